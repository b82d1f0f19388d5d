package dev.zevmud.webwrong.account;

import dev.zevmud.webwrong.builder.UsesOperator;

public record UsesBuilder(UsesOperator other) {}
