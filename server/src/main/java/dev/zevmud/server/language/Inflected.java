package dev.zevmud.server.language;

/// The name of a thing or a creature in one language, in the forms that sentences ask for.
public interface Inflected {

    /// The name in this form. Every language gives some answer to every form: what it does not
    /// know, it shows as the name stands alone.
    String in(Form form);

    /// Whether verbs that go with it are in the plural.
    default boolean plural() {
        return false;
    }
}
