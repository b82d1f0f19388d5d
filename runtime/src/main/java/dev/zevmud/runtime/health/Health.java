package dev.zevmud.runtime.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Whether a service is alive (if not, it should be killed) and ready (if not, it should get no new
/// work). Each question runs the checks anew, side by side, each for at most [#LIMIT].
///
/// Readiness has one check of its own, `service`: down until [#serving()], and again from
/// [#stopping()] on.
public final class Health {
    /// A check that has not answered by then has failed.
    public static final Duration LIMIT = Duration.ofSeconds(2);

    private enum Phase {
        STARTING,
        SERVING,
        STOPPING
    }

    private final Map<String, Check> live = new ConcurrentSkipListMap<>();
    private final Map<String, Check> ready = new ConcurrentSkipListMap<>();
    private final Map<String, Future<String>> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Phase phase = Phase.STARTING;

    /// Adds a check without which the process cannot recover.
    public void addLive(String name, Check check) {
        live.put(name, check);
    }

    /// Adds a check of something that the service needs and that may come back.
    public void addReady(String name, Check check) {
        ready.put(name, check);
    }

    /// From now on new work is welcome.
    public void serving() {
        phase = Phase.SERVING;
    }

    /// From now on new work is not welcome.
    public void stopping() {
        phase = Phase.STOPPING;
    }

    public Report live() {
        return new Report(look(live, "live:"));
    }

    public Report ready() {
        var findings = new LinkedHashMap<String, Finding>();
        var now = phase;
        findings.put(
                "service", new Finding(now == Phase.SERVING, now.name().toLowerCase(Locale.ROOT)));
        findings.putAll(look(ready, "ready:"));
        return new Report(findings);
    }

    /// Both, for people.
    public Report all() {
        var findings = new LinkedHashMap<>(ready().findings());
        findings.putAll(look(live, "live:"));
        return new Report(findings);
    }

    private Map<String, Finding> look(Map<String, Check> checks, String kind) {
        var asked = new LinkedHashMap<String, Future<String>>();
        // One that still hangs from the last question is not started once more: probes must not
        // pile up threads.
        checks.forEach((name, check) ->
                asked.put(
                        name,
                        running.compute(
                                kind + name,
                                (k, old) ->
                                        old != null && !old.isDone()
                                                ? old
                                                : threads.submit(check::look))));
        var deadline = System.nanoTime() + LIMIT.toNanos();
        var findings = new LinkedHashMap<String, Finding>();
        asked.forEach((name, future) -> findings.put(name, finding(future, deadline)));
        return findings;
    }

    private static Finding finding(Future<String> future, long deadline) {
        try {
            return new Finding(
                    true,
                    future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            var message = cause.getMessage();
            return new Finding(false, message == null ? cause.getClass().getSimpleName() : message);
        } catch (TimeoutException e) {
            return new Finding(false, "no answer within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding(false, "interrupted");
        }
    }
}
