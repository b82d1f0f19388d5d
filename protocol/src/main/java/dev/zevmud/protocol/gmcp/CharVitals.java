package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;

/// `Char.Vitals`: health, mana and stamina, now and at most.
public record CharVitals(int hp, int maxhp, int mp, int maxmp, int st, int maxst) {

    public static final String NAME = "Char.Vitals";

    public GmcpMessage toMessage() {
        return new GmcpMessage(NAME, Json.toTree(this));
    }

    /// Reads what any game sent: numbers may come as strings, what is missing is 0.
    public static ParseResult<CharVitals> parse(GmcpMessage message) {
        JsonNode data = message.data();
        if (!message.is(NAME) || data == null || !data.isObject()) {
            return ParseResult.refused("not " + NAME + " with an object");
        }
        return ParseResult.parsed(
                new CharVitals(
                        data.path("hp").asInt(),
                        data.path("maxhp").asInt(),
                        data.path("mp").asInt(),
                        data.path("maxmp").asInt(),
                        data.path("st").asInt(),
                        data.path("maxst").asInt()));
    }
}
