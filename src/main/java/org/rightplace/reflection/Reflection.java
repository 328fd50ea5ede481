package org.rightplace.reflection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A reflection on one release, at one time. Edited by writing the next version; none is lost.
///
/// @param subject   what it is about, in words
/// @param asking    why this, why now, and how it was made known
/// @param shows     what the release shows
/// @param doesNot   what it does not show, beyond the ledger, which is computed
/// @param readings  readings of the same figures; two or more for the record to be complete
/// @param heard     whose voice is in it; every other voice is absent, and named as absent
/// @param questions kept open
/// @param source    where what is said here comes from; empty for a user's own words
public record Reflection(
        String subject,
        Asking asking,
        String shows,
        String doesNot,
        List<Reading> readings,
        Set<Voice> heard,
        List<String> questions,
        String source) {

    public Reflection {
        readings = List.copyOf(readings);
        questions = List.copyOf(questions);
        SortedSet<Voice> inOrder = new TreeSet<>(heard);
        heard = Collections.unmodifiableSortedSet(inOrder);
    }

    /// The first two questions, and what is known of how the release was announced.
    ///
    /// @param whyThis    what this release is for
    /// @param whyNow     what else is true of its moment
    /// @param signalled  how it was made known beforehand, and to whom
    public record Asking(String whyThis, String whyNow, String signalled) {}

    /// A record with nothing in it yet.
    public static Reflection empty(String subject) {
        return new Reflection(subject, new Asking("", "", ""), "", "", List.of(), Set.of(), List.of(), "");
    }

    /// The voices that are not in it.
    public Set<Voice> absent() {
        EnumSet<Voice> absent = EnumSet.allOf(Voice.class);
        absent.removeAll(heard);
        return absent;
    }

    /// What is still to be written, in words; empty when the record is complete.
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (asking.whyThis().isBlank()) {
            missing.add("why this");
        }
        if (asking.whyNow().isBlank()) {
            missing.add("why now");
        }
        if (asking.signalled().isBlank()) {
            missing.add("how it was signalled, and to whom");
        }
        if (shows.isBlank()) {
            missing.add("what it shows");
        }
        if (readings.size() < 2 || readings.stream().anyMatch(r -> r.test().isBlank())) {
            missing.add("two readings or more, each with the test that would tell it apart");
        }
        if (questions.isEmpty()) {
            missing.add("a question kept open");
        }
        return missing;
    }
}
