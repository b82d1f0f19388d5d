package dev.zevmud.desktop.shared;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The font in which a game's text keeps its columns: the best that this computer has.
public final class Monospace {

    private static final List<String> PREFERRED =
            List.of(
                    "JetBrains Mono",
                    "Cascadia Mono",
                    "SF Mono",
                    "Menlo",
                    "Consolas",
                    "DejaVu Sans Mono",
                    "Liberation Mono",
                    "Noto Sans Mono");

    private static final String SAMPLE = "0".repeat(100);

    private Monospace() {}

    public static String family() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        return PREFERRED.stream().filter(installed::contains).findFirst().orElse("Monospaced");
    }

    /// A style that sets this font at a size in pixels.
    public static String css(double pixels) {
        return String.format(
                Locale.ROOT, "-fx-font-family: \"%s\"; -fx-font-size: %.1fpx;", family(), pixels);
    }

    /// The height of one line, in pixels.
    public static double lineHeight(double pixels) {
        return sample(pixels).getHeight();
    }

    /// The width of one character, in pixels.
    public static double characterWidth(double pixels) {
        return sample(pixels).getWidth() / SAMPLE.length();
    }

    private static Bounds sample(double pixels) {
        Text text = new Text(SAMPLE);
        text.setFont(Font.font(family(), pixels));
        return text.getLayoutBounds();
    }
}
