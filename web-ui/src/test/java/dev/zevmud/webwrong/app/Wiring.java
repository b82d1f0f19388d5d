package dev.zevmud.webwrong.app;

/// What nobody may use.
public record Wiring() {}
