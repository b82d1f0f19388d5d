package dev.zevmud.server.command;

import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Coins out of the purse: `drop 10 coins`, `give 10 coins to mira`.
final class Coins {

    private static final Set<String> WORDS =
            Set.of("coin", "coins", "gold", "münze", "münzen", "muenzen");

    private Coins() {}

    /// `10` or `10 coins`; empty if it is something else.
    static OptionalLong parse(String typed) {
        String[] words = typed.strip().split("\\s+", -1);
        return words.length == 1 || (words.length == 2 && coins(words[1]))
                ? Amount.parse(words[0])
                : OptionalLong.empty();
    }

    private static boolean coins(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether `10 coins` was typed, and not only a number.
    static boolean meant(String typed) {
        return typed.strip().contains(" ") && parse(typed).isPresent();
    }

    static void drop(Action action, String typed) {
        long coins = parse(typed).orElse(0);
        if (!affordable(action, coins)) {
            return;
        }
        Optional<ItemPrototype> coin = action.zone().area().coin();
        if (coin.isEmpty()) {
            action.tell("coins.keep");
            return;
        }
        action.player().coins(action.player().coins() - coins);
        Place here = new Place.InRoom(action.zone().id(), action.player().room());
        action.zone().things().heap(coin.get().id(), coins, here);
        action.tell("coins.drop.self", Arg.count(coins));
        action.tellOthers("coins.drop.others", action.self());
    }

    /// Not to a guest, of whom nothing is kept.
    static void give(Action action, String typed, Player receiver) {
        long coins = parse(typed).orElse(0);
        if (!affordable(action, coins)) {
            return;
        }
        if (receiver.id().isGuest()) {
            action.tell("coins.guest", Arg.words(receiver.name()));
            return;
        }
        action.player().coins(action.player().coins() - coins);
        receiver.coins(receiver.coins() + coins);
        Action theirs = new Action(action.zone(), receiver, action.turn(), "");
        action.tell("coins.give.self", Arg.count(coins), Arg.words(receiver.name()));
        theirs.tell("coins.give.receiver", action.self(), Arg.count(coins));
    }

    private static boolean affordable(Action action, long coins) {
        if (coins < 1) {
            action.tell("coins.amount");
        } else if (coins > action.player().coins()) {
            action.tell("coins.poor", Arg.count(action.player().coins()));
        }
        return coins >= 1 && coins <= action.player().coins();
    }
}
