package dev.zevmud.runtime.supervisor;

import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.shutdown.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `Main --service server COMMAND… --service proxy COMMAND… --service web-ui COMMAND…`
///
/// Runs the three until SIGINT, SIGTERM or SIGHUP. The exit code is 0 after such a stop (it is what
/// was asked for, so not 130 or 143), and 1 when the services cannot be started or kept running.
public final class Main {
    private static final String SERVICE = "--service";

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        int code;
        try {
            var run = Run.prepare(commands(args), Environment.system());
            var supervisor =
                    new Supervisor(
                            run.programs(),
                            run.logs(),
                            run.readyLine(),
                            Timing.DEFAULT,
                            System.out,
                            System.err);
            Signals.handle(signal -> supervisor.stop());
            code = supervisor.run();
        } catch (ConfigurationException e) {
            System.err.println("zev-mud: " + e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    static Map<String, List<String>> commands(String[] args) {
        var commands = new LinkedHashMap<String, List<String>>();
        List<String> current = null;
        for (var i = 0; i < args.length; i++) {
            if (args[i].equals(SERVICE) && i + 1 < args.length) {
                current = new ArrayList<>();
                commands.put(args[++i], current);
            } else if (current != null) {
                current.add(args[i]);
            }
        }
        return commands;
    }
}
