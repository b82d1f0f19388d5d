package dev.zevmud.server.cluster;

import dev.zevmud.protocol.json.SealedTypes;

/// Teaches Pekko's Jackson serializer our sealed types; named in `reference.conf`.
public final class ClusterTypes extends SealedTypes {

    private static final long serialVersionUID = 1L;

    public ClusterTypes() {
        super("type");
    }
}
