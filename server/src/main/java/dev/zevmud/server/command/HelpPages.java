package dev.zevmud.server.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The help pages in one language. Immutable; any thread.
public final class HelpPages {

    public HelpPages(Locale locale) {}

    /// The page of this name, or of the one command that it abbreviates.
    public Optional<HelpPage> find(String word) {
        return Optional.empty();
    }

    /// The names of the pages in which `text` occurs, best first.
    public List<String> search(String text) {
        return List.of();
    }

    /// All pages' names, in alphabetical order.
    public List<String> names() {
        return List.of();
    }
}
