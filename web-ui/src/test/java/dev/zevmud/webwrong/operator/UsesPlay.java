package dev.zevmud.webwrong.operator;

import dev.zevmud.webwrong.play.UsesAccount;

public record UsesPlay(UsesAccount other) {}
