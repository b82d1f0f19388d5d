package dev.zevmud.desktop.output;

import dev.zevmud.protocol.text.Color.Palette;
import dev.zevmud.protocol.text.Color.Rgb;

/// What the game's colours look like on the dark page. The first sixteen are chosen so that each
/// can be read on it (contrast of 4.5 : 1 or more, black apart); the rest is xterm's cube and
/// greys.
final class TerminalPalette {

    static final javafx.scene.paint.Color PAGE = javafx.scene.paint.Color.web("#0d1117");
    static final javafx.scene.paint.Color TEXT = javafx.scene.paint.Color.web("#d3dae3");

    private static final String[] NAMED = {
        "#6e7681", "#ff7b72", "#56d364", "#d9a53a", "#6cb2ff", "#d2a8ff", "#4fc9d4", "#c9d1d9",
        "#8b949e", "#ffa198", "#7ee787", "#f2cc60", "#a5d6ff", "#e2c5ff", "#8ee6ee", "#ffffff"
    };
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};
    private static final int CUBE_START = 16;
    private static final int GREY_START = 232;

    private TerminalPalette() {}

    static javafx.scene.paint.Color of(dev.zevmud.protocol.text.Color color) {
        return switch (color) {
            case Rgb(int value) ->
                    javafx.scene.paint.Color.rgb(value >> 16, (value >> 8) & 0xFF, value & 0xFF);
            case Palette(int index) -> indexed(index);
        };
    }

    private static javafx.scene.paint.Color indexed(int index) {
        if (index < CUBE_START) {
            return javafx.scene.paint.Color.web(NAMED[index]);
        }
        if (index >= GREY_START) {
            int grey = 8 + 10 * (index - GREY_START);
            return javafx.scene.paint.Color.rgb(grey, grey, grey);
        }
        int cube = index - CUBE_START;
        return javafx.scene.paint.Color.rgb(CUBE[cube / 36], CUBE[cube / 6 % 6], CUBE[cube % 6]);
    }
}
