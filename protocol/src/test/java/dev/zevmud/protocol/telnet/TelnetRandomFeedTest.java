package dev.zevmud.protocol.telnet;

import static dev.zevmud.protocol.RandomFeeds.check;
import static dev.zevmud.protocol.RandomFeeds.same;

import dev.zevmud.protocol.RandomFeeds;
import dev.zevmud.protocol.RandomFeeds.Machine;
import dev.zevmud.protocol.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Telnet's layers and whatever comes in.
class TelnetRandomFeedTest {

    /// Ends whatever has begun.
    private static final byte[] END = Transcript.bytes("%FF%F0%FF%F0");

    private static final byte[] PROBE =
            Transcript.bytes("text%FF%F9%FF%FB%01%FF%FA%18%00%FF%FF%FF%F0more%FF%FF");
    private static final List<Integer> OPTIONS = List.of(1, 3, 24, 25, 31, 39, 42, 70, 201);
    private static final Set<Integer> ALLOWED = Set.copyOf(OPTIONS);

    /// Writes down what is found, data without its splits, and may pause at each finding.
    private static final class Recorder implements TelnetParser.Sink {

        final StringBuilder found = new StringBuilder();
        private final TelnetParser parser;
        private final SplittableRandom pauses;
        private final boolean pausing;

        Recorder(TelnetParser parser, SplittableRandom pauses, boolean pausing) {
            this.parser = parser;
            this.pauses = pauses;
            this.pausing = pausing;
        }

        @Override
        public void data(byte[] bytes, int offset, int length) {
            check(length > 0, "empty data");
            found.append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void command(int code) {
            note("command", code, 0);
        }

        @Override
        public void negotiation(int verb, int option) {
            note("negotiation", verb, option);
        }

        @Override
        public void subnegotiation(int option, byte[] payload) {
            note("subnegotiation", option, payload.length);
            check(payload.length <= TelnetParser.CLIENT_GMCP_LIMIT, "too long a payload");
            found.append(new String(payload, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void subnegotiationTooLong(int option, int limit) {
            note("too long", option, limit);
        }

        private void note(String what, int first, int second) {
            found.append('\u0100').append(what).append(first).append(',').append(second);
            if (pausing && pauses.nextInt(3) == 0) {
                parser.pause();
            }
        }
    }

    private static String whole(TelnetParser parser, byte[] bytes, SplittableRandom random) {
        Recorder recorder = new Recorder(parser, random, false);
        same(parser.feed(bytes, 0, bytes.length, recorder), bytes.length, "consumed");
        return recorder.found.toString();
    }

    private static String inParts(TelnetParser parser, byte[] bytes, SplittableRandom random) {
        Recorder recorder = new Recorder(parser, random, true);
        for (int at = 0; at < bytes.length; ) {
            int part = RandomFeeds.part(random, bytes.length - at);
            int consumed = parser.feed(bytes, at, part, recorder);
            check(consumed > 0 && consumed <= part, "consumed " + consumed);
            at += consumed;
        }
        return recorder.found.toString();
    }

    @Test
    void aParserFindsTheSameInAnySplitAndIsFreshAfterAnEnd() {
        TelnetParser one = TelnetParser.ofClient();
        TelnetParser other = TelnetParser.ofClient();
        String expected = whole(TelnetParser.ofClient(), PROBE, new SplittableRandom(0));
        RandomFeeds.run(
                Machine.TELNET_PARSER,
                (seed, random) -> {
                    byte[] input = RandomFeeds.input(random);
                    String found = whole(one, input, random);
                    same(inParts(other, input, random), found, "in parts");
                    if (random.nextInt(4) == 0) {
                        whole(one, END, random);
                        whole(other, END, random);
                        same(whole(one, PROBE, random), expected, "the probe");
                        same(inParts(other, PROBE, random), expected, "the probe in parts");
                    }
                });
    }

    @Test
    void negotiationAnswersEachOnceAtMostAndCanAlwaysBeEnded() {
        RandomFeeds.run(
                Machine.NEGOTIATION,
                (seed, random) -> {
                    TelnetEncoder out = new TelnetEncoder();
                    Negotiation negotiation = new Negotiation(out, ALLOWED, ALLOWED);
                    for (int i = random.nextInt(20); i >= 0; i--) {
                        step(negotiation, random);
                        check(out.take().length <= 3, "more than one answer");
                    }
                    // The second round ends what the first one's answers asked for.
                    for (int i = 0; i < 2; i++) {
                        for (int option : OPTIONS) {
                            negotiation.received(TelnetCode.WONT, option);
                            negotiation.received(TelnetCode.DONT, option);
                        }
                    }
                    out.take();
                    for (int option : OPTIONS) {
                        check(!negotiation.ours(option), "ours is on");
                        check(!negotiation.theirs(option), "theirs is on");
                        same(
                                negotiation.received(TelnetCode.DO, option),
                                Negotiation.Change.ON,
                                "DO");
                        same(
                                Transcript.readable(out.take()),
                                "%%FF%%FB%s".formatted(readable(option)),
                                "answer");
                    }
                });
    }

    private static String readable(int option) {
        return Transcript.readable(new byte[] {(byte) option});
    }

    private static void step(Negotiation negotiation, SplittableRandom random) {
        int option =
                random.nextInt(4) == 0
                        ? random.nextInt(256)
                        : OPTIONS.get(random.nextInt(OPTIONS.size()));
        switch (random.nextInt(6)) {
            case 0 -> negotiation.offer(option);
            case 1 -> negotiation.withdraw(option);
            case 2 -> negotiation.ask(option);
            default -> {
                int verb = TelnetCode.WILL + random.nextInt(4);
                var _ = negotiation.received(verb, option);
            }
        }
    }
}
