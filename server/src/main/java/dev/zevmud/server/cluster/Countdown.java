package dev.zevmud.server.cluster;

import dev.zevmud.server.session.staff.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;
import org.jspecify.annotations.Nullable;

/// How long this node still runs when the staff have the game end: each node counts for itself, and
/// tells the sessions that it holds. One that joins while the others count is told.
final class Countdown {

    private static final ServiceKey<CountdownMessage> KEY =
            ServiceKey.create(CountdownMessage.class, "countdown");

    /// With so many seconds left, everybody is told again.
    private static final List<Integer> MOMENTS = List.of(3_600, 1_800, 600, 300, 60, 30, 10);

    private record Running(Instant end, String reason) {}

    private final LocalActors<SessionMessage> sessions;
    private final ActorRef<CountdownMessage> actor;
    private final CompletableFuture<String> over = new CompletableFuture<>();
    private volatile @Nullable Running running;

    Countdown(ActorSystem<?> system, LocalActors<SessionMessage> sessions) {
        this.sessions = sessions;
        this.actor = system.systemActorOf(behavior(), "countdown", Props.empty());
    }

    /// On every node. Any thread.
    void begin(int seconds, String reason) {
        actor.tell(new CountdownMessage.Everywhere(new CountdownMessage.Begin(seconds, reason)));
    }

    /// On every node. Any thread.
    void cancel() {
        actor.tell(new CountdownMessage.Everywhere(new CountdownMessage.Cancel()));
    }

    /// Any thread.
    boolean running() {
        return running != null;
    }

    /// Completes with the reason when nothing is left.
    CompletionStage<String> over() {
        return over.minimalCompletionStage();
    }

    /// When to say it again, of so many seconds; the end is the last.
    static List<Integer> moments(int seconds) {
        return MOMENTS.stream().filter(moment -> moment < seconds).toList();
    }

    private Behavior<CountdownMessage> behavior() {
        return Behaviors.setup(
                context -> Behaviors.withTimers(timers -> counting(context, timers)));
    }

    private Behavior<CountdownMessage> counting(
            ActorContext<CountdownMessage> context, TimerScheduler<CountdownMessage> timers) {
        Peers<CountdownMessage> others = Peers.of(context, KEY, CountdownMessage.Nodes::new);
        return Behaviors.receiveMessage(message -> {
            switch (message) {
                case CountdownMessage.Everywhere(CountdownMessage said) -> {
                    others.tell(said);
                    context.getSelf().tell(said);
                }
                case CountdownMessage.Begin(int seconds, String reason) ->
                        begin(seconds, reason, timers);
                case CountdownMessage.Cancel() -> cancel(timers);
                case CountdownMessage.Left(int seconds) -> left(seconds);
                case CountdownMessage.Nodes(Set<ActorRef<CountdownMessage>> all) ->
                        met(others.met(all));
            }
            return Behaviors.same();
        });
    }

    private void begin(int seconds, String reason, TimerScheduler<CountdownMessage> timers) {
        timers.cancelAll();
        running = new Running(Instant.now().plusSeconds(seconds), reason);
        tell(seconds, reason);
        for (int moment : moments(seconds)) {
            at(moment, seconds, timers);
        }
        at(0, seconds, timers);
    }

    private static void at(int moment, int of, TimerScheduler<CountdownMessage> timers) {
        timers.startSingleTimer(
                moment, new CountdownMessage.Left(moment), Duration.ofSeconds(of - moment));
    }

    private void cancel(TimerScheduler<CountdownMessage> timers) {
        timers.cancelAll();
        if (running != null) {
            running = null;
            sessions.tellAll(
                    new SessionMessage.Ordered(new Order.Notice("shutdown.cancelled", List.of())));
        }
    }

    private void left(int seconds) {
        Running now = running;
        if (now == null) {
            return;
        }
        if (seconds > 0) {
            tell(seconds, now.reason());
        } else {
            over.complete(now.reason());
        }
    }

    private void tell(int seconds, String reason) {
        boolean minutes = seconds >= 120 && seconds % 60 == 0;
        sessions.tellAll(
                new SessionMessage.Ordered(
                        new Order.Notice(
                                minutes ? "shutdown.minutes" : "shutdown.seconds",
                                List.of(
                                        Integer.toString(minutes ? seconds / 60 : seconds),
                                        reason))));
    }

    /// Who has just joined counts along.
    private void met(List<ActorRef<CountdownMessage>> news) {
        Running now = running;
        if (now != null) {
            int seconds = (int) Duration.between(Instant.now(), now.end()).toSeconds();
            var begin = new CountdownMessage.Begin(Math.max(1, seconds), now.reason());
            news.forEach(node -> node.tell(begin));
        }
    }
}
