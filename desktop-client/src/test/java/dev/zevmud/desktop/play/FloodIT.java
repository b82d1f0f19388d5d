package dev.zevmud.desktop.play;

import static dev.zevmud.desktop.testgame.TestWindow.await;
import static dev.zevmud.desktop.testgame.TestWindow.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.output.OutputView;
import dev.zevmud.desktop.output.Scrollback;
import dev.zevmud.desktop.testgame.TestGame;
import dev.zevmud.desktop.testgame.TestWindow;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A game that says very much at once.
class FloodIT {

    private static final int LINES = 20_000;

    @TempDir Path folder;

    @Test
    void twentyThousandColouredLinesAreShownWithinASecond() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<StyledLine> lines = IntStream.range(0, LINES).mapToObj(FloodIT::line).toList();
        long best = Long.MAX_VALUE;
        // The best of three: the machine may be busy with other things.
        for (int round = 0; round < 3; round++) {
            best = Math.min(best, onScreen(() -> millisToShow(lines)));
        }
        System.out.println("20,000 coloured lines: " + best + " ms of model and layout");
        assertThat(best).isLessThanOrEqualTo(1_000);
    }

    @Test
    void typingStaysResponsiveWhileTheGameTalks() throws Exception {
        try (TestGame game = new TestGame();
                TestWindow window = new TestWindow(folder)) {
            window.play(game);
            // Warm: the first lines of a program are never its fastest.
            game.raw(flood(0, 2_000));
            window.awaitText("[1999]");
            Thread talking = Thread.ofVirtual().start(() -> game.raw(flood(2_000, 22_000)));
            long begun = System.nanoTime();
            List<Long> waits = new ArrayList<>();
            while (!onScreen(() -> window.output().text()).contains("[21999]")) {
                long asked = System.nanoTime();
                onScreen(() -> {
                    window.find("input", TextField.class).appendText("x");
                    return true;
                });
                waits.add((System.nanoTime() - asked) / 1_000_000);
            }
            long all = (System.nanoTime() - begun) / 1_000_000;
            talking.join();
            waits.sort(Long::compare);
            long p50 = waits.get(waits.size() / 2);
            long worst = waits.getLast();
            System.out.printf(
                    "20,000 lines over the socket: %d ms; a key waits %d ms (p50), %d ms (worst of"
                            + " %d)%n",
                    all, p50, worst, waits.size());
            assertThat(p50).isLessThanOrEqualTo(100);
            await("the bound", () -> window.output().text().lines().count() <= 25_001);
            window.picture("flood");
        }
    }

    private static long millisToShow(List<StyledLine> lines) {
        Scrollback scrollback = new Scrollback();
        OutputView view = new OutputView(scrollback);
        Scene scene = new Scene(view, 1_000, 700);
        view.fontSize(15);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        long begun = System.nanoTime();
        for (int i = 0; i < LINES; i += LINES / 10) {
            scrollback.append(lines.subList(i, i + LINES / 10));
            view.showNewest();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        scene.snapshot(null);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static StyledLine line(int i) {
        return new StyledLine(
                List.of(
                        Span.of("[" + i + "] ", Style.foreground(i % 16)),
                        Span.of("A skeleton warrior swings ", Style.foreground((i + 1) % 16)),
                        Span.of("a rusty sword at you and ", Style.foreground((i + 3) % 16)),
                        Span.of("misses by a wide margin.", Style.foreground((i + 5) % 16))));
    }

    private static byte[] flood(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append("\u001b[3").append(i % 8).append("m[").append(i).append("] \u001b[0m");
            text.append("A skeleton warrior swings \u001b[1;3").append((i + 3) % 8);
            text.append("ma rusty sword\u001b[0m and misses.\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
