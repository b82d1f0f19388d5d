package dev.zevmud.server.view;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/// The sentences of one language.
final class Bundle {

    private static final String NAME = "dev.zevmud.server.view.messages";

    private final ResourceBundle bundle;

    Bundle(Locale locale) {
        this.bundle =
                ResourceBundle.getBundle(
                        NAME,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The sentence; one that does not exist shows its key, and a test sees to it that all do.
    String text(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    Set<String> keys() {
        return bundle.keySet();
    }
}
