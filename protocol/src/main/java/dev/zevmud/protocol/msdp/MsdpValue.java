package dev.zevmud.protocol.msdp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A value of MSDP. Numbers are texts.
public sealed interface MsdpValue {

    record Text(String text) implements MsdpValue {}

    record Array(List<MsdpValue> values) implements MsdpValue {
        public Array {
            values = List.copyOf(values);
        }
    }

    /// Keeps the order of its variables.
    record Table(Map<String, MsdpValue> variables) implements MsdpValue {
        public Table {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    static MsdpValue of(String text) {
        return new Text(text);
    }

    static MsdpValue array(List<String> texts) {
        return new Array(texts.stream().map(MsdpValue::of).toList());
    }

    /// The texts of a text or of an array, its first level; a table has none.
    default List<String> texts() {
        return switch (this) {
            case Text(String text) -> List.of(text);
            case Array(List<MsdpValue> values) ->
                    values.stream()
                            .flatMap(value ->
                                    value instanceof Text(String text)
                                            ? Stream.of(text)
                                            : Stream.empty())
                            .toList();
            case Table _ -> List.of();
        };
    }
}
