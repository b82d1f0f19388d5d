package dev.zevmud.server.world;

import dev.zevmud.server.world.trigger.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What all creatures of one sort have in common. `inRoom` is the sentence that a room shows for
/// it; `asleep` the one for while it sleeps, as one that `sleeps` does until a trigger wakes it.
/// `corpse` names the item prototype that it leaves; one with a `shop` trades, a `banker` keeps
/// coins.
public record CreaturePrototype(
        String id,
        String name,
        List<String> keywords,
        String inRoom,
        String asleep,
        String description,
        int level,
        int hp,
        int mana,
        int stamina,
        int armour,
        Stats stats,
        Duration respawn,
        String corpse,
        List<Loot> loot,
        List<Behaviour> behaviours,
        @Nullable String dialogue,
        boolean sleeps,
        @Nullable Shop shop,
        boolean banker,
        List<Trigger> triggers) {

    public CreaturePrototype {
        keywords = List.copyOf(keywords);
        loot = List.copyOf(loot);
        behaviours = List.copyOf(behaviours);
        triggers = List.copyOf(triggers);
    }

    /// The first behaviour of this type.
    public <B extends Behaviour> Optional<B> behaviour(Class<B> type) {
        return behaviours.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
