package dev.zevmud.server.view;

import dev.zevmud.server.world.Vitals;

/// A prompt of a player's own: text with variables. `%h`, `%m` and `%s` are hit points, mana and
/// stamina, `%H`, `%M` and `%S` the most that there can be of them, `%%` is a percent sign. What
/// stands behind another `%` stays as it is written.
final class Prompt {

    private Prompt() {}

    static String of(String pattern, Vitals vitals) {
        StringBuilder text = new StringBuilder(pattern.length() + 16);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%' || i + 1 == pattern.length()) {
                text.append(c);
                continue;
            }
            i++;
            switch (pattern.charAt(i)) {
                case 'h' -> text.append(vitals.hp());
                case 'H' -> text.append(vitals.maxHp());
                case 'm' -> text.append(vitals.mana());
                case 'M' -> text.append(vitals.maxMana());
                case 's' -> text.append(vitals.stamina());
                case 'S' -> text.append(vitals.maxStamina());
                case '%' -> text.append('%');
                default -> text.append('%').append(pattern.charAt(i));
            }
        }
        return text.toString();
    }
}
