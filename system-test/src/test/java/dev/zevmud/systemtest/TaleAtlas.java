package dev.zevmud.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The shipped world as its files tell it: how its rooms hang together, with which words its quests
/// go on, and how all that reads in German.
final class TaleAtlas {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Map<String, String>> exits = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> german = new HashMap<>();

    TaleAtlas(Path world) {
        try (Stream<Path> folders = Files.list(world)) {
            folders.filter(Files::isDirectory).forEach(this::area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void area(Path folder) {
        String area = folder.getFileName().toString();
        for (JsonNode room : read(folder.resolve("rooms.yaml"))) {
            String id = area + ":" + room.path("id").asText();
            titles.put(id, room.path("title").asText());
            Map<String, String> ways = new LinkedHashMap<>();
            for (JsonNode exit : room.path("exits")) {
                String to = exit.path("to").asText();
                if (!exit.path("hidden").asBoolean()) {
                    ways.put(
                            exit.path("direction").asText(),
                            to.contains(":") ? to : area + ":" + to);
                }
            }
            exits.put(id, ways);
        }
        for (JsonNode quest : read(folder.resolve("quests.yaml"))) {
            for (JsonNode stage : quest.path("stages")) {
                String key = quest.path("id").asText() + "/" + stage.path("id").asText();
                told.put(key, stage.path(stage.has("tells") ? "tells" : "text").asText().strip());
            }
        }
        for (JsonNode text : read(folder.resolve("de.yaml")).path("texts")) {
            german.put(text.path("en").asText().strip(), text.path("de").asText().strip());
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Files.exists(file)
                    ? YAML.readTree(file.toFile())
                    : YAML.getNodeFactory().arrayNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a player reads when a quest comes to this stage.
    String told(String quest, String stage) {
        return known(told, quest + "/" + stage);
    }

    /// The same text as German players read it.
    String german(String english) {
        return known(german, english);
    }

    String title(String room) {
        return known(titles, room);
    }

    Set<String> rooms() {
        return Collections.unmodifiableSet(titles.keySet());
    }

    private static String known(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the world has no " + key);
        }
        return text;
    }

    /// The first step of the shortest way, by no hidden exit and through no room of `avoided`.
    String step(String from, String to, Set<String> avoided) {
        Map<String, List<String>> ways = new HashMap<>(Map.of(from, List.of()));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String room = open.removeFirst();
            if (room.equals(to)) {
                return ways.get(to).getFirst();
            }
            exits.get(room)
                    .forEach((direction, next) -> {
                        if (!ways.containsKey(next) && !avoided.contains(next)) {
                            List<String> way = new ArrayList<>(ways.get(room));
                            way.add(direction);
                            ways.put(next, way);
                            open.addLast(next);
                        }
                    });
        }
        throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
}
