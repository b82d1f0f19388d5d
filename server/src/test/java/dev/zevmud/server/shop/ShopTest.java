package dev.zevmud.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.GameTime;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.LeaveReason;
import dev.zevmud.server.world.Place;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Brannoc's inn is always open, the smithy from 6:00 to 19:00; a test begins at midnight.
class ShopTest {

    private static final Duration SIX_HOURS = GameTime.HOUR.multipliedBy(6);

    private final Dungeon town = new Dungeon(Town.AREA);
    private final FakePlayer mira = town.player("Mira", "inn");

    @Test
    void theListNamesPriceAndStockOfEachWareOnALineOfItsOwn() {
        mira.body().coins(7);
        assertThat(mira.type("list").lines())
                .containsExactly(
                        "Brannoc the innkeeper has for sale:",
                        "An oat cake: 3 coins, 10 left",
                        "A meat pie: 9 coins, 6 left",
                        "You have 7 coins.");
    }

    @Test
    void aThingIsPaidForAndTheOthersSeeIt() {
        FakePlayer tom = town.player("Tom", "inn");
        tom.forget();
        mira.body().coins(10);
        assertThat(mira.type("buy pie"))
                .isEqualTo("You buy a meat pie from Brannoc the innkeeper for 9 coins.");
        assertThat(tom.seen()).isEqualTo("Mira buys a meat pie from Brannoc the innkeeper.");
        assertThat(mira.carries()).containsExactly("meat_pie");
        assertThat(mira.body().coins()).isEqualTo(1);
        assertThat(mira.type("list")).contains("A meat pie: 9 coins, 5 left");
    }

    @Test
    void ofSeveralOneGetsAllOrNone() {
        mira.body().coins(8);
        assertThat(mira.type("buy 3 cakes"))
                .isEqualTo("Nothing called \"cakes\" is for sale here. To see what is, type: list");
        assertThat(mira.type("buy 3 cake"))
                .isEqualTo("3 of these would cost 9 coins: an oat cake. You have 8.");
        assertThat(mira.carries()).isEmpty();
        assertThat(mira.body().coins()).isEqualTo(8);
        assertThat(mira.type("buy 2 cake"))
                .isEqualTo(
                        "You buy 2 of these from Brannoc the innkeeper for 6 coins: an oat cake.");
        assertThat(mira.carries()).containsExactly("oat_cake", "oat_cake");
        assertThat(mira.body().coins()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buy|Buy what?",
                "buy 2|Buy what?",
                "buy 0 cake|You can buy one thing or more, but not fewer.",
                "buy -1 cake|You can buy one thing or more, but not fewer.",
                "buy -99999999999999999999 cake|You can buy one thing or more, but not fewer.",
                "buy 1000000000000 cake|Brannoc the innkeeper does not have that many.",
                "buy 99999999999999999999999 cake|Brannoc the innkeeper does not have that many.",
                "buy many cakes|Nothing called \"many cakes\" is for sale here.",
                "buy 1.5 cake|Nothing called \"1.5 cake\" is for sale here.",
                "buy all|Nothing called \"all\" is for sale here.",
                "sell|Sell what?",
                "sell 0|You have no \"0\"",
                "sell cake|You have no \"cake\"",
                "value|The value of what?",
                "value nose|You carry nothing called \"nose\"",
            })
    void aBadAmountOrNameIsExplainedAndChangesNothing(String line, String answer) {
        mira.body().coins(1000);
        assertThat(mira.type(line)).startsWith(answer);
        assertThat(mira.body().coins()).isEqualTo(1000);
        assertThat(mira.carries()).isEmpty();
    }

    @Test
    void whatOneCannotCarryOneCannotBuy() {
        mira.body().coins(10_000);
        assertThat(mira.type("buy 10 cake", "buy 6 pie")).contains("You buy 6");
        town.pass(Duration.ofHours(1));
        assertThat(mira.type("buy 5 cake"))
                .startsWith("5 more of these are more than you can carry: an oat cake.");
        assertThat(mira.carries()).hasSize(16);
        assertThat(mira.type("buy 4 cake")).contains("You buy 4");
        assertThat(mira.carries()).hasSize(20);
    }

