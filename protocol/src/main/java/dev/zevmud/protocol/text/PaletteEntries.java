package dev.zevmud.protocol.text;

/// The palette's colours, made once.
final class PaletteEntries {

    static final Color.Palette[] ALL = new Color.Palette[256];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = new Color.Palette(i);
        }
    }

    private PaletteEntries() {}
}
