package dev.zevmud.server.cluster;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.zevmud.protocol.json.SealedTypes;

/// Teaches Pekko's Jackson serializer our sealed types; named in `zev-mud-cluster.conf`.
public final class ClusterTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public ClusterTypes() {
        super("zev-mud cluster types");
    }

    @Override
    public void setupModule(SetupContext context) {
        new SealedTypes("type").setupModule(context);
    }
}
