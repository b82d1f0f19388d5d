package dev.zevmud.server.view;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.QuestSeen;
import java.util.List;

/// The journal: short, or one story from its beginning.
record QuestView(Phrases phrases) {

    void render(GameEvent.QuestsShown shown, Lines lines) {
        List<QuestSeen> open = shown.quests().stream().filter(quest -> !quest.ended()).toList();
        List<QuestSeen> ended = shown.quests().stream().filter(QuestSeen::ended).toList();
        if (open.isEmpty()) {
            lines.add(phrases.sentence(ended.isEmpty() ? "quests.none" : "quests.none.open"));
        } else {
            lines.add(phrases.sentence("quests.open"), Palette.TITLE);
        }
        for (QuestSeen quest : open) {
            lines.add(title("quests.line", quest), Palette.THING);
            lines.add(phrases.content(quest.text()));
            counts(quest, lines);
        }
        if (!ended.isEmpty()) {
            lines.add(phrases.sentence("quests.ended"), Palette.TITLE);
            ended.forEach(quest -> lines.add(title("quests.line", quest), Palette.THING));
        }
        if (!shown.quests().isEmpty()) {
            lines.add(phrases.sentence("quests.hint"), Palette.QUIET);
        }
    }

    void render(GameEvent.StoryShown shown, Lines lines) {
        lines.add(
                title(shown.quest().ended() ? "quests.story.ended" : "quests.story", shown.quest()),
                Palette.TITLE);
        shown.story().forEach(part -> lines.add(phrases.content(part)));
        counts(shown.quest(), lines);
    }

    private String title(String key, QuestSeen quest) {
        return phrases.sentence(key, Arg.name(quest.title()), Arg.count(quest.level()));
    }

    private void counts(QuestSeen quest, Lines lines) {
        for (QuestSeen.Count count : quest.counts()) {
            lines.add(
                    phrases.sentence(
                            "quest.progress",
                            Arg.name(count.what()),
                            Arg.count(count.done()),
                            Arg.count(count.of())));
        }
    }
}
