package dev.zevmud.runtime.service;

import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Variable;
import dev.zevmud.runtime.health.Health;
import dev.zevmud.runtime.health.HealthServer;
import dev.zevmud.runtime.log.Logs;
import dev.zevmud.runtime.metrics.Metrics;
import dev.zevmud.runtime.shutdown.Shutdown;
import dev.zevmud.runtime.shutdown.Stage;
import java.net.BindException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running service: what its body gets to wire itself.
public final class Service {
    private static final Logger log = LoggerFactory.getLogger(Service.class);

    /// Starts a service's own parts and returns; the process goes on until a signal ends it.
    @FunctionalInterface
    public interface Body {
        /// Registers in `service.shutdown()` how each part that it starts is ended.
        ///
        /// @throws StartException or ConfigurationException for what the operator can mend
        void start(Service service) throws Exception;
    }

    private final String name;
    private final Environment environment;
    private final Health health = new Health();
    private final Metrics metrics;
    private final Shutdown shutdown;

    private Service(String name, Environment environment) {
        this.name = name;
        this.environment = environment;
        this.metrics =
                new Metrics(name, version(), environment.read(CommonVariables.METRICS_ENABLED));
        this.shutdown = new Shutdown(environment.read(CommonVariables.SHUTDOWN_TIMEOUT));
    }

    /// The whole life of the process; does not return. `name` is the component: `server`, `proxy`
    /// or `web-ui`.
    public static void main(String name, String[] args, Body body) {
        Life.lead(name, args, body);
    }

    static Service start(String name, Environment environment) throws StartException {
        Logs.configure(
                name,
                version(),
                environment.read(CommonVariables.LOG_LEVEL),
                environment.read(CommonVariables.LOG_FORMAT));
        var service = new Service(name, environment);
        var port = environment.read(CommonVariables.METRICS_PORT);
        var probes =
                bind(
                        CommonVariables.METRICS_PORT,
                        port,
                        () -> HealthServer.start(port, service.health, service.metrics));
        service.shutdown.on(Stage.READINESS, "readiness", service.health::stopping);
        service.shutdown.on(Stage.CLOSE, "metrics", service.metrics::close);
        service.shutdown.on(Stage.CLOSE, "health server", probes::close);
        HealthWatch.start(service.health, environment.read(CommonVariables.HEALTH_CHECK_INTERVAL));
        return service;
    }

    /// The version of the jar that this runs from, `dev` outside of one.
    public static String version() {
        var version = Service.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /// Opens a listening socket; if its port is taken, the fault names the port and the variable.
    public static <T> T bind(Variable<?> variable, int port, Callable<T> opening)
            throws StartException {
        try {
            return opening.call();
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException
                        && !String.valueOf(cause.getMessage()).startsWith("Permission")) {
                    throw new StartException(
                            "port "
                                    + port
                                    + " ("
                                    + variable.name()
                                    + ") is taken: stop what listens there or set "
                                    + variable.name()
                                    + " to another",
                            e);
                }
            }
            throw new StartException(
                    "cannot listen on port "
                            + port
                            + " ("
                            + variable.name()
                            + "): "
                            + e.getMessage(),
                    e);
        }
    }

    public String name() {
        return name;
    }

    public Environment environment() {
        return environment;
    }

    public Health health() {
        return health;
    }

    public Metrics metrics() {
        return metrics;
    }

    public Shutdown shutdown() {
        return shutdown;
    }

    /// Ends the process in good order, as a signal does. Returns at once.
    public void end(String reason) {
        Thread.ofPlatform().name("end").start(() -> Life.end(shutdown, reason));
    }

    void run(Body body) throws Exception {
        body.start(this);
        health.serving();
        log.info("zev-mud {} {} is ready", name, version());
    }
}
