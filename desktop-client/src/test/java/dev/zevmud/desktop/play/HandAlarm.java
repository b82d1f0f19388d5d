package dev.zevmud.desktop.play;

import dev.zevmud.desktop.shared.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An alarm whose time a test turns by hand.
final class HandAlarm implements Alarm {

    private record Due(Duration at, Runnable task) {}

    private final List<Due> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Ringing after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), task);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    void advance(Duration by) {
        Duration until = now.plus(by);
        while (true) {
            var next =
                    waiting.stream()
                            .filter(due -> due.at().compareTo(until) <= 0)
                            .min(Comparator.comparing(Due::at));
            if (next.isEmpty()) {
                now = until;
                return;
            }
            waiting.remove(next.get());
            now = next.get().at();
            next.get().task().run();
        }
    }
}
