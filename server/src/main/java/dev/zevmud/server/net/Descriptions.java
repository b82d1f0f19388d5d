package dev.zevmud.server.net;

import dev.zevmud.protocol.connection.ClientCapabilities;
import dev.zevmud.server.session.ClientDescription;
import java.util.ArrayList;
import java.util.List;

/// What was negotiated with a client, in the names of the field.
final class Descriptions {

    private Descriptions() {}

    static ClientDescription of(ClientCapabilities client, boolean encrypted) {
        return new ClientDescription(
                client.clientName(),
                client.clientVersion(),
                client.terminal().equals(client.clientName()) ? "" : client.terminal(),
                client.columns(),
                client.rows(),
                switch (client.colorDepth()) {
                    case NONE -> ClientDescription.Colors.NONE;
                    case SIXTEEN -> ClientDescription.Colors.SIXTEEN;
                    case PALETTE_256 -> ClientDescription.Colors.PALETTE_256;
                    case TRUE_COLOR -> ClientDescription.Colors.TRUE_COLOR;
                },
                client.utf8() ? "UTF-8" : client.charset().isEmpty() ? "ASCII" : client.charset(),
                client.screenReader(),
                encrypted,
                options(client),
                client.gmcpPackages().stream().sorted().toList());
    }

    private static List<String> options(ClientCapabilities client) {
        List<String> options = new ArrayList<>();
        add(!client.terminal().isEmpty(), "TTYPE", options);
        add(client.mtts() != 0, "MTTS", options);
        add(client.columns() != 0, "NAWS", options);
        add(client.environment(), "NEW-ENVIRON", options);
        add(!client.charset().isEmpty(), "CHARSET", options);
        add(client.eor(), "EOR", options);
        add(client.gmcp(), "GMCP", options);
        add(client.msdp(), "MSDP", options);
        add(client.mccp2(), "MCCP2", options);
        add(client.mccp3(), "MCCP3", options);
        return options;
    }

    private static void add(boolean there, String name, List<String> options) {
        if (there) {
            options.add(name);
        }
    }
}
