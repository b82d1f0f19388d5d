package dev.zevmud.protocol.text;

/// A colour as the game names it: an entry of xterm's 256-colour palette, or 24-bit RGB.
public sealed interface Color {

    /// The palette's entry `index`; the same object each time.
    static Palette palette(int index) {
        return PaletteEntries.ALL[index];
    }

    /// An entry of the palette: 0–7 normal, 8–15 bright, 16–231 the cube, 232–255 greys.
    record Palette(int index) implements Color {
        public Palette {
            if (index < 0 || index > 255) {
                throw new IllegalArgumentException("palette index " + index + " is not in 0–255");
            }
        }
    }

    /// 24-bit colour, `0xRRGGBB`.
    record Rgb(int value) implements Color {
        public Rgb {
            if (value < 0 || value > 0xFFFFFF) {
                throw new IllegalArgumentException("RGB value " + value + " is not in 0–0xFFFFFF");
            }
        }
    }
}
