package dev.zevmud.server.quest;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How quests go on.
public final class Quests {

    private Quests() {}

    /// The one way in which a stage changes: the player gets to `stage`, is told so and gets what
    /// it gives. False, and nothing happens, if the quest has ended or was at that stage before.
    public static boolean advance(
            Zone zone, Player player, String questId, String stage, Turn turn) {
        Quest quest = zone.area().beyond().quest(questId);
        Quest.Stage next = quest.stage(stage);
        Chronicle chronicle = new Chronicle(player, quest);
        if (chronicle.ended() || chronicle.reached(stage)) {
            return false;
        }
        boolean begins = !chronicle.begun();
        chronicle.reach(next, turn.now());
        zone.tell(player, turn, news(begins, next), Arg.name(quest.title()));
        turn.show(player.id(), new GameEvent.Prose(next.tells()));
        Rewards.give(zone, chronicle, next, turn);
        watch(zone, chronicle);
        zone.area().rules().did(zone, player, new Deed.Advanced(questId, stage), turn);
        return true;
    }

    private static String news(boolean begins, Quest.Stage stage) {
        if (stage.ending()) {
            return "quest.ends";
        }
        return begins ? "quest.begins" : "quest.goes_on";
    }

    /// Looks whether a deed, or what is so by now, brings any quest of the player further.
    public static void noticed(Zone zone, Player player, Deed deed, Turn turn) {
        for (Quest quest : zone.area().beyond().quests().values()) {
            Chronicle chronicle = new Chronicle(player, quest);
            if (!chronicle.ended()) {
                noticed(zone, chronicle, deed, turn);
            }
        }
    }

    private static void noticed(Zone zone, Chronicle chronicle, Deed deed, Turn turn) {
        List<Quest.Way> ways = chronicle.ways();
        for (int n = 0; n < ways.size(); n++) {
            Quest.Way way = ways.get(n);
            int progress = Objectives.progress(zone, chronicle.player(), way.objective(), deed);
            if (progress > 0 && met(zone, chronicle, n, progress, turn)) {
                if (way.objective() instanceof Quest.Objective.Bring bring) {
                    handOver(zone, chronicle.player(), bring, deed, turn);
                }
                advance(zone, chronicle.player(), chronicle.quest().id(), way.next(), turn);
                return;
            }
        }
    }

    private static boolean met(
            Zone zone, Chronicle chronicle, int number, int progress, Turn turn) {
        Quest.Way way = chronicle.ways().get(number);
        int needed = way.objective().count();
        long count = chronicle.count(number) + progress;
        if (count >= needed) {
            return true;
        }
        chronicle.count(number, count);
        zone.tell(
                chronicle.player(),
                turn,
                "quest.progress",
                Arg.name(way.text()),
                Arg.count(count),
                Arg.count(needed));
        return false;
    }

    private static void handOver(
            Zone zone, Player player, Quest.Objective.Bring bring, Deed deed, Turn turn) {
        List<Item> items = Objectives.carried(zone, player, bring.item());
        for (Item item : items.subList(0, bring.count())) {
            if (deed instanceof Deed.Offered to) {
                zone.tell(player, turn, "quest.hands", Names.of(item), Names.of(to.creature()));
            }
            zone.things().destroy(item);
        }
    }

    /// Offers an item to a creature: true if a quest of the player wants it there, and then it is
    /// taken, or the player is told how many more it takes.
    public static boolean offer(Zone zone, Player player, Item item, Creature creature, Turn turn) {
        Optional<Quest.Objective.Bring> wanted =
                zone.area().beyond().quests().values().stream()
                        .map(quest -> new Chronicle(player, quest))
                        .filter(Chronicle::open)
                        .flatMap(chronicle -> chronicle.ways().stream())
                        .map(Quest.Way::objective)
                        .filter(Quest.Objective.Bring.class::isInstance)
                        .map(Quest.Objective.Bring.class::cast)
                        .filter(bring ->
                                Objectives.is(item, bring.item())
                                        && Objectives.is(zone, creature, bring.to()))
                        .findFirst();
        if (wanted.isEmpty()) {
            return false;
        }
        int carried = Objectives.carried(zone, player, wanted.get().item()).size();
        if (carried < wanted.get().count()) {
            zone.tell(
                    player,
                    turn,
                    "quest.more",
                    Names.of(creature),
                    Arg.count(wanted.get().count()),
                    Arg.count(carried));
        } else {
            zone.area().rules().did(zone, player, new Deed.Offered(creature), turn);
        }
        return true;
    }

    /// A player came into the zone, or into a room: what is owed is handed over, and time limits
    /// are watched.
    public static void entered(Zone zone, Player player, Turn turn) {
        for (Quest quest : zone.area().beyond().quests().values()) {
            Chronicle chronicle = new Chronicle(player, quest);
            if (chronicle.begun()) {
                Rewards.settle(zone, chronicle, turn);
                watch(zone, chronicle);
            }
        }
        zone.area().rules().did(zone, player, new Deed.Arrived(), turn);
    }

    private static void watch(Zone zone, Chronicle chronicle) {
        Instant until = chronicle.until();
        Deadline.Lateness lateness =
                new Deadline.Lateness(chronicle.player().id(), chronicle.quest().id());
        if (until == null) {
            zone.agenda().cancel(lateness);
        } else {
            zone.agenda().set(lateness, until);
        }
    }

    /// The time that a stage leaves may be over.
    public static void late(Zone zone, Deadline.Lateness lateness, Turn turn) {
        Player player = zone.player(lateness.character());
        Quest quest = zone.area().beyond().quests().get(lateness.quest());
        if (player == null || quest == null) {
            return;
        }
        Chronicle chronicle = new Chronicle(player, quest);
        Quest.Stage stage = chronicle.stage();
        Instant until = chronicle.until();
        if (stage != null && stage.limit() != null && until != null && !until.isAfter(turn.now())) {
            advance(zone, player, quest.id(), stage.limit().late(), turn);
        }
    }
}
