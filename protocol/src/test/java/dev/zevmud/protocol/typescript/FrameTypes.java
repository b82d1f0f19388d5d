package dev.zevmud.protocol.typescript;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.text.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The page's `frames.ts`. What `TextModule` writes by hand is declared by hand here.
final class FrameTypes {

    private FrameTypes() {}

    static String file() {
        TypeScript types =
                new TypeScript()
                        .named(OutputItem.class, "OutputItem")
                        .named(ByeReason.class, "ByeReason")
                        .named(RefusedReason.class, "RefusedReason")
                        .named(ServerFrame.ConnectionState.class, "GameState")
                        .named(ClientFrame.Resume.class, "Resume");
        return String.join(
                "\n",
                List.of(
                        "// The frames of the subprotocol "
                                + Frames.SUBPROTOCOL
                                + ".\n"
                                + TypeScriptTest.GENERATED,
                        "export const SUBPROTOCOL = '" + Frames.SUBPROTOCOL + "';\n",
                        """
                        /** "#rrggbb" or an index of xterm's 256-colour palette. */
                        export type Color = string | number;
                        """,
                        flags(),
                        """
                        export type Link = { href: string } | { send: string } | { prompt: string };
                        """,
                        """
                        export interface Span {
                          text: string;
                          fg?: Color;
                          bg?: Color;
                          flags?: Flag[];
                          /** The kind of an underline that is not a plain one. */
                          underline?: 'double' | 'curly' | 'dotted' | 'dashed';
                          underlineColor?: Color;
                          link?: Link;
                        }
                        """,
                        """
                        export type Line = Span[];
                        """,
                        types.union(OutputItem.class, "kind"),
                        types.constants(ServerFrame.ConnectionState.class),
                        types.constants(ByeReason.class),
                        types.constants(RefusedReason.class),
                        types.declaration(ClientFrame.Resume.class),
                        types.union(ClientFrame.class, "type"),
                        types.union(ServerFrame.class, "type")));
    }

    private static String flags() {
        return Arrays.stream(Attribute.values())
                .map(flag -> "  | '" + flag.name().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining("\n", "export type Flag =\n", ";\n"));
    }
}
