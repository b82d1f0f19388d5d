package dev.zevmud.server.shop;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Holdings;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.util.Optional;

/// Coins that a banker keeps. Purse and account are parts of the same character, and so of the same
/// checkpoint: what leaves the one is in the other.
public record Bank(Zone zone, Creature banker, Player player, Turn turn) {

    /// Nobody has more with the bank.
    public static final long MOST = 1_000_000_000;

    /// With the first in the room who keeps coins.
    public static Optional<Bank> at(Zone zone, Player player, Turn turn) {
        return zone.creaturesIn(player.room()).stream()
                .filter(creature -> creature.prototype().banker())
                .findFirst()
                .map(banker -> new Bank(zone, banker, player, turn));
    }

    /// Why there is nothing to be done now; empty if there is.
    public Optional<Message> away() {
        Arg name = Names.of(banker);
        if (player.id().isGuest()) {
            return Optional.of(Message.of("bank.guest", name));
        }
        if (banker.enemy() != null) {
            return Optional.of(Message.of("shop.fights", name));
        }
        return banker.awake() ? Optional.empty() : Optional.of(Message.of("shop.sleeps", name));
    }

    public long balance() {
        return player.holdings().banked();
    }

    public Message deposit(long coins) {
        if (coins > player.coins()) {
            return Message.of("coins.poor", Arg.count(player.coins()));
        }
        if (coins > MOST - balance()) {
            return Message.of("deposit.full", Arg.count(MOST - balance()));
        }
        book(coins);
        return Message.of("deposit.self", Arg.count(coins), Arg.count(balance()));
    }

    public Message withdraw(long coins) {
        if (coins > balance()) {
            return Message.of("withdraw.poor", Arg.count(balance()));
        }
        book(-coins);
        return Message.of("withdraw.self", Arg.count(coins), Arg.count(balance()));
    }

    private void book(long coins) {
        player.coins(player.coins() - coins);
        player.holdings(new Holdings(balance() + coins));
    }
}
