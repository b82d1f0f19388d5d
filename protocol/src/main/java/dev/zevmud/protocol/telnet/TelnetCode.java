package dev.zevmud.protocol.telnet;

/// The bytes that may follow IAC (RFC 854, RFC 885).
public final class TelnetCode {

    public static final int EOR = 239;
    public static final int SE = 240;
    public static final int NOP = 241;
    public static final int AYT = 246;
    public static final int GA = 249;
    public static final int SB = 250;
    public static final int WILL = 251;
    public static final int WONT = 252;
    public static final int DO = 253;
    public static final int DONT = 254;
    public static final int IAC = 255;

    private TelnetCode() {}

    /// `253` → `DO`; a number that has no name here stays a number.
    public static String name(int code) {
        return switch (code) {
            case EOR -> "EOR";
            case SE -> "SE";
            case NOP -> "NOP";
            case AYT -> "AYT";
            case GA -> "GA";
            case SB -> "SB";
            case WILL -> "WILL";
            case WONT -> "WONT";
            case DO -> "DO";
            case DONT -> "DONT";
            case IAC -> "IAC";
            default -> Integer.toString(code);
        };
    }
}
