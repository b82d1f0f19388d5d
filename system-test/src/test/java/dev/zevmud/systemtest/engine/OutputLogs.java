package dev.zevmud.systemtest.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zevmud.loadtest.bot.BotEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What sessions have put out, as the servers wrote it down (`SESSION_OUTPUT_LOG`), against what
/// clients have shown.
final class OutputLogs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<Long, String>> texts = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    /// All logs in a folder.
    static OutputLogs read(Path folder) {
        var logs = new OutputLogs();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    logs.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs;
    }

    private void add(JsonNode output) {
        String session = output.get("session").asText();
        long seq = output.get("seq").asLong();
        String text = output.get("text").asText();
        String before = texts.computeIfAbsent(session, _ -> new HashMap<>()).putIfAbsent(seq, text);
        if (before != null && !before.equals(text)) {
            wrong.add(
                    "output %d of session %s was put out twice: \"%s\" and \"%s\""
                            .formatted(seq, session, before, text));
        }
    }

    /// What is wrong with what these have shown, until each of them stopped reading. None of them
    /// may have begun anew.
    List<String> differences(List<Wanderer> wanderers) {
        for (Wanderer wanderer : wanderers) {
            List<BotEvent.Opened> opened = wanderer.journal().events(BotEvent.Opened.class);
            Map<Long, String> put = texts.getOrDefault(opened.getFirst().session(), Map.of());
            long last = 0;
            for (BotEvent.Shown shown : wanderer.journal().events(BotEvent.Shown.class)) {
                if (shown.seq() > 0) {
                    compare(wanderer.name(), shown, put, last);
                    last = shown.seq();
                }
            }
        }
        return wrong;
    }

    private void compare(String who, BotEvent.Shown shown, Map<Long, String> put, long last) {
        compared++;
        if (last != 0 && shown.seq() != last + 1) {
            wrong.add("%s has shown output %d behind %d".formatted(who, shown.seq(), last));
        }
        if (!shown.text().equals(put.get(shown.seq()))) {
            wrong.add(
                    "%s has shown output %d as \"%s\", but it was \"%s\""
                            .formatted(who, shown.seq(), shown.text(), put.get(shown.seq())));
        }
    }

    /// How many outputs were compared.
    int compared() {
        return compared;
    }
}
