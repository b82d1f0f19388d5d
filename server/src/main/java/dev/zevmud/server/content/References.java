package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Condition;
import dev.zevmud.server.world.Quest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names by which entries of the area `area` refer to each other, and to rooms of other areas;
/// all are checked when everything was read, since an entry may name a later one.
final class References {

    private static final Set<String> WORDS = Set.of(Condition.NEW, Condition.OPEN, Condition.DONE);

    private record Reference(Fields from, String field, String kind, String id) {}

    private final String area;
    private final Problems problems;
    private final Set<String> forgiven = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> beyond = new ArrayList<>();
    private final List<Reference> anywhere = new ArrayList<>();

    private final Map<String, List<String>> translated;

    /// `translated` are further keywords in other languages, by the English that they go with.
    References(String area, Map<String, List<String>> translated, Problems problems) {
        this.area = area;
        this.translated = translated;
        this.problems = problems;
    }

    /// The keywords of an entry and those that players who read `english` in other languages use.
    List<String> keywords(Fields from, String english) {
        List<String> all = new ArrayList<>(from.texts("keywords"));
        all.addAll(translated.getOrDefault(english, List.of()));
        return all;
    }

    /// An entry of this id could not be read: what names it is not to blame.
    void forgive(String id) {
        forgiven.add(id);
        forgiven.add(area + ":" + id);
    }

    String area() {
        return area;
    }

    String room(Fields from, String field) {
        return note(from, field, "room", from.text(field));
    }

    String room(Fields from, String field, String id) {
        return note(from, field, "room", id);
    }

    /// `id` is `area:room`, of another area.
    void roomBeyond(Fields from, String field, String id) {
        beyond.add(new Reference(from, field, "room", id));
    }

    String item(Fields from, String field) {
        return note(from, field, "item", from.text(field));
    }

    String creature(Fields from, String field) {
        return note(from, field, "creature", from.text(field));
    }

    String dialogue(Fields from, String field) {
        return note(from, field, "dialogue", from.text(field));
    }

    List<String> rooms(Fields from, String field) {
        return from.texts(field).stream().map(id -> note(from, field, "room", id)).toList();
    }

    List<String> items(Fields from, String field) {
        return from.texts(field).stream().map(id -> note(from, field, "item", id)).toList();
    }

    /// An entry of this area, or `area:id` of any; returns the latter. The kinds are `room`, `item`
    /// and `creature`.
    String anywhere(Fields from, String field, String kind) {
        String id = from.text(field);
        String full = id.indexOf(':') < 0 ? area + ":" + id : id;
        anywhere.add(new Reference(from, field, kind, full));
        return full;
    }

    /// Quests have ids of the whole world.
    String quest(Fields from, String field) {
        anywhere.add(new Reference(from, field, "quest", from.text(field)));
        return from.text(field);
    }

    /// Stages of the quest `quest`; the words of [Condition] beside them if `words` is set.
    List<String> stages(Fields from, String field, String quest, boolean words) {
        List<String> stages = from.texts(field);
        for (String stage : stages) {
            if (!words || !WORDS.contains(stage)) {
                anywhere.add(new Reference(from, field, "stage", quest + "/" + stage));
            }
        }
        return stages;
    }

    private String note(Fields from, String field, String kind, String id) {
        references.add(new Reference(from, field, kind, id));
        return id;
    }

    /// `defined` holds, for each kind, what there is.
    void check(Map<String, Map<String, ?>> defined) {
        for (Reference reference : references) {
            if (!forgiven.contains(reference.id())) {
                problems.tolerate(
                        () -> check(reference, defined.getOrDefault(reference.kind(), Map.of())));
            }
        }
    }

    /// The titles of the rooms of other areas that are named here, by `area:room`. `areas` are all
    /// areas of the world.
    Map<String, String> beyond(Map<String, AreaDefinition> areas) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Reference reference : beyond) {
            problems.tolerate(() -> title(reference, areas, titles));
        }
        return titles;
    }

    private static void title(
            Reference reference, Map<String, AreaDefinition> areas, Map<String, String> titles) {
        String area = reference.id().substring(0, reference.id().indexOf(':'));
        AreaDefinition other = areas.get(area);
        if (other == null) {
            throw reference
                    .from()
                    .problem(
                            reference.from().lineOf(reference.field()),
                            "there is no area '" + area + "'",
                            "Known are " + areas.keySet());
        }
        Map<String, String> rooms = new LinkedHashMap<>();
        other.rooms().forEach((id, room) -> rooms.put(area + ":" + id, room.title()));
        titles.put(reference.id(), check(reference, rooms));
    }

    /// Checks what may be anywhere. `areas` are all areas of the world, `quests` all quests.
    void checkWorld(Map<String, AreaDefinition> areas, Map<String, Quest> quests) {
        Map<String, Map<String, Object>> known = new LinkedHashMap<>();
        areas.forEach((id, other) -> {
            note(known, "room", id + ":", other.rooms().keySet());
            note(known, "item", id + ":", other.items().keySet());
            note(known, "creature", id + ":", other.creatures().keySet());
        });
        note(known, "quest", "", quests.keySet());
        quests.forEach((id, quest) -> note(known, "stage", id + "/", quest.stages().keySet()));
        for (Reference reference : anywhere) {
            Map<String, Object> all = known.getOrDefault(reference.kind(), Map.of());
            if (!all.containsKey(reference.id()) && !follows(reference, quests)) {
                problems.tolerate(() -> check(reference, near(all, reference.id())));
            }
        }
    }

    /// Whether it is told already, by the quest of the stage or by what could not be read.
    private boolean follows(Reference reference, Map<String, Quest> quests) {
        String id = reference.id();
        int slash = id.indexOf('/');
        String whole = slash < 0 ? id : id.substring(0, slash);
        return forgiven.contains(whole) || (slash >= 0 && !quests.containsKey(whole));
    }

    private static void note(
            Map<String, Map<String, Object>> known, String kind, String prefix, Set<String> ids) {
        ids.forEach(
                id -> known.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(prefix + id, id));
    }

    /// Those of the same area or quest, if there are any: all would be too long a list.
    private static Map<String, Object> near(Map<String, Object> all, String id) {
        String prefix = id.substring(0, Math.max(id.indexOf(':'), id.indexOf('/')) + 1);
        Map<String, Object> near = new LinkedHashMap<>(all);
        near.keySet().removeIf(other -> !other.startsWith(prefix));
        return near.isEmpty() ? all : near;
    }

    private static <T> T check(Reference reference, Map<String, T> known) {
        T found = known.get(reference.id());
        if (found == null) {
            throw reference
                    .from()
                    .problem(
                            reference.from().lineOf(reference.field()),
                            "there is no " + reference.kind() + " '" + reference.id() + "'",
                            "Known are " + known.keySet());
        }
        return found;
    }
}
