package dev.zevmud.loadtest.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Counts the bytes that a benchmark took in or gave out; JMH makes a rate of them.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Bytes {

    /// The name of the rate among a benchmark's secondary results.
    static final String COUNTER = "bytes";

    public long bytes;
}
