package dev.zevmud.protocol.typescript;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.gmcp.Wire;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes TypeScript declarations of records, the way Jackson writes them here: `@Nullable`
/// components are optional, enum constants kebab case, maps `Record`s.
final class TypeScript {

    /// Of a line, before an object is written over several.
    private static final int WIDTH = 118;

    private final Map<Type, String> names = new HashMap<>();

    TypeScript() {
        for (Class<?> number : List.of(int.class, long.class, Integer.class, Long.class)) {
            names.put(number, "number");
        }
        names.put(boolean.class, "boolean");
        names.put(Boolean.class, "boolean");
        names.put(String.class, "string");
        names.put(JsonNode.class, "unknown");
        names.put(Span.class, "Span");
        names.put(StyledLine.class, "Line");
    }

    /// From here on, `type` is called `name` instead of being written out.
    TypeScript named(Class<?> type, String name) {
        names.put(type, name);
        return this;
    }

    /// `export type Name = | { type: 'open'; … } | …;`
    String union(Class<?> sealed, String discriminator) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(record ->
                        "  | "
                                + object(
                                        record,
                                        discriminator + ": '" + camel(record.getSimpleName()) + "'",
                                        4))
                .collect(
                        Collectors.joining(
                                "\n",
                                "export type "
                                        + names.getOrDefault(sealed, sealed.getSimpleName())
                                        + " =\n",
                                ";\n"));
    }

    /// `export type Name = 'a' | 'b';`
    String constants(Class<? extends Enum<?>> type) {
        return "export type " + names.get(type) + " = " + literals(type) + ";\n";
    }

    /// `export interface Name { … }`
    String declaration(Class<?> record) {
        return "export interface " + names.get(record) + " " + block(fields(record), 2) + "\n";
    }

    /// `export type Name = …;` for a record whose only component is the whole.
    String alias(String name, RecordComponent component) {
        return "export type " + name + " = " + type(component.getGenericType()) + ";\n";
    }

    /// A record's body on one line.
    String inline(Class<?> record, Wire.Body body) {
        return body == Wire.Body.VALUE
                ? type(record.getRecordComponents()[0].getGenericType())
                : "{ " + String.join("; ", fields(record)) + " }";
    }

    private String object(Class<?> record, String first, int indent) {
        List<String> fields = new ArrayList<>();
        fields.add(first);
        fields.addAll(fields(record));
        String line = "{ " + String.join("; ", fields) + " }";
        return line.length() + indent <= WIDTH ? line : block(fields, indent + 2);
    }

    private static String block(List<String> fields, int indent) {
        String margin = " ".repeat(indent);
        return fields.stream()
                .map(field -> margin + field + ";\n")
                .collect(Collectors.joining("", "{\n", " ".repeat(indent - 2) + "}"));
    }

    private List<String> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(this::field).toList();
    }

    private String field(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = renamed == null ? component.getName() : renamed.value();
        return name + (optional ? "?: " : ": ") + type(component.getGenericType());
    }

    private String type(Type type) {
        String named = names.get(type);
        if (named != null) {
            return named;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return type(generic.getActualTypeArguments()[0]) + "[]";
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return "Record<string, " + type(generic.getActualTypeArguments()[1]) + ">";
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return literals(plain);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return "{ " + String.join("; ", fields(plain)) + " }";
        }
        throw new AssertionError("no TypeScript for " + type + ": teach this class");
    }

    private static String literals(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        "'"
                                + ((Enum<?>) constant)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')
                                + "'")
                .collect(Collectors.joining(" | "));
    }

    private static String camel(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
