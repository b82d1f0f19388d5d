package dev.zevmud.protocol.msdp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The server's side of MSDP on one connection: what the client asked to be told, what it was told
/// last, and what has changed since.
public final class ServerMsdp {

    static final List<String> COMMANDS = List.of("LIST", "REPORT", "RESET", "SEND", "UNREPORT");
    static final List<String> LISTS =
            List.of(
                    "COMMANDS",
                    "CONFIGURABLE_VARIABLES",
                    "LISTS",
                    "REPORTABLE_VARIABLES",
                    "REPORTED_VARIABLES",
                    "SENDABLE_VARIABLES");
    private static final List<String> CONFIGURABLE = List.of("CLIENT_ID", "CLIENT_VERSION");

    private final TelnetEncoder out;
    private final Supplier<Map<String, String>> server;
    private final Map<String, MsdpValue> values = new LinkedHashMap<>();
    private final Set<String> reported = new TreeSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    /// `server` is asked for what is the same for everyone: `SERVER_ID`, `SERVER_TIME`.
    public ServerMsdp(TelnetEncoder out, Supplier<Map<String, String>> server) {
        this.out = out;
        this.server = server;
    }

    /// What the client sent; `configured` gets what it says of itself, `CLIENT_ID` and such.
    public ParseResult<MsdpValue.Table> received(
            byte[] payload, BiConsumer<String, String> configured) {
        ParseResult<MsdpValue.Table> result = MsdpCodec.parse(payload);
        if (result instanceof ParseResult.Parsed<MsdpValue.Table>(MsdpValue.Table table)) {
            table.variables().forEach((name, value) -> command(name, value.texts(), configured));
        }
        return result;
    }

    /// A GMCP message as it would be sent. What it changes goes out by [#flush].
    public void gmcp(String name, JsonNode data) {
        GmcpVariables.of(name, data)
                .forEach((variable, value) -> {
                    if (!value.equals(values.put(variable, value)) && reported.contains(variable)) {
                        changed.add(variable);
                    }
                });
    }

    /// Sends the reported variables that have changed, in one subnegotiation.
    public void flush() {
        if (!changed.isEmpty()) {
            Map<String, MsdpValue> update = new LinkedHashMap<>();
            changed.forEach(name -> update.put(name, value(name)));
            changed.clear();
            send(update);
        }
    }

    private void command(
            String name, List<String> arguments, BiConsumer<String, String> configured) {
        switch (name) {
            case "LIST" -> arguments.stream().distinct().forEach(this::list);
            case "REPORT" -> {
                List<String> wanted = known(arguments);
                reported.addAll(wanted);
                tell(wanted);
            }
            case "UNREPORT" -> {
                arguments.forEach(reported::remove);
                arguments.forEach(changed::remove);
            }
            case "SEND" -> tell(known(arguments));
            case "RESET" -> {
                if (arguments.contains("REPORTABLE_VARIABLES")
                        || arguments.contains("REPORTED_VARIABLES")) {
                    reported.clear();
                    changed.clear();
                }
            }
            default -> {
                if (CONFIGURABLE.contains(name) && !arguments.isEmpty()) {
                    configured.accept(name, arguments.getFirst());
                }
            }
        }
    }

    private void list(String name) {
        List<String> content =
                switch (name) {
                    case "COMMANDS" -> COMMANDS;
                    case "LISTS" -> LISTS;
                    case "CONFIGURABLE_VARIABLES" -> CONFIGURABLE;
                    case "REPORTABLE_VARIABLES", "SENDABLE_VARIABLES" -> variables();
                    case "REPORTED_VARIABLES" -> List.copyOf(reported);
                    default -> List.of();
                };
        if (LISTS.contains(name)) {
            send(Map.of(name, MsdpValue.array(content)));
        }
    }

    private List<String> variables() {
        return Stream.concat(GmcpVariables.NAMES.stream(), server.get().keySet().stream())
                .sorted()
                .toList();
    }

    private List<String> known(List<String> names) {
        List<String> variables = variables();
        List<String> known = new ArrayList<>(names);
        known.retainAll(variables);
        return known.stream().distinct().toList();
    }

    private void tell(List<String> names) {
        Map<String, MsdpValue> told = new LinkedHashMap<>();
        for (String name : names) {
            told.put(name, value(name));
            changed.remove(name);
        }
        if (!told.isEmpty()) {
            send(told);
        }
    }

    /// What is not known yet is empty.
    private MsdpValue value(String name) {
        MsdpValue known = values.get(name);
        if (known != null) {
            return known;
        }
        String common = server.get().get(name);
        return MsdpValue.of(common == null ? "" : common);
    }

    private void send(Map<String, MsdpValue> variables) {
        out.subnegotiation(TelnetOption.MSDP, MsdpCodec.encode(variables));
    }
}
