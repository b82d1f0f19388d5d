package dev.zevmud.protocol.ansi;

/// The numbers of a control sequence: groups separated by `;`, within a group by `:`.
final class Parameters {

    /// More than that and the sequence is ignored as a whole.
    static final int MAX_PARAMETERS = 32;

    static final int MAX_VALUE = 65_535;

    /// A number that was left out.
    static final int ABSENT = -1;

    private final int[] values = new int[MAX_PARAMETERS];
    private final boolean[] continues = new boolean[MAX_PARAMETERS];
    private int count = 1;

    void clear() {
        count = 1;
        values[0] = ABSENT;
        continues[0] = false;
    }

    void digit(int digit) {
        int value = Math.max(values[count - 1], 0) * 10 + digit;
        values[count - 1] = Math.min(value, MAX_VALUE);
    }

    /// Starts the next number; `sub` after a colon. False: there are too many.
    boolean next(boolean sub) {
        if (count == MAX_PARAMETERS) {
            return false;
        }
        values[count] = ABSENT;
        continues[count] = sub;
        count++;
        return true;
    }

    int count() {
        return count;
    }

    /// The number at `index`, or `whenAbsent` if it was left out or there is none.
    int value(int index, int whenAbsent) {
        return index >= count || values[index] == ABSENT ? whenAbsent : values[index];
    }

    /// Just behind the last number of the group that starts at `index`.
    int endOfGroup(int index) {
        int end = index + 1;
        while (end < count && continues[end]) {
            end++;
        }
        return end;
    }
}
