package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Client.Media` (MUD Client Media Protocol, MUD Standards): sounds and music. A
/// `name` is a path below the client's media folder and cannot leave it; an `url` is `http` or
/// `https`.
public sealed interface ClientMedia extends GmcpPayload {

    /// Where files are that are named without an `url`.
    @Wire(value = "Client.Media.Default", body = Wire.Body.VALUE)
    record Default(String url) implements ClientMedia {
        @Override
        public @Nullable String fault() {
            return Urls.fault(url);
        }
    }

    /// Fetch, but do not play yet.
    @Wire("Client.Media.Load")
    record Load(String name, @Nullable String url) implements ClientMedia {
        @Override
        public @Nullable String fault() {
            return mediaFault(name, url);
        }
    }

    /// `type` is `sound`, `music` or `video`; `volume` 1–100; times in milliseconds; `loops` -1 is
    /// for ever; `priority` 1–100, the higher stops the lower; with `continue` what plays already
    /// goes on; `caption` is for those who do not hear.
    @Wire("Client.Media.Play")
    record Play(
            String name,
            @Nullable String url,
            @Nullable String type,
            @Nullable String tag,
            @Nullable Integer volume,
            @Nullable Integer fadein,
            @Nullable Integer fadeout,
            @Nullable Integer start,
            @Nullable Integer finish,
            @Nullable Integer loops,
            @Nullable Integer priority,
            @JsonProperty("continue") @Nullable Boolean goOn,
            @Nullable String key,
            @Nullable String caption)
            implements ClientMedia {
        @Override
        public @Nullable String fault() {
            return mediaFault(name, url);
        }
    }

    /// Stops what fits all that is given; without anything, everything.
    @Wire("Client.Media.Stop")
    record Stop(
            @Nullable String name,
            @Nullable String type,
            @Nullable String tag,
            @Nullable Integer priority,
            @Nullable String key,
            @Nullable Boolean fadeaway,
            @Nullable Integer fadeout)
            implements ClientMedia {
        @Override
        public @Nullable String fault() {
            return name == null ? null : Urls.pathFault(name);
        }
    }

    private static @Nullable String mediaFault(String name, @Nullable String url) {
        String fault = Urls.pathFault(name);
        return fault == null && url != null ? Urls.fault(url) : fault;
    }
}
