package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.telnet.TelnetOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which options a client agrees to.
final class ClientOptions {

    private static final Set<Integer> OURS =
            Set.of(
                    TelnetOption.SGA,
                    TelnetOption.TTYPE,
                    TelnetOption.NAWS,
                    TelnetOption.NEW_ENVIRON,
                    TelnetOption.CHARSET);
    private static final List<Integer> THEIRS =
            List.of(
                    TelnetOption.ECHO,
                    TelnetOption.SGA,
                    TelnetOption.EOR,
                    TelnetOption.CHARSET,
                    TelnetOption.GMCP);

    private ClientOptions() {}

    static Set<Integer> ours() {
        return OURS;
    }

    static Set<Integer> theirs(ClientIdentity identity) {
        return Stream.concat(
                        THEIRS.stream(),
                        Arrays.stream(ClientIdentity.Feature.values())
                                .filter(identity.features()::contains)
                                .map(ClientOptions::option))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int option(ClientIdentity.Feature feature) {
        return switch (feature) {
            case COMPRESSED_OUTPUT -> TelnetOption.MCCP2;
            case COMPRESSED_INPUT -> TelnetOption.MCCP3;
            case MSDP -> TelnetOption.MSDP;
            case MSSP -> TelnetOption.MSSP;
        };
    }
}
