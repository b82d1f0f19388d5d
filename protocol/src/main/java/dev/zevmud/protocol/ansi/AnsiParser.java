package dev.zevmud.protocol.ansi;

import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Terminal text to styled lines, the way a log shows it: UTF-8 in any split, colours and
/// attributes, OSC 8 links, and within the line backspace, tab, carriage return and erase. Cursor
/// movement and screen erasing are consumed without effect; queries are never answered. Nothing
/// that comes in makes it throw, and what it keeps is bounded.
public final class AnsiParser {

    private final LineBuffer line = new LineBuffer();
    private final Utf8Decoder utf8 = new Utf8Decoder();
    private final EscapeMachine machine = new EscapeMachine(new Screen());
    private final IntConsumer toMachine = machine::accept;
    private Consumer<StyledLine> lines = _ -> {};
    private Style style = Style.DEFAULT;
    private @Nullable Link link;

    /// Passes each line that the bytes complete to `sink`.
    public void feed(byte[] bytes, int offset, int length, Consumer<StyledLine> sink) {
        lines = sink;
        for (int i = offset; i < offset + length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80 && !utf8.pending()) {
                machine.accept(b);
            } else {
                utf8.feed(b, toMachine);
            }
        }
        lines = _ -> {};
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
                case 'm' -> style = Sgr.apply(style, parameters);
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
