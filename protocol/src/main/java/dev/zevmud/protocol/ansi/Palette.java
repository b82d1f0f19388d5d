package dev.zevmud.protocol.ansi;

/// xterm's 256 colours, and the nearest of them by perceived distance (Oklab).
public final class Palette {

    private static final int[] CLASSIC = {
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
    };
    private static final int[] CUBE_LEVELS = {0, 95, 135, 175, 215, 255};
    private static final float[][] LAB = new float[256][];
    private static final int[] TO_CLASSIC = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            LAB[i] = lab(rgb(i));
        }
        for (int i = 0; i < 256; i++) {
            TO_CLASSIC[i] = i < 16 ? i : nearest(LAB[i], 0, 16);
        }
    }

    private Palette() {}

    /// The colour of a palette entry as `0xRRGGBB`.
    public static int rgb(int index) {
        if (index < 16) {
            return CLASSIC[index];
        }
        if (index < 232) {
            int cube = index - 16;
            return CUBE_LEVELS[cube / 36] << 16
                    | CUBE_LEVELS[cube / 6 % 6] << 8
                    | CUBE_LEVELS[cube % 6];
        }
        int grey = 8 + 10 * (index - 232);
        return grey << 16 | grey << 8 | grey;
    }

    /// The nearest of the cube and the greys: their colours are the same on every terminal.
    public static int nearest256(int rgb) {
        return nearest(lab(rgb), 16, 256);
    }

    /// The nearest of the sixteen classic colours.
    public static int nearest16(int rgb) {
        return nearest(lab(rgb), 0, 16);
    }

    /// The nearest classic colour of a palette entry.
    public static int classicOf(int index) {
        return TO_CLASSIC[index];
    }

    private static int nearest(float[] lab, int from, int to) {
        int best = from;
        float bestDistance = Float.MAX_VALUE;
        for (int i = from; i < to; i++) {
            float l = lab[0] - LAB[i][0];
            float a = lab[1] - LAB[i][1];
            float b = lab[2] - LAB[i][2];
            float distance = l * l + a * a + b * b;
            if (distance < bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static float[] lab(int rgb) {
        double red = linear(rgb >> 16);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new float[] {
            (float) (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s),
            (float) (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s),
            (float) (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
        };
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
