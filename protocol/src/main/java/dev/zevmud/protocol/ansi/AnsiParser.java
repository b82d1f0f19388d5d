package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Terminal text to styled lines, the way a log shows it: UTF-8 in any split, colours and
/// attributes, OSC 8 links, and within the line backspace, tab, carriage return and erase. Cursor
/// movement and screen erasing are consumed without effect; queries are never answered. Nothing
/// that comes in makes it throw, and what it keeps is bounded: without a partial line, less than a
/// KiB.
public final class AnsiParser {

    private final LineBuffer line = new LineBuffer();
    private final Utf8Decoder utf8 = new Utf8Decoder();
    private final EscapeMachine machine = new EscapeMachine(new Screen());
    private Consumer<StyledLine> lines = _ -> {};
    private Style style = Style.DEFAULT;
    private @Nullable Link link;

    /// Passes each line that the bytes complete to `sink`.
    public void feed(byte[] bytes, int offset, int length, Consumer<StyledLine> sink) {
        lines = sink;
        int end = offset + length;
        int at = offset;
        while (at < end) {
            // Most of what comes is printable ASCII, and that needs no machine.
            int run = machine.inGround() && !utf8.pending() ? Printable.end(bytes, at, end) : at;
            if (run > at) {
                print(bytes, at, run);
                at = run;
            } else {
                accept(bytes[at] & 0xFF);
                at++;
            }
        }
        lines = _ -> {};
        line.trim();
    }

    /// The line that has no end yet.
    public List<Span> partial() {
        return line.spans();
    }

    public boolean hasPartial() {
        return !line.isEmpty();
    }

    /// Forgets the line that has no end yet: it was a prompt and has been dealt with.
    public void dropPartial() {
        line.clear();
        link = null;
    }

    private void print(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (line.isFull()) {
                endLine();
            }
            at += line.put(bytes, at, to - at, style, link);
        }
    }

    private void accept(int b) {
        if (!utf8.takes(b)) {
            utf8.reset();
            machine.accept(Utf8Decoder.REPLACEMENT);
        }
        int codePoint = utf8.feed(b);
        if (codePoint != Utf8Decoder.UNFINISHED) {
            machine.accept(codePoint);
        }
    }

    private void endLine() {
        StyledLine complete = line.isEmpty() ? StyledLine.EMPTY : new StyledLine(line.spans());
        dropPartial();
        lines.accept(complete);
    }

    private final class Screen implements EscapeMachine.Handler {

        @Override
        public void print(int codePoint) {
            if (line.isFull()) {
                endLine();
            }
            line.put(codePoint, style, link);
        }

        @Override
        public void execute(int control) {
            switch (control) {
                case '\b' -> line.backspace();
                case '\t' -> {
                    if (line.isFull()) {
                        endLine();
                    }
                    line.tab(style);
                }
                case '\n' -> endLine();
                case '\r' -> line.carriageReturn();
                default -> {}
            }
        }

        @Override
        public void controlSequence(int finalByte, Parameters parameters) {
            switch (finalByte) {
                case 'm' -> style = Transitions.apply(style, parameters);
                case 'K' -> line.erase(parameters.value(0, 0));
                default -> {}
            }
        }

        @Override
        public void operatingSystemCommand(String text) {
            if (text.startsWith("8;")) {
                int uri = text.indexOf(';', 2);
                link = uri < 0 ? null : Links.ofUri(text.substring(uri + 1));
            }
        }
    }
}
