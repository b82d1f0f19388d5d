package dev.zevmud.server.cluster;

import dev.zevmud.runtime.log.TraceId;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Departure;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.trigger.Quarantine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// Lets a zone handle things. A fault in a rule is logged once, with what it was about; the zone
/// and everybody in it go on. Owned by the zone's actor.
final class ZoneTurns {

    /// Something for the zone to do in a turn.
    interface Handling {
        void in(Turn turn);
    }

    private final Zone zone;
    private final ZoneShared shared;
    private final Logger log;

    ZoneTurns(Zone zone, ZoneShared shared, Logger log) {
        this.zone = zone;
        this.shared = shared;
        this.log = log;
    }

    Turn run(String what, @Nullable CharacterId who, Handling handling) {
        return run(what, who, null, handling);
    }

    Turn command(ZoneMessage.Command command) {
        long start = System.nanoTime();
        Turn turn =
                run(
                        "command",
                        command.character(),
                        command,
                        t ->
                                shared.interpreter()
                                        .execute(
                                                zone,
                                                command.character(),
                                                command.inputId(),
                                                command.line(),
                                                t));
        shared.metrics().executed(Duration.ofNanos(System.nanoTime() - start));
        return turn;
    }

    Turn depart(Departure departure) {
        return run("departure", departure.character(), turn -> zone.depart(departure, turn));
    }

    /// An error such as an endless recursion is a rule's fault, too; one of the machine is not.
    private Turn run(
            String what,
            @Nullable CharacterId who,
            ZoneMessage.@Nullable Command command,
            Handling handling) {
        var turn = new Turn(shared.clock().instant(), shared.random());
        try {
            handling.in(turn);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            shared.metrics().crashed();
            report(what, who, command, e);
            if (who != null) {
                turn.show(who, GameEvent.Message.of("error.command"));
            }
        }
        turn.quarantined().forEach(this::report);
        return turn;
    }

    private void report(
            String what,
            @Nullable CharacterId who,
            ZoneMessage.@Nullable Command command,
            Throwable fault) {
        TraceId.log(
                command == null ? null : command.trace(),
                () ->
                        log.error(
                                "a {} failed in zone {} (character {}, input {}: \"{}\")",
                                what,
                                zone.id(),
                                who,
                                command == null ? 0 : command.inputId(),
                                command == null ? "" : command.line(),
                                fault));
    }

    private void report(Quarantine quarantine) {
        shared.metrics().quarantined();
        log.error(
                "a trigger was taken out of play in area {}: {}, because {}",
                quarantine.area(),
                quarantine.trigger(),
                quarantine.cause(),
                quarantine.error());
    }
}
