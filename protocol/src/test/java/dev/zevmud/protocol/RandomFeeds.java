package dev.zevmud.protocol;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded hostile input. `-Dzev.feeds=N` says how many inputs each machine gets, `-Dzev.seed=N`
/// which is the first, and `-Dzev.minutes=N` when all machines together are to have ended.
public final class RandomFeeds {

    /// What is fed, each in a test of its own.
    public enum Machine {
        TELNET_PARSER,
        NEGOTIATION,
        ANSI_PARSER,
        LINE_BUFFER,
        UTF8_DECODER,
        GMCP_CODEC,
        FRAMES,
        SERVER_CONNECTION,
        CLIENT_CONNECTION,
        COMPRESSED_INPUT
    }

    /// One input; `seed` makes it, and stands in what fails.
    public interface Check {
        void feed(long seed, SplittableRandom random);
    }

    private static final long USUAL_FEEDS = 200_000;
    private static final long FEEDS = Long.getLong("zev.feeds", USUAL_FEEDS);
    private static final long FIRST = Long.getLong("zev.seed", 0);
    private static final long MINUTES = Long.getLong("zev.minutes", 0);
    private static final long BETWEEN_REPORTS = 1_000_000;

    /// Pieces that mean something, to get further than noise does.
    private static final List<byte[]> PIECES =
            List.of(
                            "%FF",
                            "%FF%FA",
                            "%FF%F0",
                            "%FF%FB%C9",
                            "%FF%FD%C9",
                            "%FF%FD%19",
                            "%FF%FE%19",
                            "%FF%FA%18%00",
                            "%FF%FA%18%01%FF%F0",
                            "%FF%FA%1F%00P%00%18%FF%F0",
                            "%FF%FA'%00%00A%01B",
                            "%FF%FA*%01;UTF-8%FF%F0",
                            "%FF%FA%C9Core.Hello {\"client\":\"x\"}%FF%F0",
                            "%FF%FA%C9Core.Supports.Set [\"Zev.Session 1\"]%FF%F0",
                            "%FF%FA%C9Core.Ping%FF%F0",
                            "%FF%FA%C9Zev.Session.Seq {\"seq\":1}%FF%F0",
                            "%FF%FA%C9Zev.Session.Open {\"session\":\"s\",\"token\":\"t\",\"seq\":0,"
                                    + "\"inputId\":0,\"linger\":1}%FF%F0",
                            "%FF%FDE",
                            "%FF%FBE",
                            "%FF%FAE%01REPORT%02HEALTH%FF%F0",
                            "%FF%FAE%01A%02%03%01B%02%05%02c%02d%06%04%FF%F0",
                            "%FF%FAE%01LIST%02COMMANDS%FF%F0",
                            "%FF%FAF%01NAME%02zev%02mud%01PLAYERS%027%FF%F0",
                            "%FF%FBF",
                            "%0D%0A",
                            "%0D",
                            "%0A",
                            "%00",
                            "%08",
                            "%09",
                            "%7F",
                            "%1B",
                            "%1B[",
                            "%1B[1;31m",
                            "%1B[0m",
                            "%1B[1K",
                            "%1B[2K",
                            "%1B]8;;send:x%07",
                            "%1B]8;;%1B%5C",
                            "%1B[38;2;1;2",
                            "38:5:7",
                            ";",
                            "m",
                            "K",
                            "%1BP",
                            "%18",
                            "%E2%82",
                            "%F0%9F",
                            "%F0%9F%90%8E",
                            "%C2%9B",
                            "ž",
                            "look",
                            "A cold wind from the north-west smells of rain.",
                            "%FF%EF",
                            "%FF%F9",
                            "{\"",
                            "[[[[",
                            "1e999999999",
                            "%FF%FF")
                    .stream()
                    .map(Transcript::bytes)
                    .toList();

    /// MCCP's options: behind their start other bytes count, and those have tests of their own.
    private static final int FIRST_COMPRESS = 85;

    private static final int LAST_COMPRESS = 87;
    private static final int MAX_PIECES = 12;

    private RandomFeeds() {}

    /// Feeds a machine as often as it is asked for.
    public static void run(Machine machine, Check check) {
        long begun = System.nanoTime();
        long time = Duration.ofMinutes(MINUTES).toNanos() / Machine.values().length;
        long fed = 0;
        while (MINUTES > 0 ? System.nanoTime() - begun < time : fed < FEEDS) {
            long seed = FIRST + fed;
            try {
                check.feed(seed, new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "seed " + seed + " of " + machine + " (-Dzev.seed=" + seed + ")", e);
            }
            fed++;
            if (fed % BETWEEN_REPORTS == 0) {
                report(machine, fed, begun);
            }
        }
        if (fed != USUAL_FEEDS && fed % BETWEEN_REPORTS != 0) {
            report(machine, fed, begun);
        }
    }

    private static void report(Machine machine, long fed, long begun) {
        System.out.printf(
                "%-18s %,12d inputs from seed %d in %d s%n",
                machine, fed, FIRST, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    /// Up to a dozen pieces and stray bytes.
    public static byte[] input(SplittableRandom random) {
        byte[] input = new byte[MAX_PIECES * 128];
        int size = 0;
        for (int i = random.nextInt(MAX_PIECES); i >= 0; i--) {
            if (random.nextInt(4) == 0) {
                input[size++] = strayByte(random);
            } else {
                byte[] piece = PIECES.get(random.nextInt(PIECES.size()));
                System.arraycopy(piece, 0, input, size, piece.length);
                size += piece.length;
            }
        }
        return Arrays.copyOf(input, size);
    }

    private static byte strayByte(SplittableRandom random) {
        int b = random.nextInt(256);
        return (byte) (b >= FIRST_COMPRESS && b <= LAST_COMPRESS ? ' ' : b);
    }

    /// How much of what is left is fed at once: often a single byte.
    public static int part(SplittableRandom random, int left) {
        return random.nextBoolean() ? 1 : 1 + random.nextInt(left);
    }

    /// Fails with `what` unless `good`; cheaper than an assertion's description.
    public static void check(boolean good, String what) {
        if (!good) {
            throw new AssertionError(what);
        }
    }

    /// Fails unless both are equal.
    public static void same(Object actual, Object expected, String what) {
        if (!actual.equals(expected)) {
            throw new AssertionError(what + ": " + actual + " instead of " + expected);
        }
    }
}
