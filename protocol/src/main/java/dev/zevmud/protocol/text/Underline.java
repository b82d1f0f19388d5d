package dev.zevmud.protocol.text;

/// The kinds of underline, as `4:0` to `4:5` name them (and `21` the double one).
public enum Underline {
    NONE,
    SINGLE,
    DOUBLE,
    CURLY,
    DOTTED,
    DASHED;

    private static final Underline[] BY_CODE = values();

    /// What stands behind `4:`, 0 to 5.
    public int code() {
        return switch (this) {
            case NONE -> 0;
            case SINGLE -> 1;
            case DOUBLE -> 2;
            case CURLY -> 3;
            case DOTTED -> 4;
            case DASHED -> 5;
        };
    }

    /// The kind with a code from 0 to 5.
    public static Underline of(int code) {
        return BY_CODE[code];
    }

    public static boolean isCode(int code) {
        return code >= 0 && code < BY_CODE.length;
    }
}
