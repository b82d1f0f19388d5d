package dev.zevmud.protocol.typescript;

import dev.zevmud.protocol.gmcp.Core;
import dev.zevmud.protocol.gmcp.GmcpPayload;
import dev.zevmud.protocol.gmcp.Wire;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page's `gmcp.ts`: a type for each message, and `GmcpMessages`, which maps names to them.
final class GmcpTypes {

    private GmcpTypes() {}

    /// The records with a [Wire], ordered by message name.
    static List<Class<?>> messages() {
        return records(GmcpPayload.class)
                .filter(type -> type.isAnnotationPresent(Wire.class))
                .sorted(Comparator.comparing(type -> type.getAnnotation(Wire.class).value()))
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        // The page speaks these two as frames.
        if (type == Core.class || type == ZevSession.class) {
            return Stream.of();
        }
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GmcpTypes::records)
                : Stream.of(type);
    }

    static String file() {
        TypeScript types = new TypeScript();
        Map<Class<?>, String> parts = new LinkedHashMap<>();
        for (Class<?> message : messages()) {
            for (Class<?> nested : message.getEnclosingClass().getDeclaredClasses()) {
                if (nested.isRecord() && !nested.isAnnotationPresent(Wire.class)) {
                    String name =
                            message.getEnclosingClass().getSimpleName() + nested.getSimpleName();
                    parts.put(nested, name);
                    types.named(nested, name);
                }
            }
        }
        List<String> declarations = new ArrayList<>();
        declarations.add(
                "// GMCP's messages: the value behind each name.\n" + TypeScriptTest.GENERATED);
        parts.keySet().stream()
                .sorted(Comparator.comparing(parts::get))
                .forEach(part -> declarations.add(types.declaration(part)));
        for (Class<?> message : messages()) {
            Wire wire = message.getAnnotation(Wire.class);
            String name = name(wire);
            switch (wire.body()) {
                case OBJECT -> declarations.add(types.named(message, name).declaration(message));
                case VALUE -> declarations.add(types.alias(name, message.getRecordComponents()[0]));
                case NONE -> declarations.add("export type " + name + " = undefined;\n");
            }
        }
        declarations.add(
                messages().stream()
                        .map(message -> message.getAnnotation(Wire.class))
                        .map(wire -> "  '" + wire.value() + "': " + name(wire) + ";\n")
                        .collect(
                                Collectors.joining(
                                        "", "export interface GmcpMessages {\n", "}\n")));
        return String.join("\n", declarations);
    }

    /// The table of `docs/gmcp.md`.
    static String table() {
        return messages().stream()
                .map(message -> {
                    Wire wire = message.getAnnotation(Wire.class);
                    String body =
                            wire.body() == Wire.Body.NONE
                                    ? ""
                                    : "`" + new TypeScript().inline(message, wire.body()) + "`";
                    return "| `%s` | %s | %s |\n"
                            .formatted(
                                    wire.value(),
                                    wire.by().name().toLowerCase(Locale.ROOT),
                                    body.replace("|", "\\|"));
                })
                .collect(Collectors.joining("", "| message | from | body |\n|---|---|---|\n", ""));
    }

    private static String name(Wire wire) {
        return wire.value().replace(".", "");
    }
}
