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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A game that says very much at once.
class FloodIT {

    private static final int LINES = 20_000;
    private static final long BAR = 1_000;
    private static final int ROUNDS = 10;

    /// Work is counted in the thread's own time, so that a busy machine fails no test.
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @TempDir Path folder;

    @Test
    void twentyThousandColouredLinesAreASecondsWorkAtMost() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<StyledLine> lines = IntStream.range(0, LINES).mapToObj(FloodIT::line).toList();
        long best = Long.MAX_VALUE;
        // A program's first lines are never its fastest, and even a thread's own time is longer
        // while others use the same caches.
        for (int round = 0; round < ROUNDS && best > BAR; round++) {
            best = Math.min(best, onScreen(() -> millisToShow(lines)));
        }
        System.out.println("20,000 coloured lines: " + best + " ms of model, layout and drawing");
        assertThat(best).isLessThanOrEqualTo(BAR);
    }

    @Test
    void typingStaysResponsiveWhileTheGameTalks() throws Exception {
        try (TestGame game = new TestGame();
                TestWindow window = new TestWindow(folder)) {
            window.play(game);
            game.raw(flood(0, 5_000));
            window.awaitText("[4999]");
            TextField input = window.find("input", TextField.class);
            Label health = window.find("hp-text", Label.class);
            Thread talking =
                    Thread.ofVirtual()
                            .start(() -> {
                                game.raw(flood(5_000, 85_000));
                                game.gmcp("Char.Vitals", "{\"hp\":1,\"maxhp\":1}");
                            });
            // What the screen's thread does from one key to the next is what the next one waits.
            List<Long> waits = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean over = new AtomicBoolean();
            Runnable key =
                    new Runnable() {
                        private long before = -1;

                        @Override
                        public void run() {
                            long now = CPU.getCurrentThreadCpuTime();
                            if (before >= 0) {
                                waits.add((now - before) / 1_000_000);
                            }
                            before = now;
                            input.setText("x".repeat(waits.size() % 20));
                            over.set(health.getText().equals("1 / 1"));
                            if (!over.get()) {
                                Platform.runLater(this);
                            }
                        }
                    };
            Platform.runLater(key);
            await("the end of the talk", over::get);
            talking.join();
            List<Long> sorted = waits.stream().sorted().toList();
            long p50 = sorted.get(sorted.size() / 2);
            System.out.printf(
                    "80,000 lines over the socket: of %d keys, half wait for at most %d ms of work,"
                            + " all for at most %d ms%n",
                    sorted.size(), p50, sorted.getLast());
            assertThat(p50).isLessThanOrEqualTo(50);
            assertThat(sorted.getLast()).isLessThanOrEqualTo(400);
            await("the bound", () -> window.text().lines().count() <= 25_001);
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
        long begun = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < LINES; i += LINES / 10) {
            scrollback.append(lines.subList(i, i + LINES / 10));
            view.showNewest();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        scene.snapshot(null);
        return (CPU.getCurrentThreadCpuTime() - begun) / 1_000_000;
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
