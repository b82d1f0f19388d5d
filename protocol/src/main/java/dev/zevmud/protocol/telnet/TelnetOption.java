package dev.zevmud.protocol.telnet;

/// Telnet options and the bytes of their subnegotiations.
public final class TelnetOption {

    public static final int ECHO = 1;
    public static final int SGA = 3;
    public static final int TTYPE = 24;
    public static final int EOR = 25;
    public static final int NAWS = 31;
    public static final int NEW_ENVIRON = 39;
    public static final int CHARSET = 42;
    public static final int MSDP = 69;
    public static final int MSSP = 70;
    public static final int MCCP2 = 86;
    public static final int MCCP3 = 87;
    public static final int MXP = 91;
    public static final int GMCP = 201;

    /// RFC 1091.
    public static final int TTYPE_IS = 0;

    public static final int TTYPE_SEND = 1;

    /// RFC 1572.
    public static final int ENVIRON_IS = 0;

    public static final int ENVIRON_SEND = 1;
    public static final int ENVIRON_INFO = 2;
    public static final int ENVIRON_VAR = 0;
    public static final int ENVIRON_VALUE = 1;
    public static final int ENVIRON_ESC = 2;
    public static final int ENVIRON_USERVAR = 3;

    /// RFC 2066.
    public static final int CHARSET_REQUEST = 1;

    public static final int CHARSET_ACCEPTED = 2;
    public static final int CHARSET_REJECTED = 3;
    public static final int CHARSET_TTABLE_IS = 4;
    public static final int CHARSET_TTABLE_REJECTED = 5;

    public static final int MSDP_VAR = 1;
    public static final int MSDP_VAL = 2;
    public static final int MSDP_TABLE_OPEN = 3;
    public static final int MSDP_TABLE_CLOSE = 4;
    public static final int MSDP_ARRAY_OPEN = 5;
    public static final int MSDP_ARRAY_CLOSE = 6;

    public static final int MSSP_VAR = 1;
    public static final int MSSP_VAL = 2;

    private TelnetOption() {}

    /// `201` → `GMCP`; a number that has no name here stays a number.
    public static String name(int option) {
        return switch (option) {
            case ECHO -> "ECHO";
            case SGA -> "SGA";
            case TTYPE -> "TTYPE";
            case EOR -> "EOR";
            case NAWS -> "NAWS";
            case NEW_ENVIRON -> "NEW-ENVIRON";
            case CHARSET -> "CHARSET";
            case MSDP -> "MSDP";
            case MSSP -> "MSSP";
            case MCCP2 -> "MCCP2";
            case MCCP3 -> "MCCP3";
            case MXP -> "MXP";
            case GMCP -> "GMCP";
            default -> Integer.toString(option);
        };
    }
}
