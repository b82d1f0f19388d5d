package dev.zevmud.server.quest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Realm;
import dev.zevmud.server.world.Journal;
import dev.zevmud.server.world.Stats;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The quests that ship with the server, each played to each of its endings.
class QuestsTest {

    private final Realm realm = new Realm();

    private static void strong(FakePlayer player) {
        player.body().level(20);
        player.body().ownStats(new Stats(60, 20, 20, 10, 10, 10));
        player.body().vitals(player.body().vitals().grown(5_000, 0, 0));
    }

    private void kill(FakePlayer player, String creature) {
        player.type("kill " + creature);
        for (int n = 0; n < 300 && player.body().enemy() != null; n++) {
            realm.pass(2);
        }
        assertThat(player.body().enemy()).isNull();
    }

    private static String stage(FakePlayer player, String quest) {
        return String.valueOf(player.body().journal().stage(quest));
    }

    @Test
    void theSparkLeadsANewcomerOutOfTheDungeonAndToLevelTwo() {
        FakePlayer mira = realm.player("Mira", "dungeon:room1");
        assertThat(mira.seen()).contains("A new page in your journal: First Light", "Type: look.");
        assertThat(mira.type("look")).contains("Type: get torch.");
        assertThat(mira.type("get torch")).contains("Type: hold torch.");
        assertThat(mira.type("hold torch")).contains("Type: get sword.");
        mira.type("north", "east", "get sword");
        assertThat(mira.type("wield sword")).contains("talk skeleton");
        mira.type("get potion", "west", "north");
        realm.walk(mira, "dungeon:room7");
        mira.type("get all", "wear armor", "wield iron");
        realm.walk(mira, "dungeon:room5");
        mira.type("get shield", "wear shield");
        kill(mira, "skeleton");
        assertThat(stage(mira, "first_light")).isEqualTo("slain");
        realm.walk(mira, "dungeon:room3");
        realm.pass(12);
        mira.type("talk statue", "1", "1");
        assertThat(stage(mira, "first_light")).isEqualTo("out");
        realm.walk(mira, "town:north_gate");
        assertThat(mira.seen()).contains("The last page of a story is written: First Light");
        assertThat(mira.body().level()).isEqualTo(2);
        assertThat(mira.body().coins()).isEqualTo(20);
    }

    @Test
    void wordsCanTakeThePlaceOfBlows() {
        FakePlayer mira = realm.player("Mira", "dungeon:room1");
        mira.type("look", "get torch", "hold torch", "n", "e", "get sword", "wield sword");
        realm.walk(mira, "dungeon:room5");
        mira.type("talk skeleton", "respond who", "respond rest");
        assertThat(stage(mira, "first_light")).isEqualTo("spared");
    }

    @Test
    void theNightRoundIsKeptInTimeOrNot() {
        FakePlayer mira = realm.player("Mira", "town:watch_house");
        mira.type("talk orla");
        assertThat(mira.type("respond round")).contains("A new page", "Night Round");
        realm.walk(mira, "town:north_gate");
        realm.walk(mira, "town:south_gate");
        realm.walk(mira, "town:watch_house");
        assertThat(mira.type("talk orla")).contains("You gain 100 experience", "a brass lantern");
        assertThat(mira.carries()).containsExactly("brass_lantern");

        FakePlayer tom = realm.player("Tom", "town:watch_house");
        tom.type("talk orla", "respond round");
        realm.walk(tom, "town:north_gate");
        realm.pass(100);
        assertThat(stage(tom, "night_round")).isEqualTo("south");
        realm.pass(30);
        assertThat(stage(tom, "night_round")).isEqualTo("late");
        assertThat(tom.body().experience()).isEqualTo(70);
    }

    @Test
    void theGuestIsMendedWithHerbsOrWithFlowersThatAreNotYours() {
        FakePlayer mira = realm.player("Mira", "town:inn");
        mira.type("talk brannoc", "respond cough", "respond find");
        realm.walk(mira, "forest:herb_meadow");
        mira.type("get herb", "get herb");
        realm.walk(mira, "town:inn");
        assertThat(mira.type("give herb to brannoc")).contains("waits for 3, and you have 2");
        realm.walk(mira, "forest:herb_meadow");
        mira.type("get herb");
        realm.walk(mira, "town:inn");
        assertThat(mira.type("give herb to brannoc")).contains("where its boots are");
        assertThat(mira.carries()).containsExactly("meat_pie");

        FakePlayer tom = realm.player("Tom", "town:inn");
        tom.type("get candle", "talk brannoc", "respond cough", "respond find");
        realm.walk(tom, "town:chandlery");
        tom.type("get candle", "hold candle");
        realm.walk(tom, "catacombs:paupers_row");
        tom.type("get flowers");
        realm.walk(tom, "town:inn");
        tom.type("give flowers to brannoc");
        assertThat(stage(tom, "quiet_room")).isEqualTo("borrowed");
    }

