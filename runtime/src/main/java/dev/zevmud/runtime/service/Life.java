package dev.zevmud.runtime.service;

import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.shutdown.Shutdown;
import dev.zevmud.runtime.shutdown.Signals;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A service's process: from its start, or one line that says why not (exit 1), to its orderly end
/// (exit 0).
final class Life {
    private static final Logger log = LoggerFactory.getLogger(Life.class);

    /// How long the JVM's own end (hooks of libraries) may take after ours.
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private Life() {}

    static void lead(String name, String[] args, Service.Body body) {
        if (args.length > 0) {
            fail(
                    name,
                    "takes no arguments; its settings are environment variables, see docs/configuration.md",
                    null);
            return;
        }
        Service service = null;
        try {
            var environment = Environment.system();
            service = Service.start(name, environment);
            var shutdown = service.shutdown();
            Signals.handle(signal -> end(shutdown, "SIG" + signal));
            if (environment.read(CommonVariables.ZEV_SUPERVISED)) {
                endWithInput(shutdown);
            }
            service.run(body);
            shutdown.awaitDone();
        } catch (ConfigurationException | StartException e) {
            log.debug("cannot start", e);
            fail(name, e.getMessage(), service);
        } catch (Exception | LinkageError e) {
            log.error("cannot start", e);
            fail(name, "cannot start: " + e, service);
        }
    }

    private static void fail(String name, @Nullable String message, @Nullable Service service) {
        if (service != null && service.shutdown().begun()) {
            // Told to stop while it was starting: that is no fault.
            service.shutdown().awaitDone();
            return;
        }
        System.err.println("zev-mud " + name + ": " + message);
        if (service != null) {
            service.shutdown().run("the start failed");
        }
        exit(1);
    }

    static void end(Shutdown shutdown, String reason) {
        if (!shutdown.begun()) {
            shutdown.run(reason);
            exit(0);
        }
    }

    /// A supervisor that was killed cannot stop its services, but its end of their standard input
    /// closes.
    private static void endWithInput(Shutdown shutdown) {
        Thread.ofPlatform()
                .daemon()
                .name("supervisor watch")
                .start(() -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Whatever is written there means nothing.
                        }
                    } catch (IOException e) {
                        log.debug("standard input failed", e);
                    }
                    end(shutdown, "the supervisor is gone");
                });
    }

    private static void exit(int code) {
        Thread.ofPlatform()
                .daemon()
                .name("last words")
                .start(() -> {
                    try {
                        Thread.sleep(LAST_WORDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(code);
                });
        System.exit(code);
    }
}
