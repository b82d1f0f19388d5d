package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// `Room.Info`: where the character is. `num` is a stable number, `exits` maps a direction's short
/// name to the number of the room there, in the order in which they are shown.
public record RoomInfo(int num, String name, String area, Map<String, Integer> exits) {

    public static final String NAME = "Room.Info";

    /// Of exits; what goes beyond is left out.
    public static final int MAX_EXITS = 64;

    public RoomInfo {
        exits = Collections.unmodifiableMap(new LinkedHashMap<>(exits));
    }

    public GmcpMessage toMessage() {
        return new GmcpMessage(NAME, Json.toTree(this));
    }

    /// Reads what any game sent; what is missing is 0 or empty.
    public static ParseResult<RoomInfo> parse(GmcpMessage message) {
        JsonNode data = message.data();
        if (!message.is(NAME) || data == null || !data.isObject()) {
            return ParseResult.refused("not " + NAME + " with an object");
        }
        Map<String, Integer> exits = new LinkedHashMap<>();
        for (var exit : data.path("exits").properties()) {
            if (exits.size() < MAX_EXITS) {
                exits.put(exit.getKey(), exit.getValue().asInt());
            }
        }
        return ParseResult.parsed(
                new RoomInfo(
                        data.path("num").asInt(),
                        data.path("name").asText(),
                        data.path("area").asText(),
                        exits));
    }
}
