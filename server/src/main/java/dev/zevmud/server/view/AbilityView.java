package dev.zevmud.server.view;

import dev.zevmud.server.world.event.AbilitySeen;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;

/// What a class can do, one line for each ability.
record AbilityView(Phrases phrases) {

    void render(GameEvent.AbilitiesShown shown, Lines lines) {
        if (shown.abilities().isEmpty()) {
            lines.add(phrases.sentence("abilities.none"));
            return;
        }
        lines.add(phrases.sentence("abilities.title"), Palette.TITLE);
        for (AbilitySeen ability : shown.abilities()) {
            lines.add(
                    phrases.word(
                            "abilities.line",
                            Arg.words(ability.id()),
                            Arg.words(phrases.word("ability." + ability.id() + ".text")),
                            Arg.words(cost(ability)),
                            Arg.words(state(ability))),
                    ability.known() ? Palette.PLAIN : Palette.QUIET);
        }
    }

    private String cost(AbilitySeen ability) {
        return ability.mana() > 0
                ? phrases.word("abilities.mana", Arg.count(ability.mana()))
                : phrases.word("abilities.stamina", Arg.count(ability.stamina()));
    }

    private String state(AbilitySeen ability) {
        if (!ability.known()) {
            return phrases.word("abilities.level", Arg.count(ability.level()));
        }
        return ability.secondsLeft() > 0
                ? phrases.word("abilities.wait", Arg.count(ability.secondsLeft()))
                : phrases.word("abilities.ready");
    }
}
