package dev.zevmud.server.session.talk;

import dev.zevmud.server.world.CharacterId;
import java.time.Instant;

/// Something that was said on a channel. `id` tells it from all others, on every node.
public record ChannelLine(
        String id, String channel, CharacterId speaker, String name, String words, Instant time) {}
