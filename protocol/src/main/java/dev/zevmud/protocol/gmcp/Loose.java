package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What games are known to write otherwise than the packages' descriptions say: numbers as texts
/// (`"hp": "100"`), ids as numbers. It is put right before the strict reading.
final class Loose {

    private static final int MAX_DIGITS = 9;

    private Loose() {}

    static JsonNode object(Class<?> type, ObjectNode body) {
        if (type == Char.Vitals.class) {
            for (String key : List.of("hp", "maxhp", "mp", "maxmp")) {
                number(body, key);
                orZero(body, key);
            }
            number(body, "st");
            number(body, "maxst");
        } else if (type == Room.Here.class) {
            number(body, "num");
            orZero(body, "num");
            exits(body);
        } else if (type == CharItems.Listing.class) {
            body.path("items").forEach(Loose::itemId);
        } else if (body.get("item") != null) {
            itemId(body.get("item"));
        }
        return body;
    }

    /// Without those that lead to no number.
    private static void exits(ObjectNode body) {
        ObjectNode sound = body.objectNode();
        body.path("exits")
                .propertyStream()
                .forEach(exit -> {
                    sound.set(exit.getKey(), exit.getValue());
                    number(sound, exit.getKey());
                    if (!sound.path(exit.getKey()).isInt()) {
                        sound.remove(exit.getKey());
                    }
                });
        body.set("exits", sound);
    }

    private static void orZero(ObjectNode body, String key) {
        if (!body.has(key)) {
            body.put(key, 0);
        }
    }

    static JsonNode value(Class<?> type, JsonNode body) {
        if (type == CharItems.Contents.class && body.isIntegralNumber()) {
            return JsonNodeFactory.instance.textNode(body.asText());
        }
        if ((type == Char.Status.class || type == Char.StatusVars.class) && body.isObject()) {
            ObjectNode texts = body.deepCopy();
            for (var field : body.properties()) {
                if (field.getValue().isNumber()) {
                    texts.put(field.getKey(), field.getValue().asText());
                }
            }
            return texts;
        }
        return body;
    }

    private static void itemId(JsonNode item) {
        if (item instanceof ObjectNode object && object.path("id").isIntegralNumber()) {
            object.put("id", object.get("id").asText());
        }
    }

    private static void number(ObjectNode body, String key) {
        String text = body.path(key).textValue();
        if (text != null && !text.isEmpty() && text.length() <= MAX_DIGITS) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return;
                }
            }
            body.put(key, Integer.parseInt(text));
        }
    }
}
