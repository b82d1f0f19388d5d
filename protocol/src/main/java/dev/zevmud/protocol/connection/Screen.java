package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.ansi.AnsiRenderer;
import dev.zevmud.protocol.ansi.Ascii;
import dev.zevmud.protocol.telnet.Negotiation;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.protocol.text.Wrap;
import java.util.List;

/// Writes text and prompts for one client and knows whether a prompt stands at the cursor: what is
/// said unasked then starts on a line of its own.
final class Screen {

    private static final String LINE_END = "\r\n";

    /// Of a terminal that has not told its size.
    static final int USUAL_COLUMNS = 80;

    /// Below it, nothing can be read any more.
    static final int MIN_COLUMNS = 20;

    private final TelnetEncoder out;
    private final Negotiation negotiation;
    private boolean eorRefused;
    private boolean atPrompt;
    private boolean echoOff;
    private int chosenColumns;

    Screen(TelnetEncoder out, Negotiation negotiation) {
        this.out = out;
        this.negotiation = negotiation;
    }

    void text(List<StyledLine> lines, ClientCapabilities client) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        leavePrompt(text, client);
        AnsiRenderer renderer = renderer(client);
        int columns = columns(client);
        for (StyledLine line : lines) {
            for (StyledLine part : columns == 0 ? List.of(line) : Wrap.wrap(line, columns)) {
                renderer.render(part.spans(), text);
                text.append(LINE_END);
            }
        }
        write(text, client);
    }

    void prompt(List<Span> spans, ClientCapabilities client) {
        StringBuilder text = new StringBuilder();
        leavePrompt(text, client);
        renderer(client).render(spans, text);
        write(text, client);
        atPrompt = true;
        if (negotiation.ours(TelnetOption.EOR)) {
            out.command(TelnetCode.EOR);
        } else if (eorRefused && !negotiation.ours(TelnetOption.SGA)) {
            out.command(TelnetCode.GA);
        }
    }

    void echo(boolean on) {
        echoOff = !on;
        if (on) {
            negotiation.withdraw(TelnetOption.ECHO);
        } else {
            negotiation.offer(TelnetOption.ECHO);
        }
    }

    void breakLinesAt(int columns) {
        chosenColumns = columns;
    }

    void eorRefused() {
        eorRefused = true;
    }

    /// The player's own Enter has left the prompt's line, unless it was not shown.
    void lineTyped() {
        atPrompt = atPrompt && echoOff;
    }

    /// Where lines are broken; 0: nowhere. A client with numbered output wraps by itself, and a
    /// voice reads on over the end of a line, unless the player has chosen a width.
    private int columns(ClientCapabilities client) {
        if (client.session()) {
            return 0;
        }
        if (chosenColumns != 0) {
            return Math.max(MIN_COLUMNS, chosenColumns);
        }
        if (client.screenReader()) {
            return 0;
        }
        return client.columns() == 0 ? USUAL_COLUMNS : Math.max(MIN_COLUMNS, client.columns());
    }

    private void leavePrompt(StringBuilder text, ClientCapabilities client) {
        // A client with numbered output keeps prompts apart by itself.
        if (atPrompt && !client.session()) {
            text.append(LINE_END);
        }
        atPrompt = false;
    }

    private void write(StringBuilder text, ClientCapabilities client) {
        out.text(client.utf8() ? text : Ascii.fold(text.toString()));
    }

    private static AnsiRenderer renderer(ClientCapabilities client) {
        return new AnsiRenderer(client.colorDepth(), client.links());
    }
}
