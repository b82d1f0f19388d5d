package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.Exit;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.RoomDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A whole world for those who check it: its areas, the files that they were read from, and what
/// has been found so far. Everything is named `area:id`.
final class Atlas {

    private final Map<String, AreaDefinition> areas = new LinkedHashMap<>();
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<Path, List<Fields>> files = new HashMap<>();
    private final Map<String, Map<String, Fields>> german = new HashMap<>();
    private final TreeSet<Finding> findings = new TreeSet<>();

    Atlas(List<AreaDefinition> areas, List<Path> folders) {
        areas.forEach(area -> this.areas.put(area.id(), area));
        for (Path folder : folders) {
            Path file = folder.resolve("area.yaml");
            this.folders.put(YamlFile.mapping(file).text("id"), folder);
        }
    }

    Collection<AreaDefinition> areas() {
        return areas.values();
    }

    AreaDefinition area(String id) {
        AreaDefinition area = areas.get(id);
        if (area == null) {
            throw new IllegalArgumentException("no area " + id);
        }
        return area;
    }

    Collection<Quest> quests() {
        return areas.isEmpty() ? List.of() : areas().iterator().next().beyond().quests().values();
    }

    static String areaOf(String ref) {
        return ref.substring(0, ref.indexOf(':'));
    }

    static String idOf(String ref) {
        return ref.substring(ref.indexOf(':') + 1);
    }

    RoomDefinition room(String ref) {
        return area(areaOf(ref)).room(idOf(ref));
    }

    ItemPrototype item(String ref) {
        return area(areaOf(ref)).item(idOf(ref));
    }

    CreaturePrototype creature(String ref) {
        return area(areaOf(ref)).creature(idOf(ref));
    }

    /// Where an exit of a room of `area` leads.
    static String behind(String area, Exit exit) {
        return (exit.area() == null ? area : exit.area()) + ":" + exit.to();
    }

    /// The entry of this id as it stands in the file.
    Fields entry(String area, String file, String id) {
        for (Fields entry : files.computeIfAbsent(path(area, file), YamlFile::list)) {
            if (entry.text("id", "").equals(id)) {
                return entry;
            }
        }
        throw new IllegalArgumentException(file + " of " + area + " has no entry " + id);
    }

    /// The entry of an English text or name in the German catalogue of its area; null if it has
    /// none.
    @Nullable Fields german(String area, String english) {
        return german.computeIfAbsent(area, id -> TranslationReader.entries(path(id, "")))
                .get(english);
    }

    /// An entry within an entry, by one of its fields.
    static Fields inner(Fields entry, String list, String field, String value) {
        for (Fields inner : entry.entries(list)) {
            if (inner.text(field, "").equalsIgnoreCase(value)) {
                return inner;
            }
        }
        return entry;
    }

    private Path path(String area, String file) {
        Path folder = folders.get(area);
        if (folder == null) {
            throw new IllegalArgumentException("no folder of " + area);
        }
        return folder.resolve(file);
    }

    void found(Fields at, String problem, String fix) {
        findings.add(at.problem(at.line(), problem, fix).finding());
    }

    void found(Fields at, String field, String problem, String fix) {
        findings.add(at.problem(at.lineOf(field), problem, fix).finding());
    }

    /// All, ordered by file and line.
    List<Finding> findings() {
        return new ArrayList<>(findings);
    }
}
