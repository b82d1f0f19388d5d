package dev.zevmud.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.profile.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    @Test
    void showsTheWorldsWithoutArguments() {
        assertThat(parse()).isEqualTo(new LaunchOptions.Choose());
    }

    @Test
    void connectsToAHostAndPort() {
        assertThat(parse("--host", "mud.example", "--port=4000"))
                .isEqualTo(
                        new LaunchOptions.Connect(
                                new Profile("mud.example:4000", "mud.example", 4000)));
    }

    @Test
    void fillsInWhatIsLeftOut() {
        assertThat(parse("--port", "4000"))
                .isEqualTo(
                        new LaunchOptions.Connect(
                                new Profile("localhost:4000", "localhost", 4000)));
        assertThat(parse("--host=h"))
                .isEqualTo(new LaunchOptions.Connect(new Profile("h:3000", "h", 3000)));
    }

    @Test
    void helps() {
        assertThat(parse("--help")).isEqualTo(new LaunchOptions.Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port=",
                "--port=x",
                "--port=0",
                "--port=70000",
                "--host",
                "--host=",
                "--hots=x",
                "localhost"
            })
    void saysInOneLineWhatIsWrong(String argument) {
        assertThat(parse(argument))
                .isInstanceOfSatisfying(
                        LaunchOptions.Wrong.class,
                        wrong ->
                                assertThat(wrong.problem())
                                        .doesNotContain("\n")
                                        .contains(argument.split("=", -1)[0]));
    }

    private static LaunchOptions parse(String... arguments) {
        return LaunchOptions.parse(List.of(arguments));
    }
}
