package dev.zevmud.server.session.settings;

import dev.zevmud.server.session.settings.SettingsCommands.Answer;
import dev.zevmud.server.session.settings.SettingsCommands.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What `alias` and `unalias` do to the settings. Pure.
public final class AliasCommands {

    /// Without these nobody would get out again.
    private static final Set<String> KEPT = Set.of("alias", "unalias", "quit");

    private AliasCommands() {}

    /// The word as it is looked up.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// `alias`, `alias NAME`, `alias NAME COMMANDS`.
    public static Answer alias(Settings settings, String rest) {
        String[] words = rest.strip().split("\\s+", 2);
        String name = key(words[0]);
        if (name.isEmpty()) {
            return list(settings);
        }
        if (words.length < 2) {
            String text = settings.aliases().named().get(name);
            return tell(
                    settings,
                    text == null
                            ? Line.of("alias.none-such", name)
                            : Line.of("alias.entry", name, text));
        }
        return define(settings, name, words[1].strip());
    }

    private static Answer list(Settings settings) {
        if (settings.aliases().named().isEmpty()) {
            return tell(settings, Line.of("alias.none"));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("alias.title"));
        settings.aliases()
                .named()
                .forEach((name, text) -> lines.add(Line.of("alias.entry", name, text)));
        return new Answer(settings, lines);
    }

    private static Answer define(Settings settings, String name, String text) {
        Aliases aliases = settings.aliases();
        int commands = Aliases.commands(text).size();
        if (!isName(name)) {
            return tell(settings, Line.of("alias.no-name", name, Aliases.MAX_NAME));
        }
        if (KEPT.contains(name)) {
            return tell(settings, Line.of("alias.kept", name));
        }
        if (commands == 0 || commands > Aliases.MAX_COMMANDS || text.length() > Aliases.MAX_TEXT) {
            return tell(
                    settings, Line.of("alias.too-long", Aliases.MAX_COMMANDS, Aliases.MAX_TEXT));
        }
        if (!aliases.named().containsKey(name) && aliases.named().size() >= Aliases.MAX_ALIASES) {
            return tell(settings, Line.of("alias.too-many", Aliases.MAX_ALIASES));
        }
        return tell(
                settings.withAliases(aliases.with(name, text)), Line.of("alias.set", name, text));
    }

    /// A letter first: a number answers in a conversation, and other signs mean something already.
    private static boolean isName(String name) {
        return name.length() <= Aliases.MAX_NAME
                && Character.isLetter(name.codePointAt(0))
                && name.codePoints().noneMatch(c -> c == ';' || c == '$');
    }

    /// `unalias NAME`.
    public static Answer unalias(Settings settings, String rest) {
        String name = key(rest.strip());
        if (name.isEmpty()) {
            return tell(settings, Line.of("alias.forget-what"));
        }
        return settings.aliases().named().containsKey(name)
                ? tell(
                        settings.withAliases(settings.aliases().without(name)),
                        Line.of("alias.forgotten", name))
                : tell(settings, Line.of("alias.none-such", name));
    }

    private static Answer tell(Settings settings, Line line) {
        return new Answer(settings, List.of(line));
    }
}
