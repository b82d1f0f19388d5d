package dev.zevmud.server.view;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.Char;
import dev.zevmud.protocol.gmcp.CharAfflictions;
import dev.zevmud.protocol.gmcp.CharDefences;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A character's standing as GMCP messages, its words in the reader's language.
record StatusData(Phrases phrases) {

    /// What [Char.Status] tells, in this order.
    static final List<String> KEYS =
            List.of(
                    "name",
                    "class",
                    "level",
                    "experience",
                    "next",
                    "coins",
                    "position",
                    "opponent");

    /// Every value is sent each time: a client that missed one is right again with the next.
    List<OutputItem> of(GameEvent.StatusChanged changed) {
        Status status = changed.status();
        List<OutputItem> items = new ArrayList<>();
        if (changed.whole()) {
            items.add(Data.item(new Char.Name(status.name(), status.name())));
            items.add(Data.item(new Char.StatusVars(captions())));
        }
        items.add(Data.item(new Char.Status(values(status))));
        items.add(Data.item(new CharDefences.Listing(defences(status))));
        items.add(Data.item(new CharAfflictions.Listing(afflictions(status))));
        return items;
    }

    private Map<String, String> captions() {
        Map<String, String> captions = new LinkedHashMap<>();
        KEYS.forEach(key -> captions.put(key, phrases.word("status.caption." + key)));
        return captions;
    }

    /// Numbers as digits without grouping: scripts read them.
    private Map<String, String> values(Status status) {
        String enemy = status.enemy();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", status.name());
        values.put("class", phrases.word("class." + lower(status.characterClass())));
        values.put("level", Integer.toString(status.level()));
        values.put("experience", Long.toString(status.experience()));
        values.put("next", Long.toString(status.nextLevel()));
        values.put("coins", Long.toString(status.coins()));
        values.put("position", phrases.word("status.position." + lower(status.position())));
        values.put("opponent", enemy == null ? "" : phrases.name(enemy));
        return values;
    }

    private List<CharDefences.Defence> defences(Status status) {
        return status.affects().stream()
                .filter(AffectKind::helpful)
                .map(kind -> new CharDefences.Defence(name(kind), effect(kind)))
                .toList();
    }

    private List<CharAfflictions.Affliction> afflictions(Status status) {
        String cure = phrases.word("status.affect.cure");
        return status.affects().stream()
                .filter(kind -> !kind.helpful())
                .map(kind -> new CharAfflictions.Affliction(name(kind), cure, effect(kind)))
                .toList();
    }

    private String name(AffectKind kind) {
        return phrases.word("status.affect." + lower(kind));
    }

    private String effect(AffectKind kind) {
        return phrases.word("status.affect." + lower(kind) + ".does");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
