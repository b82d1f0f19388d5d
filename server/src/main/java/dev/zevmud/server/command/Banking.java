package dev.zevmud.server.command;

import dev.zevmud.server.shop.Bank;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// `deposit 20`, `withdraw all`, `balance`, with a banker in the room.
record Banking(Errand errand) implements Command {

    enum Errand {
        DEPOSIT,
        WITHDRAW,
        BALANCE
    }

    @Override
    public void execute(Action action) {
        if (action.around().dark()) {
            action.tell("shop.dark");
            return;
        }
        Optional<Bank> found = Bank.at(action.zone(), action.player(), action.turn());
        if (found.isEmpty()) {
            action.tell("bank.nobody");
            return;
        }
        Bank bank = found.get();
        Optional<Message> away = bank.away();
        if (away.isPresent()) {
            action.show(away.get());
            return;
        }
        switch (errand) {
            case DEPOSIT ->
                    amount(action, action.player().coins(), "deposit.what", "deposit.nothing")
                            .ifPresent(coins -> action.show(bank.deposit(coins)));
            case WITHDRAW ->
                    amount(action, bank.balance(), "withdraw.what", "withdraw.nothing")
                            .ifPresent(coins -> action.show(bank.withdraw(coins)));
            case BALANCE ->
                    action.tell(
                            "balance.self",
                            Names.of(bank.banker()),
                            Arg.count(bank.balance()),
                            Arg.count(action.player().coins()));
        }
    }

    /// How many coins are meant, 1 or more; empty, and told, if that is nothing.
    private static OptionalLong amount(Action action, long all, String what, String nothing) {
        String typed = action.rest().strip().toLowerCase(Locale.ROOT);
        if (typed.equals("all")) {
            if (all > 0) {
                return OptionalLong.of(all);
            }
            action.tell(nothing);
            return OptionalLong.empty();
        }
        OptionalLong coins = Coins.parse(typed);
        if (coins.isPresent() && coins.getAsLong() > 0) {
            return coins;
        }
        action.tell(coins.isPresent() ? "coins.amount" : what);
        return OptionalLong.empty();
    }
}
