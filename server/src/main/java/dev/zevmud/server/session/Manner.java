package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.settings.SettingsCommands;
import dev.zevmud.server.view.Reader;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;
import java.util.Locale;

/// How one session reads and speaks: as its player has chosen and, where nothing is chosen, as the
/// client says. Owned by the session.
final class Manner {

    private final Voice voice;
    private final Reader reader;
    private Settings settings;
    private Voice.Tongue tongue;
    private boolean readAloud;

    /// `readAloud`: the client says that a screen reader reads.
    Manner(CharacterId self, Voice voice, Settings settings, boolean readAloud) {
        this.voice = voice;
        this.reader = new Reader(self, false, Locale.ENGLISH);
        this.settings = settings;
        this.readAloud = readAloud;
        this.tongue = voice.in(language());
        apply();
    }

    private void apply() {
        Boolean chosen = settings.screenReader();
        reader.screenReader(chosen == null ? readAloud : chosen);
        reader.colours(!settings.plain());
        reader.promptPattern(settings.prompt());
        tongue = voice.in(language());
        reader.locale(tongue.locale());
    }

    String language() {
        String chosen = settings.language();
        return chosen == null ? Voice.LANGUAGES.getFirst() : chosen;
    }

    Settings settings() {
        return settings;
    }

    /// What the game says and explains, in the player's language.
    Voice.Tongue tongue() {
        return tongue;
    }

    Texts texts() {
        return tongue.texts();
    }

    /// The client says whether a screen reader reads; what the player has chosen goes before it.
    /// Who resumes has met no prompt at which to say so: then it stays as it was.
    void reads(Attachment attachment) {
        readAloud = attachment.screenReader() || (attachment.resume() != null && readAloud);
        apply();
    }

    boolean readAloud() {
        return readAloud;
    }

    /// False if that was chosen already.
    boolean choose(Settings chosen) {
        if (chosen.equals(settings)) {
            return false;
        }
        settings = chosen;
        apply();
        return true;
    }

    ToClient.Width width() {
        Integer chosen = settings.width();
        return new ToClient.Width(chosen == null ? 0 : chosen);
    }

    /// Whether what is shown is listened to.
    boolean spoken() {
        return reader.screenReader();
    }

    SettingsCommands.InForce inForce() {
        return new SettingsCommands.InForce(
                texts().sentence("language." + language()), reader.screenReader());
    }

    /// `asked` when the player wanted to look: then nothing is left out.
    List<OutputItem> render(List<GameEvent> events, boolean asked) {
        reader.brief(settings.brief() && !asked);
        return voice.view().render(events, reader);
    }

    OutputItem.Prompt prompt() {
        return voice.view().prompt(reader);
    }
}
