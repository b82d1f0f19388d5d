package dev.zevmud.server.command;

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
        List<Item> meant =
                Target.parse(split.what()).among(action.around().carried(), Item::keywords);
        if (meant.isEmpty()) {
            action.tell("carry.nothing", Arg.words(split.what()));
            return;
        }
        switch (receiver.get()) {
            case Creature creature -> {
                if (!Quests.offer(
                        action.zone(),
                        action.player(),
                        meant.getFirst(),
                        creature,
                        action.turn())) {
                    action.tell("give.creature", Names.of(creature));
                }
            }
            case Player player -> meant.forEach(item -> give(action, item, player));
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
