package dev.zevmud.desktop;

import dev.zevmud.desktop.profile.Ports;
import dev.zevmud.desktop.profile.Profile;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
sealed interface LaunchOptions {

    String USAGE =
            """
            zev-mud desktop client

            usage: zev-mud-desktop [--host HOST] [--port PORT]

              --host HOST   connect to this host at once (default with --port: localhost)
              --port PORT   its telnet port (default: 3000)
              --help        show this and exit

            Without a host or port it shows the known worlds. Profiles lie in the user's
            configuration folder, or in that of the system property zevmud.config.
            """;

    /// Show the known worlds.
    record Choose() implements LaunchOptions {}

    /// Go there at once.
    record Connect(Profile profile) implements LaunchOptions {}

    record Help() implements LaunchOptions {}

    /// `problem` is one line.
    record Wrong(String problem) implements LaunchOptions {}

    static LaunchOptions parse(List<String> arguments) {
        Optional<String> host = Optional.empty();
        Optional<Integer> port = Optional.empty();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals("--help") || name.equals("-h")) {
                return new Help();
            }
            if (!name.equals("--host") && !name.equals("--port")) {
                return new Wrong("unknown option \"" + argument + "\"; try --help");
            }
            if (equals < 0 && !rest.hasNext()) {
                return new Wrong(name + " needs a value");
            }
            String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
            if (name.equals("--host")) {
                if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
                    return new Wrong("--host \"" + value + "\" is no host name");
                }
                host = Optional.of(value);
            } else {
                port = Ports.parse(value);
                if (port.isEmpty()) {
                    return new Wrong(
                            "--port \"" + value + "\" is no port from 1 to " + Profile.MAX_PORT);
                }
            }
        }
        if (host.isEmpty() && port.isEmpty()) {
            return new Choose();
        }
        String chosenHost = host.orElse(Profile.LOCAL.host());
        int chosenPort = port.orElse(Profile.LOCAL.port());
        return new Connect(new Profile(chosenHost + ":" + chosenPort, chosenHost, chosenPort));
    }
}
