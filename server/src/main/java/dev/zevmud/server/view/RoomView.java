package dev.zevmud.server.view;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.CreatureSeen;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.PersonSeen;
import dev.zevmud.server.world.event.Several;
import dev.zevmud.server.world.event.Way;
import java.util.List;
import java.util.stream.Collectors;

/// A room as text: title, description, exits, things, creatures, people.
record RoomView(Phrases phrases) {

    void render(GameEvent.RoomShown room, boolean brief, Lines lines) {
        if (room.dark()) {
            lines.add(phrases.sentence("room.dark.title"), Palette.TITLE);
            lines.add(phrases.sentence("room.dark"));
        } else {
            lines.add(phrases.content(room.title()), Palette.TITLE);
            if (!brief) {
                lines.add(phrases.content(room.description()));
            }
        }
        lines.add(phrases.sentence("room.exits", Arg.words(exits(room.exits()))), Palette.EXITS);
        for (Several thing : room.things()) {
            lines.add(several(thing), Palette.THING);
        }
        for (CreatureSeen creature : room.creatures()) {
            lines.add(creature(creature), Palette.CREATURE);
        }
        for (PersonSeen person : room.people()) {
            lines.add(person(person), Palette.PERSON);
        }
    }

    void render(GameEvent.ExitsShown shown, Lines lines) {
        if (shown.exits().isEmpty()) {
            lines.add(phrases.sentence("exits.none"));
            return;
        }
        lines.add(phrases.sentence("exits.title"), Palette.TITLE);
        for (Way way : shown.exits()) {
            lines.add(phrases.sentence("exits.line", Arg.name(way(way)), Arg.name(way.title())));
        }
    }

    private String exits(List<Way> ways) {
        return ways.isEmpty()
                ? phrases.word("room.exits.none")
                : ways.stream().map(this::way).collect(Collectors.joining(", "));
    }

    private String way(Way way) {
        String word = phrases.direction(way.direction());
        return way.hidden() ? phrases.word("room.hidden", Arg.words(word)) : word;
    }

    private String several(Several thing) {
        return thing.count() == 1
                ? phrases.content(thing.text())
                : phrases.word("room.several", Arg.name(thing.text()), Arg.count(thing.count()));
    }

    private String creature(CreatureSeen creature) {
        return creature.fights().isEmpty()
                ? phrases.content(creature.text())
                : phrases.word(
                        "room.creature.fighting",
                        Arg.name(creature.text()),
                        Arg.name(creature.fights()));
    }

    private String person(PersonSeen person) {
        return person.fights().isEmpty()
                ? phrases.word("room.person", Arg.words(person.name()))
                : phrases.word(
                        "room.person.fighting",
                        Arg.words(person.name()),
                        Arg.name(person.fights()));
    }
}
