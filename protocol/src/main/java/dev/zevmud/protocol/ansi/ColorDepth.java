package dev.zevmud.protocol.ansi;

/// How many colours a terminal shows; in the order of ability.
public enum ColorDepth {
    /// No escape sequences at all.
    NONE,
    /// Attributes and the sixteen classic colours.
    SIXTEEN,
    /// xterm's palette.
    PALETTE_256,
    /// 24 bit.
    TRUE_COLOR
}
