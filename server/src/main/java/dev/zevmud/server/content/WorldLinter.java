package dev.zevmud.server.content;

import dev.zevmud.server.world.Abilities;
import dev.zevmud.server.world.AreaDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Finds in a world what can be read and still cannot be played. What cannot be read is told first
/// and alone, since the rest would follow from it.
public final class WorldLinter {

    private WorldLinter() {}

    /// All that is wrong in the areas below `world`, ordered by file and line; `commands` are those
    /// that a quest may ask for.
    ///
    /// @throws IOException when `world` itself cannot be read
    public static List<Finding> lint(Path world, Set<String> commands) throws IOException {
        List<Path> folders = WorldReader.folders(world);
        Problems problems = Problems.all();
        problems.tolerate(() -> AbilityReader.read(world.resolve(WorldReader.ABILITIES)));
        List<AreaDefinition> areas = WorldReader.read(folders, Abilities.NONE, problems);
        for (Path folder : folders) {
            problems.tolerate(() -> TranslationReader.german(folder));
        }
        if (!problems.findings().isEmpty()) {
            return problems.findings().stream().sorted().distinct().toList();
        }
        Atlas atlas = new Atlas(areas, folders);
        Supplies supplies = new Supplies(atlas);
        new MapLint(atlas).check();
        new KeyLint(atlas, supplies).check();
        new ShopLint(atlas, supplies).check();
        Talks talks = new Talks(atlas, supplies);
        new DialogueLint(atlas, talks).check();
        new QuestLint(atlas, supplies, talks, commands).check();
        new FlagLint(atlas, talks).check();
        new TextLint(atlas).check();
        return atlas.findings();
    }
}
