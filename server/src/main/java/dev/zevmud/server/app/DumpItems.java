package dev.zevmud.server.app;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zevmud.protocol.json.SealedTypes;
import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.server.store.ZoneStore;
import java.io.IOException;

/// `./zev dump-items`: prints every item of the saved world with its holder, a JSON array ordered
/// by id.
public final class DumpItems {

    private DumpItems() {}

    public static void main(String[] args) throws IOException {
        try {
            print();
        } catch (StartException | ConfigurationException e) {
            System.err.println("zev-mud: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void print() throws IOException, StartException {
        var mapper =
                JsonMapper.builder()
                        .addModule(new SealedTypes("type"))
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
        try (var database = Databases.open(Environment.system());
                var zones = new ZoneStore(database)) {
            System.out.println(mapper.writeValueAsString(zones.items()));
        }
    }
}
