package dev.zevmud.server.session;

import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.command.HelpPages;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.view.View;
import dev.zevmud.server.world.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How sessions understand and speak, in all languages: shared by all sessions of a node.
/// Immutable; any thread.
public final class Voice {

    /// The languages of the game; what is in no other is in the first.
    public static final List<String> LANGUAGES = List.of("en", "de");

    /// What is said and explained in one language.
    public record Tongue(Locale locale, Texts texts, HelpPages help, HelpPages staffHelp) {
        private static Tongue of(String language) {
            Locale locale = Locale.of(language);
            return new Tongue(
                    locale, new Texts(locale), new HelpPages(locale), HelpPages.ofStaff(locale));
        }
    }

    private final View view;
    private final CommandTable commands;
    private final Tongue english = Tongue.of(LANGUAGES.getFirst());
    private final Map<String, Tongue> others =
            LANGUAGES.stream().skip(1).collect(Collectors.toMap(Function.identity(), Tongue::of));

    /// The content is shown in other languages where `translations` has it.
    public Voice(Translations translations) {
        this(translations, List.of());
    }

    /// As [#Voice(Translations)], with channels to talk on.
    public Voice(Translations translations, List<Channel> channels) {
        this.view = new View(translations);
        this.commands = new CommandTable(channels);
    }

    public View view() {
        return view;
    }

    public CommandTable commands() {
        return commands;
    }

    /// English for a language that the game does not speak.
    public Tongue in(String language) {
        return others.getOrDefault(language, english);
    }

    /// What is said to those whose language nobody knows yet.
    public Texts texts() {
        return english.texts();
    }
}
