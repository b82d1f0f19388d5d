package dev.zevmud.webwrong.play;

import dev.zevmud.webwrong.account.UsesBuilder;

public record UsesAccount(UsesBuilder other) {}
