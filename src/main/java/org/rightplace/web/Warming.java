package org.rightplace.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rightplace.web.Answers.Offer;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;

/// Makes the heavy pages once after a start and after each change of what is held, on one thread in the
/// background, so that they are there when a person asks. Nothing waits for it, and nothing fails with
/// it.
///
/// It makes them where requests are answered and asks nobody for them: no request can take its way, and
/// what it made is given only to whoever may see it.
final class Warming implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("warming").factory());
    private final Answers answers;
    private final List<Ahead> pages;
    private @Nullable Future<?> last;

    /// A page to be made before it is asked for.
    ///
    /// @param chosen what differs from the usual choices, by name
    /// @param every  of which choice each option is made; empty for none
    /// @param also   pages that are made with the same option, right after it: they rest on the same
    ///     results
    /// @param offer  what the page offers
    record Ahead(
            String address,
            Map<String, String> chosen,
            Optional<Every> every,
            List<Ahead> also,
            Function<Register, Offer> offer) {

        /// The page with its usual choices.
        static Ahead of(String address, Function<Register, Offer> offer) {
            return new Ahead(address, Map.of(), Optional.empty(), List.of(), offer);
        }

        /// The same page with another choice.
        Ahead with(String name, String value) {
            return new Ahead(address, Map.of(name, value), Optional.empty(), List.of(), offer);
        }

        /// The same page with each option of a choice, in their order on the page.
        Ahead withEvery(String name, Ahead... also) {
            return new Ahead(address, Map.of(), Optional.of(new Every(name, value -> true)), List.of(also), offer);
        }

        /// The same page with those options of a choice whose values pass.
        Ahead withEvery(String name, Predicate<String> values) {
            return new Ahead(address, Map.of(), Optional.of(new Every(name, values)), List.of(), offer);
        }
    }

    /// The options of a choice that are made.
    ///
    /// @param values whether the option of a value is one
    record Every(String name, Predicate<String> values) {}

    /// @param pages in the order in which they are made
    Warming(Answers answers, List<Ahead> pages) {
        this.answers = answers;
        this.pages = List.copyOf(pages);
    }

    /// Begins, now that pages are answered here, and again after each change.
    void begin(Workbench workbench) {
        workbench.whenChanged(this::again);
        again();
    }

    private synchronized void again() {
        if (thread.isShutdown()) {
            return;
        }
        if (last != null) {
            last.cancel(true);
        }
        last = thread.submit(() -> pages.forEach(this::make));
    }

    private void make(Ahead page) {
        try {
            for (Ahead one : answers.ways(page)) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                answers.make(one);
            }
        } catch (RuntimeException failure) {
            // Whoever asks for the page is told.
            return;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
