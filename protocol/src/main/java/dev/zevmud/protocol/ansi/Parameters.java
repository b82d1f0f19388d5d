package dev.zevmud.protocol.ansi;

/// The numbers of a control sequence: groups separated by `;`, within a group by `:`.
final class Parameters {

    /// More than that and the sequence is ignored as a whole.
    static final int MAX_PARAMETERS = 32;

    static final int MAX_VALUE = 65_535;

    /// A number that was left out.
    static final int ABSENT = -1;

    /// Not of the values that [#packed] has for a short sequence.
    static final long UNPACKABLE = -1;

    private static final int MAX_PACKED = 6;

    private final int[] values = new int[MAX_PARAMETERS];

    /// A bit for each number that goes on with a group.
    private int continues;

    private int count = 1;

    void clear() {
        count = 1;
        values[0] = ABSENT;
        continues = 0;
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
        if (sub) {
            continues |= 1 << count;
        }
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
        while (end < count && (continues & 1 << end) != 0) {
            end++;
        }
        return end;
    }

    /// All of it in one number that no other sequence has; [#UNPACKABLE] if it is longer than any
    /// colour or has numbers above 254.
    long packed() {
        if (count > MAX_PACKED) {
            return UNPACKABLE;
        }
        long packed = (long) continues << 3 | count;
        for (int i = 0; i < count; i++) {
            int value = values[i];
            if (value > 254) {
                return UNPACKABLE;
            }
            packed = packed << 8 | (value & 0xFF);
        }
        return packed;
    }
}
