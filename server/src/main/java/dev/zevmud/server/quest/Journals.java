package dev.zevmud.server.quest;

import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.QuestSeen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a player reads of its own quests.
public final class Journals {

    private Journals() {}

    /// Those that have begun: first what is under way, each group in the order of the titles.
    public static GameEvent.QuestsShown all(Zone zone, Player player) {
        return new GameEvent.QuestsShown(begun(zone, player).stream().map(Journals::seen).toList());
    }

    /// The story of the quest whose title has a word that begins so; empty if none has.
    public static Optional<GameEvent.StoryShown> story(Zone zone, Player player, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return begun(zone, player).stream()
                .filter(chronicle -> named(chronicle.quest(), wanted))
                .findFirst()
                .map(chronicle ->
                        new GameEvent.StoryShown(
                                seen(chronicle),
                                chronicle.story().stream().map(Quest.Stage::text).toList()));
    }

    private static boolean named(Quest quest, String wanted) {
        String title = quest.title().toLowerCase(Locale.ROOT);
        return title.startsWith(wanted) || title.contains(" " + wanted);
    }

    private static List<Chronicle> begun(Zone zone, Player player) {
        return zone.area().beyond().quests().values().stream()
                .map(quest -> new Chronicle(player, quest))
                .filter(Chronicle::begun)
                .sorted(
                        Comparator.comparing(Chronicle::ended)
                                .thenComparing(chronicle -> chronicle.quest().title()))
                .toList();
    }

    private static QuestSeen seen(Chronicle chronicle) {
        Quest.Stage stage = chronicle.stage();
        List<QuestSeen.Count> counts = new ArrayList<>();
        for (int n = 0; n < chronicle.ways().size(); n++) {
            Quest.Way way = chronicle.ways().get(n);
            if (!way.text().isEmpty()) {
                counts.add(
                        new QuestSeen.Count(
                                way.text(), chronicle.count(n), way.objective().count()));
            }
        }
        return new QuestSeen(
                chronicle.quest().title(),
                chronicle.quest().level(),
                chronicle.ended(),
                stage == null ? "" : stage.text(),
                counts);
    }
}
