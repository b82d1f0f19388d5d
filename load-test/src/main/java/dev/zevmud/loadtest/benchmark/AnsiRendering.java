package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.ansi.AnsiRenderer;
import dev.zevmud.protocol.ansi.ColorDepth;
import dev.zevmud.protocol.text.StyledLine;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Styled lines to terminal text, into a builder that is there already. Counts characters.
@State(Scope.Thread)
public class AnsiRendering {

    @Param({"TRUE_COLOR", "SIXTEEN"})
    private ColorDepth depth = ColorDepth.TRUE_COLOR;

    private final List<StyledLine> lines = GameText.colouredLines();
    private final StringBuilder out = new StringBuilder(2 * GameText.SIZE);

    @Benchmark
    public int coloured(Bytes bytes) {
        AnsiRenderer renderer = new AnsiRenderer(depth, true);
        out.setLength(0);
        for (StyledLine line : lines) {
            renderer.render(line.spans(), out);
            out.append("\r\n");
        }
        bytes.bytes += out.length();
        return out.length();
    }
}
