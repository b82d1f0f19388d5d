package dev.zevmud.server.world;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All abilities of the world. Immutable.
public record Abilities(List<Ability> all) {

    public static final Abilities NONE = new Abilities(List.of());

    public Abilities {
        all = List.copyOf(all);
    }

    /// Those of a class, in the order in which they are learned.
    public List<Ability> of(CharacterClass characterClass) {
        return all.stream()
                .filter(ability -> ability.characterClass() == characterClass)
                .sorted(Comparator.comparingInt(Ability::level))
                .toList();
    }

    /// The one of a class that is called so, else the first whose name begins so.
    public Optional<Ability> find(CharacterClass characterClass, String typed) {
        List<Ability> own = of(characterClass);
        return own.stream()
                .filter(ability -> ability.id().equals(typed))
                .findFirst()
                .or(() ->
                        own.stream().filter(ability -> ability.id().startsWith(typed)).findFirst());
    }
}
