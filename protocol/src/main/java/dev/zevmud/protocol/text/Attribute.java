package dev.zevmud.protocol.text;

/// How characters look besides their colours (ECMA-48 SGR).
public enum Attribute {
    BOLD(1),
    DIM(1 << 1),
    ITALIC(1 << 2),
    UNDERLINE(1 << 3),
    BLINK(1 << 4),
    INVERSE(1 << 5),
    HIDDEN(1 << 6),
    STRIKE(1 << 7),
    OVERLINE(1 << 8);

    private final int bit;

    Attribute(int bit) {
        this.bit = bit;
    }

    /// This attribute's bit in [Style#attributes()].
    public int bit() {
        return bit;
    }
}
