package dev.zevmud.server.view;

import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Style;

/// The few colours of the game: of medium brightness, so that they can be read on dark and on
/// light, and never the only carrier of a meaning.
final class Palette {

    static final Style PLAIN = Style.DEFAULT;
    static final Style TITLE = Style.foreground(32).with(Attribute.BOLD);
    static final Style EXITS = Style.foreground(30);
    static final Style THING = Style.foreground(64);
    static final Style CREATURE = Style.foreground(166);
    static final Style PERSON = Style.foreground(133);
    static final Style SPEECH = Style.foreground(31);
    static final Style HURT = Style.foreground(160);
    static final Style BLOW = Style.foreground(166);
    static final Style GAIN = Style.foreground(64).with(Attribute.BOLD);
    static final Style QUIET = Style.foreground(243);

    private Palette() {}

    /// The style of a sentence, by its key.
    static Style of(String key) {
        if (key.startsWith("fight.")) {
            return fight(key);
        }
        if (key.equals("respond.self")) {
            return SPEECH;
        }
        if (key.startsWith("experience.")) {
            return GAIN;
        }
        if (key.startsWith("walk.") || key.startsWith("zone.")) {
            return QUIET;
        }
        return PLAIN;
    }

    private static Style fight(String key) {
        boolean lands = !key.startsWith("fight.miss");
        if ((lands && key.endsWith(".target")) || key.equals("fight.you.die")) {
            return HURT;
        }
        return lands && key.endsWith(".self") ? BLOW : PLAIN;
    }
}
