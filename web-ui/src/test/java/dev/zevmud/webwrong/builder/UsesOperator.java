package dev.zevmud.webwrong.builder;

import dev.zevmud.webwrong.operator.UsesPlay;

public record UsesOperator(UsesPlay other) {}
