package dev.zevmud.loadtest.trial;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// How often each deed is done, beside the others.
record Mix(Map<Deed, Integer> weights) {

    static final int MAX_WEIGHT = 1_000;

    Mix {
        weights = new EnumMap<>(weights);
        if (weights.values().stream().mapToInt(Integer::intValue).sum() <= 0) {
            throw new IllegalArgumentException("nothing has a weight");
        }
    }

    static Mix usual() {
        return new Mix(
                Arrays.stream(Deed.values()).collect(Collectors.toMap(d -> d, Deed::weight)));
    }

    Deed pick(RandomGenerator random) {
        int left = random.nextInt(weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Deed, Integer> entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("the weights changed while they were added up");
    }

    @Override
    public String toString() {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().word() + '=' + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
