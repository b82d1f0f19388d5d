package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The answer to `terminal`: one fact a line, so that a voice reads it well.
final class ClientReport {

    private ClientReport() {}

    static OutputItem of(ClientDescription client, Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.sentence("terminal.title"));
        lines.add(
                client.name().isEmpty()
                        ? texts.sentence("terminal.client.unknown")
                        : texts.sentence(
                                "terminal.client",
                                (client.name() + " " + client.version()).strip()));
        if (!client.terminal().isEmpty()) {
            lines.add(texts.sentence("terminal.type", client.terminal()));
        }
        lines.add(
                client.columns() == 0
                        ? texts.sentence("terminal.size.unknown")
                        : texts.sentence("terminal.size", client.columns(), client.rows()));
        lines.add(
                texts.sentence(
                        "terminal.colors." + client.colors().name().toLowerCase(Locale.ROOT)));
        lines.add(texts.sentence("terminal.charset", client.charset()));
        lines.add(
                texts.sentence(client.screenReader() ? "terminal.voice.on" : "terminal.voice.off"));
        lines.add(
                texts.sentence(
                        client.encrypted() ? "terminal.encrypted" : "terminal.in-the-clear"));
        lines.add(
                client.options().isEmpty()
                        ? texts.sentence("terminal.options.none")
                        : texts.sentence("terminal.options", String.join(", ", client.options())));
        if (!client.gmcpPackages().isEmpty()) {
            lines.add(texts.sentence("terminal.gmcp", String.join(", ", client.gmcpPackages())));
        }
        return Texts.lines(lines.toArray(String[]::new));
    }
}
