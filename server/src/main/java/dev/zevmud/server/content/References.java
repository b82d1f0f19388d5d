package dev.zevmud.server.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The names by which entries of an area refer to each other; all are checked when everything was
/// read, since an entry may name a later one.
final class References {

    private record Reference(Fields from, String field, String kind, String id) {}

    private final List<Reference> references = new ArrayList<>();

    String room(Fields from, String field) {
        return note(from, field, "room", from.text(field));
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
            Map<String, ?> known = defined.getOrDefault(reference.kind(), Map.of());
            if (!known.containsKey(reference.id())) {
                throw reference
                        .from()
                        .problem(
                                reference.from().lineOf(reference.field()),
                                "there is no " + reference.kind() + " '" + reference.id() + "'",
                                "Known are " + known.keySet());
            }
        }
    }
}
