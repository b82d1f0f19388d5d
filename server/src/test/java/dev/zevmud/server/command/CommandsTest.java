package dev.zevmud.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.world.Place;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private final Dungeon dungeon = new Dungeon();
    private final CommandTable table = new CommandTable();

    @ParameterizedTest
    @CsvSource({
        "n, north", "s, south", "e, east", "w, west", "u, up", "d, down", "ne, northeast",
        "l, look", "i, inventory", "k, kill", "attack, kill", "take, get", "g, get", "x, examine",
        "eq, equipment", "exi, exits", "sc, score", "f, flee", "wi, wield", "wea, wear",
                "hold, wear",
        "dr, drop", "dri, drink", "5, respond", "NORTH, north", "sea, search", "sa, say"
    })
    void abbreviationsFindWhatAPlayerMostLikelyMeans(String typed, String name) {
        assertThat(table.resolve(typed))
                .isInstanceOfSatisfying(
                        Resolution.ZoneCommand.class,
                        found -> assertThat(found.name()).isEqualTo(name));
    }

    @Test
    void sessionCommandsAreLeftToTheSession() {
        assertThat(table.resolve("t Tom hello there"))
                .isEqualTo(new Resolution.SessionCommand("tell", "Tom hello there"));
        assertThat(table.resolve("quit")).isEqualTo(new Resolution.SessionCommand("quit", ""));
        assertThat(table.resolve("qui")).isNotInstanceOf(Resolution.SessionCommand.class);
        assertThat(table.resolve("  ")).isEqualTo(new Resolution.Empty());
        assertThat(table.resolve("'hi all")).isEqualTo(new Resolution.ZoneCommand("say", "hi all"));
    }

    @Test
    void aMistypedCommandSuggestsTheNearest() {
        FakePlayer mira = dungeon.player("Mira", "room1");
        assertThat(mira.type("serach")).contains("Did you mean: search?");
        assertThat(mira.type("xyzzyplugh")).contains("Type: help");
    }

    @Test
    void everyCommandHasAHelpPageWithUsageAndAnExample() {
        HelpPages pages = new HelpPages(Locale.ENGLISH);
        for (String name : table.names()) {
            HelpPage page = pages.find(name).orElseThrow(() -> new AssertionError(name));
            assertThat(page.usage()).isNotEmpty();
            assertThat(page.examples()).isNotEmpty();
            assertThat(page.text()).isNotBlank();
            assertThat(page.seeAlso()).allMatch(other -> pages.find(other).isPresent());
        }
        assertThat(pages.find("inv")).get().extracting(HelpPage::name).isEqualTo("inventory");
        assertThat(pages.find("nonsense")).isEmpty();
        assertThat(pages.search("potion")).contains("drink", "get");
    }

    @Test
    void anInputIsExecutedOnce() {
        FakePlayer mira = dungeon.player("Mira", "room1");
        mira.type(1, "n");
        assertThat(mira.type(1, "n")).isEmpty();
        assertThat(mira.room()).isEqualTo("room2");
        mira.type(2, "n");
        assertThat(mira.room()).isEqualTo("room3");
        assertThat(mira.body().lastInput()).isEqualTo(2);
    }

    @Test
    void thingsAreCalledByPrefixNumberAndAll() {
        FakePlayer mira = dungeon.player("Mira", "room7");
        mira.type("get iron", "get leather armor", "e", "s", "e", "get rus", "drop all");
        assertThat(mira.type("examine 2.sword")).contains("Rust has eaten");
        assertThat(mira.type("examine sword")).contains("Plain, straight");
        assertThat(mira.type("get 5.sword")).contains("You see no \"5.sword\" here");
        mira.type("get all.sword");
        assertThat(mira.carries()).containsExactly("iron_sword", "rusty_sword");
        assertThat(mira.type("i"))
                .contains("an iron sword")
                .contains("2 of 20 things, 18 of 100 lb");
    }

    @Test
    void carryingHasItsLimits() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        for (int n = 0; n < 25; n++) {
            dungeon.zone().things().create("bread", new Place.InRoom("dungeon", "room8"));
        }
        assertThat(mira.type("get all")).contains("twenty things");
        assertThat(mira.carries()).hasSize(20);
        mira.type("drop all");
        for (int n = 0; n < 10; n++) {
            dungeon.zone().things().create("iron_shield", new Place.InRoom("dungeon", "room8"));
        }
        assertThat(mira.type("get all.shield")).contains("too heavy");
        assertThat(mira.carries()).hasSize(8);
    }

    @Test
    void aNewPieceReturnsTheOldOne() {
        FakePlayer mira = dungeon.player("Mira", "room7");
        mira.type("get sword", "wield sword", "e", "s", "e", "get sword");
        assertThat(mira.type("wield rusty")).contains("put the iron sword away", "wield the rusty");
        assertThat(mira.wears()).containsExactly("rusty_sword");
        assertThat(mira.carries()).containsExactly("iron_sword");
        assertThat(mira.type("eq")).contains("Weapon: a rusty sword");
        mira.type("remove all");
        assertThat(mira.wears()).isEmpty();
    }

    @Test
    void onlyWeaponsAreWielded() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        assertThat(mira.type("get bread", "wield bread")).contains("is no weapon");
        assertThat(mira.type("wear bread")).contains("nothing to wear");
        assertThat(mira.type("drink bread")).contains("nothing to drink");
    }

    @Test
    void potionsHealAndFoodRestores() {
        FakePlayer mira = dungeon.player("Mira", "room4");
        mira.type("get potion");
        mira.body().hp(50);
        assertThat(mira.type("drink potion")).contains("30 hit points");
        assertThat(mira.body().hp()).isEqualTo(80);
        assertThat(mira.carries()).isEmpty();
        mira.body().vitals(mira.body().vitals().withStamina(10));
        mira.type("w", "s", "s", "get bread", "eat bread");
        assertThat(mira.body().vitals().stamina()).isEqualTo(30);
    }

    @Test
    void theFedRecoverTwiceAsFast() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        mira.body().hp(10);
        mira.type("get bread", "eat bread");
        dungeon.pass(30);
        int fed = mira.body().hp();
        FakePlayer tom = dungeon.player("Tom", "room8");
        tom.body().hp(10);
        dungeon.pass(30);
        assertThat(fed - 10).isGreaterThan((tom.body().hp() - 10) * 3 / 2);
    }

    @Test
    void lookingShowsRoomsDirectionsDetailsPeopleAndOneself() {
        FakePlayer mira = dungeon.player("Mira", "room1");
        dungeon.player("Tom", "room1");
        assertThat(mira.type("l")).contains("Dungeon Entrance", "Tom is here.");
        assertThat(mira.type("look north")).contains("Narrow Corridor");
        assertThat(mira.type("look at the arch")).contains("Carry a light");
        assertThat(mira.type("look tom")).contains("warrior of level 1");
        assertThat(mira.type("look me")).contains("Ten fingers");
        assertThat(mira.type("look unicorn")).contains("You see no \"unicorn\" here.");
        assertThat(mira.type("exits")).contains("North: Narrow Corridor");
        assertThat(mira.type("go north")).contains("Narrow Corridor");
        assertThat(mira.type("west")).contains("You find no way west.");
    }

    @Test
    void othersSeeComingAndGoing() {
        FakePlayer mira = dungeon.player("Mira", "room2");
        FakePlayer tom = dungeon.player("Tom", "room1");
        mira.forget();
        tom.type("n");
        assertThat(mira.seen()).isEqualTo("Tom arrives from the south.");
        mira.forget();
        tom.type("e");
        assertThat(mira.seen()).isEqualTo("Tom leaves east.");
    }

    @Test
    void speechReachesTheRoomAndControlCharactersDoNot() {
        FakePlayer mira = dungeon.player("Mira", "room1");
        FakePlayer tom = dungeon.player("Tom", "room1");
        FakePlayer far = dungeon.player("Far", "room5");
        tom.forget();
        far.forget();
        assertThat(mira.type("say h\u001b[31mi\u202e there")).contains("You say, \"h[31mi there\"");
        assertThat(tom.seen()).isEqualTo("Mira says, \"h[31mi there\"");
        tom.forget();
        mira.type(":shivers.");
        assertThat(tom.seen()).isEqualTo("Mira shivers.");
        assertThat(far.seen()).isEmpty();
    }

    @Test
    void givingMovesAThingFromHandToHand() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        FakePlayer tom = dungeon.player("Tom", "room8");
        assertThat(mira.type("get bread", "give bread to tom")).contains("to Tom");
        assertThat(tom.carries()).containsExactly("bread");
        assertThat(tom.seen()).contains("Mira gives you a loaf of bread.");
    }

    @Test
    void thingsGoIntoTheChestAndOutAgain() {
        FakePlayer mira = dungeon.player("Mira", "room3");
        mira.type("get key", "u", "unlock chest", "open chest", "put key in chest");
        assertThat(mira.carries()).isEmpty();
        assertThat(mira.type("look in chest")).contains("an ancient key");
        mira.type("get key from chest", "close chest");
        assertThat(mira.type("get coins from chest")).contains("is closed");
        assertThat(mira.type("lock chest")).contains("is locked");
        assertThat(mira.type("open chest")).contains("is locked");
    }

    @ParameterizedTest
    @CsvSource({
        "get", "drop", "put", "give", "open", "close", "lock", "unlock", "wear", "wield", "remove",
        "use", "eat", "drink", "kill", "examine", "read", "say", "emote", "go", "talk", "respond"
    })
    void aVerbAloneAsksForMore(String verb) {
        FakePlayer mira = dungeon.player("Mira", "room8");
        assertThat(mira.type(verb).lines()).hasSize(1);
    }

    @Test
    void hostileLinesHurtNobody() {
        FakePlayer mira = dungeon.player("Mira", "room8");
        for (String line :
                List.of(
                        "get 99999999999.x",
                        "get 0.bread",
                        "get .",
                        "get all.",
                        "2.",
                        "look in",
                        "put in in in",
                        "get from from",
                        "\u0000\u0001",
                        "say " + "x".repeat(5_000),
                        "respond 99",
                        "get -1.bread",
                        "use on",
                        "give to to",
                        "İ from İ",
                        "99")) {
            mira.type(line);
            assertThat(mira.seen().length()).isLessThan(2_000);
        }
        assertThat(mira.type("look")).contains("Dungeon Exit");
    }
}
