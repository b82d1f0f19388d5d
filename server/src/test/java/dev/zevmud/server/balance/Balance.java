package dev.zevmud.server.balance;

import dev.zevmud.server.content.WorldReader;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CreaturePrototype;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every creature that fights against every class, alone, at the creature's level.
final class Balance {

    /// A creature's win rates: percent of the fights that each class wins.
    record Row(String area, CreaturePrototype creature, Map<CharacterClass, Integer> wins) {
        boolean boss() {
            return creature.behaviour(Behaviour.Phases.class).isPresent();
        }
    }

    private Balance() {}

    static List<Row> of(Path worldFolder, int fights) throws IOException {
        List<AreaDefinition> world = WorldReader.read(worldFolder);
        List<Row> rows = new ArrayList<>();
        for (AreaDefinition area : world) {
            for (CreaturePrototype creature : area.creatures().values()) {
                if (fights(creature)) {
                    rows.add(row(area, creature, world, fights));
                }
            }
        }
        return rows;
    }

    private static boolean fights(CreaturePrototype creature) {
        return creature.behaviour(Behaviour.Aggressive.class).isPresent()
                || creature.sleeps()
                || !creature.loot().isEmpty();
    }

    private static Row row(
            AreaDefinition area,
            CreaturePrototype creature,
            List<AreaDefinition> world,
            int fights) {
        Arena arena = new Arena(area, creature, world);
        Map<CharacterClass, Integer> wins = new EnumMap<>(CharacterClass.class);
        for (CharacterClass each : CharacterClass.values()) {
            wins.put(each, arena.winPercent(each, fights));
        }
        return new Row(area.id(), creature, wins);
    }

    /// The rows as docs/balance.md shows them.
    static String table(List<Row> rows) {
        String head =
                """
                | area | creature | level | warrior | rogue | mage | cleric |
                |---|---|---|---|---|---|---|
                """;
        return head + rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
    }

    private static String line(Row row) {
        return "| %s | %s%s | %d | %s |"
                .formatted(
                        row.area(),
                        row.creature().id(),
                        row.boss() ? " (boss)" : "",
                        row.creature().level(),
                        row.wins().values().stream()
                                .map(percent -> percent + " %")
                                .collect(Collectors.joining(" | ")));
    }
}
