package dev.zevmud.server.content;

import dev.zevmud.server.world.Abilities;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Beyond;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Loot;
import dev.zevmud.server.world.Placement;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.RoomDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads an area's folder: `area.yaml`, `rooms.yaml`, and, where there are any, `items.yaml`,
/// `loot.yaml`, `creatures.yaml`, `placements.yaml`, `dialogues.yaml` and `quests.yaml`.
public final class AreaReader {

    /// It stands in the names of exits and in the ids of things.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Path folder;
    private final Fields area;
    private final String id;
    private final References references;
    private final Problems problems;

    /// An area that is complete but for what it names in others.
    record Draft(
            AreaDefinition area, Map<String, Quest> quests, References references, Fields file) {}

    private AreaReader(Path folder, Fields area, Problems problems) {
        this.folder = folder;
        this.area = area;
        this.id = area.text("id");
        this.problems = problems;
        this.references = new References(id, TranslationReader.words(folder), problems);
    }

    /// The area in this folder, which is a world by itself: complete and checked. Throws
    /// [ContentException] with file, line and fix.
    public static AreaDefinition read(Path areaFolder) {
        return WorldReader.read(List.of(areaFolder)).getFirst();
    }

    static Draft draft(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            throw new ContentException(
                    folder, 0, "there is no such folder", "Name a folder with an area.yaml");
        }
        return new AreaReader(folder, YamlFile.mapping(folder.resolve("area.yaml")), problems)
                .read();
    }

    private Draft read() {
        if (!ID.matcher(id).matches()) {
            throw area.problem(
                    area.lineOf("id"),
                    "'id' is '" + id + "'",
                    "Write 1 to 64 letters, digits, '-' and '_'");
        }
        boolean outdoors = area.flag("outdoors");
        Map<String, RoomDefinition> rooms =
                entries(
                        "rooms.yaml",
                        (fields, refs) -> RoomReader.read(fields, refs, outdoors),
                        RoomDefinition::id);
        Map<String, ItemPrototype> items =
                entries("items.yaml", ItemReader::read, ItemPrototype::id);
        Map<String, Loot.Table> tables = new LinkedHashMap<>();
        entries(
                "loot.yaml",
                (fields, refs) -> {
                    Loot.Table table = LootReader.table(fields, refs, tables);
                    tables.putIfAbsent(table.id(), table);
                    return table;
                },
                Loot.Table::id);
        Map<String, CreaturePrototype> creatures =
                entries(
                        "creatures.yaml",
                        (fields, refs) -> CreatureReader.read(fields, refs, tables),
                        CreaturePrototype::id);
        Map<String, Dialogue> dialogues =
                entries("dialogues.yaml", DialogueReader::read, Dialogue::id);
        Map<String, Quest> quests = entries("quests.yaml", QuestReader::read, Quest::id);
        List<Placement> placements = new ArrayList<>();
        for (Fields entry : list("placements.yaml")) {
            problems.tolerate(() -> placements.add(PlacementReader.read(entry, references)));
        }
        AreaDefinition definition =
                new AreaDefinition(
                        id,
                        area.text("name"),
                        references.room(area, "start"),
                        references.room(area, "respawn"),
                        area.seconds("reset", 300),
                        rooms,
                        items,
                        creatures,
                        placements,
                        dialogues,
                        TriggerReader.read(area, references, Setting.Kind.AREA, id),
                        ClimateReader.read(area, id),
                        area.flag("pvp"),
                        new Beyond(Map.of(), Map.of(), Map.of(), Abilities.NONE),
                        new StandardRules());
        area.done();
        references.check(
                Map.of("room", rooms, "item", items, "creature", creatures, "dialogue", dialogues));
        return new Draft(definition, quests, references, area);
    }

    private <T> Map<String, T> entries(
            String file, BiFunction<Fields, References, T> reader, Function<T, String> id) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (Fields fields : list(file)) {
            try {
                T entry = reader.apply(fields, references);
                if (entries.put(id.apply(entry), entry) != null) {
                    throw fields.problem(
                            fields.line(),
                            "there are two entries '" + id.apply(entry) + "'",
                            "Rename one of them");
                }
            } catch (ContentException problem) {
                problems.add(problem);
                references.forgive(fields.text("id", ""));
            }
        }
        return entries;
    }

    private List<Fields> list(String file) {
        List<Fields> list = new ArrayList<>();
        problems.tolerate(() -> list.addAll(YamlFile.list(folder.resolve(file))));
        return list;
    }
}
