package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.json.Json;
import dev.zevmud.protocol.json.ParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Core`: who the client is and which packages it wants.
public sealed interface Core extends GmcpPayload {

    String PACKAGE = "Core";

    /// Of a name or version, in characters.
    int MAX_TEXT_LENGTH = 64;

    /// Of the packages in one message.
    int MAX_PACKAGES = 128;

    /// Client: its name and version. A proxy adds the `trace` of the connection that it forwards: a
    /// trace-id of W3C Trace Context, 32 lowercase hexadecimal digits, for the logs of both ends.
    record Hello(String client, String version, @Nullable String trace) implements Core {

        private static final int TRACE_LENGTH = 32;

        public Hello(String client, String version) {
            this(client, version, null);
        }

        private static @Nullable String trace(String text) {
            boolean valid =
                    text.length() == TRACE_LENGTH
                            && text.chars()
                                    .allMatch(
                                            c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
            return valid ? text : null;
        }

        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.Hello", Json.toTree(this));
        }
    }

    /// Client: exactly these packages, each as `Name 1`.
    record SupportsSet(List<String> packages) implements Core {
        public SupportsSet {
            packages = List.copyOf(packages);
        }

        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.Supports.Set", Json.toTree(packages));
        }
    }

    /// Client: these packages too.
    record SupportsAdd(List<String> packages) implements Core {
        public SupportsAdd {
            packages = List.copyOf(packages);
        }

        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.Supports.Add", Json.toTree(packages));
        }
    }

    /// Client: no longer these packages.
    record SupportsRemove(List<String> packages) implements Core {
        public SupportsRemove {
            packages = List.copyOf(packages);
        }

        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.Supports.Remove", Json.toTree(packages));
        }
    }

    /// Either side; answered by the same without a body.
    record Ping() implements Core {
        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.Ping", null);
        }
    }

    /// Client: I am still here.
    record KeepAlive() implements Core {
        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.KeepAlive", null);
        }
    }

    /// Server: the last words before closing.
    record Goodbye(String text) implements Core {
        @Override
        public GmcpMessage toMessage() {
            return new GmcpMessage("Core.Goodbye", Json.toTree(text));
        }
    }

    @Override
    GmcpMessage toMessage();

    static ParseResult<Core> parse(GmcpMessage message) {
        JsonNode data = message.data();
        return switch (message.name().toLowerCase(Locale.ROOT)) {
            case "core.hello" -> hello(data);
            case "core.supports.set" -> supports(data, SupportsSet::new);
            case "core.supports.add" -> supports(data, SupportsAdd::new);
            case "core.supports.remove" -> supports(data, SupportsRemove::new);
            case "core.ping" -> ParseResult.parsed(new Ping());
            case "core.keepalive" -> ParseResult.parsed(new KeepAlive());
            case "core.goodbye" ->
                    ParseResult.parsed(new Goodbye(data == null ? "" : bounded(data.asText())));
            default -> ParseResult.refused("unknown message of " + PACKAGE);
        };
    }

    /// `Char.Vitals 1` → `char.vitals`.
    static String packageName(String nameAndVersion) {
        String trimmed = nameAndVersion.strip();
        int space = trimmed.indexOf(' ');
        return (space < 0 ? trimmed : trimmed.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static ParseResult<Core> hello(@Nullable JsonNode data) {
        if (data == null || !data.isObject()) {
            return ParseResult.refused("Core.Hello without an object");
        }
        String client = "";
        String version = "";
        String trace = null;
        // Clients write these keys in any capitalisation.
        for (var field : data.properties()) {
            if (field.getKey().equalsIgnoreCase("client")) {
                client = bounded(field.getValue().asText());
            } else if (field.getKey().equalsIgnoreCase("version")) {
                version = bounded(field.getValue().asText());
            } else if (field.getKey().equalsIgnoreCase("trace")) {
                trace = Hello.trace(field.getValue().asText());
            }
        }
        return ParseResult.parsed(new Hello(client, version, trace));
    }

    private static ParseResult<Core> supports(@Nullable JsonNode data, Packages message) {
        if (data == null || !data.isArray()) {
            return ParseResult.refused("Core.Supports without an array");
        }
        if (data.size() > MAX_PACKAGES) {
            return ParseResult.refused("Core.Supports with more than " + MAX_PACKAGES);
        }
        List<String> packages = new ArrayList<>();
        for (JsonNode element : data) {
            if (!element.isTextual() || !GmcpCodec.isName(packageName(element.asText()))) {
                return ParseResult.refused("Core.Supports with what is no package");
            }
            packages.add(element.asText().strip());
        }
        return ParseResult.parsed(message.of(packages));
    }

    private static String bounded(String text) {
        return text.length() <= MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH);
    }

    /// One of the three messages with a list of packages.
    interface Packages {
        Core of(List<String> packages);
    }
}
