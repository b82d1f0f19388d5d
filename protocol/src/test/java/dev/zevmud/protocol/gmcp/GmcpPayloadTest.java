package dev.zevmud.protocol.gmcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.zevmud.protocol.json.ParseResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GmcpPayloadTest {

    private static final CharItems.Item SWORD =
            new CharItems.Item("dungeon.1.7", "a rusty sword", null, "lg");

    /// Each message of each package: the value, and its exact bytes.
    static Stream<Arguments> messages() {
        return Stream.of(
                arguments(
                        new Char.Name("Mira", "Mira the Bold"),
                        "Char.Name {\"name\":\"Mira\",\"fullname\":\"Mira the Bold\"}"),
                arguments(
                        new Char.Vitals(90, 100, 40, 50, null, null),
                        "Char.Vitals {\"hp\":90,\"maxhp\":100,\"mp\":40,\"maxmp\":50}"),
                arguments(
                        new Char.Vitals(90, 100, 40, 50, 7, 8),
                        "Char.Vitals {\"hp\":90,\"maxhp\":100,\"mp\":40,\"maxmp\":50,\"st\":7,\"maxst\":8}"),
                arguments(
                        new Char.StatusVars(Map.of("level", "Level")),
                        "Char.StatusVars {\"level\":\"Level\"}"),
                arguments(new Char.Status(Map.of("level", "3")), "Char.Status {\"level\":\"3\"}"),
                arguments(
                        new CharLogin.Default(List.of("password-credentials")),
                        "Char.Login.Default {\"type\":[\"password-credentials\"]}"),
                arguments(
                        new CharLogin.Credentials("ann", "correct horse"),
                        "Char.Login.Credentials {\"account\":\"ann\",\"password\":\"correct horse\"}"),
                arguments(
                        new CharLogin.Result(false, "no"),
                        "Char.Login.Result {\"success\":false,\"message\":\"no\"}"),
                arguments(
                        new CharItems.Listing("inv", List.of(SWORD)),
                        "Char.Items.List {\"location\":\"inv\",\"items\":[{\"id\":\"dungeon.1.7\","
                                + "\"name\":\"a rusty sword\",\"attrib\":\"lg\"}]}"),
                arguments(
                        new CharItems.Add("room", SWORD),
                        "Char.Items.Add {\"location\":\"room\",\"item\":{\"id\":\"dungeon.1.7\","
                                + "\"name\":\"a rusty sword\",\"attrib\":\"lg\"}}"),
                arguments(
                        new CharItems.Remove("room", SWORD),
                        "Char.Items.Remove {\"location\":\"room\",\"item\":{\"id\":\"dungeon.1.7\","
                                + "\"name\":\"a rusty sword\",\"attrib\":\"lg\"}}"),
                arguments(
                        new CharItems.Update("inv", SWORD),
                        "Char.Items.Update {\"location\":\"inv\",\"item\":{\"id\":\"dungeon.1.7\","
                                + "\"name\":\"a rusty sword\",\"attrib\":\"lg\"}}"),
                arguments(new CharItems.Contents("7"), "Char.Items.Contents \"7\""),
                arguments(new CharItems.Inventory(), "Char.Items.Inv"),
                arguments(new CharItems.InRoom(), "Char.Items.Room"),
                arguments(
                        new CharSkills.Groups(List.of(new CharSkills.Group("Blades", "Adept"))),
                        "Char.Skills.Groups [{\"name\":\"Blades\",\"rank\":\"Adept\"}]"),
                arguments(
                        new CharSkills.Listing("Blades", List.of("parry"), null),
                        "Char.Skills.List {\"group\":\"Blades\",\"list\":[\"parry\"]}"),
                arguments(
                        new CharSkills.Explanation("Blades", "parry", "Turns a blow."),
                        "Char.Skills.Info {\"group\":\"Blades\",\"skill\":\"parry\",\"info\":\"Turns a blow.\"}"),
                arguments(
                        new CharSkills.Get("Blades", null),
                        "Char.Skills.Get {\"group\":\"Blades\"}"),
                arguments(
                        new CharAfflictions.Listing(
                                List.of(
                                        new CharAfflictions.Affliction(
                                                "fear", "rest", "You shake."))),
                        "Char.Afflictions.List [{\"name\":\"fear\",\"cure\":\"rest\",\"desc\":\"You shake.\"}]"),
                arguments(
                        new CharAfflictions.Add("fear", "rest", "You shake."),
                        "Char.Afflictions.Add {\"name\":\"fear\",\"cure\":\"rest\",\"desc\":\"You shake.\"}"),
                arguments(
                        new CharAfflictions.Remove(List.of("fear")),
                        "Char.Afflictions.Remove [\"fear\"]"),
                arguments(
                        new CharDefences.Listing(
                                List.of(new CharDefences.Defence("ward", "A ward."))),
                        "Char.Defences.List [{\"name\":\"ward\",\"desc\":\"A ward.\"}]"),
                arguments(
                        new CharDefences.Add("ward", "A ward."),
                        "Char.Defences.Add {\"name\":\"ward\",\"desc\":\"A ward.\"}"),
                arguments(
                        new CharDefences.Remove(List.of("ward")),
                        "Char.Defences.Remove [\"ward\"]"),
                arguments(
                        new Room.Here(
                                12,
                                "Market",
                                "town",
                                "city",
                                "town,1,2,0",
                                Map.of("n", 13),
                                List.of("shop")),
                        "Room.Info {\"num\":12,\"name\":\"Market\",\"area\":\"town\",\"environment\":\"city\","
                                + "\"coords\":\"town,1,2,0\",\"exits\":{\"n\":13},\"details\":[\"shop\"]}"),
                arguments(new Room.WrongDir("ne"), "Room.WrongDir \"ne\""),
                arguments(
                        new Room.Players(List.of(new Room.Person("Bran", "Bran"))),
                        "Room.Players [{\"name\":\"Bran\",\"fullname\":\"Bran\"}]"),
                arguments(
                        new Room.AddPlayer("Bran", "Bran"),
                        "Room.AddPlayer {\"name\":\"Bran\",\"fullname\":\"Bran\"}"),
                arguments(new Room.RemovePlayer("Bran"), "Room.RemovePlayer \"Bran\""),
                arguments(
                        new CommChannel.Listing(
                                List.of(new CommChannel.Channel("gossip", "Gossip", "gossip"))),
                        "Comm.Channel.List [{\"name\":\"gossip\",\"caption\":\"Gossip\",\"command\":\"gossip\"}]"),
                arguments(
                        new CommChannel.Players(
                                List.of(new CommChannel.Listener("Bran", List.of("gossip")))),
                        "Comm.Channel.Players [{\"name\":\"Bran\",\"channels\":[\"gossip\"]}]"),
                arguments(
                        new CommChannel.Text("gossip", "Bran", "Bran gossips: hi"),
                        "Comm.Channel.Text {\"channel\":\"gossip\",\"talker\":\"Bran\",\"text\":\"Bran gossips: hi\"}"),
                arguments(new CommChannel.Enable("gossip"), "Comm.Channel.Enable \"gossip\""),
                arguments(
                        new ClientMedia.Default("https://example.org/media/"),
                        "Client.Media.Default \"https://example.org/media/\""),
                arguments(
                        new ClientMedia.Load("weather/rain.mp3", null),
                        "Client.Media.Load {\"name\":\"weather/rain.mp3\"}"),
                arguments(
                        new ClientMedia.Play(
                                "rain.mp3",
                                null,
                                "sound",
                                "weather",
                                40,
                                null,
                                null,
                                null,
                                null,
                                -1,
                                50,
                                true,
                                "rain",
                                "Rain falls."),
                        "Client.Media.Play {\"name\":\"rain.mp3\",\"type\":\"sound\",\"tag\":\"weather\",\"volume\":40,"
                                + "\"loops\":-1,\"priority\":50,\"continue\":true,\"key\":\"rain\",\"caption\":\"Rain falls.\"}"),
                arguments(
                        new ClientMedia.Stop(null, "music", null, null, null, null, null),
                        "Client.Media.Stop {\"type\":\"music\"}"),
                arguments(
                        new ClientFeatures.MapFile("https://example.org/map.xml"),
                        "Client.Map {\"url\":\"https://example.org/map.xml\"}"),
                arguments(
                        new ClientFeatures.Interface("3", "https://example.org/ui.zip"),
                        "Client.GUI {\"version\":\"3\",\"url\":\"https://example.org/ui.zip\"}"));
    }

    private static ParseResult<GmcpPayload> parse(String text) {
        return switch (GmcpCodec.parse(text)) {
            case ParseResult.Parsed<GmcpMessage>(GmcpMessage message) -> GmcpPayload.parse(message);
            case ParseResult.Refused<GmcpMessage>(String reason) -> ParseResult.refused(reason);
        };
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsWrittenExactlyAndReadBack(GmcpPayload payload, String wire) {
        assertThat(new String(GmcpCodec.encode(payload.toMessage()), StandardCharsets.UTF_8))
                .isEqualTo(wire);
        assertThat(parse(wire)).isEqualTo(ParseResult.parsed(payload));
        String name = payload.toMessage().name();
        assertThat(parse(name.toUpperCase(Locale.ROOT) + wire.substring(name.length())))
                .isEqualTo(ParseResult.parsed(payload));
    }

    @Test
    void everyRecordHasItsGoldenMessage() {
        Set<Class<?>> shown =
                messages().map(one -> one.get()[0].getClass()).collect(Collectors.toSet());
        List<Class<?>> records =
                Arrays.stream(GmcpPayload.class.getPermittedSubclasses())
                        .filter(type ->
                                type.isSealed() && type != Core.class && type != ZevSession.class)
                        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                        .<Class<?>>map(type -> type)
                        .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void coreAndSessionMessagesAreAmongThem() {
        assertThat(parse("core.ping")).isEqualTo(ParseResult.parsed(new Core.Ping()));
        assertThat(parse("Zev.Session.Ack {\"seq\":3}"))
                .isEqualTo(ParseResult.parsed(new ZevSession.Ack(3)));
    }

    @Test
    void whatNobodyKnowsStaysAsItIs() {
        assertThat(parse("IRE.Rift.Change {\"a\":1}"))
                .isInstanceOfSatisfying(
                        ParseResult.Parsed.class,
                        parsed ->
                                assertThat(parsed.value()).isInstanceOf(GmcpPayload.Unknown.class));
    }

    @Test
    void keysThatAreNotKnownAreIgnored() {
        assertThat(parse("Char.Name {\"name\":\"A\",\"fullname\":\"A\",\"guild\":[1,{\"x\":2}]}"))
                .isEqualTo(ParseResult.parsed(new Char.Name("A", "A")));
    }

    @Test
    void whatGamesReallySendIsUnderstood() {
        assertThat(
                        parse(
                                "Char.Vitals {\"hp\":\"4500\",\"maxhp\":\"4800\",\"mp\":\"1\",\"maxmp\":\"2\",\"nl\":\"7\"}"))
                .isEqualTo(ParseResult.parsed(new Char.Vitals(4500, 4800, 1, 2, null, null)));
        assertThat(parse("Char.Vitals {\"hp\":3}"))
                .isEqualTo(ParseResult.parsed(new Char.Vitals(3, 0, 0, 0, null, null)));
        assertThat(
                        parse(
                                "Room.Info {\"num\":\"12\",\"name\":\"A\",\"exits\":{\"n\":\"13\",\"s\":null,\"e\":[]}}"))
                .isEqualTo(
                        ParseResult.parsed(
                                new Room.Here(12, "A", null, null, null, Map.of("n", 13), null)));
        assertThat(
                        parse(
                                "Char.Items.Add {\"location\":\"inv\",\"item\":{\"id\":7,\"name\":\"x\"}}"))
                .isEqualTo(
                        ParseResult.parsed(
                                new CharItems.Add(
                                        "inv", new CharItems.Item("7", "x", null, null))));
        assertThat(parse("Char.Status {\"level\":12}"))
                .isEqualTo(ParseResult.parsed(new Char.Status(Map.of("level", "12"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Char.Name",
                "Char.Name []",
                "Char.Name null",
                "Char.Name {\"name\":7,\"fullname\":\"A\"}",
                "Char.Name {\"name\":\"A\"}",
                "Char.Vitals {\"hp\":\"secret\",\"maxhp\":1,\"mp\":1,\"maxmp\":1}",
                "Char.Vitals {\"hp\":1.5,\"maxhp\":1,\"mp\":1,\"maxmp\":1}",
                "Char.Vitals {\"hp\":99999999999,\"maxhp\":1,\"mp\":1,\"maxmp\":1}",
                "Char.Vitals {\"hp\":NaN}",
                "Room.Players {\"name\":\"secret\"}",
                "Room.Players [{\"name\":\"A\"}]",
                "Room.WrongDir {\"secret\":1}",
                "Char.Items.List {\"location\":\"inv\",\"items\":[7]}",
                "Char.Items.List {\"location\":\"inv\",\"items\":null}",
                "Client.Map {\"url\":\"file:///secret\"}",
                "Client.Map {\"url\":\"javascript:secret\"}",
                "Client.GUI {\"version\":\"1\",\"url\":\"https://a b\"}",
                "Client.Media.Default \"ftp://secret\"",
                "Client.Media.Play {\"name\":\"../secret\"}",
                "Client.Media.Play {\"name\":\"/secret\"}",
                "Client.Media.Play {\"name\":\"a/../../secret\"}",
                "Client.Media.Play {\"name\":\"C:secret\"}",
                "Client.Media.Play {\"name\":\"~/secret\"}",
                "Client.Media.Play {\"name\":\"%2e%2e/secret\"}",
                "Client.Media.Play {\"name\":\"a/.. /secret\"}",
                "Client.Media.Play {\"name\":\"a\u202Esecret\"}",
                "Client.Media.Stop {\"name\":\"../secret\"}",
                "Char.Status {\"secret\":null}",
                "Char.StatusVars {\"secret\":null}",
                "Client.Media.Play {\"name\":\"a\\\\secret\"}",
                "Client.Media.Load {\"name\":\"a.mp3\",\"url\":\"file:secret\"}"
            })
    void aBodyThatCannotBeIsRefusedWithoutRepeatingIt(String text) {
        assertThat(parse(text))
                .isInstanceOfSatisfying(
                        ParseResult.Refused.class,
                        refused ->
                                assertThat(refused.reason()).isNotEmpty().doesNotContain("secret"));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(parse("Room.RemovePlayer \"" + "a".repeat(Bounds.MAX_TEXT_LENGTH) + "\""))
                .isInstanceOf(ParseResult.Parsed.class);
        assertThat(parse("Room.RemovePlayer \"" + "a".repeat(Bounds.MAX_TEXT_LENGTH + 1) + "\""))
                .isInstanceOf(ParseResult.Refused.class);
        assertThat(parse("Char.Afflictions.Remove " + names(Bounds.MAX_ELEMENTS)))
                .isInstanceOf(ParseResult.Parsed.class);
        assertThat(parse("Char.Afflictions.Remove " + names(Bounds.MAX_ELEMENTS + 1)))
                .isInstanceOf(ParseResult.Refused.class);
        assertThat(parse("Char.Status " + keys(Bounds.MAX_KEYS)))
                .isInstanceOf(ParseResult.Parsed.class);
        assertThat(parse("Char.Status " + keys(Bounds.MAX_KEYS + 1)))
                .isInstanceOf(ParseResult.Refused.class);
        assertThat(parse("Char.Status " + "[".repeat(200))).isInstanceOf(ParseResult.Refused.class);
    }

    private static String names(int count) {
        return Stream.generate(() -> "\"a\"")
                .limit(count)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String keys(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> "\"k" + i + "\":\"v\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aPasswordIsNotShown() {
        assertThat(new CharLogin.Credentials("ann", "correct horse"))
                .asString()
                .contains("ann")
                .doesNotContain("horse");
    }

    @Test
    void aRoomsNumberIsStableAndPositive() {
        assertThat(RoomNumber.of("dungeon", "room1")).isEqualTo(RoomNumber.of("dungeon", "room1"));
        assertThat(RoomNumber.of("dungeon", "room1")).isPositive();
        assertThat(
                        Stream.of("room1", "room2", "room3")
                                .map(room -> RoomNumber.of("dungeon", room))
                                .distinct())
                .hasSize(3);
        assertThat(RoomNumber.of("ab", "c")).isNotEqualTo(RoomNumber.of("a", "bc"));
    }
}
