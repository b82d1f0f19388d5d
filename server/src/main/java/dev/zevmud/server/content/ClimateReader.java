package dev.zevmud.server.content;

import dev.zevmud.server.world.Climate;
import dev.zevmud.server.world.Weather;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `weather` of an area: how often each kind comes, in proportion to the others.
final class ClimateReader {

    private ClimateReader() {}

    /// The sequence of each area's weather begins with its id; null if it has none.
    static @Nullable Climate read(Fields area, String id) {
        return area.group("weather").map(fields -> climate(fields, id)).orElse(null);
    }

    private static Climate climate(Fields fields, String id) {
        Map<Weather, Integer> weights = new EnumMap<>(Weather.class);
        for (Weather weather : Weather.values()) {
            int weight = fields.number(weather.name().toLowerCase(Locale.ROOT), 0);
            if (weight > 0) {
                weights.put(weather, weight);
            }
        }
        fields.done();
        if (weights.isEmpty()) {
            throw fields.problem(
                    fields.line(), "there is no weather in it", "Write a line such as 'clear: 3'");
        }
        return new Climate(id.hashCode(), weights);
    }
}
