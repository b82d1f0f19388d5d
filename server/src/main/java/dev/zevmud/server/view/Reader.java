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

    /// Null until the first were shown.
    public @Nullable Vitals vitals() {
        return vitals;
    }

    void vitals(Vitals value) {
        vitals = value;
    }
}
