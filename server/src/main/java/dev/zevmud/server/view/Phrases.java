package dev.zevmud.server.view;

import dev.zevmud.server.language.Catalogue;
import dev.zevmud.server.language.Form;
import dev.zevmud.server.language.Inflected;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Locale;

/// Fills the gaps of a language's sentences: `{0}`; `{0:the}` and the other [Form]s of a name;
/// `{0:from}` for the side from which somebody comes, `{0:to}` for the one to which somebody goes;
/// `{0:is/are}` for a word that depends on the number of things that a name means. Immutable.
final class Phrases {

    private final Bundle bundle;
    private final Catalogue content;
    private final Locale locale;

    Phrases(Bundle bundle, Catalogue content, Locale locale) {
        this.bundle = bundle;
        this.content = content;
        this.locale = locale;
    }

    /// A text of the content.
    String content(String english) {
        return content.text(english);
    }

    /// A name of the content, as a list shows it.
    String name(String english) {
        return inflected(content.name(english), "");
    }

    /// The sentence, with a capital at its start. What fills a gap is never read as a sentence.
    String sentence(String key, Arg... args) {
        return sentence(key, List.of(args));
    }

    String sentence(String key, List<Arg> args) {
        String filled = fill(bundle.text(key), args);
        boolean playersOwn = !args.isEmpty() && startsWithWords(bundle.text(key), args);
        return playersOwn ? filled : Grammar.sentence(filled);
    }

    /// A word or a fragment: no capital is forced.
    String word(String key, Arg... args) {
        return fill(bundle.text(key), List.of(args));
    }

    /// Whether the line begins with a player's name, which is shown as it is written.
    private static boolean startsWithWords(String pattern, List<Arg> args) {
        return pattern.startsWith("{0") && args.getFirst() instanceof Arg.Words;
    }

    private String fill(String pattern, List<Arg> args) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(pattern, at, open).append(gap(pattern.substring(open + 1, close), args));
            at = close + 1;
        }
        return text.append(pattern, at, pattern.length()).toString();
    }

    private String gap(String gap, List<Arg> args) {
        int colon = gap.indexOf(':');
        int index = Integer.parseInt(colon < 0 ? gap : gap.substring(0, colon));
        if (index >= args.size()) {
            return "";
        }
        String form = colon < 0 ? "" : gap.substring(colon + 1);
        return switch (args.get(index)) {
            case Arg.Name name -> inflected(content.name(name.text()), form);
            case Arg.Words words -> form.contains("/") ? number(form, false) : words.text();
            case Arg.Count count ->
                    form.contains("/")
                            ? number(form, count.value() != 1)
                            : String.format(locale, "%,d", count.value());
            case Arg.Way way -> way(way.direction(), form);
            case Arg.Profession(var profession) ->
                    bundle.text("class." + profession.name().toLowerCase(Locale.ROOT));
            case Arg.Line line -> content.text(line.text()).replace("{player}", line.player());
            case Arg.Wearing wearing ->
                    bundle.text("slot." + wearing.slot().name().toLowerCase(Locale.ROOT));
        };
    }

    private static String inflected(Inflected name, String form) {
        return form.contains("/") ? number(form, name.plural()) : name.in(Form.written(form));
    }

    /// `is/are` for one or for several.
    private static String number(String form, boolean several) {
        int slash = form.indexOf('/');
        return several ? form.substring(slash + 1) : form.substring(0, slash);
    }

    private String way(Direction direction, String form) {
        return switch (form) {
            case "from" -> from(direction);
            case "to" -> bundle.text("direction.to." + direction.word());
            default -> direction(direction);
        };
    }

    String direction(Direction direction) {
        return bundle.text("direction." + direction.word());
    }

    private String from(Direction direction) {
        return bundle.text("direction.from." + direction.word());
    }
}
