package dev.zevmud.proxy.link;

import java.nio.ByteBuffer;

/// A WebSocket message.
public sealed interface Message {

    record Text(String text) implements Message {}

    record Binary(ByteBuffer bytes) implements Message {}
}
