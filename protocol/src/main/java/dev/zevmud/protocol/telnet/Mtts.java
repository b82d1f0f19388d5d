package dev.zevmud.protocol.telnet;

/// The bits of MTTS, a client's third answer to TTYPE.
public final class Mtts {

    public static final int ANSI = 1;
    public static final int VT100 = 2;
    public static final int UTF_8 = 4;
    public static final int COLORS_256 = 8;
    public static final int MOUSE = 16;
    public static final int OSC_PALETTE = 32;
    public static final int SCREEN_READER = 64;
    public static final int PROXY = 128;
    public static final int TRUE_COLOR = 256;
    public static final int MNES = 512;
    public static final int MSLP = 1024;
    public static final int TLS = 2048;

    private Mtts() {}
}
