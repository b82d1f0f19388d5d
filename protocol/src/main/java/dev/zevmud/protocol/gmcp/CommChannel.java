package dev.zevmud.protocol.gmcp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Comm.Channel` (IRE GMCP): talk over distances.
public sealed interface CommChannel extends GmcpPayload {

    /// `command` is what is typed to speak on it.
    record Channel(String name, String caption, String command) {}

    /// `channels` are those that both share.
    record Listener(String name, @Nullable List<String> channels) {
        public Listener {
            channels = channels == null ? null : List.copyOf(channels);
        }
    }

    @Wire(value = "Comm.Channel.List", body = Wire.Body.VALUE)
    record Listing(List<Channel> channels) implements CommChannel {
        public Listing {
            channels = List.copyOf(channels);
        }
    }

    @Wire(value = "Comm.Channel.Players", body = Wire.Body.VALUE)
    record Players(List<Listener> players) implements CommChannel {
        public Players {
            players = List.copyOf(players);
        }
    }

    /// Somebody spoke; `text` as it is shown.
    @Wire("Comm.Channel.Text")
    record Text(String channel, String talker, String text) implements CommChannel {}

    /// Turns a channel on.
    @Wire(value = "Comm.Channel.Enable", body = Wire.Body.VALUE, by = Wire.Sender.CLIENT)
    record Enable(String channel) implements CommChannel {}
}
