package dev.zevmud.protocol.msdp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What GMCP tells, in MSDP's words: the game has one source for both.
final class GmcpVariables {

    private static final String ROOM = "ROOM";
    private static final String VITALS = "char.vitals";
    private static final String NAME = "char.name";
    private static final String STATUS = "char.status";
    private static final String ROOM_INFO = "room.info";

    /// By message, in lower case: key → variable.
    private static final Map<String, Map<String, String>> VARIABLES =
            Map.of(
                    VITALS,
                    Map.of(
                            "hp", "HEALTH",
                            "maxhp", "HEALTH_MAX",
                            "mp", "MANA",
                            "maxmp", "MANA_MAX",
                            "st", "MOVEMENT",
                            "maxst", "MOVEMENT_MAX"),
                    NAME,
                    Map.of("name", "CHARACTER_NAME"),
                    STATUS,
                    Map.of(
                            "level", "LEVEL",
                            "class", "CLASS",
                            "race", "RACE",
                            "xp", "EXPERIENCE",
                            "gold", "MONEY"),
                    ROOM_INFO,
                    Map.of(
                            "num", "ROOM_VNUM",
                            "name", "ROOM_NAME",
                            "area", "AREA_NAME",
                            "exits", "ROOM_EXITS"));

    /// Every variable that can come from here, sorted.
    static final List<String> NAMES =
            Stream.concat(
                            Stream.of(ROOM),
                            VARIABLES.values().stream().flatMap(names -> names.values().stream()))
                    .sorted()
                    .toList();

    private GmcpVariables() {}

    /// The variables that a message changes; none if it is of no interest.
    static Map<String, MsdpValue> of(String message, JsonNode data) {
        String name = message.toLowerCase(Locale.ROOT);
        Map<String, String> names = VARIABLES.get(name);
        if (names == null) {
            return Map.of();
        }
        Map<String, MsdpValue> variables = new LinkedHashMap<>();
        for (var entry : data.properties()) {
            String variable = names.get(entry.getKey());
            if (variable != null) {
                variables.put(variable, value(entry.getValue()));
            }
        }
        if (name.equals(ROOM_INFO)) {
            variables.put(ROOM, room(data));
        }
        return variables;
    }

    private static MsdpValue room(JsonNode data) {
        Map<String, MsdpValue> room = new LinkedHashMap<>();
        room.put("VNUM", value(data.path("num")));
        room.put("NAME", value(data.path("name")));
        room.put("AREA", value(data.path("area")));
        if (data.has("environment")) {
            room.put("TERRAIN", value(data.path("environment")));
        }
        room.put("EXITS", value(data.path("exits")));
        return new MsdpValue.Table(room);
    }

    private static MsdpValue value(JsonNode node) {
        if (node.isObject()) {
            Map<String, MsdpValue> table = new LinkedHashMap<>();
            node.properties().forEach(entry -> table.put(entry.getKey(), value(entry.getValue())));
            return new MsdpValue.Table(table);
        }
        if (node.isArray()) {
            return new MsdpValue.Array(node.valueStream().map(GmcpVariables::value).toList());
        }
        return MsdpValue.of(node.asText());
    }
}
