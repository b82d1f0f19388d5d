package dev.zevmud.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.server.kit.Sketch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused of triggers, with file, line and fix.
class TriggerReaderTest {

    @TempDir Path folder;

    private void refused(Sketch sketch, String... parts) {
        assertThatThrownBy(sketch::read)
                .isInstanceOf(ContentException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private Sketch hall(String trigger) {
        return new Sketch(folder).hall("triggers:\n  - {%s}\n".formatted(trigger));
    }

    private Sketch when(String condition) {
        return hall("on: enter, when: '" + condition + "', do: [{echo: Hm.}]");
    }

    @Test
    void anUnknownEvent() {
        refused(hall("on: sneeze, do: [{echo: Hm.}]"), "rooms.yaml:8", "'on' is 'sneeze'", "timer");
    }

    @Test
    void anUnknownAction() {
        refused(
                hall("on: enter, do: [{sing: La.}]"),
                "rooms.yaml:8",
                "no action 'sing'",
                "Known are [advance, close, damage");
    }

    @Test
    void anUnknownFieldOfAnAction() {
        refused(hall("on: enter, do: [{echo: Hm., loud: true}]"), "'loud' means nothing here");
    }

    @Test
    void aTriggerThatDoesNothing() {
        refused(hall("on: enter"), "does nothing", "List 1 to 50 actions");
    }

    @Test
    void anUnknownFact() {
        refused(
                when("player.lvl < 3"),
                "rooms.yaml:8",
                "at character 1",
                "nothing here is called 'player.lvl'",
                "player.level");
        refused(when("player.level < 3 && wether == \"rain\""), "character 21", "'wether'");
    }

    @Test
    void aWrongType() {
        refused(
                when("player.level < \"three\""),
                "rooms.yaml:8",
                "at character 14",
                "'_<_' applied to '(int, string)'");
        refused(when("player.level"), "expected type 'bool' but found 'int'");
    }

    @Test
    void whatIsNoExpression() {
        refused(when("player.level <"), "at character 15", "Write a CEL expression");
    }

    @Test
    void loopsAndRegularExpressions() {
        refused(when("player.items.exists(i, i == \"apple\")"), "'exists'");
        refused(when("player.name.matches(\"(a+)+b\")"), "'matches'");
        refused(when("flag(player.name) > 1"), "flag() takes one text in quotes");
    }

    @Test
    void aConditionWithoutEnd() {
        String much = "carries(\"apple\")" + " || carries(\"apple\")".repeat(20);
        refused(when(much), "steps, more than 400", "split the trigger");
    }

    @Test
    void aFactThatThisTriggerCannotKnow() {
        refused(
                hall("on: timer, every: 5, when: player.level > 2, do: [{echo: Hm.}]"),
                "'player.level'");
        refused(when("creature.awake"), "'creature.awake'");
        refused(when("words == \"\""), "'words'");
    }

    @Test
    void anActionWithoutAPlayer() {
        refused(
                hall("on: timer, every: 5, do: [{give: coin}]"),
                "'give' is out of place",
                "Add 'each: true'");
        refused(
                hall("on: timer, every: 5, do: [{echo: \"Hello, {player}.\"}]"),
                "nothing fills '{player}' here");
        refused(hall("on: leave, do: [{give: coin}]"), "the player has left", "'enter'");
    }

    @Test
    void anActionThatItsBearerCannotDo() {
        refused(hall("on: enter, do: [{say: Hm.}]"), "a room has no voice", "Use 'echo'");
        refused(hall("on: enter, do: [fight]"), "a room cannot do that", "into a creature");
        refused(
                new Sketch(folder).area("triggers: [{on: timer, every: 5, do: [{echo: Hm.}]}]\n"),
                "area.yaml:5",
                "no room in particular",
                "'to: area'");
    }

    @Test
    void aGiftForNobody() {
        refused(hall("on: give, do: [{echo: Hm.}]"), "given to a room", "into the creature");
    }

    @Test
    void namesOfNothing() {
        refused(hall("on: get, item: pear, do: [{echo: Hm.}]"), "there is no item 'pear'");
        refused(hall("on: enter, do: [{spawn: cow}]"), "there is no creature 'cow'");
        refused(hall("on: enter, do: [{teleport: attic}]"), "there is no room 'attic'");
    }

    @Test
    void wordsThatNobodyCanListenFor() {
        refused(hall("on: say, words: '*', do: [{echo: Hm.}]"), "there is no word in it");
        refused(hall("on: say, do: [{echo: Hm.}]"), "0 phrases");
    }

    @Test
    void timesThatDoNotExist() {
        refused(hall("on: time, at: noonish, do: [{echo: Hm.}]"), "'at' is 'noonish'", "0 to 23");
        refused(hall("on: time, at: 24, do: [{echo: Hm.}]"), "'at' is '24'");
        refused(hall("on: timer, every: 1, do: [{echo: Hm.}]"), "'every' is 1");
        refused(hall("on: enter, do: [{wait: 0}]"), "'wait' is 0");
    }

    @Test
    void amountsThatMakeNoSense() {
        refused(hall("on: enter, do: [{damage: lots}]"), "'damage' is 'lots'", "50%");
        refused(hall("on: enter, do: [{heal: 101%}]"), "'heal' is '101%'");
    }

    @Test
    void bracesThatNothingFills() {
        refused(hall("on: enter, do: [{echo: \"Hi {name}!\"}]"), "'{name}'", "Write {player}");
    }

    @Test
    void aWeatherWithoutWeather() {
        refused(new Sketch(folder).area("weather: {clear: 0}\n"), "no weather in it", "clear: 3");
        refused(new Sketch(folder).area("weather: {sunny: 1}\n"), "'sunny' means nothing here");
    }
}
