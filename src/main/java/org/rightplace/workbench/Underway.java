package org.rightplace.workbench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// What is being worked out of records of children just now, to be told to whoever waits for it. It holds
/// nothing of any child.
public final class Underway {

    private final Map<String, Step> steps = new ConcurrentSkipListMap<>();

    /// Something that is being worked out.
    ///
    /// @param words such as *Opening the records*
    /// @param done  how many of its parts are done
    /// @param of    how many there are; 0 where it is not known
    public record Step(String words, long done, long of) {}

    void says(String words, long done, long of) {
        steps.put(words, new Step(words, done, of));
    }

    void done(String words) {
        steps.remove(words);
    }

    /// One of the things that are being worked out; empty where nothing is.
    public Optional<Step> step() {
        return steps.values().stream().max((one, other) -> Long.compare(one.of(), other.of()));
    }
}
