package dev.zevmud.server.command;

import java.util.List;

/// The word that a mistyped one was most likely meant to be.
final class Nearest {

    /// Longer words are not worth comparing.
    private static final int MAX_LENGTH = 20;

    private Nearest() {}

    /// The first of the nearest, at most a third of the letters away; empty if none is near.
    static String of(String word, List<String> names) {
        String nearest = "";
        int least = Math.max(1, word.length() / 3) + 1;
        if (word.length() > MAX_LENGTH) {
            return nearest;
        }
        for (String name : names) {
            int distance = distance(word, name);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /// Letters to insert, delete, replace, or swap with their neighbour.
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
