package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The transcripts under `transcripts/`: each gives the same events whole, byte by byte and at
/// every two-way split.
class TranscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"tintin-login", "hostile-client"})
    void aClientIsUnderstoodInEverySplit(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        for (String line : transcript(name)) {
            switch (line.isEmpty() ? '#' : line.charAt(0)) {
                case '<' -> bytes.writeBytes(Transcript.bytes(line.substring(2)));
                case '=' -> expected.add(line.substring(2));
                case '#' -> {}
                default -> throw new AssertionError("neither <, = nor #: " + line);
            }
        }
        Transcript.forEverySplit(
                bytes.toByteArray(),
                (parts, how) -> assertThat(events(parts)).as(how).isEqualTo(expected));
    }

    private static List<String> transcript(String name) throws IOException {
        try (InputStream in =
                TranscriptTest.class.getResourceAsStream("/transcripts/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> events(List<byte[]> parts) {
        ServerConnection connection = new ServerConnection(Map::of);
        connection.start();
        List<String> events = new ArrayList<>();
        ClientCapabilities[] known = {ClientCapabilities.UNKNOWN};
        for (byte[] part : parts) {
            connection.feed(
                    part,
                    0,
                    part.length,
                    event -> {
                        events.add(describe(event, known[0]));
                        known[0] = connection.capabilities();
                    });
        }
        return events;
    }

    private static String describe(ClientEvent event, ClientCapabilities before) {
        return switch (event) {
            case ClientEvent.Line(String text) -> "Line " + text;
            case ClientEvent.Gmcp(var message) -> "Gmcp " + message.name();
            case ClientEvent.Overflow(String what, int limit) -> "Overflow " + what + " " + limit;
            case ClientEvent.Malformed(String what) -> "Malformed " + what;
            case ClientEvent.CapabilitiesChanged(ClientCapabilities now) ->
                    "CapabilitiesChanged " + difference(before, now);
        };
    }

    private static String difference(ClientCapabilities before, ClientCapabilities now) {
        if (before.columns() != now.columns()) {
            return "size " + now.columns() + "x" + now.rows();
        }
        if (before.eor() != now.eor()) {
            return "eor";
        }
        if (before.gmcp() != now.gmcp()) {
            return "gmcp";
        }
        if (before.mtts() != now.mtts()) {
            return "mtts " + now.mtts();
        }
        return "terminal " + now.terminal();
    }
}
