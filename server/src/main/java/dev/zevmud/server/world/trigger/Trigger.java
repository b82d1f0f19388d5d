package dev.zevmud.server.world.trigger;

import java.util.List;

/// Something that happens by itself: when `cue` comes and `guard` holds, `acts` are done, one after
/// the other. `id` is unique in the world (`dungeon/creature/guardian_statue/1`). With `each`, what
/// concerns nobody in particular is done for each player in the room.
public record Trigger(String id, Cue cue, Guard guard, List<Act> acts, boolean each) {

    public Trigger {
        acts = List.copyOf(acts);
    }
}
