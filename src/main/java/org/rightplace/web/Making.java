package org.rightplace.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rightplace.web.KeptPages.Kept;
import org.rightplace.web.KeptPages.Made;

/// Answers being made, each once however many readers ask for it, and to its end though none waits.
///
/// They are made on threads of their own: a thread that a reader's request came by must be free for the
/// next. Whatever is given here was made below the sign-in, and must only be asked for from behind it.
final class Making implements AutoCloseable {

    /// How many may be begun at once. Who asks for another meanwhile is told to wait.
    private static final int MOST = 64;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("making-", 0).factory());
    private final Map<Asked, CompletableFuture<Kept>> begun = new ConcurrentHashMap<>();

    /// What is asked for.
    ///
    /// @param address with all that was chosen
    /// @param of      what it is made of
    record Asked(String address, Made of) {}

    /// An answer, if it is made within a while; otherwise it is made all the same, and kept by the work
    /// itself.
    ///
    /// @param work what makes and keeps it; what it throws is thrown to whoever asks next
    /// @return empty if it is not made yet
    Optional<Kept> of(Asked asked, Callable<Kept> work, Duration patience) {
        CompletableFuture<Kept> answer = begun.get(asked);
        if (answer == null) {
            if (begun.size() >= MOST) {
                begun.keySet()
                        .removeIf(other -> other.of().changes() < asked.of().changes());
                return Optional.empty();
            }
            answer = begin(asked, work);
        }
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            begun.remove(asked);
            switch (e.getCause()) {
                case RuntimeException said -> throw said;
                case Error trouble -> throw trouble;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private CompletableFuture<Kept> begin(Asked asked, Callable<Kept> work) {
        var fresh = new CompletableFuture<Kept>();
        CompletableFuture<Kept> other = begun.putIfAbsent(asked, fresh);
        if (other != null) {
            return other;
        }
        threads.execute(() -> {
            try {
                fresh.complete(work.call());
                begun.remove(asked);
            } catch (Throwable failure) { // whoever waits is told, or whoever asks next
                fresh.completeExceptionally(failure);
            }
        });
        return fresh;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
