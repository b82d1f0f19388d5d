package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is saved of a character, but for its items. `zone` names the one zone that may write it;
/// `lastInput` is the id of the last command that it has executed, saved with that command's
/// effects. `discovered` holds the hidden exits it knows and what it experienced once, `fedUntil`
/// the end of its last meal's effect.
public record CharacterState(
        CharacterId id,
        String name,
        CharacterClass characterClass,
        String zone,
        String room,
        int level,
        long experience,
        long coins,
        Vitals vitals,
        Stats stats,
        long lastInput,
        List<String> discovered,
        @Nullable Instant fedUntil) {

    private static final Vitals FRESH = new Vitals(100, 100, 50, 50, 100, 100);

    public CharacterState {
        discovered = List.copyOf(discovered);
    }

    /// A new character, in the room where it first comes to itself.
    public static CharacterState create(
            CharacterId id, String name, CharacterClass characterClass, String zone, String room) {
        return new CharacterState(
                id,
                name,
                characterClass,
                zone,
                room,
                1,
                0,
                0,
                FRESH,
                Stats.AVERAGE,
                0,
                List.of(),
                null);
    }

    /// The same character, in another place.
    public CharacterState at(String otherZone, String otherRoom) {
        return new CharacterState(
                id,
                name,
                characterClass,
                otherZone,
                otherRoom,
                level,
                experience,
                coins,
                vitals,
                stats,
                lastInput,
                discovered,
                fedUntil);
    }
}
