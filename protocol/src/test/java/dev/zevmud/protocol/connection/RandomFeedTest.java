package dev.zevmud.protocol.connection;

import static dev.zevmud.protocol.RandomFeeds.check;
import static dev.zevmud.protocol.RandomFeeds.same;

import dev.zevmud.protocol.RandomFeeds;
import dev.zevmud.protocol.RandomFeeds.Machine;
import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.GmcpPayload;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever comes in, nothing throws, and nothing that comes out is unbounded or harmful.
class RandomFeedTest {

    private static final int MAX_OUTPUT = 8 * 1024;
    private static final int MAX_REASON = 1024;

    /// A connection takes so many inputs before a new one is made.
    private static final int INPUTS_EACH = 50;

    /// Ends whatever has begun in telnet, in a line, and in terminal text.
    private static final byte[] END = Transcript.bytes("%FF%F0%FF%F0%18%1B[0m%0D%0A");

    private static final ClientIdentity IDENTITY =
            new ClientIdentity("c", "1", "t", 80, 24, 269, List.of("Char 1"))
                    .with(ClientIdentity.Feature.values());

    private static ServerConnection server() {
        ServerConnection connection = new ServerConnection(() -> Map.of("NAME", List.of("zev")));
        connection.start();
        return connection;
    }

    /// The lines among what a client did.
    private static List<String> lines(ServerConnection connection, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        connection.feed(
                bytes,
                0,
                bytes.length,
                event -> {
                    if (event instanceof ClientEvent.Line(String text)) {
                        lines.add(text);
                    }
                });
        return lines;
    }

    @Test
    void aServerSurvivesAnything() {
        byte[] probe = Transcript.bytes("loko%08%08ok%0D%0A");
        ServerConnection[] connection = {server()};
        RandomFeeds.run(
                Machine.SERVER_CONNECTION,
                (seed, random) -> {
                    if (seed % INPUTS_EACH == 0) {
                        connection[0] = server();
                    }
                    ServerConnection server = connection[0];
                    for (String line : lines(server, RandomFeeds.input(random))) {
                        check(line.length() <= InputLine.LIMIT, "too long a line");
                        check(line.chars().noneMatch(c -> c < 0x20 && c != '\t'), "a control");
                    }
                    server.send(
                            List.of(
                                    new OutputItem.Prompt(List.of(Span.plain(">"))),
                                    new OutputItem.Echo(random.nextBoolean())));
                    check(server.takeOutput().length < MAX_OUTPUT, "much output");
                    check(server.capabilities().toString().length() < MAX_OUTPUT, "much told");
                    if (random.nextInt(4) == 0) {
                        lines(server, END);
                        same(lines(server, probe), List.of("look"), "the probe");
                    }
                });
    }

    @Test
    void aClientSurvivesAnything() {
        byte[] probe = Transcript.bytes("a%1B[31mb%1B[0m%0D%0A");
        List<OutputItem> expected = outputs(new ClientConnection(IDENTITY), probe, false);
        ClientConnection[] connection = {new ClientConnection(IDENTITY)};
        RandomFeeds.run(
                Machine.CLIENT_CONNECTION,
                (seed, random) -> {
                    if (seed % INPUTS_EACH == 0) {
                        connection[0] = new ClientConnection(IDENTITY);
                    }
                    ClientConnection client = connection[0];
                    outputs(client, RandomFeeds.input(random), true);
                    client.endOfRead(_ -> {});
                    check(client.takeOutput().length < MAX_OUTPUT, "much output");
                    if (random.nextInt(4) == 0) {
                        outputs(client, END, true);
                        // What a session numbers waits for its number.
                        if (!client.inSession()) {
                            same(outputs(client, probe, false), expected, "the probe");
                        }
                    }
                });
    }

