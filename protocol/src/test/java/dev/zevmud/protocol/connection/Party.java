package dev.zevmud.protocol.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One end of a transcript: takes bytes and actions, tells events in words.
interface Party {

    void feed(byte[] bytes);

    /// What a transcript's `.` line says.
    void act(String words);

    byte[] takeOutput();

    /// So far.
    List<String> events();

    private static String argument(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? "" : words.substring(space + 1);
    }

    static Map<String, List<String>> status() {
        Map<String, List<String>> status = new LinkedHashMap<>();
        status.put("NAME", List.of("zev-mud"));
        status.put("PLAYERS", List.of("3"));
        status.put("UPTIME", List.of("1767225600"));
        status.put("PORT", List.of("3000", "3023"));
        return status;
    }

    /// The game.
    final class Server implements Party {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final ServerConnection connection =
                new ServerConnection(
                        Party::status, InstantSource.fixed(Instant.parse("2026-01-01T20:15:00Z")));
        private final List<String> events = new ArrayList<>();
        private ClientCapabilities known = ClientCapabilities.UNKNOWN;

        @Override
        public void feed(byte[] bytes) {
            connection.feed(bytes, 0, bytes.length, event -> events.add(describe(event)));
        }

        @Override
        public void act(String words) {
            String argument = argument(words);
            switch (words.split(" ", 2)[0]) {
                case "start" -> connection.start();
                case "offer-compression" -> connection.offerCompression();
                case "close" -> connection.close();
                case "text" ->
                        connection.send(
                                List.of(new OutputItem.Text(List.of(StyledLine.plain(argument)))));
                case "prompt" ->
                        connection.send(
                                List.of(new OutputItem.Prompt(List.of(Span.plain(argument)))));
                case "echo" -> connection.send(List.of(new OutputItem.Echo(argument.equals("on"))));
                case "gmcp" -> {
                    String[] parts = argument.split(" ", 2);
                    try {
                        connection.send(
                                List.of(new OutputItem.Gmcp(parts[0], JSON.readTree(parts[1]))));
                    } catch (JsonProcessingException e) {
                        throw new AssertionError(words, e);
                    }
                }
                default -> throw new AssertionError("no action of a server: " + words);
            }
        }

        @Override
        public byte[] takeOutput() {
            return connection.takeOutput();
        }

        @Override
        public List<String> events() {
            return events;
        }

        private String describe(ClientEvent event) {
            return switch (event) {
                case ClientEvent.Line(String text) -> "Line " + text;
                case ClientEvent.Gmcp(GmcpMessage message) ->
                        "Gmcp " + message.name() + " " + message.data();
                case ClientEvent.Overflow(String what, int limit) ->
                        "Overflow " + what + " " + limit;
                case ClientEvent.Malformed(String what) -> "Malformed " + what;
                case ClientEvent.Violation(String what) -> "Violation " + what;
                case ClientEvent.CapabilitiesChanged(ClientCapabilities now) -> {
                    String change = "CapabilitiesChanged " + difference(known, now);
                    known = now;
                    yield change;
                }
            };
        }

        /// `component=value`, of those that are not what they were.
        private static String difference(ClientCapabilities before, ClientCapabilities now) {
            List<String> changed = new ArrayList<>();
            for (var component : ClientCapabilities.class.getRecordComponents()) {
                try {
                    Object value = component.getAccessor().invoke(now);
                    if (!value.equals(component.getAccessor().invoke(before))) {
                        changed.add(
                                component.getName()
                                        + "="
                                        + (value instanceof Set<?> set
                                                ? new TreeSet<>(set)
                                                : value));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
            return String.join(" ", changed);
        }
    }

    /// The player's program. Outputs that follow each other are told as one: where they part
    /// depends on how the bytes came.
    final class Client implements Party {

        private final ClientConnection connection =
                new ClientConnection(
                        new ClientIdentity(
                                        "zev",
                                        "1.2",
                                        "XTERM",
                                        100,
                                        40,
                                        269,
                                        List.of("Char 1", "Zev.Session 1"))
                                .with(ClientIdentity.Feature.values())
                                .onBehalfOf("2001:db8::7"));
        private final List<String> events = new ArrayList<>();

        @Override
        public void feed(byte[] bytes) {
            connection.feed(bytes, this::told);
        }

        @Override
        public void act(String words) {
            String argument = argument(words);
            switch (words.split(" ", 2)[0]) {
                case "line" -> connection.sendLine(argument);
                case "end-of-read" -> connection.endOfRead(this::told);
                case "close" -> connection.close();
                case "resize" -> {
                    String[] size = argument.split("x", 2);
                    connection.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
                }
                case "msdp" -> {
                    String[] parts = argument.split(" ", -1);
                    connection.sendMsdp(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
                }
                default -> throw new AssertionError("no action of a client: " + words);
            }
        }

        @Override
        public byte[] takeOutput() {
            return connection.takeOutput();
        }

        @Override
        public List<String> events() {
            return events;
        }

        private void told(ServerEvent event) {
            switch (event) {
                case ServerEvent.Output(Long seq, var items) -> {
                    items.forEach(this::item);
                    if (seq != null) {
                        events.add("Seq " + seq);
                    }
                }
                case ServerEvent.Gmcp(GmcpMessage message) ->
                        events.add("Gmcp " + message.name() + " " + message.data());
                case ServerEvent.Overflow(String what, int limit) ->
                        events.add("Overflow " + what + " " + limit);
                case ServerEvent.Malformed(String what) -> events.add("Malformed " + what);
                case ServerEvent.Mssp(var variables) -> events.add("Mssp " + variables);
                case ServerEvent.Msdp(var variables) -> events.add("Msdp " + variables);
                case ServerEvent.Violation(String what) -> events.add("Violation " + what);
            }
        }

        private void item(OutputItem item) {
            switch (item) {
                case OutputItem.Text(var lines) ->
                        lines.forEach(line -> events.add("Text " + line.text()));
                case OutputItem.Prompt(var spans) ->
                        events.add("Prompt " + new StyledLine(spans).text());
                case OutputItem.Gmcp(String name, var data) ->
                        events.add("Gmcp " + name + " " + data);
                case OutputItem.Echo(boolean on) -> events.add("Echo " + (on ? "on" : "off"));
            }
        }
    }
}
