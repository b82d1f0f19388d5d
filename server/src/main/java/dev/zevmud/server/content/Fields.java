package dev.zevmud.server.content;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one entry. Every field must be asked for: [#done()] complains of those that nobody
/// knows, so that a typing error is found.
final class Fields {

    private final Path path;
    private final String what;
    private final Node.Mapping mapping;
    private final Set<String> asked = new HashSet<>();

    Fields(Path path, String what, Node.Mapping mapping) {
        this.path = path;
        this.what = what;
        this.mapping = mapping;
    }

    int line() {
        return mapping.line();
    }

    boolean has(String name) {
        return mapping.fields().containsKey(name);
    }

    private @Nullable Node node(String name) {
        asked.add(name);
        return mapping.fields().get(name);
    }

    String text(String name) {
        return text(name, null);
    }

    /// Line breaks of folded text are one paragraph's; the last one goes.
    String text(String name, @Nullable String otherwise) {
        Node node = node(name);
        if (node == null) {
            if (otherwise != null) {
                return otherwise;
            }
            throw problem(line(), what + " has no '" + name + "'", "Add '" + name + ": …'");
        }
        return scalar(node, name).strip();
    }

    private String scalar(Node node, String name) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw problem(node.line(), "'" + name + "' is no text", "Write one value behind the colon");
    }

    int number(String name) {
        return number(name, null);
    }

    int number(String name, @Nullable Integer otherwise) {
        String text = text(name, otherwise == null ? null : otherwise.toString());
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // Told below, with negative ones.
        }
        throw problem(
                lineOf(name), "'" + name + "' is '" + text + "'", "Write a number, 0 or more");
    }

    int between(String name, int otherwise, int least, int most) {
        int number = number(name, otherwise);
        if (number < least || number > most) {
            throw problem(
                    lineOf(name),
                    "'" + name + "' is " + number,
                    "Write a number from " + least + " to " + most);
        }
        return number;
    }

    boolean flag(String name) {
        String text = text(name, "false");
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw problem(lineOf(name), "'" + name + "' is '" + text + "'", "Write true or false");
    }

    /// Written in seconds.
    Duration seconds(String name, @Nullable Integer otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(lineOf(name), name, text(name), type);
    }

    private <E extends Enum<E>> E choice(int line, String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw problem(line, "'" + name + "' is '" + text + "'", "Write one of " + known);
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(t -> choice(lineOf(name), name, t, type)).toList();
    }

    /// A list of texts; one alone may stand without brackets, none at all is an empty list.
    List<String> texts(String name) {
        Node node = node(name);
        return switch (node) {
            case null -> List.of();
            case Node.Scalar scalar -> List.of(scalar.text().strip());
            case Node.Sequence sequence ->
                    sequence.items().stream().map(item -> scalar(item, name).strip()).toList();
            case Node.Mapping other ->
                    throw problem(other.line(), "'" + name + "' is no list", "Write [one, two]");
        };
    }

    /// A list of entries; none if the field is missing.
    List<Fields> entries(String name) {
        return entries(name, false);
    }

    /// A list of entries, of which a mere word is one without more to it: `- flee`.
    List<Fields> acts(String name) {
        return entries(name, true);
    }

    private List<Fields> entries(String name, boolean words) {
        Node node = node(name);
        if (node == null) {
            return List.of();
        }
        List<Fields> entries = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping entry) {
                    entries.add(new Fields(path, "an entry of '" + name + "'", entry));
                } else if (words && item instanceof Node.Scalar(String word, int line)) {
                    Node nothing = new Node.Scalar("", line);
                    entries.add(
                            new Fields(
                                    path,
                                    "'" + word + "'",
                                    new Node.Mapping(Map.of(word.strip(), nothing), line)));
                }
            }
            if (entries.size() == sequence.items().size()) {
                return entries;
            }
        }
        throw problem(node.line(), "'" + name + "' is no list of entries", "Begin each with '- '");
    }

    /// The fields under a name.
    Optional<Fields> group(String name) {
        return switch (node(name)) {
            case null -> Optional.empty();
            case Node.Mapping group -> Optional.of(new Fields(path, "'" + name + "'", group));
            case Node.Scalar other ->
                    throw problem(other.line(), "'" + name + "' has no fields", "Indent them");
            case Node.Sequence other ->
                    throw problem(other.line(), "'" + name + "' is a list", "Write fields");
        };
    }

    /// The names of the fields, in their order.
    List<String> names() {
        return List.copyOf(mapping.fields().keySet());
    }

    int lineOf(String name) {
        Node node = mapping.fields().get(name);
        return node == null ? line() : node.line();
    }

    /// Complains of a field that nobody asked for.
    void done() {
        for (String name : mapping.fields().keySet()) {
            if (!asked.contains(name)) {
                throw problem(
                        lineOf(name),
                        "'" + name + "' means nothing here",
                        "Known are " + asked.stream().sorted().toList());
            }
        }
    }

    ContentException problem(int line, String problem, String fix) {
        return new ContentException(path, line, problem, fix);
    }
}
