package dev.zevmud.server.view;

import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Vitals;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one session reads: its character, language and mode, and the vitals that were shown to it
/// last. Mutable, owned by the session.
public final class Reader {

    private final CharacterId self;
    private boolean screenReader;
    private Locale locale;
    private boolean colours = true;
    private boolean brief;
    private @Nullable String promptPattern;
    private @Nullable Vitals vitals;

    public Reader(CharacterId self, boolean screenReader, Locale locale) {
        this.self = self;
        this.screenReader = screenReader;
        this.locale = locale;
    }

    public CharacterId self() {
        return self;
    }

    public boolean screenReader() {
        return screenReader;
    }

    public void screenReader(boolean on) {
        screenReader = on;
    }

    public Locale locale() {
        return locale;
    }

    public void locale(Locale value) {
        locale = value;
    }

    public void colours(boolean on) {
        colours = on;
    }

    /// Lines carry a style: colours for the eye.
    boolean styled() {
        return colours && !screenReader;
    }

    /// Whether rooms are shown without their description.
    public boolean brief() {
        return brief;
    }

    public void brief(boolean on) {
        brief = on;
    }

    /// The player's own prompt, with the variables of [Prompt]; null for the usual one.
    public @Nullable String promptPattern() {
        return promptPattern;
    }

    public void promptPattern(@Nullable String pattern) {
        promptPattern = pattern;
    }

    /// Null until the first were shown.
    public @Nullable Vitals vitals() {
        return vitals;
    }

    void vitals(Vitals value) {
        vitals = value;
    }
}
