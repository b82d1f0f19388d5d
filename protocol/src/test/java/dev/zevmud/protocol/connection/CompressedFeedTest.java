package dev.zevmud.protocol.connection;

import static dev.zevmud.protocol.RandomFeeds.check;
import static dev.zevmud.protocol.RandomFeeds.same;

import dev.zevmud.protocol.RandomFeeds;
import dev.zevmud.protocol.RandomFeeds.Machine;
import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.compress.Budget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// What comes behind MCCP3's start: sound, damaged, or a bomb, in any split.
class CompressedFeedTest {

    private static final byte[] START = Transcript.bytes("%FF%FDW%FF%FAW%FF%F0");

    /// Of a hundred inputs.
    private static final int BOMBS = 1;

    private static final int BOMB_SIZE = 4 * 1024 * 1024;
    private static final byte[] BOMB = deflated(new byte[BOMB_SIZE]);

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            byte[] out = new byte[bytes.length + 64];
            int size = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
            return Arrays.copyOf(out, size);
        }
    }

    /// What came of a stream: the lines, whether it was given up, and what it grew to.
    private static final class Outcome {

        private final List<String> lines = new ArrayList<>();
        private boolean violated;
        private int characters;

        void event(ClientEvent event) {
            check(!violated, "an event behind the violation");
            switch (event) {
                case ClientEvent.Line(String text) -> {
                    lines.add(text);
                    characters += text.length();
                }
                case ClientEvent.Violation _ -> violated = true;
                case ClientEvent _ -> {}
            }
        }
    }

    private static Outcome feed(byte[] stream, SplittableRandom random) {
        ServerConnection server = new ServerConnection(Map::of);
        server.start();
        server.offerCompression();
        Outcome outcome = new Outcome();
        server.feed(START, 0, START.length, outcome::event);
        for (int at = 0; at < stream.length; ) {
            int part =
                    stream.length > 512
                            ? stream.length
                            : RandomFeeds.part(random, stream.length - at);
            server.feed(stream, at, Math.min(part, stream.length - at), outcome::event);
            at += part;
        }
        server.close();
        return outcome;
    }

    @Test
    void compressedInputIsReadOrGivenUpAndNeverGrowsBeyondItsBudget() {
        RandomFeeds.run(
                Machine.COMPRESSED_INPUT,
                (seed, random) -> {
                    if (random.nextInt(100) < BOMBS) {
                        check(feed(BOMB, random).violated, "a bomb that nobody stopped");
                        return;
                    }
                    List<String> lines = new ArrayList<>();
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        lines.add("say " + random.nextInt(1_000));
                    }
                    byte[] stream =
                            deflated(
                                    (String.join("\r\n", lines) + "\r\n")
                                            .getBytes(StandardCharsets.UTF_8));
                    boolean damaged = random.nextBoolean();
                    if (damaged) {
                        stream[random.nextInt(stream.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                    Outcome outcome = feed(stream, random);
                    if (!damaged) {
                        same(outcome.lines, lines, "what was typed");
                        check(!outcome.violated, "sound input was given up");
                    }
                    check(
                            outcome.characters
                                    <= Budget.OF_CLIENT.burst()
                                            + stream.length * Budget.OF_CLIENT.ratio(),
                            "it grew beyond its budget");
                });
    }
}
