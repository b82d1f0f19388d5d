package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/// Measures what objects cost by how the heap grows with many of them.
final class Heap {

    private static final int LOTS = 7;

    private Heap() {}

    /// Bytes of heap for each of `count` objects.
    static long bytesOfEach(int count, Supplier<?> supplier) {
        // What else comes and goes in the heap disturbs one lot or two: the middle one counts.
        Object[][] kept = new Object[LOTS][];
        long[] each = new long[LOTS];
        for (int i = 0; i < LOTS; i++) {
            long before = used();
            kept[i] = lot(count, supplier);
            each[i] = (used() - before) / count;
        }
        assertThat(kept[LOTS - 1]).doesNotContainNull();
        assertThat(kept).hasNumberOfRows(LOTS);
        Arrays.sort(each);
        return each[LOTS / 2];
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Object[] lot(int count, Supplier<?> supplier) {
        Object[] kept = new Object[count];
        for (int i = 0; i < count; i++) {
            kept[i] = supplier.get();
        }
        return kept;
    }
}
