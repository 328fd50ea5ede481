package org.rightplace.workbench;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// What takes long to work out of records of children: each result once for each question, kept while
/// there is room, those that were asked for longest ago let go first.
///
/// The results of some records live and go with them: whatever is held next has its own. Two questions
/// are worked out at a time: a long one does not hold up the short ones, and readers who ask for many
/// different ones at once do not fill the memory. Safe for use by several threads; who asks for what is
/// being worked out waits for it.
final class Results {

    private static final long BYTES_FOR_A_CHILD = 10_000;
    private static final int AT_ONCE = 2;
    private static final int LIGHT = 200;

    /// How much is kept: as much as there is memory for, and at least one day of all England.
    static final long MOST = Math.max(100_000, Runtime.getRuntime().maxMemory() / BYTES_FOR_A_CHILD);

    private final long most;
    private final Underway underway;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Set<Thread> inTurn = ConcurrentHashMap.newKeySet();
    private final Map<Question, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /// @param most     how much is kept at most, in the unit in which results are weighed
    /// @param underway is told what is being worked out
    Results(long most, Underway underway) {
        this.most = most;
        this.underway = underway;
    }

    /// What is asked.
    ///
    /// @param kind   of the result
    /// @param choice what was chosen; has equals and hashCode
    private record Question(Class<?> kind, Object choice) {}

    /// A result, or the promise of one by the thread that works it out.
    ///
    /// @param result empty once working it out has failed: who waits tries it again
    /// @param weight 0 as long as it is promised
    private record Kept(CompletableFuture<Optional<Object>> result, long weight) {}

    /// The result of a question, worked out now unless it is kept. Working it out may ask for others on
    /// the same thread, never in a circle.
    ///
    /// @param words  for what is being worked out, told to those who wait
    /// @param choice what was chosen, as a record or another value with equals; two questions of one kind
    ///     that differ in anything must differ in it
    /// @param weigh  how much room the result takes, in children of whom it holds something; what takes 0
    ///     is never let go
    <T> T of(String words, Class<T> kind, Object choice, ToLongFunction<T> weigh, Supplier<T> work) {
        var question = new Question(kind, choice);
        Optional<T> result = Optional.empty();
        while (result.isEmpty()) {
            // Who only waits takes no turn: the thread that is waited for has one.
            result = find(question)
                    .map(Kept::result)
                    .or(() -> inTurn(() -> promise(question, words, weigh, work)))
                    .flatMap(CompletableFuture::join)
                    .map(kind::cast);
        }
        return result.get();
    }

    private Optional<Kept> find(Question question) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(question));
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!inTurn.add(Thread.currentThread())) {
            return work.get();
        }
        try {
            turns.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                turns.release();
            }
        } finally {
            inTurn.remove(Thread.currentThread());
        }
    }

    /// The promise of another thread that was quicker, or the result worked out here.
    private <T> Optional<CompletableFuture<Optional<Object>>> promise(
            Question question, String words, ToLongFunction<T> weigh, Supplier<T> work) {
        var promised = new CompletableFuture<Optional<Object>>();
        synchronized (kept) {
            Kept before = kept.putIfAbsent(question, new Kept(promised, 0));
            if (before != null) {
                return Optional.of(before.result());
            }
        }
        try {
            underway.says(words, 0, 0);
            T result = work.get();
            keep(question, new Kept(promised, weigh.applyAsLong(result)));
            promised.complete(Optional.of(result));
        } finally {
            underway.done(words);
            if (!promised.isDone()) {
                synchronized (kept) {
                    kept.remove(question, new Kept(promised, 0));
                }
                promised.complete(Optional.empty());
            }
        }
        return Optional.of(promised);
    }

    private void keep(Question question, Kept result) {
        synchronized (kept) {
            // What was forgotten while it was being worked out is of something older.
            if (!kept.replace(question, new Kept(result.result(), 0), result)) {
                return;
            }
            weight += result.weight();
            makeRoom(question, most / LIGHT);
            makeRoom(question, 0);
        }
    }

    /// Lets the oldest go that are heavier than so much, until there is room; never one that is wanted now.
    /// Many light ones take no more room than one heavy one, so the heavy ones go first.
    private void makeRoom(Question wanted, long light) {
        Iterator<Map.Entry<Question, Kept>> oldest = kept.entrySet().iterator();
        while (weight > most && oldest.hasNext()) {
            Map.Entry<Question, Kept> one = oldest.next();
            if (one.getValue().weight() > light && !one.getKey().equals(wanted)) {
                weight -= one.getValue().weight();
                oldest.remove();
            }
        }
    }

    /// Nothing is kept any more, since something that the results also depend on is another now.
    void forget() {
        synchronized (kept) {
            kept.clear();
            weight = 0;
        }
    }
}
