package dev.zevmud.runtime.service;

import dev.zevmud.runtime.config.Variable;
import dev.zevmud.runtime.shutdown.Stage;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A service for tests: listens on SAMPLE_PORT, writes a line to the file ORDER when it ends, and
/// can be told to misbehave.
public final class SampleService {
    private static final Variable<Integer> PORT =
            Variable.port("SAMPLE_PORT", 0, "Where it listens.");
    private static final Variable<Optional<Path>> ORDER =
            Variable.path("ORDER", "Where it notes its end.").optional();
    private static final Variable<Boolean> STUBBORN =
            Variable.flag("STUBBORN", false, "Whether its drain hangs.");

    private static final Variable<Boolean> ENDS =
            Variable.flag("ENDS", false, "Whether it ends by itself.");

    private SampleService() {}

    public static void main(String[] args) {
        var name = System.getProperty("name", "sample");
        Service.main(
                name,
                args,
                service -> {
                    var environment = service.environment();
                    var port = environment.read(PORT);
                    var socket = Service.bind(PORT, port, () -> new ServerSocket(port));
                    service.shutdown().on(Stage.CLOSE, "socket", socket::close);
                    if (environment.read(STUBBORN)) {
                        service.shutdown()
                                .on(Stage.DRAIN, "stuck", () -> new CountDownLatch(1).await());
                    }
                    environment
                            .read(ORDER)
                            .ifPresent(file ->
                                    service.shutdown()
                                            .on(
                                                    Stage.SAVE,
                                                    "note",
                                                    () ->
                                                            Files.writeString(
                                                                    file,
                                                                    name + "\n",
                                                                    StandardOpenOption.CREATE,
                                                                    StandardOpenOption.APPEND)));
                    if (environment.read(ENDS)) {
                        service.end("it is over");
                    }
                    java.util.logging.Logger.getLogger("jul.sample").info("by java.util.logging");
                    try (var _ = MDC.putCloseable("trace.id", "4711")) {
                        LoggerFactory.getLogger("sample").info("started");
                    }
                });
    }
}
