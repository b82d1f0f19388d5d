package dev.zevmud.runtime.service;

import dev.zevmud.runtime.config.Variable;
import dev.zevmud.runtime.log.LogFormat;
import dev.zevmud.runtime.log.LogLevel;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// What can be set for every service.
public final class CommonVariables {
    public static final Variable<LogLevel> LOG_LEVEL =
            Variable.choice(
                    "LOG_LEVEL", LogLevel.INFO, "The least important messages that are logged.");
    public static final Variable<LogFormat> LOG_FORMAT =
            Variable.choice(
                    "LOG_FORMAT",
                    LogFormat.AUTO,
                    "JSON lines (ECS names) or text; auto is text on a terminal, else JSON.");
    public static final Variable<Boolean> METRICS_ENABLED =
            Variable.flag("METRICS_ENABLED", true, "Whether `/metrics` is served on METRICS_PORT.");
    public static final Variable<Integer> METRICS_PORT =
            Variable.port(
                    "METRICS_PORT",
                    9090,
                    "Health and metrics. Under `./zev run` the server takes this one, the proxy the next, the web page the one after.");
    public static final Variable<Duration> HEALTH_CHECK_INTERVAL =
            Variable.duration(
                    "HEALTH_CHECK_INTERVAL",
                    30,
                    1,
                    3600,
                    ChronoUnit.SECONDS,
                    "How often a service looks at its own health and logs what has changed. Probes are always answered by a fresh look.");
    public static final Variable<Duration> SHUTDOWN_TIMEOUT =
            Variable.duration(
                    "SHUTDOWN_TIMEOUT",
                    25,
                    1,
                    600,
                    ChronoUnit.SECONDS,
                    "Time for an orderly end; keep it below what the platform grants before it kills.");
    static final Variable<Boolean> ZEV_SUPERVISED =
            Variable.flag(
                    "ZEV_SUPERVISED",
                    false,
                    "Set by `./zev run`: the service ends when its standard input does, so that none outlives its supervisor.");

    private CommonVariables() {}
}
