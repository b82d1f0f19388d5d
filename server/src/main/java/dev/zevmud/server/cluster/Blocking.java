package dev.zevmud.server.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Runs calls that block (the store's reads) away from the actors' threads. Not on virtual threads:
/// SQLite waits for its lock in native code, which keeps the carrier; with as many waiting as there
/// are processors, nobody can carry the one that has the lock, until the waiting is given up.
final class Blocking implements AutoCloseable {

    /// More than there are connections to the database by default.
    private static final int THREADS = 12;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("blocking-", 0).factory());

    <T> CompletionStage<T> supply(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, threads);
    }

    @Override
    public void close() {
        threads.close();
    }
}
