package dev.zevmud.protocol.frame;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes TypeScript of the frames' records, the way [Frames] writes them.
final class TypeScript {

    /// What has a form of its own in JSON, and what the page calls otherwise.
    private static final Map<Type, String> NAMED =
            Map.ofEntries(
                    Map.entry(int.class, "number"),
                    Map.entry(long.class, "number"),
                    Map.entry(Integer.class, "number"),
                    Map.entry(Long.class, "number"),
                    Map.entry(boolean.class, "boolean"),
                    Map.entry(String.class, "string"),
                    Map.entry(JsonNode.class, "unknown"),
                    Map.entry(Color.class, "Color"),
                    Map.entry(Link.class, "Link"),
                    Map.entry(Span.class, "Span"),
                    Map.entry(StyledLine.class, "Line"),
                    Map.entry(OutputItem.class, "OutputItem"),
                    Map.entry(ByeReason.class, "ByeReason"),
                    Map.entry(ServerFrame.ConnectionState.class, "GameState"),
                    Map.entry(ClientFrame.Resume.class, "Resume"));

    private TypeScript() {}

    /// `export type Name = | { type: 'open'; … } | …;`
    static String union(Class<?> sealed, String discriminator) {
        return "export type "
                + sealed.getSimpleName()
                + " ="
                + Arrays.stream(sealed.getPermittedSubclasses())
                        .map(record ->
                                " | { "
                                        + discriminator
                                        + ": '"
                                        + record.getSimpleName().toLowerCase(Locale.ROOT)
                                        + "'; "
                                        + fields(record)
                                        + " }")
                        .collect(Collectors.joining())
                + ";";
    }

    /// `export type Name = 'a' | 'b';`
    static String constants(Class<? extends Enum<?>> type, String name) {
        return "export type " + name + " = " + constants(type) + ";";
    }

    /// `export interface Name { … }`
    static String type(Class<?> record) {
        return "export interface " + record.getSimpleName() + " { " + fields(record) + "; }";
    }

    /// For comparing: layout and comments do not matter.
    static String normal(String source) {
        return source.replaceAll("(?m)//.*$", "")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", "")
                .replace(";}", "}")
                .replace("=|", "=");
    }

    private static String fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(TypeScript::field)
                .collect(Collectors.joining("; "));
    }

    private static String field(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return component.getName() + (optional ? "?: " : ": ") + type(component.getGenericType());
    }

    private static String type(Type type) {
        String named = NAMED.get(type);
        if (named != null) {
            return named;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return type(list.getActualTypeArguments()[0]) + "[]";
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return constants(plain);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return "{ " + fields(plain) + " }";
        }
        throw new AssertionError("no TypeScript for " + type + ": teach this class");
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "'" + kebab(constant.toString()) + "'")
                .collect(Collectors.joining(" | "));
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