    private static List<OutputItem> outputs(
            ClientConnection client, byte[] bytes, boolean checked) {
        List<OutputItem> all = new ArrayList<>();
        client.feed(
                bytes,
                event -> {
                    if (event instanceof ServerEvent.Output(Long seq, var items)) {
                        all.addAll(items);
                        if (checked) {
                            items.forEach(RandomFeedTest::harmless);
                            isFrame(new ServerFrame.Output(seq, items));
                        }
                    }
                });
        return all;
    }

    private static void isFrame(ServerFrame frame) {
        check(
                Frames.parseServer(Frames.write(frame)) instanceof ParseResult.Parsed<?>,
                "output that is no frame");
    }

    private static void harmless(OutputItem item) {
        if (item instanceof OutputItem.Text(var lines)) {
            for (StyledLine line : lines) {
                check(
                        line.text().chars().allMatch(c -> c >= 0x20 && (c < 0x7F || c > 0x9F)),
                        "a control in a line");
            }
        }
    }

    private static String damaged(String good, SplittableRandom random) {
        StringBuilder json = new StringBuilder(good);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(json.length());
            switch (random.nextInt(3)) {
                case 0 -> json.deleteCharAt(at);
                case 1 -> json.insert(at, (char) random.nextInt(0x180));
                default -> json.setCharAt(at, "{}[]\",:0-9etrufalsn\\".charAt(random.nextInt(20)));
            }
        }
        return json.toString();
    }

    @Test
    void framesSurviveAnythingAndAreWrittenAsTheyWereRead() {
        List<String> frames =
                List.of(
                        "{\"type\":\"hello\",\"client\":\"c\",\"version\":\"1\",\"columns\":80,"
                                + "\"rows\":24,\"resume\":{\"session\":\"s\",\"token\":\"t\",\"seq\":1}}",
                        "{\"type\":\"input\",\"id\":1,\"line\":\"look\"}",
                        "{\"type\":\"size\",\"columns\":80,\"rows\":24}",
                        "{\"type\":\"gmcp\",\"name\":\"Core.Ping\",\"data\":{\"a\":[1]}}");
        RandomFeeds.run(
                Machine.FRAMES,
                (seed, random) -> {
                    String json = damaged(frames.get(random.nextInt(frames.size())), random);
                    switch (Frames.parseClient(json)) {
                        case ParseResult.Parsed<ClientFrame>(ClientFrame frame) -> {
                            String written = Frames.write(frame);
                            same(
                                    Frames.parseClient(written),
                                    ParseResult.parsed(frame),
                                    "read again");
                        }
                        case ParseResult.Refused<ClientFrame>(String reason) -> isReason(reason);
                    }
                });
    }

    @Test
    void gmcpSurvivesAnythingAndIsWrittenAsItWasRead() {
        String resume = "Zev.Session.Resume {\"session\":\"s\",\"token\":\"t\",\"seq\":1}";
        RandomFeeds.run(
                Machine.GMCP_CODEC,
                (seed, random) -> {
                    byte[] payload =
                            random.nextInt(4) == 0
                                    ? RandomFeeds.input(random)
                                    : damaged(resume, random).getBytes(StandardCharsets.UTF_8);
                    switch (GmcpCodec.parse(payload)) {
                        case ParseResult.Parsed<GmcpMessage>(GmcpMessage message) -> {
                            check(GmcpCodec.isName(message.name()), "not a name");
                            same(
                                    GmcpCodec.parse(GmcpCodec.toText(message)),
                                    ParseResult.parsed(message),
                                    "read again");
                            check(
                                    GmcpPayload.parse(message) != null,
                                    "neither understood nor refused");
                            if (ZevSession.parse(message)
                                    instanceof ParseResult.Refused<?>(String reason)) {
                                isReason(reason);
                            }
                        }
                        case ParseResult.Refused<GmcpMessage>(String reason) -> isReason(reason);
                    }
                });
    }

    private static void isReason(String reason) {
        check(!reason.isEmpty() && reason.length() < MAX_REASON, "no reason: " + reason);
    }
}
