package org.rightplace.web;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Pages made before, while nothing that they show has changed. Safe for many threads.
final class KeptPages {

    /// All that may be kept, in bytes. The largest page, of 543 constituencies with its map, has about
    /// half a million.
    private static final long MOST = 48L << 20;

    /// How many other ways of asking for pages are remembered.
    private static final int MOST_WAYS = 4096;

    /// Of what they were made: a page of yesterday may name a day.
    ///
    /// @param changes how many times the data had changed
    record Made(long changes, LocalDate today) {

        boolean isBefore(Made other) {
            return changes < other.changes || today.isBefore(other.today);
        }
    }

    /// An answer.
    record Kept(Body body, HttpHeaders headers) {}

    private final Map<String, Kept> answers = new HashMap<>();
    private final Map<String, String> ways = new HashMap<>();
    private final Queue<String> oldestFirst = new ArrayDeque<>();
    private long size;
    private @Nullable Made made;

    /// The answer kept under an address, or under another that leads to the same.
    synchronized Optional<Kept> find(String address, Made now) {
        return now.equals(made)
                ? Optional.ofNullable(answers.get(ways.getOrDefault(address, address)))
                : Optional.empty();
    }

    /// Remembers that one address leads to the same answer as another.
    synchronized void same(String address, String as, Made of) {
        if (of.equals(made) && !address.equals(as) && ways.size() < MOST_WAYS) {
            ways.put(address, as);
        }
    }

    /// Keeps a page, and lets the oldest go where there are too many. What was made of older data than
    /// the pages that are kept is not.
    synchronized void keep(String address, Made of, Kept answer) {
        if (made != null && of.isBefore(made)) {
            return;
        }
        if (!of.equals(made)) {
            answers.clear();
            ways.clear();
            oldestFirst.clear();
            size = 0;
            made = of;
        }
        if (answers.putIfAbsent(address, answer) != null) {
            return;
        }
        oldestFirst.add(address);
        size += answer.body().size();
        while (size > MOST) {
            Kept gone = answers.remove(oldestFirst.remove());
            size -= gone == null ? 0 : gone.body().size();
        }
    }
}
