package dev.zevmud.server.cluster;

import dev.zevmud.server.world.CharacterId;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.jspecify.annotations.Nullable;

/// Who is neither in the zone nor out of it: those whose state is being read, those who come back
/// before their departure is saved, and the sessions that wait for a character to be let go. A
/// character is read once at a time, and never while an older state of it is still to be written:
/// otherwise there could be two of it. Owned by the zone's actor.
final class Threshold {

    private final String zone;
    private final ZoneShared shared;
    private final ActorContext<ZoneMessage> context;
    private final Map<CharacterId, ZoneMessage.Enter> loading = new HashMap<>();
    private final Map<CharacterId, ZoneMessage.Enter> waiting = new HashMap<>();
    private final Map<CharacterId, ActorRef<SessionMessage>> leaving = new HashMap<>();

    Threshold(String zone, ZoneShared shared, ActorContext<ZoneMessage> context) {
        this.zone = zone;
        this.shared = shared;
        this.context = context;
    }

    /// Reads the character; [ZoneMessage.Loaded] or [ZoneMessage.LoadFailed] follows.
    void load(ZoneMessage.Enter enter) {
        CharacterId id = enter.character();
        if (loading.put(id, enter) != null) {
            return;
        }
        context.pipeToSelf(
                shared.blocking().supply(() -> shared.repository().load(id, zone)),
                (found, failure) ->
                        failure == null
                                ? new ZoneMessage.Loaded(id, found.orElse(null))
                                : new ZoneMessage.LoadFailed(id, failure.toString()));
    }

    /// Who wanted this character in, last.
    ZoneMessage.@Nullable Enter letIn(CharacterId id) {
        return loading.remove(id);
    }

    void turnAway(CharacterId id, boolean elsewhere, String why) {
        ZoneMessage.Enter enter = loading.remove(id);
        if (enter != null) {
            enter.session().tell(new SessionMessage.EnterFailed(enter.stay(), elsewhere, why));
        }
    }

    /// It comes in when its departure is saved.
    void wait(ZoneMessage.Enter enter) {
        waiting.put(enter.character(), enter);
    }

    ZoneMessage.@Nullable Enter waiting(CharacterId id) {
        return waiting.remove(id);
    }

    /// The session is told when the character is let go.
    void leaving(CharacterId id, ActorRef<SessionMessage> session) {
        leaving.put(id, session);
        loading.remove(id);
    }

    @Nullable ActorRef<SessionMessage> left(CharacterId id) {
        return leaving.remove(id);
    }

    boolean nobody() {
        return loading.isEmpty() && waiting.isEmpty() && leaving.isEmpty();
    }
}
