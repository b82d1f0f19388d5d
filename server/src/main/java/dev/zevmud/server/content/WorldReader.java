package dev.zevmud.server.content;

import dev.zevmud.server.world.Abilities;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Beyond;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Quest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads all areas of a world, each a folder, and checks what they name of each other.
public final class WorldReader {

    /// What the classes can do, beside the areas' folders.
    static final String ABILITIES = "abilities.yaml";

    private WorldReader() {}

    /// The areas in the folders of `world`, ordered by folder name.
    ///
    /// @throws ContentException with file, line and fix for what is wrong in a file
    /// @throws IOException when `world` itself cannot be read
    public static List<AreaDefinition> read(Path world) throws IOException {
        return read(folders(world), AbilityReader.read(world.resolve(ABILITIES)), Problems.none());
    }

    static List<Path> folders(Path world) throws IOException {
        try (Stream<Path> folders = Files.list(world)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<AreaDefinition> read(List<Path> folders) {
        return read(folders, Abilities.NONE, Problems.none());
    }

    /// What can be read; of no use if there are problems.
    static List<AreaDefinition> read(List<Path> folders, Abilities abilities, Problems problems) {
        Map<String, AreaReader.Draft> drafts = new LinkedHashMap<>();
        for (Path folder : folders) {
            problems.tolerate(() -> draft(folder, drafts, problems));
        }
        Map<String, AreaDefinition> areas = new LinkedHashMap<>();
        Map<String, Map<String, ItemPrototype>> items = new LinkedHashMap<>();
        drafts.forEach((id, draft) -> {
            areas.put(id, draft.area());
            items.put(id, draft.area().items());
        });
        Map<String, Quest> quests = new LinkedHashMap<>();
        for (AreaReader.Draft draft : drafts.values()) {
            problems.tolerate(() -> addQuests(draft, quests));
        }
        List<AreaDefinition> complete = new ArrayList<>();
        for (AreaReader.Draft draft : drafts.values()) {
            draft.references().checkWorld(areas, quests);
            complete.add(
                    draft.area()
                            .withBeyond(
                                    new Beyond(
                                            draft.references().beyond(areas),
                                            items,
                                            quests,
                                            abilities)));
        }
        return complete;
    }

    private static void draft(
            Path folder, Map<String, AreaReader.Draft> drafts, Problems problems) {
        AreaReader.Draft draft = AreaReader.draft(folder, problems);
        String id = draft.area().id();
        if (drafts.put(id, draft) != null) {
            throw draft.file()
                    .problem(
                            draft.file().lineOf("id"),
                            "there is another area '" + id + "'",
                            "Rename one of them");
        }
    }

    private static void addQuests(AreaReader.Draft draft, Map<String, Quest> quests) {
        for (Quest quest : draft.quests().values()) {
            Quest other = quests.put(quest.id(), quest);
            if (other != null) {
                throw draft.file()
                        .problem(
                                draft.file().lineOf("id"),
                                "the quest '"
                                        + quest.id()
                                        + "' is in the area '"
                                        + other.area()
                                        + "', too",
                                "Rename one of them");
            }
        }
    }
}
