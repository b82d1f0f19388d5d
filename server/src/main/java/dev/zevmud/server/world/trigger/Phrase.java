package dev.zevmud.server.world.trigger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Words to listen for: they are heard in this order and next to each other, whatever is said
/// before and after. `*` stands for any words between, `steal*` for all words that begin so.
/// Punctuation and case do not matter. Takes time in proportion to what was said, never more.
public final class Phrase {

    /// Words of one phrase.
    public static final int MAX_WORDS = 12;

    private static final String ANYTHING = "*";

    /// The runs of words between the asterisks.
    private final List<List<String>> runs = new ArrayList<>();

    private Phrase(List<String> words) {
        List<String> run = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(ANYTHING)) {
                run.add(word);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
    }

    /// Reads a phrase.
    ///
    /// @throws IllegalArgumentException with the reason, when there is nothing to listen for, or
    ///   too much
    public static Phrase of(String text) {
        List<String> words = words(text, true);
        if (words.stream().allMatch(ANYTHING::equals)) {
            throw new IllegalArgumentException("there is no word in it");
        }
        if (words.size() > MAX_WORDS) {
            throw new IllegalArgumentException("it has more than " + MAX_WORDS + " words");
        }
        return new Phrase(words);
    }

    public boolean in(String said) {
        List<String> heard = words(said, false);
        int at = 0;
        for (List<String> run : runs) {
            while (!matches(run, heard, at)) {
                if (++at + run.size() > heard.size()) {
                    return false;
                }
            }
            at += run.size();
        }
        return true;
    }

    private static boolean matches(List<String> run, List<String> heard, int at) {
        if (at + run.size() > heard.size()) {
            return false;
        }
        for (int n = 0; n < run.size(); n++) {
            String wanted = run.get(n);
            String word = heard.get(at + n);
            boolean same =
                    wanted.endsWith(ANYTHING)
                            ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                            : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text, boolean pattern) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) || (pattern && c == '*') ? c : ' ')
                .forEach(plain::appendCodePoint);
        return Arrays.stream(plain.toString().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
