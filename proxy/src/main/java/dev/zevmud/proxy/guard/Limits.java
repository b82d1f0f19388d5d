package dev.zevmud.proxy.guard;

import dev.zevmud.protocol.frame.Frames;

/// What a browser may send.
public final class Limits {

    /// Of one message, in characters; the WebSocket is closed with 1009 if it is longer.
    public static final int MESSAGE = Frames.MAX_CLIENT_FRAME;

    /// Of what is read of one frame, in bytes: a message of four bytes a character.
    public static final int BUFFER = 4 * MESSAGE;

    private Limits() {}
}
