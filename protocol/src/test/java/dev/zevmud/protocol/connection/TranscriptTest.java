package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The transcripts under `transcripts/server` (what comes in is a client's) and
/// `transcripts/client` (it is a game's): each gives the same events and the same output whole,
/// byte by byte and at every two-way split. [Script] says what stands in them.
class TranscriptTest {

    static Stream<Path> server() throws IOException, URISyntaxException {
        return transcripts("server");
    }

    static Stream<Path> client() throws IOException, URISyntaxException {
        return transcripts("client");
    }

    private static Stream<Path> transcripts(String role) throws IOException, URISyntaxException {
        Path folder = Path.of(TranscriptTest.class.getResource("/transcripts/" + role).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.sorted().toList();
            assertThat(found).hasSizeGreaterThan(5);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("server")
    void aClientIsUnderstoodInEverySplit(Path transcript) throws IOException {
        play(transcript, Party.Server::new);
    }

    @ParameterizedTest
    @MethodSource("client")
    void aGameIsUnderstoodInEverySplit(Path transcript) throws IOException {
        play(transcript, Party.Client::new);
    }

    private static void play(Path transcript, Supplier<Party> party) throws IOException {
        Script script = Script.read(Files.readAllLines(transcript));
        check(script, party.get(), Integer.MAX_VALUE, "whole");
        check(script, party.get(), -1, "byte by byte");
        // Of the long ones, whose bytes are nearly all alike, not every split.
        int stride = 1 + script.length() / 1_000;
        for (int at = 1; at < script.length(); at += stride) {
            check(script, party.get(), at, "split at " + at);
        }
    }

    /// `split` is where in all that comes in a read ends; -1: behind every byte.
    private static void check(Script script, Party party, int split, String how) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int before = 0;
        for (Script.Step step : script.steps()) {
            switch (step) {
                case Script.Action(String words) -> {
                    party.act(words);
                    out.writeBytes(party.takeOutput());
                }
                case Script.Bytes(var bytes) -> {
                    for (int from = 0; from < bytes.size(); ) {
                        int cut = split < 0 ? from + 1 : split - before;
                        int to = cut <= from || cut > bytes.size() ? bytes.size() : cut;
                        party.feed(Script.array(bytes.subList(from, to)));
                        out.writeBytes(party.takeOutput());
                        from = to;
                    }
                    before += bytes.size();
                }
            }
        }
        assertThat(party.events()).as(how).isEqualTo(script.events());
        assertThat(Transcript.readable(Unpacked.of(out.toByteArray())))
                .as(how)
                .isEqualTo(script.output());
    }
}
