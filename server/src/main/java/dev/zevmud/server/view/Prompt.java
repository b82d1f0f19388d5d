package dev.zevmud.server.view;

import dev.zevmud.server.world.Vitals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prompt of a player's own: text with variables. `%h`, `%m` and `%s` are hit points, mana and
/// stamina, `%H`, `%M` and `%S` the most that there can be of them, `%%` is a percent sign. What
/// stands behind another `%` stays as it is written.
final class Prompt {

    private static final Pattern VARIABLE = Pattern.compile("%(.)");

    private Prompt() {}

    static String of(String pattern, Vitals vitals) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), vitals)));
    }

    private static String value(String variable, Vitals vitals) {
        return switch (variable) {
            case "h" -> Integer.toString(vitals.hp());
            case "H" -> Integer.toString(vitals.maxHp());
            case "m" -> Integer.toString(vitals.mana());
            case "M" -> Integer.toString(vitals.maxMana());
            case "s" -> Integer.toString(vitals.stamina());
            case "S" -> Integer.toString(vitals.maxStamina());
            case "%" -> "%";
            default -> "%" + variable;
        };
    }
}
