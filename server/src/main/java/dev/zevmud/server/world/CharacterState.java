package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is saved of a character, but for its items. `zone` names the one zone that may write it;
/// `lastInput` is the id of the last command that it has executed, saved with that command's
/// effects. `discovered` holds the hidden exits it knows and what it experienced once, `fedUntil`
/// the end of its last meal's effect; `journal` what it has been through, `training` what it has
/// learned, `shape` how it fares, `explored` where it has been, `holdings` what it owns elsewhere.
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
        @Nullable Instant fedUntil,
        Journal journal,
        Training training,
        Shape shape,
        Explored explored,
        Holdings holdings) {

    private static final Vitals FRESH = new Vitals(100, 100, 50, 50, 100, 100);

    /// Null, from a release that did not know one of these, is nothing.
    public CharacterState(
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
            @Nullable Instant fedUntil,
            @Nullable Journal journal,
            @Nullable Training training,
            @Nullable Shape shape,
            @Nullable Explored explored,
            @Nullable Holdings holdings) {
        this.id = id;
        this.name = name;
        this.characterClass = characterClass;
        this.zone = zone;
        this.room = room;
        this.level = level;
        this.experience = experience;
        this.coins = coins;
        this.vitals = vitals;
        this.stats = stats;
        this.lastInput = lastInput;
        this.discovered = List.copyOf(discovered);
        this.fedUntil = fedUntil;
        this.journal = journal == null ? Journal.EMPTY : journal;
        this.training = training == null ? Training.FRESH : training;
        this.shape = shape == null ? Shape.PLAIN : shape;
        this.explored = explored == null ? Explored.NOTHING : explored;
        this.holdings = holdings == null ? Holdings.NONE : holdings;
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
                null,
                null,
                null,
                null,
                null,
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
                fedUntil,
                journal,
                training,
                shape,
                explored,
                holdings);
    }
}
