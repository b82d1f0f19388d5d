package dev.zevmud.loadtest.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zevmud.loadtest.bot.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static Options parse(String line) throws UsageException {
        return CommandLine.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void withoutOptionsItIsASmallCrowdOfGuestsOnThisMachine() throws UsageException {
        Options options = parse("");
        assertThat(options.target()).isEqualTo(new Address("127.0.0.1", 3000));
        assertThat(options.players()).isEqualTo(50);
        assertThat(options.logIn()).isEqualTo(LogIn.GUESTS);
        assertThat(options.limits()).isEqualTo(new Limits(0, 0));
        assertThat(options.mix()).isEqualTo(Mix.usual());
        assertThat(options.report()).isNull();
    }

    @Test
    void allOfThemAreRead() throws UsageException {
        Options options =
                parse(
                        "--target ws://localhost:8080/ --players 7 --ramp 0 --duration 3 --think 50"
                                + " --log-in characters --mix look=1,say=0 --patience 2 --seed 9"
                                + " --max-p99 2.5 --max-errors 4 --report a.json --picture b.svg");
        assertThat(options)
                .isEqualTo(
                        new Options(
                                new Address("localhost", 8080, Address.Kind.WEB_SOCKET),
                                7,
                                Duration.ZERO,
                                Duration.ofSeconds(3),
                                Duration.ofMillis(50),
                                Duration.ofSeconds(2),
                                LogIn.CHARACTERS,
                                new Mix(Map.of(Deed.LOOK, 1, Deed.SAY, 0)),
                                9,
                                new Limits(2.5, 4),
                                Path.of("a.json"),
                                Path.of("b.svg")));
    }

    @Test
    void anotherMachineIsLoadedOnlyIfThatIsSaid() throws UsageException {
        assertThatThrownBy(() -> parse("--target telnet://192.0.2.1:3000"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--remote");
        assertThat(parse("--target telnet://192.0.2.1:3000 --remote").target().host())
                .isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--playerz 3 | unknown option '--playerz'",
                "--players | --players wants a value",
                "--players 0 | --players wants a whole number from 1 to 10000, not '0'",
                "--players 10001 | --players wants a whole number from 1 to 10000, not '10001'",
                "--players many | --players wants a whole number",
                "--players 1 --players 2 | --players is given twice",
                "--duration 3601 | --duration wants a whole number from 1 to 3600",
                "--think 1 | --think wants a whole number from 50",
                "--max-p99 -1 | --max-p99 wants milliseconds above 0",
                "--max-p99 0 | --max-p99 wants milliseconds above 0",
                "--max-errors -1 | --max-errors wants a whole number from 0",
                "--log-in friends | --log-in wants guests or characters, not 'friends'",
                "--mix fly=1 | --mix does not know 'fly'",
                "--mix look | --mix wants WORD=N",
                "--mix look=0 | --mix leaves nothing to do",
                "--target 127.0.0.1:3000 | --target wants telnet://HOST:PORT or ws://HOST:PORT",
                "--target http://127.0.0.1:80 | --target wants telnet://HOST:PORT",
                "--target ws://127.0.0.1 | --target wants telnet://HOST:PORT",
                "--target telnet://127.0.0.1:99999 | --target wants telnet://HOST:PORT",
                "--target telnet://no.such.host.invalid:1 | there is no host",
            })
    void whatMakesNoRunIsRefusedInOneLine(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void theHelpNamesEveryOptionAndTheUsualMix() {
        assertThat(CommandLine.HELP)
                .contains("--target", "--remote", "--max-p99", "--picture")
                .contains("look=4,walk=6,say=2");
    }
}
