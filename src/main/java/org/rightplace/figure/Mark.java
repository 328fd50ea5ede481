package org.rightplace.figure;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

/// One place on a map: what it is called, what is known of it, where it leads.
///
/// @param name  such as *Fylde*
/// @param group what it lies in, such as *North West*
/// @param value what its colour stands for, 0 or more; empty where it is not known
/// @param words the value in words, such as *56 homes* or *not known*
/// @param link  an address to follow; empty where there is none
public record Mark(String name, String group, OptionalDouble value, String words, Optional<String> link) {

    /// By group, then name: the order in which a keyboard reaches them.
    static final Comparator<Mark> ORDER = Comparator.comparing(Mark::group).thenComparing(Mark::name);

    /// What a reader is told, such as *Fylde: 56 homes*.
    String label() {
        return name + ": " + words;
    }
}
