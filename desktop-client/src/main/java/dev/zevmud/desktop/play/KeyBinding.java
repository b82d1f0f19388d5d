package dev.zevmud.desktop.play;

import java.util.List;

/// A combination of keys, in JavaFX's notation, and what it does. `Shortcut` is Ctrl, on a Mac ⌘.
record KeyBinding(String keys, Action action) {

    enum Action {
        COPY,
        FIND,
        FONT_LARGER,
        FONT_SMALLER,
        FONT_RESET,
        OUTPUT_PAGE_UP,
        OUTPUT_PAGE_DOWN,
        OUTPUT_NEWEST,
        RECONNECT,
        LEAVE
    }

    static final List<KeyBinding> DEFAULTS =
            List.of(
                    new KeyBinding("Shortcut+C", Action.COPY),
                    new KeyBinding("Shortcut+F", Action.FIND),
                    new KeyBinding("Shortcut+Plus", Action.FONT_LARGER),
                    new KeyBinding("Shortcut+Shift+Plus", Action.FONT_LARGER),
                    new KeyBinding("Shortcut+Equals", Action.FONT_LARGER),
                    new KeyBinding("Shortcut+Add", Action.FONT_LARGER),
                    new KeyBinding("Shortcut+Minus", Action.FONT_SMALLER),
                    new KeyBinding("Shortcut+Subtract", Action.FONT_SMALLER),
                    new KeyBinding("Shortcut+0", Action.FONT_RESET),
                    new KeyBinding("Page Up", Action.OUTPUT_PAGE_UP),
                    new KeyBinding("Page Down", Action.OUTPUT_PAGE_DOWN),
                    new KeyBinding("Shortcut+End", Action.OUTPUT_NEWEST),
                    new KeyBinding("Shortcut+R", Action.RECONNECT),
                    new KeyBinding("Shortcut+Shift+W", Action.LEAVE));
}
