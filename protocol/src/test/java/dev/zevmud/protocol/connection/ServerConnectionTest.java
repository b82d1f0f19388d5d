package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.Char;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerConnectionTest {

    private final List<ClientEvent> events = new ArrayList<>();
    private final ServerConnection connection =
            new ServerConnection(() -> Map.of("NAME", List.of("zev"), "PORT", List.of("1", "2")));

    private void receive(String readable) {
        byte[] bytes = Transcript.bytes(readable);
        connection.feed(bytes, 0, bytes.length, events::add);
    }

    private String written() {
        return Transcript.readable(connection.takeOutput());
    }

    private static List<ClientEvent> events(List<byte[]> parts) {
        ServerConnection connection = new ServerConnection(Map::of);
        connection.start();
        List<ClientEvent> events = new ArrayList<>();
        parts.forEach(part -> connection.feed(part, 0, part.length, events::add));
        return events;
    }

    private static List<ClientEvent> events(String readable) {
        return Transcript.sameForEverySplit(
                Transcript.bytes(readable), ServerConnectionTest::events);
    }

    private static ClientEvent line(String text) {
        return new ClientEvent.Line(text);
    }

    @Test
    void theOffersComeInTheirOrder() {
        connection.start();
        assertThat(written())
                .isEqualTo("%FF%FD%18%FF%FD%1F%FF%FD'%FF%FB*%FF%FB%19%FF%FB%C9%FF%FBE%FF%FBF");
        assertThat(written()).isEmpty();
    }

    @Test
    void linesEndInAnyOfTheFourWays() {
        assertThat(events("one%0D%0Atwo%0D%00three%0Afour%0Dfive%0D%0A%0D%0A"))
                .containsExactly(
                        line("one"),
                        line("two"),
                        line("three"),
                        line("four"),
                        line("five"),
                        line(""));
    }

    @Test
    void aLineIsUtf8WhereverItIsSplitAndHarmless() {
        assertThat(events("říkej žluťoučký 🐎%0D%0A%C5%0D%0Aa%1B[2Jb%E2%80%AEc%0D%0A"))
                .containsExactly(line("říkej žluťoučký 🐎"), line("\uFFFD"), line("a[2Jbc"));
    }

    @Test
    void backspaceTakesACharacterBack() {
        assertThat(events("nož%08%7Frth%0D%0A%08%08x%0D%0A"))
                .containsExactly(line("nrth"), line("x"));
    }

    @Test
    void aTooLongLineIsReportedOnceAndPlayGoesOn() {
        byte[] bytes = Transcript.bytes("x".repeat(1_000_000) + "%0D%0Anorth%0D%0A");
        assertThat(events(List.of(bytes)))
                .containsExactly(new ClientEvent.Overflow("line", 4096), line("north"));
        assertThat(events(List.of(Transcript.bytes("x".repeat(4096) + "%0A"))))
                .containsExactly(line("x".repeat(4096)));
        assertThat(events(List.of(Transcript.bytes("x".repeat(4097) + "%0A"))))
                .containsExactly(new ClientEvent.Overflow("line", 4096));
    }

    @Test
    void negotiationBeforeTheFirstLineTellsTheTerminal() {
        List<ClientEvent> seen =
                events(
                        "%FF%FB%18%FF%FB%1F%FF%FA%1F%00P%00%18%FF%F0%FF%FA%18%00TINTIN++%FF%F0"
                                + "%FF%FA%18%00XTERM%FF%F0%FF%FA%18%00MTTS 269%FF%F0%FF%FD%19login%0D%0A");
        assertThat(seen.getLast()).isEqualTo(line("login"));
        assertThat(seen.get(seen.size() - 2))
                .isEqualTo(
                        new ClientEvent.CapabilitiesChanged(
                                new ClientCapabilities(
                                        "TINTIN++",
                                        "",
                                        "XTERM",
                                        269,
                                        80,
                                        24,
                                        ColorDepth.TRUE_COLOR,
                                        false,
                                        "",
                                        true,
                                        false,
                                        true,
                                        false,
                                        java.util.Set.of(),
                                        false,
                                        false,
                                        false,
                                        "",
                                        "")));
    }

    @Test
    void theTerminalListIsAskedUntilItIsComplete() {
        connection.start();
        written();
        receive("%FF%FB%18");
        assertThat(written()).isEqualTo("%FF%FA%18%01%FF%F0");
        receive("%FF%FA%18%00ANSI%FF%F0");
        assertThat(written()).isEqualTo("%FF%FA%18%01%FF%F0");
        assertThat(connection.terminalKnown()).isFalse();
        receive("%FF%FA%18%00ANSI%FF%F0");
        assertThat(written()).isEmpty();
        assertThat(connection.terminalKnown()).isTrue();
        assertThat(connection.capabilities().colorDepth()).isEqualTo(ColorDepth.SIXTEEN);
    }

    @Test
    void aClientWithoutTerminalTypeIsKnownAtOnce() {
        connection.start();
        receive("%FF%FC%18");
        assertThat(connection.terminalKnown()).isTrue();
    }

    @Test
    void anUnknownOptionIsRefused() {
        receive("%FF%FB%55%FF%FD%63%FF%FC%63%FF%FE%63");
        assertThat(written()).isEqualTo("%FF%FEU%FF%FCc");
    }

    @Test
    void areYouThereIsAnswered() {
        receive("%FF%F6");
        assertThat(written()).contains("here");
    }

    @Test
    void statusIsTakenFromTheSupplier() {
        connection.start();
        written();
        receive("%FF%FDF");
        assertThat(written()).startsWith("%FF%FAF").contains("%01NAME%02zev", "%01PORT%021%022");
    }

    @Test
    void textIsWrittenAtTheClientsDepth() {
        connection.send(
                List.of(
                        new OutputItem.Text(
                                List.of(
                                        StyledLine.of("red", Style.foreground(1)),
                                        StyledLine.EMPTY)),
                        new OutputItem.Prompt(List.of(Span.plain("> ")))));
        assertThat(written()).isEqualTo("%1B[31mred%1B[0m%0D%0A%0D%0A> ");
    }

    @Test
    void aPromptEndsWithWhatTheClientKnows() {
        OutputItem prompt = new OutputItem.Prompt(List.of(Span.plain(">")));
        connection.start();
        receive("%FF%FE%19");
        written();
        connection.send(List.of(prompt));
        assertThat(written()).isEqualTo(">%FF%F9");
        receive("x%0D%0A%FF%FD%19");
        written();
        connection.send(List.of(prompt));
        assertThat(written()).isEqualTo(">%FF%EF");
    }

    @Test
    void goAheadIsNotSentToWhoSuppressesIt() {
        connection.start();
        receive("%FF%FE%19%FF%FD%03");
        assertThat(written()).endsWith("%FF%FB%03");
        connection.send(List.of(new OutputItem.Prompt(List.of(Span.plain(">")))));
        assertThat(written()).isEqualTo(">");
    }

    @Test
    void whatIsSaidUnaskedStartsOnItsOwnLine() {
        OutputItem prompt = new OutputItem.Prompt(List.of(Span.plain("> ")));
        OutputItem text = new OutputItem.Text(List.of(StyledLine.plain("Rain.")));
        connection.send(List.of(prompt, text, prompt));
        assertThat(written()).isEqualTo("> %0D%0ARain.%0D%0A> ");
        receive("look%0D%0A");
        connection.send(List.of(text));
        assertThat(written()).isEqualTo("Rain.%0D%0A");
        connection.send(List.of(new OutputItem.Echo(false), prompt));
        receive("secret%0D%0A");
        connection.send(List.of(text));
        assertThat(written()).isEqualTo("%FF%FB%01> %0D%0ARain.%0D%0A");
    }

    @Test
    void echoIsOfferedOnDemandOnly() {
        connection.send(List.of(new OutputItem.Echo(false)));
        assertThat(written()).isEqualTo("%FF%FB%01");
        receive("%FF%FD%01");
        connection.send(List.of(new OutputItem.Echo(true)));
        assertThat(written()).isEqualTo("%FF%FC%01");
    }

    @Test
    void gmcpIsSentOnlyIfItsPackageWasAskedFor() {
        GmcpMessage vitals = new Char.Vitals(1, 2, 3, 4, 5, 6).toMessage();
        connection.sendGmcp(vitals);
        connection.start();
        written();
        receive("%FF%FD%C9");
        connection.sendGmcp(vitals);
        assertThat(written()).isEmpty();
        connection.sendGmcp(new ZevSession.InputAck(4).toMessage());
        assertThat(written()).isEqualTo("%FF%FA%C9Zev.Session.InputAck {\"id\":4}%FF%F0");
        receive("%FF%FA%C9Core.Supports.Set [\"Char 1\", \"Room.Info 1\"]%FF%F0");
        connection.send(List.of(new OutputItem.Gmcp(vitals.name(), vitals.data())));
        assertThat(written()).contains("Char.Vitals {\"hp\":1,\"maxhp\":2");
        receive("%FF%FA%C9Core.Supports.Remove [\"char\"]%FF%F0");
        connection.sendGmcp(vitals);
        assertThat(written()).isEmpty();
        assertThat(connection.capabilities().gmcpPackages()).containsExactly("room.info");
    }

    @Test
    void helloNamesTheClientInAnyCapitalisation() {
        connection.start();
        receive("%FF%FD%C9%FF%FA%C9Core.Hello {\"Client\":\"Mudlet\",\"VERSION\":\"4.17\"}%FF%F0");
        assertThat(connection.capabilities().clientName()).isEqualTo("Mudlet");
        assertThat(connection.capabilities().clientVersion()).isEqualTo("4.17");
    }

    @Test
    void aTraceIdIsThirtyTwoHexadecimalDigitsOrNone() {
        connection.start();
        String valid = "0af7651916cd43dd8448eb211c80319c";
        receive("%FF%FD%C9%FF%FA%C9Core.Hello {\"trace\":\"" + valid + "\"}%FF%F0");
        assertThat(connection.capabilities().trace()).isEqualTo(valid);
        for (String bad : List.of(valid.substring(1), valid.toUpperCase(Locale.ROOT), "x\\ny")) {
            receive("%FF%FA%C9Core.Hello {\"trace\":\"" + bad + "\"}%FF%F0");
            assertThat(connection.capabilities().trace()).isEmpty();
        }
    }

    @Test
    void gmcpOfTheGameIsPassedOnAndNonsenseIsReported() {
        connection.start();
        receive("%FF%FD%C9%FF%FA%C9Zev.Session.Input {\"id\":1,\"line\":\"n\"}%FF%F0");
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        ClientEvent.Gmcp.class,
                        gmcp ->
                                assertThat(GmcpCodec.toText(gmcp.message()))
                                        .isEqualTo(
                                                GmcpCodec.toText(
                                                        new ZevSession.Input(1, "n").toMessage())));
        receive("%FF%FA%C9Char.Login {%FF%F0");
        assertThat(events.getLast()).isInstanceOf(ClientEvent.Malformed.class);
        receive("%FF%FA%C9Core.Ping%FF%F0");
        assertThat(written()).endsWith("%FF%FA%C9Core.Ping%FF%F0");
    }

    @Test
    void aTerminalWithoutUtf8GetsPlainLetters() {
        connection.start();
        receive("%FF%FD*");
        assertThat(written()).endsWith("%FF%FA*%01;UTF-8%FF%F0");
        receive("%FF%FA*%03%FF%F0");
        connection.send(List.of(new OutputItem.Text(List.of(StyledLine.plain("kůň — ok")))));
        assertThat(written()).isEqualTo("kun - ok%0D%0A");
    }

    @Test
    void theEnvironmentIsKnownWhenItWasToldOrRefused() {
        connection.start();
        assertThat(connection.environmentKnown()).isFalse();
        receive("%FF%FB'");
        assertThat(connection.environmentKnown()).isFalse();
        receive("%FF%FA'%00%00IPADDRESS%01203.0.113.7%FF%F0");
        assertThat(connection.environmentKnown()).isTrue();
        assertThat(connection.capabilities().claimedAddress()).isEqualTo("203.0.113.7");

        ServerConnection refused = new ServerConnection(Map::of);
        refused.start();
        byte[] wont = Transcript.bytes("%FF%FC'");
        refused.feed(wont, 0, wont.length, events::add);
        assertThat(refused.environmentKnown()).isTrue();
    }

    @Test
    void theEnvironmentTellsClientAndTerminal() {
        connection.start();
        receive("%FF%FB'%FF%FA'%00%00CLIENT_NAME%01Mud%02%01let%00MTTS%01%03USER%01root%FF%F0");
        assertThat(connection.capabilities().clientName()).isEqualTo("Mudlet");
    }
}
