package org.rightplace.workbench;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// What takes long to work out of records of children: each result once for each question, kept while
/// there is room, those that were asked for longest ago let go first.
///
/// The results of some records live and go with them: whatever is held next has its own. One result is
/// worked out at a time, so that readers who ask for many different ones at once do not fill the memory.
/// Safe for use by several threads; who asks for what is being worked out waits for it.
final class Results {

    private static final long BYTES_FOR_A_CHILD = 10_000;

    /// How much is kept: one day of all England with its counts, and some fifty days of five authorities;
    /// more where there is the memory, so that the five days of a path do not drive out the counts.
    static final long MOST = Math.max(250_000, Runtime.getRuntime().maxMemory() / BYTES_FOR_A_CHILD);

    private final long most;
    private final Underway underway;
    private final ReentrantLock working = new ReentrantLock(true);
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

    private record Kept(Object result, long weight) {}

    /// The result of a question, worked out now unless it is kept.
    ///
    /// @param words  for what is being worked out, told to those who wait
    /// @param choice what was chosen, as a record or another value with equals; two questions of one kind
    ///     that differ in anything must differ in it
    /// @param weigh  how much room the result takes, in children of whom it holds something
    <T> T of(String words, Class<T> kind, Object choice, ToLongFunction<T> weigh, Supplier<T> work) {
        var question = new Question(kind, choice);
        Optional<Kept> before = find(question);
        if (before.isEmpty()) {
            working.lock();
            try {
                before = find(question);
                if (before.isEmpty()) {
                    underway.says(words, 0, 0);
                    T result = work.get();
                    keep(question, new Kept(result, weigh.applyAsLong(result)));
                    return result;
                }
            } finally {
                underway.done(words);
                working.unlock();
            }
        }
        return kind.cast(before.get().result());
    }

    private Optional<Kept> find(Question question) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(question));
        }
    }

    private void keep(Question question, Kept result) {
        synchronized (kept) {
            kept.put(question, result);
            weight += result.weight();
            Iterator<Map.Entry<Question, Kept>> oldest = kept.entrySet().iterator();
            while (weight > most && kept.size() > 1) {
                weight -= oldest.next().getValue().weight();
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
