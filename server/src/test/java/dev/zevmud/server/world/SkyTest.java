package dev.zevmud.server.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.kit.FakePlayer;
import dev.zevmud.server.kit.Sketch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkyTest {

    private static final Instant MIDNIGHT = Dungeon.START;

    @TempDir Path folder;

    @Test
    void aDayTakesAnHour() {
        assertThat(GameTime.at(MIDNIGHT)).isEqualTo(new GameTime(0, 0));
        assertThat(GameTime.at(MIDNIGHT.plusSeconds(150 * 7)).daytime()).isEqualTo(Daytime.DAY);
        assertThat(GameTime.at(MIDNIGHT.plusSeconds(3_599)).hour()).isEqualTo(23);
        assertThat(GameTime.at(MIDNIGHT.plusSeconds(3_600))).isEqualTo(new GameTime(1, 0));
        assertThat(GameTime.at(MIDNIGHT.minusSeconds(1))).isEqualTo(new GameTime(-1, 23));
        assertThat(GameTime.nextHour(MIDNIGHT.plusSeconds(1))).isEqualTo(MIDNIGHT.plusSeconds(150));
        assertThat(GameTime.nextHour(MIDNIGHT)).isEqualTo(MIDNIGHT.plusSeconds(150));
    }

    @Test
    void weatherFollowsItsWeightsAndIsTheSameForAll() {
        Climate climate = new Climate(42, Map.of(Weather.CLEAR, 3, Weather.RAIN, 1));
        Map<Weather, Integer> counts = new EnumMap<>(Weather.class);
        Instant at = MIDNIGHT;
        for (int n = 0; n < 4_000; n++) {
            counts.merge(climate.at(at), 1, Integer::sum);
            assertThat(climate.at(climate.nextSpell(at).minusMillis(1))).isEqualTo(climate.at(at));
            at = climate.nextSpell(at);
        }
        assertThat(counts.get(Weather.CLEAR)).isBetween(2_800, 3_200);
        assertThat(new Climate(42, climate.weights()).at(at)).isEqualTo(climate.at(at));
    }

    @Test
    void thoseOutdoorsSeeTheSkyAndOthersDoNot() {
        Dungeon world = new Sketch(folder).area("weather: {clear: 1, rain: 1}\n").play();
        FakePlayer out = world.player("Ada", "yard");
        FakePlayer in = world.player("Tom", "hall");
        out.forget();
        in.forget();
        world.pass(Duration.ofHours(1));
        assertThat(out.seen())
                .containsOnlyOnce("The sky pales in the east")
                .containsOnlyOnce("It is day.")
                .containsOnlyOnce("The sun goes down")
                .containsOnlyOnce("It is night.")
                .contains("It begins to rain");
        assertThat(in.seen()).isEmpty();
    }

    @Test
    void timeAndWeatherAreSeenOutdoorsAndGuessedIndoors() {
        Dungeon world = new Sketch(folder).area("weather: {storm: 1}\n").play();
        world.pass(150 * 8);
        FakePlayer mira = world.player("Mira", "yard");
        assertThat(mira.type("time"))
                .contains("By the light of the sky it is about 8:00.")
                .contains("day 1 of the year 912");
        assertThat(mira.type("weather")).contains("A storm is raging");
        mira.type("s");
        assertThat(mira.type("time")).contains("It must be about 8:00, and day outside.");
        assertThat(mira.type("weather")).isEqualTo("From here you do not see the sky.");
    }
}
