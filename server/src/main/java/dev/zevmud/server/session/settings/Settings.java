package dev.zevmud.server.session.settings;

import dev.zevmud.server.session.talk.Ears;
import org.jspecify.annotations.Nullable;

/// What a player has chosen for a character. Immutable; as JSON it is read by the releases before
/// and after, which skip what they do not know and choose nothing for what they miss.
///
/// @param change counts the changes, so that an older one never overwrites a newer one
/// @param language `en` or `de`; null: what the client says
/// @param screenReader null: what the client says
/// @param brief whether rooms that one walks into are shown without their description
/// @param plain whether to do without colours
/// @param prompt with `%` variables; null: the usual one
/// @param width where lines are broken, in columns; null: as wide as the client says it is
/// @param aliases the words that the player has made
/// @param ears what the player does not want to hear; null: everything is heard
public record Settings(
        long change,
        @Nullable String language,
        @Nullable Boolean screenReader,
        boolean brief,
        boolean plain,
        @Nullable String prompt,
        @Nullable Integer width,
        Aliases aliases,
        @Nullable Ears ears) {

    /// Nothing is chosen yet.
    public static final Settings NONE =
            new Settings(0, null, null, false, false, null, null, Aliases.NONE, null);

    /// An earlier release has kept no aliases.
    public Settings(
            long change,
            @Nullable String language,
            @Nullable Boolean screenReader,
            boolean brief,
            boolean plain,
            @Nullable String prompt,
            @Nullable Integer width,
            @Nullable Aliases aliases,
            @Nullable Ears ears) {
        this.change = change;
        this.language = language;
        this.screenReader = screenReader;
        this.brief = brief;
        this.plain = plain;
        this.prompt = prompt;
        this.width = width;
        this.aliases = aliases == null ? Aliases.NONE : aliases;
        this.ears = ears;
    }

    public Settings withLanguage(String value) {
        return new Settings(
                change + 1, value, screenReader, brief, plain, prompt, width, aliases, ears);
    }

    public Settings withScreenReader(boolean on) {
        return new Settings(change + 1, language, on, brief, plain, prompt, width, aliases, ears);
    }

    public Settings withBrief(boolean on) {
        return new Settings(
                change + 1, language, screenReader, on, plain, prompt, width, aliases, ears);
    }

    public Settings withColour(boolean on) {
        return new Settings(
                change + 1, language, screenReader, brief, !on, prompt, width, aliases, ears);
    }

    public Settings withPrompt(@Nullable String value) {
        return new Settings(
                change + 1, language, screenReader, brief, plain, value, width, aliases, ears);
    }

    public Settings withWidth(@Nullable Integer value) {
        return new Settings(
                change + 1, language, screenReader, brief, plain, prompt, value, aliases, ears);
    }

    public Settings withAliases(Aliases value) {
        return new Settings(
                change + 1, language, screenReader, brief, plain, prompt, width, value, ears);
    }

    /// What the player does and does not want to hear.
    public Ears hearing() {
        return ears == null ? Ears.OPEN : ears;
    }

    public Settings withHearing(Ears value) {
        return new Settings(
                change + 1, language, screenReader, brief, plain, prompt, width, aliases, value);
    }
}
