package dev.zevmud.server.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Runs calls that block (the store's reads) on virtual threads, away from the actors' threads. The
/// connection pool bounds how many are under way.
final class Blocking implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("blocking-", 0).factory());

    <T> CompletionStage<T> supply(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, threads);
    }

    @Override
    public void close() {
        threads.close();
    }
}
