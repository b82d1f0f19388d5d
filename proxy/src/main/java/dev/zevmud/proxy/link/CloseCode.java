package dev.zevmud.proxy.link;

/// WebSocket close codes: those of RFC 6455 that are used here, and the session protocol's own.
public final class CloseCode {

    public static final int NORMAL = 1000;
    public static final int GOING_AWAY = 1001;
    public static final int POLICY = 1008;
    public static final int TRY_AGAIN_LATER = 1013;
    public static final int TAKEN_OVER = 4001;

    private CloseCode() {}
}
