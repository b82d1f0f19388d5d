package dev.zevmud.server.quest;

import dev.zevmud.server.world.Journal;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Quest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One quest's part of a character's journal. Beside the stage, it keeps in flags of its own in
/// which order stages were reached, what was counted at the present one, and until when that lasts.
public record Chronicle(Player player, Quest quest) {

    private static final String OWN = "quest:";

    /// Flags that builders name do not begin so.
    public static boolean owns(String flag) {
        return flag.startsWith(OWN);
    }

    private Journal journal() {
        return player.journal();
    }

    private String name(String what, String of) {
        return OWN + quest.id() + ":" + what + ":" + of;
    }

    /// Null before it has begun. A stage that the builders took away counts as not begun, too.
    public Quest.@Nullable Stage stage() {
        String stage = journal().stage(quest.id());
        return stage == null ? null : quest.stages().get(stage);
    }

    public boolean begun() {
        return stage() != null;
    }

    public boolean ended() {
        Quest.Stage stage = stage();
        return stage != null && stage.ending();
    }

    public boolean open() {
        Quest.Stage stage = stage();
        return stage != null && !stage.ending();
    }

    boolean reached(String stage) {
        return journal().flag(name("reached", stage)) > 0;
    }

    /// All that were reached, in their order.
    public List<Quest.Stage> story() {
        return quest.stages().values().stream()
                .filter(stage -> reached(stage.id()))
                .sorted(
                        Comparator.comparingLong(
                                stage -> journal().flag(name("reached", stage.id()))))
                .toList();
    }

    /// The ways out of the present stage, or into the first.
    public List<Quest.Way> ways() {
        Quest.Stage stage = stage();
        return stage == null ? quest.begins() : stage.ways();
    }

    /// What was counted at the present stage towards its way number `way`.
    public long count(int way) {
        return journal().flag(name("count", Integer.toString(way)));
    }

    void count(int way, long value) {
        player.journal(journal().withFlag(name("count", Integer.toString(way)), value));
    }

    /// When the present stage's time is over; null if it has all the time of the world.
    public @Nullable Instant until() {
        long second = journal().flag(name("until", ""));
        return second == 0 ? null : Instant.ofEpochSecond(second);
    }

    void reach(Quest.Stage stage, Instant now) {
        int nth = story().size() + 1;
        Journal journal =
                journal()
                        .withoutFlags(flag -> flag.startsWith(name("count", "")))
                        .withStage(quest.id(), stage.id())
                        .withFlag(name("reached", stage.id()), nth);
        Quest.Limit limit = stage.limit();
        player.journal(
                journal.withFlag(
                        name("until", ""),
                        limit == null ? 0 : now.plus(limit.within()).getEpochSecond()));
    }

    /// Whether things of the stage `stage` are still to be handed over.
    boolean owed(String stage) {
        return journal().flag(name("owed", stage)) > 0;
    }

    void owed(String stage, boolean value) {
        player.journal(journal().withFlag(name("owed", stage), value ? 1 : 0));
    }
}
