package dev.zevmud.server.world;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// The weather of an area, a pure function of the clock: every spell of four hours of the world has
/// one kind, drawn by `weights` from a sequence that `seed` begins. So all nodes agree, and nothing
/// is saved.
public record Climate(long seed, Map<Weather, Integer> weights) {

    static final Duration SPELL = GameTime.HOUR.multipliedBy(4);

    /// Weights must be positive, and one at least.
    public Climate {
        if (weights.isEmpty() || weights.values().stream().anyMatch(weight -> weight < 1)) {
            throw new IllegalArgumentException("no weather can be drawn from " + weights);
        }
        weights = Map.copyOf(weights);
    }

    public Weather at(Instant now) {
        Map<Weather, Integer> ordered = new EnumMap<>(weights);
        int total = ordered.values().stream().mapToInt(Integer::intValue).sum();
        int drawn = new SplittableRandom(seed * 31 + spell(now)).nextInt(total);
        for (Map.Entry<Weather, Integer> kind : ordered.entrySet()) {
            drawn -= kind.getValue();
            if (drawn < 0) {
                return kind.getKey();
            }
        }
        throw new IllegalStateException("drew beyond the weights " + weights);
    }

    /// When the next spell begins, of whatever weather.
    public Instant nextSpell(Instant now) {
        return Instant.ofEpochMilli((spell(now) + 1) * SPELL.toMillis() - shift());
    }

    private long spell(Instant now) {
        return Math.floorDiv(now.toEpochMilli() + shift(), SPELL.toMillis());
    }

    /// The areas' weathers do not turn all at once.
    private long shift() {
        return Math.floorMod(seed * 7_919, SPELL.toSeconds()) * 1_000;
    }
}
