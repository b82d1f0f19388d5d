package dev.zevmud.systemtest.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What players did with things, as they saw it; says where each thing may be. Any thread.
final class History {

    /// Players who took turns with a thing may have read of it in another order.
    private static final Duration CONFUSION = Duration.ofSeconds(1);

    /// A thing came to `place` by the input `inputId` of `character`, seen at `at` in the life that
    /// began at `life`; a doubtful one was executed, but nobody saw whether it worked.
    record Change(
            long life,
            long at,
            String character,
            long inputId,
            String item,
            Place place,
            boolean doubtful) {}

    private final Map<String, Place> begin = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> undone = new ArrayList<>();
    private int deeds;

    /// From here on everything is where `places` says.
    synchronized void startFrom(Map<String, Place> places) {
        begin.clear();
        begin.putAll(places);
    }

    synchronized void add(Change change) {
        changes.add(change);
        deeds++;
    }

    /// How many changes there were in all.
    synchronized int deeds() {
        return deeds;
    }

    /// What the character did up to now behind input `saved` has not happened.
    synchronized void rolledBack(String character, long saved) {
        changes.removeIf(change -> {
            boolean lost = change.character().equals(character) && change.inputId() > saved;
            if (lost) {
                undone.add(change);
            }
            return lost;
        });
    }

    /// What contradicts `places`, where things were when all lives that began before `end` were
    /// over, by the thing; empty if all is well. The next history starts from there.
    synchronized Map<String, String> contradictions(Map<String, Place> places, long end) {
        Map<String, String> found = new TreeMap<>();
        if (!places.keySet().equals(begin.keySet())) {
            found.put(
                    "",
                    "there were the things %s, there are %s"
                            .formatted(begin.keySet(), places.keySet()));
        }
        Map<String, List<Change>> byItem = new HashMap<>();
        for (Change change : changes) {
            if (change.life() < end) {
                byItem.computeIfAbsent(change.item(), _ -> new ArrayList<>()).add(change);
            }
        }
        begin.forEach((item, first) -> {
            List<Change> own = byItem.getOrDefault(item, List.of());
            Place now = places.get(item);
            if (now != null && !allowed(first, own).contains(now)) {
                found.put(
                        item,
                        "the %s is at %s, but was at %s before; since then:%s%n  undone:%s%n  not over at %d:%s"
                                .formatted(
                                        item,
                                        now,
                                        first,
                                        lines(own, item),
                                        lines(undone, item),
                                        end,
                                        lines(changes, item)));
            }
        });
        changes.removeIf(change -> change.life() < end);
        undone.clear();
        startFrom(places);
        return found;
    }

    private static String lines(List<Change> changes, String item) {
        return changes.stream()
                .filter(change -> change.item().equals(item))
                .map(change -> System.lineSeparator() + "    " + change)
                .collect(Collectors.joining());
    }

    private static Set<Place> allowed(Place first, List<Change> changes) {
        Set<Place> allowed = new LinkedHashSet<>();
        long last =
                changes.stream()
                        .filter(change -> !change.doubtful())
                        .mapToLong(Change::at)
                        .max()
                        .orElse(Long.MIN_VALUE);
        if (last == Long.MIN_VALUE) {
            allowed.add(first);
        }
        for (Change change : changes) {
            if (last == Long.MIN_VALUE || change.at() > last - CONFUSION.toNanos()) {
                allowed.add(change.place());
            }
        }
        return allowed;
    }
}
