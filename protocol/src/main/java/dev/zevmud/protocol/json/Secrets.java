package dev.zevmud.protocol.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What must not be shown, not even in a log at its finest level: the components `token`, `ticket`
/// and `password` of records. A record that has one of them takes [#describe] for its `toString()`.
public final class Secrets {

    private static final Set<String> NAMES = Set.of("token", "ticket", "password");

    private Secrets() {}

    /// Whether a component of this name is a secret.
    public static boolean isSecret(String component) {
        return NAMES.contains(component);
    }

    /// As a record describes itself, with `…` for secrets.
    public static String describe(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + shown(record, component))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
    }

    private static Object shown(Record record, RecordComponent component) {
        if (isSecret(component.getName())) {
            return "…";
        }
        try {
            return String.valueOf(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            return "?";
        }
    }
}