    @Test
    void theMineIsWalledUpOrItsNamesAreFreed() {
        FakePlayer mira = realm.player("Mira", "town:watch_house");
        mira.type("talk orla", "respond mine", "respond promise");
        realm.walk(mira, "mine:change_house");
        mira.type("get lamp", "hold lamp");
        realm.walk(mira, "mine:pocket");
        mira.type("get paper", "read paper");
        assertThat(stage(mira, "forty_pails")).isEqualTo("warned");
        realm.walk(mira, "town:watch_house");
        mira.type("give paper to orla");
        assertThat(stage(mira, "forty_pails")).isEqualTo("walled");

        FakePlayer tom = realm.player("Tom", "town:watch_house");
        tom.type("talk orla", "respond mine", "respond promise");
        strong(tom);
        realm.walk(tom, "mine:change_house");
        tom.type("get lamp", "hold lamp");
        realm.walk(tom, "mine:wash_house");
        kill(tom, "laundress");
        assertThat(stage(tom, "forty_pails")).isEqualTo("names");
        realm.walk(tom, "town:watch_house");
        tom.type("talk orla");
        assertThat(stage(tom, "forty_pails")).isEqualTo("freed");
        assertThat(tom.body().journal().flag("names_freed")).isEqualTo(1);
    }

    @Test
    void theNinthLampHangsInTheInnOrLightsAKing() {
        FakePlayer mira = lampBearer("Mira");
        realm.walk(mira, "town:inn");
        mira.type("give lamp to brannoc");
        assertThat(stage(mira, "ninth_lamp")).isEqualTo("hung");
        assertThat(mira.carries()).isEmpty();
        realm.pass(400);

        FakePlayer tom = lampBearer("Tom");
        tom.type("hold ninth");
        realm.walk(tom, "catacombs:the_seal");
        tom.type("get stump", "hold stump");
        realm.walk(tom, "catacombs:throne");
        assertThat(tom.type("give ninth to king")).contains("So it can be carried");
        assertThat(stage(tom, "ninth_lamp")).isEqualTo("given");
    }

    private FakePlayer lampBearer(String name) {
        FakePlayer player = realm.player(name, "town:inn");
        strong(player);
        player.type("talk brannoc", "respond ninth", "respond bring");
        realm.walk(player, "catacombs:ferry_stair");
        player.type("get ninth");
        assertThat(stage(player, "ninth_lamp")).isEqualTo("carried");
        return player;
    }

    @Test
    void hasksDaughterIsAskedForOrHeDies() {
        FakePlayer mira = realm.player("Mira", "forest:tent");
        mira.type("talk hask", "respond whose", "respond ask");
        realm.walk(mira, "forest:hask_hut");
        mira.type("get horse");
        assertThat(mira.type("use horse")).contains("nice to have");
        realm.walk(mira, "forest:root_cellar");
        assertThat(mira.type("use horse")).contains("birch bark").doesNotContain("nice to have");
        mira.type("get bark");
        if (mira.carries().size() < 2) {
            assertThat(mira.seen()).contains("dark");
            realm.walk(mira, "town:chandlery");
            mira.type("get candle", "hold candle");
            realm.walk(mira, "forest:root_cellar");
            mira.type("get bark");
        }
        realm.walk(mira, "forest:tent");
        mira.type("give bark to hask");
        assertThat(stage(mira, "wren")).isEqualTo("mended");
        assertThat(mira.carries()).contains("strongbox_key");

        FakePlayer tom = realm.player("Tom", "forest:tent");
        strong(tom);
        tom.type("talk hask", "respond whose", "respond ask");
        kill(tom, "hask");
        assertThat(stage(tom, "wren")).isEqualTo("blood");
    }

    @Test
    void whateverIsRetriedAStageIsReachedAndPaidOnce() {
        FakePlayer mira = realm.player("Mira", "town:watch_house");
        Zone zone = realm.zone(mira.id());
        Turn turn = new Turn(Dungeon.START, new Random(1));
        assertThat(Quests.advance(zone, mira.body(), "night_round", "north", turn)).isTrue();
        assertThat(Quests.advance(zone, mira.body(), "night_round", "north", turn)).isFalse();
        assertThat(Quests.advance(zone, mira.body(), "night_round", "late", turn)).isTrue();
        assertThat(Quests.advance(zone, mira.body(), "night_round", "late", turn)).isFalse();
        assertThat(Quests.advance(zone, mira.body(), "night_round", "kept", turn)).isFalse();
        assertThat(mira.body().experience()).isEqualTo(70);
    }

    @Test
    void theJournalTellsWhatIsOpenAndTheStorySoFar() {
        FakePlayer mira = realm.player("Mira", "town:watch_house");
        assertThat(mira.type("quests")).contains("Your journal is empty");
        mira.type("talk orla", "respond round");
        realm.walk(mira, "town:north_gate");
        assertThat(mira.type("quests"))
                .contains("Under way", "Night Round (level 1)", "forest gate");
        assertThat(mira.type("quests night"))
                .contains("as far as it is told", "up Lamp Street", "over the market");
        assertThat(mira.type("quests unicorn")).contains("no story called \"unicorn\"");
        Journal journal = mira.body().journal();
        assertThat(journal.stage("night_round")).isEqualTo("south");
    }
}
