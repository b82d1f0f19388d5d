package dev.zevmud.protocol.gmcp;

import org.jspecify.annotations.Nullable;

/// What a game offers to a client's own features: `Client.Map` and `Client.GUI` (Mudlet). Both name
/// a file to download; a client asks its user first.
public sealed interface ClientFeatures extends GmcpPayload {

    /// A map to download.
    @Wire("Client.Map")
    record MapFile(String url) implements ClientFeatures {
        @Override
        public @Nullable String fault() {
            return Urls.fault(url);
        }
    }

    /// A user interface to download; `version` tells whether it is newer than the one there.
    @Wire("Client.GUI")
    record Interface(String version, String url) implements ClientFeatures {
        @Override
        public @Nullable String fault() {
            return Urls.fault(url);
        }
    }
}
