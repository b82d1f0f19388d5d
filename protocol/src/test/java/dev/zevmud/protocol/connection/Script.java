package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.Transcript;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/// A transcript, read. Its lines:
///
/// - `< bytes` come in; `%FF` is a byte, a line break here is none in the stream
/// - `<deflate bytes` come in as the next part of one zlib stream, `<deflate-end bytes` as its last
/// - `<repeat n bytes`, `<deflate-repeat n bytes`: the same, n times
/// - `. action words`: what the program does now
/// - `> bytes` must go out, inflated where the stream is a zlib stream; `= event` must be told
/// - `# comment`
record Script(List<Step> steps, String output, List<String> events) {

    sealed interface Step {}

    record Bytes(List<Byte> bytes) implements Step {}

    record Action(String words) implements Step {}

    static Script read(List<String> lines) {
        var reader = new Reader();
        lines.forEach(reader::line);
        reader.endBytes();
        return new Script(
                List.copyOf(reader.steps),
                Transcript.readable(reader.out.toByteArray()),
                List.copyOf(reader.events));
    }

    int length() {
        return steps.stream().mapToInt(step -> step instanceof Bytes(var b) ? b.size() : 0).sum();
    }

    static byte[] array(List<Byte> bytes) {
        byte[] array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = bytes.get(i);
        }
        return array;
    }

    private static final class Reader {

        private final List<Step> steps = new ArrayList<>();
        private final List<String> events = new ArrayList<>();
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private ByteArrayOutputStream in = new ByteArrayOutputStream();
        private Deflater deflater = new Deflater();

        void line(String line) {
            String[] parts = line.split(" ", 2);
            String rest = parts.length < 2 ? "" : parts[1];
            switch (line.isEmpty() ? "#" : parts[0]) {
                case "<" -> in.writeBytes(Transcript.bytes(rest));
                case "<repeat" -> in.writeBytes(repeated(rest));
                case "<deflate" -> deflate(Transcript.bytes(rest), Deflater.SYNC_FLUSH);
                case "<deflate-repeat" -> deflate(repeated(rest), Deflater.SYNC_FLUSH);
                case "<deflate-end" -> {
                    deflater.finish();
                    deflate(Transcript.bytes(rest), Deflater.NO_FLUSH);
                    deflater = new Deflater();
                }
                case ">" -> out.writeBytes(Transcript.bytes(rest));
                case "=" -> events.add(rest);
                case "." -> {
                    endBytes();
                    steps.add(new Action(rest));
                }
                case "#" -> {}
                default -> throw new AssertionError("no line of a transcript: " + line);
            }
        }

        void endBytes() {
            if (in.size() > 0) {
                List<Byte> bytes = new ArrayList<>();
                for (byte b : in.toByteArray()) {
                    bytes.add(b);
                }
                steps.add(new Bytes(bytes));
                in = new ByteArrayOutputStream();
            }
        }

        private static byte[] repeated(String countAndBytes) {
            String[] parts = countAndBytes.split(" ", 2);
            return Transcript.bytes(parts[1].repeat(Integer.parseInt(parts[0])));
        }

        private void deflate(byte[] bytes, int flush) {
            deflater.setInput(bytes);
            byte[] room = new byte[bytes.length + 256];
            in.writeBytes(Arrays.copyOf(room, deflater.deflate(room, 0, room.length, flush)));
        }
    }
}
