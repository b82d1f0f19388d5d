package dev.zevmud.runtime.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import co.elastic.logging.logback.EcsEncoder;
import java.io.Console;
import java.util.Optional;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Sets up logging for the whole process. Before [#configure] only warnings are shown, as text.
public final class Logs {
    private static final String TEXT =
            "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%replace( %mdc){'^ $', ''}%n";

    private Logs() {}

    /// Everything on standard output, java.util.logging's messages too.
    public static void configure(String service, String version, LogLevel level, LogFormat format) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        console(
                context,
                json(format) ? ecs(service, version) : text(context),
                Level.toLevel(level.name()));
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        // Without this, JUL's own threshold (INFO) would drop what LOG_LEVEL asks for.
        java.util.logging.Logger.getLogger("")
                .setLevel(
                        level.compareTo(LogLevel.DEBUG) <= 0
                                ? java.util.logging.Level.FINE
                                : java.util.logging.Level.INFO);
    }

    static void console(LoggerContext context, Encoder<ILoggingEvent> encoder, Level level) {
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setName("console");
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
    }

    static PatternLayoutEncoder text(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(TEXT);
        return encoder;
    }

    private static EcsEncoder ecs(String service, String version) {
        var encoder = new EcsEncoder();
        encoder.setServiceName("zev-mud-" + service);
        encoder.setServiceVersion(version);
        encoder.setEventDataset("zev-mud-" + service + ".log");
        return encoder;
    }

    private static boolean json(LogFormat format) {
        return switch (format) {
            case JSON -> true;
            case TEXT -> false;
            case AUTO ->
                    Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty();
        };
    }
}
