package dev.zevmud.server.content;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one YAML file into [Node]s.
final class YamlFile {

    private static final YAMLFactory YAML = new YAMLFactory();

    /// Lists in lists in lists are a mistake, or an attack.
    private static final int MAX_DEPTH = 20;

    private final Path path;

    private YamlFile(Path path) {
        this.path = path;
    }

    /// The entries of a file that is one mapping.
    static Fields mapping(Path path) {
        Node root = new YamlFile(path).read();
        if (root instanceof Node.Mapping mapping) {
            return new Fields(path, "the file", mapping);
        }
        throw new ContentException(
                path, root.line(), "this is not a list of fields", "Write 'name: value' lines");
    }

    /// The entries of a file that is a list; none if there is no such file.
    static List<Fields> list(Path path) {
        if (!Files.exists(path)) {
            return List.of();
        }
        Node root = new YamlFile(path).read();
        if (!(root instanceof Node.Sequence sequence)) {
            throw new ContentException(
                    path, root.line(), "this is not a list", "Begin each entry with '- id: '");
        }
        List<Fields> entries = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Node.Mapping mapping)) {
                throw new ContentException(
                        path, item.line(), "this entry has no fields", "Begin it with '- id: '");
            }
            entries.add(new Fields(path, "the entry", mapping));
        }
        return entries;
    }

    private Node read() {
        try (JsonParser parser = YAML.createParser(Files.newBufferedReader(path))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new ContentException(path, 0, "the file is empty", "Fill or remove it");
            }
            return node(parser, first, 0);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new ContentException(
                    path,
                    line,
                    "this is no YAML (" + firstLine(broken.getOriginalMessage()) + ")",
                    "Check indentation, colons and quotes");
        } catch (IOException unreadable) {
            throw new ContentException(
                    path,
                    0,
                    "the file cannot be read (" + unreadable + ")",
                    "Check that it exists");
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private Node node(JsonParser parser, JsonToken token, int depth) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > MAX_DEPTH) {
            throw new ContentException(path, line, "this is nested too deep", "Flatten it");
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken();
                    next != JsonToken.END_ARRAY;
                    next = parser.nextToken()) {
                items.add(node(parser, next, depth + 1));
            }
            return new Node.Sequence(items, line);
        }
        return new Node.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getText(), line);
    }

    private Node mapping(JsonParser parser, int line, int depth) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = parser.currentTokenLocation().getLineNr();
            if (fields.put(name, node(parser, parser.nextToken(), depth + 1)) != null) {
                throw new ContentException(
                        path, at, "'" + name + "' stands here twice", "Remove one of them");
            }
        }
        return new Node.Mapping(fields, line);
    }
}