    @Test
    void whatIsSoldOutComesAgainPieceByPiece() {
        mira.body().coins(1000);
        assertThat(mira.type("buy 6 pie", "buy pie"))
                .isEqualTo(
                        "Brannoc the innkeeper has sold the last of these: a meat pie. More will"
                                + " come.");
        assertThat(mira.type("list")).contains("A meat pie: 9 coins, sold out");
        town.pass(119);
        assertThat(mira.type("list")).contains("sold out");
        town.pass(1);
        assertThat(mira.type("list")).contains("A meat pie: 9 coins, 1 left");
        town.pass(121);
        assertThat(mira.type("list")).contains("2 left");
        assertThat(mira.type("drop all", "buy 2 pie", "list")).contains("sold out");
        town.pass(119);
        assertThat(mira.type("list")).contains("1 left");
        town.pass(Duration.ofHours(1));
        assertThat(mira.type("list")).contains("A meat pie: 9 coins, 6 left");
    }

    @Test
    void aShopBuysWhatItDealsInForLessThanItIsWorth() {
        mira.body().coins(100);
        assertThat(mira.type("buy pie", "value pie"))
                .isEqualTo("Brannoc the innkeeper would give you 2 coins for the meat pie.");
        assertThat(mira.type("sell pie"))
                .isEqualTo("You sell a meat pie to Brannoc the innkeeper for 2 coins.");
        assertThat(mira.body().coins()).isEqualTo(93);
        assertThat(mira.carries()).isEmpty();
        assertThat(mira.type("list")).contains("A meat pie: 9 coins, 6 left");
    }

    @Test
    void aShopRefusesWhatItHasEnoughOfAndWhatItDoesNotDealIn() {
        town.zone().things().create("meat_pie", carried());
        assertThat(mira.type("sell pie"))
                .isEqualTo("Brannoc the innkeeper has enough of these for now: a meat pie.");
        town.zone().things().create("quilted_cap", carried());
        assertThat(mira.type("sell cap"))
                .isEqualTo("Brannoc the innkeeper does not deal in things like the quilted cap.");
        assertThat(mira.type("sell all")).isEqualTo("None of it is wanted here.");
        town.zone().things().create("oat_cake", carried());
        assertThat(mira.type("value cake"))
                .isEqualTo("Brannoc the innkeeper would not give a coin for the oat cake.");
        assertThat(mira.body().coins()).isZero();
        assertThat(mira.carries()).containsExactly("meat_pie", "quilted_cap", "oat_cake");
    }

    private Place carried() {
        return new Place.CarriedBy(mira.id());
    }

    @Test
    void aWornWeaponBringsLess() {
        FakePlayer tom = town.player("Tom", "smithy");
        town.pass(SIX_HOURS);
        tom.body().coins(100);
        tom.type("buy short");
        Item sword = town.zone().things().carriedBy(tom.id()).getFirst();
        assertThat(tom.type("value short")).contains("22 coins");
        town.zone().things().durability(sword, 45);
        assertThat(tom.type("value short")).contains("11 coins");
        town.zone().things().durability(sword, 1);
        assertThat(tom.type("sell short"))
                .isEqualTo("Aldis the smith would not give a coin for the short sword.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "buy knife", "sell knife", "value knife"})
    void aClosedShopTellsItsHours(String line) {
        FakePlayer tom = town.player("Tom", "smithy");
        String closed =
                "Aldis the smith does not trade at this hour. The shop is open from 6:00 to"
                        + " 19:00. To learn the time, type: time";
        tom.body().coins(100);
        assertThat(tom.type(line)).isEqualTo(closed);
        town.pass(SIX_HOURS.minusSeconds(1));
        assertThat(tom.type(line)).isEqualTo(closed);
        town.pass(1);
        assertThat(tom.type(line)).doesNotContain("does not trade");
        town.pass(GameTime.HOUR.multipliedBy(13));
        assertThat(tom.type(line)).isEqualTo(closed);
    }

    @Test
    void whereNobodyTradesThatIsTold() {
        FakePlayer tom = town.player("Tom", "market");
        assertThat(tom.type("list"))
                .isEqualTo("There is nobody here who trades. Shopkeepers answer to: list");
        assertThat(tom.type("buy cake")).startsWith("There is nobody here who trades.");
    }

    @Test
    void aKeeperWhoFightsDoesNotTrade() {
        FakePlayer tom = town.player("Tom", "inn");
        tom.type("kill brannoc");
        assertThat(mira.type("list"))
                .isEqualTo(
                        "Brannoc the innkeeper has no time for customers in the middle of a fight.");
    }

    @Test
    void whatAGuestBoughtStaysWhenTheGuestLeaves() {
        FakePlayer guest = town.guest("Guest1", "inn");
        guest.body().coins(9);
        guest.type("buy pie");
        int things = town.zone().things().all().size();
        town.leave(guest, LeaveReason.QUIT);
        assertThat(town.zone().things().all()).hasSize(things);
        assertThat(town.zone().things().inRoom("inn")).hasSize(2);
    }
}
