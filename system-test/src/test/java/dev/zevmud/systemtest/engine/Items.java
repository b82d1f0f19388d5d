package dev.zevmud.systemtest.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Every item of the saved world by its id, as `./zev dump-items` prints it.
record Items(Map<String, Item> byId) {

    private static final JsonMapper JSON = new JsonMapper();

    /// One item; `name` is unique in the ring world.
    record Item(String id, String name, String zone, JsonNode place) {}

    static Items saved(Map<String, String> settings) {
        var builder = ServerProcess.java(settings, "dev.zevmud.server.app.DumpItems");
        builder.environment().put("LOG_LEVEL", "error");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("dump-items failed: " + printed);
            }
            Map<String, Item> items = new TreeMap<>();
            for (JsonNode node : JSON.readTree(printed.substring(printed.indexOf('[')))) {
                Item item = item(node);
                if (items.put(item.id(), item) != null) {
                    throw new AssertionError("the item " + item.id() + " is there twice");
                }
            }
            return new Items(items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Item item(JsonNode node) {
        return new Item(
                node.path("id").path("value").asText(),
                node.path("prototype").asText().replace('_', ' '),
                node.path("zone").asText(),
                node.path("place"));
    }

    /// Where each item is, by its name, as a [Place]; `characters` are the names by id.
    Map<String, Place> places(Map<String, String> characters) {
        Map<String, Place> places = new TreeMap<>();
        byId.values()
                .forEach(item -> {
                    if (places.put(item.name(), place(item.place(), characters)) != null) {
                        throw new AssertionError("there are two of the only " + item.name());
                    }
                });
        return places;
    }

    private Place place(JsonNode place, Map<String, String> characters) {
        return switch (place.path("type").asText()) {
            case "inRoom" ->
                    new Place.Room(place.path("zone").asText(), place.path("room").asText());
            case "carriedBy" -> new Place.Carried(character(place, characters));
            case "wornBy" -> new Place.Worn(character(place, characters));
            case "inContainer" -> {
                String id = place.path("container").path("value").asText();
                Item container = byId.get(id);
                if (container == null) {
                    throw new AssertionError("something is in " + id + ", which does not exist");
                }
                yield new Place.Container(container.name());
            }
            default -> throw new AssertionError("an item is at an unknown kind of place: " + place);
        };
    }

    private static String character(JsonNode place, Map<String, String> characters) {
        String id = place.path("character").path("value").asText();
        String name = characters.get(id);
        if (name == null) {
            throw new AssertionError("an item is held by " + id + ", whom nobody plays");
        }
        return name;
    }
}
