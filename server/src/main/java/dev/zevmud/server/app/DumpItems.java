package dev.zevmud.server.app;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zevmud.protocol.json.SealedTypes;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.store.ZoneStore;
import java.io.IOException;

/// `./zev dump-items`: prints every item of the saved world with its holder, a JSON array ordered
/// by id.
public final class DumpItems {

    private DumpItems() {}

    public static void main(String[] args) throws IOException {
        var mapper =
                JsonMapper.builder()
                        .addModule(new SealedTypes("type"))
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
        try (var database =
                        Database.embedded(Environment.system().read(ServerVariables.DATA_PATH));
                var zones = new ZoneStore(database)) {
            System.out.println(mapper.writeValueAsString(zones.items()));
        }
    }
}
