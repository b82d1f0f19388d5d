package dev.zevmud.loadtest.bot;

/// What was shown and not yet looked at; of more than [#LIMIT] characters the oldest are forgotten.
final class Screen {

    static final int LIMIT = 256 * 1024;

    private final StringBuilder text = new StringBuilder();

    void add(CharSequence shown) {
        text.append(shown);
        if (text.length() > LIMIT) {
            text.delete(0, text.length() - LIMIT);
        }
    }

    boolean shows(String wanted) {
        return text.indexOf(wanted) >= 0;
    }

    /// Everything through the line with `wanted`, which is there.
    String takeThrough(String wanted) {
        int end = text.indexOf("\n", text.indexOf(wanted));
        return take(end < 0 ? text.length() : end + 1);
    }

    /// Everything.
    String take() {
        return take(text.length());
    }

    private String take(int end) {
        String taken = text.substring(0, end);
        text.delete(0, end);
        return taken;
    }
}
