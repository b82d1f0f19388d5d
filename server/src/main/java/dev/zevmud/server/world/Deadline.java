package dev.zevmud.server.world;

import org.jspecify.annotations.Nullable;

/// Something that becomes due at an instant of the zone's agenda. Equal deadlines are one.
public sealed interface Deadline {

    /// The area is filled up again.
    record Reset() implements Deadline {}

    /// A dead creature comes back to life.
    record Respawn(String creature) implements Deadline {}

    /// An item crumbles.
    record Decay(ItemId item) implements Deadline {}

    /// The characters recover.
    record Recovery() implements Deadline {}

    /// What burns has burned for a minute more.
    record Burning() implements Deadline {}

    /// The next of what works on those who bleed or are poisoned or mend.
    record Tick() implements Deadline {}

    /// An affect ends.
    record Fading() implements Deadline {}

    /// The next round of the fights in a room.
    record Round(String room) implements Deadline {}

    /// An aggressive creature loses its patience with a character.
    record Assault(String creature, CharacterId character) implements Deadline {}

    /// A creature goes after one who fled.
    record Chase(String creature, CharacterId character) implements Deadline {}

    /// A creature takes the next step of its patrol.
    record Patrol(String creature) implements Deadline {}

    /// A creature's wounds close.
    record Regeneration(String creature) implements Deadline {}

    /// The time that a quest leaves a character is over.
    record Lateness(CharacterId character, String quest) implements Deadline {}

    /// A trigger's timer.
    record Timer(String trigger) implements Deadline {}

    /// A trigger that waits goes on.
    record Continuation(String trigger, String bearer, @Nullable CharacterId character)
            implements Deadline {}

    /// A creature that came for a while goes again.
    record Vanishing(String creature) implements Deadline {}

    /// A challenge to a duel has not been answered.
    record Challenge(CharacterId challenger) implements Deadline {}

    /// An hour of the world begins.
    record Hour() implements Deadline {}

    /// The weather may change.
    record Spell() implements Deadline {}
}
