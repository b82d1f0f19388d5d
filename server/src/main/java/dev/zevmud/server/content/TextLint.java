package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Dialogue;
import java.util.Collection;

/// Titles, names and answers fit into one line of a narrow screen, in German too.
final class TextLint {

    private static final int TITLE = 60;
    private static final int NAME = 40;
    private static final int ANSWER = 120;

    private final Atlas atlas;

    TextLint(Atlas atlas) {
        this.atlas = atlas;
    }

    void check() {
        for (AreaDefinition area : atlas.areas()) {
            check(area.id(), "rooms.yaml", area.rooms().keySet(), "title", TITLE);
            check(area.id(), "items.yaml", area.items().keySet(), "name", NAME);
            check(area.id(), "creatures.yaml", area.creatures().keySet(), "name", NAME);
            for (Dialogue dialogue : area.dialogues().values()) {
                answers(area.id(), atlas.entry(area.id(), "dialogues.yaml", dialogue.id()));
            }
        }
        atlas.quests()
                .forEach(quest ->
                        fits(
                                quest.area(),
                                atlas.entry(quest.area(), "quests.yaml", quest.id()),
                                "title",
                                TITLE));
    }

    private void check(String area, String file, Collection<String> ids, String field, int width) {
        ids.forEach(id -> fits(area, atlas.entry(area, file, id), field, width));
    }

    private void answers(String area, Fields dialogue) {
        for (Fields node : dialogue.entries("nodes")) {
            node.entries("choices").forEach(choice -> fits(area, choice, "text", ANSWER));
        }
    }

    private void fits(String area, Fields entry, String field, int width) {
        String english = entry.text(field);
        measure(entry, field, "'" + field + "'", english, width);
        Fields german = atlas.german(area, english);
        if (german != null) {
            String what = "the German of a '" + field + "'";
            measure(german, "de", what, TranslationReader.shown(german), width);
        }
    }

    private void measure(Fields at, String field, String what, String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length > width) {
            atlas.found(
                    at,
                    field,
                    what + " has " + length + " characters",
                    "Shorten it to at most " + width);
        }
    }
}
