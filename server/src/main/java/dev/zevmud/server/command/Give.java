package dev.zevmud.server.command;

import dev.zevmud.server.behaviour.Behaviours;
import dev.zevmud.server.quest.Quests;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;

/// `give potion to mira`.
final class Give implements Command {

    @Override
    public void execute(Action action) {
        Split split = Split.at(action.rest(), "to");
        if (split.what().isEmpty() || split.where().isEmpty()) {
            action.tell("give.what");
            return;
        }
        Optional<Being> receiver = action.around().being(split.where());
        if (receiver.isEmpty()) {
            action.tell("look.nothing", Arg.words(split.where()));
            return;
        }
        if (Coins.meant(split.what()) && receiver.get() instanceof Player player) {
            Coins.give(action, split.what(), player);
            return;
        }
        List<Item> meant =
                Target.parse(split.what()).among(action.around().carried(), Item::keywords);
        if (meant.isEmpty()) {
            action.tell("carry.nothing", Arg.words(split.what()));
            return;
        }
        switch (receiver.get()) {
            case Creature creature -> offer(action, meant.getFirst(), creature);
            case Player player -> meant.forEach(item -> give(action, item, player));
        }
    }

    /// A creature takes what a quest or a trigger of its own waits for, and nothing else.
    private static void offer(Action action, Item item, Creature creature) {
        if (item.prototype().nodrop()) {
            action.tell("drop.nodrop", Names.of(item));
            return;
        }
        if (Quests.offer(action.zone(), action.player(), item, creature, action.turn())) {
            return;
        }
        Optional<Runnable> thanks =
                Behaviours.accepts(action.zone(), action.player(), item, creature, action.turn());
        if (thanks.isEmpty()) {
            action.tell("give.creature", Names.of(creature));
        } else {
            action.zone().things().destroy(item);
            action.tell("give.self", Names.of(item), Names.of(creature));
            action.tellOthers("give.others", action.self(), Names.of(item), Names.of(creature));
            thanks.get().run();
        }
    }

    private static void give(Action action, Item item, Player receiver) {
        Action theirs = new Action(action.zone(), receiver, action.turn(), "");
        if (item.prototype().nodrop()) {
            action.tell("drop.nodrop", Names.of(item));
        } else if (action.zone().things().carriedBy(receiver.id()).size() >= Limits.PIECES
                || Limits.weight(action.zone(), receiver) + action.zone().things().weight(item)
                        > Limits.WEIGHT) {
            action.tell("give.burdened", Names.of(receiver));
        } else {
            action.zone().move(item, new Place.CarriedBy(receiver.id()), action.player());
            action.tell("give.self", Names.of(item), Names.of(receiver));
            theirs.tell("give.receiver", action.self(), Names.of(item));
        }
    }
}
