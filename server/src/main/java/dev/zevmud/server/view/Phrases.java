package dev.zevmud.server.view;

import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Locale;

/// Fills the gaps of a language's sentences: `{0}`, and `{0:the}` with the definite article,
/// `{0:from}` for the side from which somebody comes. Immutable.
final class Phrases {

    private final Bundle bundle;

    Phrases(Bundle bundle) {
        this.bundle = bundle;
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
            case Arg.Name name -> form.equals("the") ? Grammar.definite(name.text()) : name.text();
            case Arg.Words words -> words.text();
            case Arg.Line line -> line.text().replace("{player}", line.player());
            case Arg.Count count -> Long.toString(count.value());
            case Arg.Way way ->
                    form.equals("from") ? from(way.direction()) : direction(way.direction());
            case Arg.Wearing wearing ->
                    bundle.text("slot." + wearing.slot().name().toLowerCase(Locale.ROOT));
        };
    }

    String direction(Direction direction) {
        return bundle.text("direction." + direction.word());
    }

    private String from(Direction direction) {
        return switch (direction) {
            case UP -> bundle.text("direction.from.up");
            case DOWN -> bundle.text("direction.from.down");
            case NORTH, EAST, SOUTH, WEST, NORTHEAST, NORTHWEST, SOUTHEAST, SOUTHWEST ->
                    word("direction.from.level", Arg.words(direction(direction)));
        };
    }
}
