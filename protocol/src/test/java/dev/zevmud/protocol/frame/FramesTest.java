package dev.zevmud.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    private static final ServerFrame.Output OUTPUT =
            new ServerFrame.Output(
                    7L,
                    List.of(
                            new OutputItem.Text(
                                    List.of(
                                            StyledLine.EMPTY,
                                            new StyledLine(
                                                    List.of(
                                                            Span.plain("a "),
                                                            new Span(
                                                                    "sword",
                                                                    new Style(
                                                                            new Color.Rgb(0x0A0B0C),
                                                                            new Color.Palette(4),
                                                                            Attribute.BOLD.bit()
                                                                                    | Attribute
                                                                                            .UNDERLINE
                                                                                            .bit()),
                                                                    new Link.Send("get sword")))))),
                            new OutputItem.Prompt(List.of(Span.plain("> "))),
                            new OutputItem.Gmcp(
                                    "Char.Vitals",
                                    JsonNodeFactory.instance.objectNode().put("hp", 5)),
                            new OutputItem.Gmcp("Core.Ping", null),
                            new OutputItem.Echo(false)));

    @Test
    void anOutputIsWrittenAsTheProtocolSays() {
        assertThat(Frames.write(OUTPUT))
                .isEqualTo(
                        """
                        {"type":"output","seq":7,"items":[\
                        {"kind":"text","lines":[[],[{"text":"a "},{"text":"sword","fg":"#0a0b0c",\
                        "bg":4,"flags":["bold","underline"],"link":{"send":"get sword"}}]]},\
                        {"kind":"prompt","spans":[{"text":"> "}]},\
                        {"kind":"gmcp","name":"Char.Vitals","data":{"hp":5}},\
                        {"kind":"gmcp","name":"Core.Ping"},\
                        {"kind":"echo","on":false}]}\
                        """);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<ServerFrame> frames =
                List.of(
                        OUTPUT,
                        new ServerFrame.Output(null, List.of()),
                        new ServerFrame.Open("s", "t", 0, 0, 900, new ServerFrame.Mud("zev", "1")),
                        new ServerFrame.Ack(3),
                        new ServerFrame.Resumed("t", 1, 2, 3, true),
                        new ServerFrame.Refused(RefusedReason.EXPIRED),
                        new ServerFrame.Status(ServerFrame.ConnectionState.GAME_RESTARTING, 500L),
                        new ServerFrame.Bye(ByeReason.TAKEN_OVER, false));
        for (ServerFrame frame : frames) {
            assertThat(Frames.readServer(Frames.write(frame))).isEqualTo(frame);
        }
        List<ClientFrame> clientFrames =
                List.of(
                        new ClientFrame.Hello("web", "1", 80, 24, null, null),
                        new ClientFrame.Hello(
                                "web", "1", 80, 24, new ClientFrame.Resume("s", "t", 4), null),
                        new ClientFrame.Input(1L, "north"),
                        new ClientFrame.Input(null, "Zev"),
                        new ClientFrame.Ack(3),
                        new ClientFrame.Gmcp("Core.Ping", null),
                        new ClientFrame.Size(100, 40));
        for (ClientFrame frame : clientFrames) {
            assertThat(Frames.parseClient(Frames.write(frame)))
                    .isEqualTo(ParseResult.parsed(frame));
        }
    }

    @Test
    void statesAndReasonsAreKebabCase() {
        assertThat(
                        Frames.write(
                                new ServerFrame.Status(
                                        ServerFrame.ConnectionState.GAME_UNREACHABLE, null)))
                .isEqualTo("{\"type\":\"status\",\"state\":\"game-unreachable\"}");
        assertThat(Frames.write(new ServerFrame.Bye(ByeReason.TAKEN_OVER, false)))
                .isEqualTo("{\"type\":\"bye\",\"reason\":\"taken-over\",\"reconnect\":false}");
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(Frames.parseClient("{\"type\":\"input\",\"id\":1,\"line\":\"n\",\"new\":[1]}"))
                .isEqualTo(ParseResult.parsed(new ClientFrame.Input(1L, "n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "not JSON",
                "{",
                "{}",
                "{\"type\":\"open\"}",
                "{\"type\":\"java.lang.Runtime\"}",
                "{\"type\":\"input\"}",
                "{\"type\":\"input\",\"line\":null}",
                "{\"type\":\"input\",\"line\":5}",
                "{\"type\":\"input\",\"line\":\"n\",\"id\":0}",
                "{\"type\":\"input\",\"line\":\"n\",\"id\":\"1\"}",
                "{\"type\":\"input\",\"line\":\"n\",\"id\":1.5}",
                "{\"type\":\"input\",\"line\":\"n\",\"id\":99999999999999999999}",
                "{\"type\":\"ack\"}",
                "{\"type\":\"ack\",\"seq\":-1}",
                "{\"type\":\"size\",\"columns\":70000,\"rows\":1}",
                "{\"type\":\"gmcp\",\"name\":\"\\u0000\"}",
                "{\"type\":\"input\",\"line\":\"n\"} trailing",
                "{\"type\":\"hello\",\"client\":\"c\",\"version\":\"1\",\"columns\":1,\"rows\":1,"
                        + "\"ticket\":\"t\",\"resume\":{\"session\":\"s\",\"token\":\"t\",\"seq\":1}}"
            })
    void whatIsNoFrameIsRefused(String json) {
        assertThat(Frames.parseClient(json)).isInstanceOf(ParseResult.Refused.class);
    }

    @Test
    void aRefusalNeverRepeatsWhatWasSent() {
        ParseResult<ClientFrame> result =
                Frames.parseClient("{\"type\":\"hello\",\"ticket\":{\"hunter2\":1}}");
        assertThat(result)
                .isInstanceOfSatisfying(
                        ParseResult.Refused.class,
                        refused -> assertThat(refused.reason()).doesNotContain("hunter2"));
    }

    @Test
    void limitsAreHeldJustPastTheEdge() {
        String line = "x".repeat(4096);
        assertThat(Frames.parseClient("{\"type\":\"input\",\"line\":\"" + line + "\"}"))
                .isInstanceOf(ParseResult.Parsed.class);
        assertThat(Frames.parseClient("{\"type\":\"input\",\"line\":\"" + line + "x\"}"))
                .isInstanceOf(ParseResult.Refused.class);
        assertThat(Frames.parseClient("{\"type\":\"input\",\"line\":\"" + "ü".repeat(2049) + "\"}"))
                .isInstanceOf(ParseResult.Refused.class);
        assertThat(Frames.parseClient(" ".repeat(Frames.MAX_CLIENT_FRAME) + "{}"))
                .isInstanceOf(ParseResult.Refused.class);
        assertThat(
                        Frames.parseClient(
                                "{\"type\":\"gmcp\",\"name\":\"A.B\",\"data\":"
                                        + "[".repeat(100)
                                        + "]".repeat(100)
                                        + "}"))
                .isInstanceOf(ParseResult.Refused.class);
    }
}
