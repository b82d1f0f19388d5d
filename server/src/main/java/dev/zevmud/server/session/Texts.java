package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.server.language.Bundles;
import dev.zevmud.server.session.account.Names;
import dev.zevmud.server.world.CharacterClass;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What sessions and the login say, in one language. Immutable; any thread.
public final class Texts {

    private static final String FOLDER = "dev.zevmud.server.session";

    /// Each has a file of its own.
    private static final List<String> TOPICS =
            List.of(
                    "session",
                    "settings",
                    "comfort",
                    "account",
                    "staff",
                    "talk",
                    "post",
                    "reports");

    /// Not every client has a picture of it.
    private static final char NARROW_SPACE = '\u202f';

    private final Map<String, String> sentences;
    private final Locale locale;

    public Texts(Locale locale) {
        this.locale = locale;
        this.sentences = Bundles.load(FOLDER, TOPICS, locale);
    }

    /// The sentence `key` with `{0}`, `{1}` … replaced. A gap is filled once: what an argument says
    /// is never a gap.
    public String sentence(String key, Object... arguments) {
        String pattern = sentences.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no topic of " + FOLDER + " has the key " + key);
        }
        var filled = new StringBuilder(pattern.length() + 32);
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                filled.append(written(arguments[pattern.charAt(i + 1) - '0']));
                i += 3;
            } else {
                filled.append(c);
                i++;
            }
        }
        return filled.toString();
    }

    /// Numbers and times as they are written in this language; times are UTC, for the players live
    /// anywhere.
    private Object written(Object argument) {
        return switch (argument) {
            case Integer number -> String.format(locale, "%,d", number);
            case Long number -> String.format(locale, "%,d", number);
            case Instant time ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                    .withLocale(locale)
                                    .format(time.atOffset(ZoneOffset.UTC))
                                    .replace(NARROW_SPACE, ' ')
                            + " UTC";
            default -> argument;
        };
    }

    /// Several, as one says them: a, b and c.
    public String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : sentence("list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    public OutputItem line(String key, Object... arguments) {
        return lines(sentence(key, arguments));
    }

    public OutputItem prompt(String key, Object... arguments) {
        return new OutputItem.Prompt(List.of(Span.plain(sentence(key, arguments))));
    }

    public String className(CharacterClass characterClass) {
        return sentence("class." + characterClass.name().toLowerCase(Locale.ROOT));
    }

    /// What is wrong with a name that somebody chose.
    public OutputItem nameFault(Names.Fault fault) {
        return line("name." + fault.name().toLowerCase(Locale.ROOT));
    }

    public static OutputItem lines(String... lines) {
        return new OutputItem.Text(Stream.of(lines).map(StyledLine::plain).toList());
    }
}
