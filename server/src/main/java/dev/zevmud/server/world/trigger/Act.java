package dev.zevmud.server.world.trigger;

import dev.zevmud.server.world.ExitRef;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Something that a trigger does. Rooms, things and creatures are of the trigger's own area; where
/// a room may be left out (null), it is the one in which it happens. `{player}` in a text is the
/// name of the player whom it is about.
public sealed interface Act {

    /// The bearer says it aloud.
    record Say(String text) implements Act {}

    /// The bearer is seen to do it.
    record Emote(String text) implements Act {}

    /// Text without a speaker.
    record Echo(String text, Audience to) implements Act {}

    /// The player gets a thing, made anew.
    record Give(String item) implements Act {}

    /// The player loses a thing that it carries; without it, the trigger ends here.
    record Take(String item) implements Act {}

    /// A thing comes to lie in a room, unless `max` of them lie there.
    record Drop(String item, @Nullable String room, int max) implements Act {}

    /// A creature comes to a room, unless `max` that came so live in the area; it goes again after
    /// `lasts` (null: never).
    record Spawn(String creature, @Nullable String room, int max, @Nullable Duration lasts)
            implements Act {}

    record Teleport(String room) implements Act {}

    /// A container in the room opens, locked or not.
    record Open(String item) implements Act {}

    /// A container in the room falls shut, and locks if it has a lock.
    record Close(String item) implements Act {}

    /// A hidden exit becomes known to all in the room in which it happens.
    record Reveal(ExitRef exit) implements Act {}

    record Damage(Amount amount) implements Act {}

    record Heal(Amount amount) implements Act {}

    /// A flag of the player is set; 0 takes it away.
    record SetFlag(String name, long value) implements Act {}

    record AddToFlag(String name, long value) implements Act {}

    /// The bearer, a creature, attacks the player.
    record Fight() implements Act {}

    /// The bearer, a creature, leaves the player alone for a while; a fight between them ends.
    record Truce(Duration length) implements Act {}

    /// The bearer, a creature, begins to talk with the player.
    record Talk() implements Act {}

    record Advance(String quest, String stage) implements Act {}

    /// The bearer, a creature, wakes or falls asleep; if it is so already, or fights, the trigger
    /// ends here.
    record Wake(boolean awake) implements Act {}

    /// What comes after it is done later, if all who take part are still there.
    record Wait(Duration time) implements Act {}

    /// Hit points, or so many percent of the maximum.
    record Amount(int number, boolean percent) {

        public int of(int maximum) {
            return percent ? Math.max(1, maximum * number / 100) : number;
        }
    }

    /// Who reads a text.
    enum Audience {
        ROOM,
        PLAYER,
        OTHERS,
        AREA
    }

    /// Whether it is done to a player, or with one.
    default boolean needsPlayer() {
        return switch (this) {
            case Give _, Take _, Teleport _, Damage _, Heal _, SetFlag _, AddToFlag _ -> true;
            case Fight _, Truce _, Talk _, Advance _ -> true;
            case Echo(_, Audience to) -> to == Audience.PLAYER || to == Audience.OTHERS;
            case Say _, Emote _, Drop _, Spawn _, Open _, Close _, Reveal _, Wake _, Wait _ ->
                    false;
        };
    }
}
