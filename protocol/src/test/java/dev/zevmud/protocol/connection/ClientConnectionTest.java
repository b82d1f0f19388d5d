package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientConnectionTest {

    private static final ClientIdentity IDENTITY =
            new ClientIdentity(
                    "zev", "1.2", "XTERM", 100, 40, 269, List.of("Zev.Session 1", "Char 1"));

    private final List<ServerEvent> events = new ArrayList<>();
    private final ClientConnection connection = new ClientConnection(IDENTITY);

    private void receive(String readable) {
        connection.feed(Transcript.bytes(readable), events::add);
    }

    private String written() {
        return Transcript.readable(connection.takeOutput());
    }

    private static OutputItem text(String... lines) {
        return new OutputItem.Text(List.of(lines).stream().map(StyledLine::plain).toList());
    }

    private static OutputItem prompt(String text) {
        return new OutputItem.Prompt(text.isEmpty() ? List.of() : List.of(Span.plain(text)));
    }

    private static ServerEvent output(Long seq, OutputItem... items) {
        return new ServerEvent.Output(seq, List.of(items));
    }

    @Test
    void aGameWithoutSessionsIsShownAsItComes() {
        receive("Welcome.%0D%0AWho are");
        connection.endOfRead(events::add);
        receive(" you?%0D%0AName: ");
        connection.endOfRead(events::add);
        connection.sendLine("Zev");
        receive("Hello.%0D%0A> %FF%F9");
        assertThat(events)
                .containsExactly(
                        output(null, text("Welcome.")),
                        output(null, prompt("Who are")),
                        output(null, prompt(""), text("Who are you?")),
                        output(null, prompt("Name: ")),
                        output(null, text("Hello."), prompt("> ")));
        assertThat(written()).isEqualTo("Zev%0D%0A");
    }

    @Test
    void goAheadAfterAWholeLineIsNoPrompt() {
        receive("a%0D%0A%FF%F9b%0D%0A%FF%F9");
        assertThat(events).containsExactly(output(null, text("a", "b")));
    }

    @Test
    void whatWaitsForANumberIsShownWithoutWhenTheGameTakesGmcpBack() {
        receive(
                "%FF%FB%C9%FF%FA%C9Zev.Session.Open {\"session\":\"s\",\"token\":\"t\",\"seq\":0,"
                        + "\"inputId\":0,\"linger\":900}%FF%F0");
        receive("You are here.%0D%0A");
        events.clear();
        receive("%FF%FC%C9And still are.%0D%0A");
        assertThat(connection.inSession()).isFalse();
        assertThat(events).containsExactly(output(null, text("You are here.", "And still are.")));
    }

    @Test
    void inASessionAnOutputComesWholeAndNumbered() {
        receive(
                "%FF%FB%C9%FF%FA%C9Zev.Session.Open {\"session\":\"s\",\"token\":\"t\",\"seq\":0,"
                        + "\"inputId\":0,\"linger\":900}%FF%F0");
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        ServerEvent.Gmcp.class,
                        gmcp ->
                                assertThat(GmcpCodec.toText(gmcp.message()))
                                        .isEqualTo(
                                                GmcpCodec.toText(
                                                        new ZevSession.Open("s", "t", 0, 0, 900)
                                                                .toMessage())));
        events.clear();
        receive("You are here.%0D%0A%FF%FA%C9Char.Vitals {\"hp\":5}%FF%F0> %FF%EF");
        connection.endOfRead(events::add);
        assertThat(events).isEmpty();
        receive("%FF%FA%C9Zev.Session.Seq {\"seq\":1}%FF%F0half");
        connection.endOfRead(events::add);
        assertThat(events)
                .containsExactly(
                        output(
                                1L,
                                text("You are here."),
                                new OutputItem.Gmcp(
                                        "Char.Vitals",
                                        JsonNodeFactory.instance.objectNode().put("hp", 5)),
                                prompt("> ")));
    }

    @Test
    void aRefusedResumeGoesOnWithANormalLogin() {
        receive("%FF%FB%C9%FF%FA%C9Zev.Session.Refused {\"reason\":\"expired\"}%FF%F0Name?%0D%0A");
        assertThat(events).hasSize(2).last().isEqualTo(output(null, text("Name?")));
        assertThat(connection.inSession()).isFalse();
    }

    @Test
    void itIntroducesItselfOnceGmcpIsOn() {
        receive("%FF%FB%C9");
        assertThat(written())
                .isEqualTo(
                        "%FF%FD%C9%FF%FA%C9Core.Hello {\"client\":\"zev\",\"version\":\"1.2\"}%FF%F0"
                                + "%FF%FA%C9Core.Supports.Set [\"Zev.Session 1\",\"Char 1\"]%FF%F0");
    }

    @Test
    void itTellsItsTerminalInTurn() {
        receive(
                "%FF%FD%18%FF%FA%18%01%FF%F0%FF%FA%18%01%FF%F0%FF%FA%18%01%FF%F0%FF%FA%18%01%FF%F0");
        assertThat(written())
                .isEqualTo(
                        "%FF%FB%18%FF%FA%18%00zev%FF%F0%FF%FA%18%00XTERM%FF%F0"
                                + "%FF%FA%18%00MTTS 269%FF%F0%FF%FA%18%00MTTS 269%FF%F0");
    }

    @Test
    void theWindowSizeIsToldAndToldAgain() {
        receive("%FF%FD%1F");
        assertThat(written()).isEqualTo("%FF%FB%1F%FF%FA%1F%00d%00(%FF%F0");
        connection.resize(255, 70_000);
        assertThat(written()).isEqualTo("%FF%FA%1F%00%FF%FF%FF%FF%FF%FF%FF%F0");
    }

    @Test
    void echoComesInOrder() {
        receive("Password: %FF%FB%01%FF%EF%FF%FC%01Welcome.%0D%0A");
        assertThat(events)
                .containsExactly(
                        output(
                                null,
                                new OutputItem.Echo(false),
                                prompt("Password: "),
                                new OutputItem.Echo(true),
                                text("Welcome.")));
    }

    @Test
    void unknownOptionsAndTerminalQueriesAreNotAnswered() {
        receive("%FF%FB%56%FF%FD%63%1B[6n%1B[c%1B]52;c;?%07");
        assertThat(written()).isEqualTo("%FF%FEV%FF%FCc");
    }

    @Test
    void aLineSentIsOneLine() {
        connection.sendLine("say a\r\nquit\nž");
        assertThat(written()).isEqualTo("say aquit%C5%BE%0D%0A");
    }

    @Test
    void whatIsTooMuchForOneOutputIsReportedOnce() {
        receive(
                "%FF%FB%C9%FF%FA%C9Zev.Session.Open {\"session\":\"s\",\"token\":\"t\",\"seq\":0,"
                        + "\"inputId\":0,\"linger\":900}%FF%F0");
        events.clear();
        String line = "x".repeat(10_000) + "%0D%0A";
        for (int i = 0; i < 1_000; i++) {
            receive(line);
        }
        assertThat(events).containsExactly(new ServerEvent.Overflow("output", PendingOutput.LIMIT));
    }

    /// Both ends against each other: what the server sends is what the client shows.
    @Test
    void bothEndsUnderstandEachOther() {
        ServerConnection server = new ServerConnection(Map::of);
        List<ClientEvent> atServer = new ArrayList<>();
        server.start();
        for (int round = 0; round < 10; round++) {
            connection.feed(server.takeOutput(), events::add);
            byte[] up = connection.takeOutput();
            server.feed(up, 0, up.length, atServer::add);
        }
        ClientCapabilities client = server.capabilities();
        assertThat(client.clientName()).isEqualTo("zev");
        assertThat(client.columns()).isEqualTo(100);
        assertThat(client.eor()).isTrue();
        assertThat(client.session()).isTrue();
        assertThat(server.terminalKnown()).isTrue();

        events.clear();
        List<OutputItem> items =
                List.of(
                        new OutputItem.Echo(false),
                        text("", "The Guard Post", ""),
                        new OutputItem.Gmcp("Char.Vitals", JsonNodeFactory.instance.objectNode()),
                        new OutputItem.Gmcp("Room.Info", JsonNodeFactory.instance.objectNode()),
                        prompt("10 hp> "),
                        text("Rain falls."),
                        prompt("10 hp> "),
                        new OutputItem.Echo(true),
                        prompt(""));
        server.sendGmcp(new ZevSession.Open("s", "t", 0, 0, 900).toMessage());
        connection.feed(server.takeOutput(), events::add);
        server.send(items);
        connection.feed(server.takeOutput(), events::add);
        byte[] up = connection.takeOutput();
        server.feed(up, 0, up.length, atServer::add);
        server.sendGmcp(new ZevSession.Seq(1).toMessage());
        server.sendGmcp(new ZevSession.Bye(ByeReason.QUIT, false).toMessage());
        connection.feed(server.takeOutput(), events::add);
        List<OutputItem> shown =
                events.stream()
                        .filter(ServerEvent.Output.class::isInstance)
                        .flatMap(event -> ((ServerEvent.Output) event).items().stream())
                        .toList();
        assertThat(shown)
                .filteredOn(item -> !(item instanceof OutputItem.Echo))
                .isEqualTo(
                        items.stream()
                                .filter(item -> !(item instanceof OutputItem.Echo))
                                // The package Room was not asked for.
                                .filter(item ->
                                        !(item instanceof OutputItem.Gmcp gmcp)
                                                || !gmcp.name().equals("Room.Info"))
                                .toList());
        assertThat(shown).first().isEqualTo(new OutputItem.Echo(false));
        assertThat(events.getLast())
                .isEqualTo(
                        new ServerEvent.Gmcp(
                                new ZevSession.Bye(ByeReason.QUIT, false).toMessage()));
    }

    /// A greeting that crossed the client's `Resume` on a slow network.
    @Test
    void aQuestionWithoutAnEndIsNoPartOfTheFirstNumberedOutput() {
        receive(
                "%FF%FB%C9Account name: %FF%FA%C9Zev.Session.Resumed {\"token\":\"t\",\"seq\":6,"
                        + "\"gap\":0,\"inputId\":0,\"restarted\":false}%FF%F0"
                        + "Rain falls.%0D%0A%FF%FA%C9Zev.Session.Seq {\"seq\":7}%FF%F0");
        assertThat(events)
                .startsWith(output(null, prompt("Account name: ")))
                .endsWith(output(7L, text("Rain falls.")));
    }

    @Test
    void everySplitShowsTheSame() {
        String stream =
                "%FF%FB%C9Hi ž%1B[31m!%0D%0A%FF%FA%C9Zev.Session.Open {\"session\":\"s\",\"token\":\"t\","
                        + "\"seq\":0,\"inputId\":0,\"linger\":900}%FF%F0%1B[0mA%0D%0A%FF%FB%01> %FF%EF"
                        + "%FF%FA%C9Zev.Session.Seq {\"seq\":1}%FF%F0B%0D%0A%FF%FA%C9Zev.Session.Seq {\"seq\":2}"
                        + "%FF%F0";
        List<ServerEvent> seen =
                Transcript.sameForEverySplit(
                        Transcript.bytes(stream),
                        parts -> {
                            ClientConnection client = new ClientConnection(IDENTITY);
                            List<ServerEvent> all = new ArrayList<>();
                            parts.forEach(part -> client.feed(part, all::add));
                            return all;
                        });
        assertThat(seen).hasSize(4);
    }
}
