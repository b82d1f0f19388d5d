package dev.zevmud.desktop.shared;

import atlantafx.base.theme.PrimerDark;
import javafx.application.Application;
import javafx.scene.Scene;

/// The look of the whole program: AtlantaFX's dark theme and our own rules on top.
public final class Theme {

    private static final String SHEET = "zev-mud.css";

    private Theme() {}

    public static void apply(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        var sheet = Theme.class.getResource(SHEET);
        if (sheet == null) {
            throw new IllegalStateException(
                    "the style sheet " + SHEET + " is missing from the program; build it again");
        }
        scene.getStylesheets().add(sheet.toExternalForm());
    }
}
