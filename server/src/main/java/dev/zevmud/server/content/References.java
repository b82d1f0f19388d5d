package dev.zevmud.server.content;

import dev.zevmud.server.world.AreaDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names by which entries of the area `area` refer to each other, and to rooms of other areas;
/// all are checked when everything was read, since an entry may name a later one.
final class References {

    private record Reference(Fields from, String field, String kind, String id) {}

    private final String area;
    private final List<Reference> references = new ArrayList<>();
    private final List<Reference> beyond = new ArrayList<>();

    private final Map<String, List<String>> translated;

    /// `translated` are further keywords in other languages, by the English that they go with.
    References(String area, Map<String, List<String>> translated) {
        this.area = area;
        this.translated = translated;
    }

    /// The keywords of an entry and those that players who read `english` in other languages use.
    List<String> keywords(Fields from, String english) {
        List<String> all = new ArrayList<>(from.texts("keywords"));
        all.addAll(translated.getOrDefault(english, List.of()));
        return all;
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

    private String note(Fields from, String field, String kind, String id) {
        references.add(new Reference(from, field, kind, id));
        return id;
    }

    /// `defined` holds, for each kind, what there is.
    void check(Map<String, Map<String, ?>> defined) {
        for (Reference reference : references) {
            check(reference, defined.getOrDefault(reference.kind(), Map.of()));
        }
    }

    /// The titles of the rooms of other areas that are named here, by `area:room`. `areas` are all
    /// areas of the world.
    Map<String, String> beyond(Map<String, AreaDefinition> areas) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Reference reference : beyond) {
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
        return titles;
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
