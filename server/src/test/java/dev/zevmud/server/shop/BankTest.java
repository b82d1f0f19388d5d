package dev.zevmud.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Holdings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTest {

    private final Dungeon town = new Dungeon(Town.AREA);
    private final FakePlayer mira = town.player("Mira", "bank");

    BankTest() {
        mira.body().coins(100);
    }

    @Test
    void coinsGoToTheBankAndBack() {
        assertThat(mira.type("balance"))
                .isEqualTo(
                        "Penrose the banker consults a ledger. The bank keeps 0 coins for you; you"
                                + " carry 100.");
        assertThat(mira.type("deposit 30"))
                .isEqualTo("You deposit 30 coins. The bank now keeps 30 for you.");
        assertThat(mira.type("deposit all"))
                .isEqualTo("You deposit 70 coins. The bank now keeps 100 for you.");
        assertThat(mira.body().coins()).isZero();
        assertThat(mira.type("withdraw 1 coin"))
                .isEqualTo("You withdraw 1 coin. The bank keeps 99 for you now.");
        assertThat(mira.type("withdraw all"))
                .isEqualTo("You withdraw 99 coins. The bank keeps 0 for you now.");
        assertThat(mira.body().coins()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deposit|Deposit how many coins?",
                "deposit 0|One coin or more",
                "deposit -5|One coin or more",
                "deposit 101|You have only 100 coins in your purse.",
                "deposit 99999999999999999999999|You have only 100 coins in your purse.",
                "deposit sword|Deposit how many coins?",
                "deposit 5 swords|Deposit how many coins?",
                "deposit 1.5|Deposit how many coins?",
                "withdraw|Withdraw how many coins?",
                "withdraw all|The bank keeps no coins of yours.",
                "withdraw 1|The bank keeps only 0 coins of yours.",
                "withdraw -1|One coin or more",
                "withdraw 99999999999999999999999|The bank keeps only 0 coins of yours.",
                "drop 0 coins|One coin or more",
                "drop -3 coins|One coin or more",
                "drop 101 coins|You have only 100 coins in your purse.",
            })
    void aBadAmountIsExplainedAndChangesNothing(String line, String answer) {
        assertThat(mira.type(line)).startsWith(answer);
        assertThat(mira.body().coins()).isEqualTo(100);
        assertThat(mira.body().holdings()).isEqualTo(Holdings.NONE);
    }

    @Test
    void theBankTakesNoMoreThanItCanHold() {
        mira.body().holdings(new Holdings(Bank.MOST - 10));
        assertThat(mira.type("deposit all"))
                .isEqualTo("The bank can take 10 coins more of yours, and no more than that.");
        assertThat(mira.type("deposit 10")).startsWith("You deposit 10 coins.");
        assertThat(mira.body().coins()).isEqualTo(90);
    }

    @Test
    void onlyABankerKeepsCoinsAndNoneForGuests() {
        FakePlayer tom = town.player("Tom", "market");
        tom.body().coins(10);
        assertThat(tom.type("deposit 5"))
                .isEqualTo("There is nobody here who keeps coins. A banker answers to: balance");
        FakePlayer guest = town.guest("Guest1", "bank");
        guest.body().coins(10);
        assertThat(guest.type("deposit 5")).contains("for those who have chosen a name");
        mira.type("give 5 coins to guest1");
        assertThat(mira.seen()).contains("is a guest");
        assertThat(guest.body().coins()).isEqualTo(10);
        tom.type("kill nobody");
        mira.type("kill penrose");
        assertThat(mira.type("balance")).contains("in the middle of a fight");
    }

    @Test
    void coinsAreDroppedAsAHeapTakenAndGiven() {
        FakePlayer tom = town.player("Tom", "bank");
        assertThat(mira.type("drop 10 coins", "drop 5 coins")).isEqualTo("You drop 5 coins.");
        assertThat(town.zone().things().inRoom("bank")).hasSize(1);
        assertThat(tom.type("look")).contains("Some coins lie here.");
        assertThat(tom.type("examine coins")).contains("15");
        tom.type("get coins");
        assertThat(tom.body().coins()).isEqualTo(15);
        assertThat(tom.type("give 4 coins to mira")).isEqualTo("You give 4 coins to Mira.");
        assertThat(mira.seen()).contains("Tom gives you 4 coins.");
        assertThat(mira.body().coins()).isEqualTo(89);
        assertThat(town.zone().things().inRoom("bank")).isEmpty();
    }

    @Test
    void aCharacterOfAReleaseWithoutABankHasNothingThere() {
        CharacterState now = town.zone().stateOf(mira.body());
        CharacterState before =
                new CharacterState(
                        now.id(),
                        now.name(),
                        now.characterClass(),
                        now.zone(),
                        now.room(),
                        now.level(),
                        now.experience(),
                        now.coins(),
                        now.vitals(),
                        now.stats(),
                        now.lastInput(),
                        now.discovered(),
                        now.fedUntil(),
                        now.journal(),
                        now.training(),
                        now.shape(),
                        now.explored(),
                        null);
        town.restart(town.zone().takeCheckpoint().state(), List.of());
        assertThat(town.enter(before, List.of()).type("balance")).contains("keeps 0 coins");
    }
}
