package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A child who does not exist, with every period of care. What lies after the world's last day is drawn too and
/// never told.
///
/// @param spells     in order; one or more
/// @param shortBreak whether these are short breaks (V3, V4) and no care away from home
public record Child(Person person, List<Spell> spells, boolean shortBreak) {
    public Child {
        spells = List.copyOf(spells);
        if (spells.isEmpty()) {
            throw new IllegalArgumentException(
                    "child (%s) must have one period of care or more".formatted(person.number()));
        }
    }

    /// Whether the child is looked after on a day, short breaks included.
    public boolean inCareOn(LocalDate day) {
        return find(Math.toIntExact(day.toEpochDay())).isPresent();
    }

    /// The episode that holds a day.
    public Optional<Stay> find(int day) {
        return spells.stream()
                .filter(spell -> spell.course().holds(day))
                .flatMap(spell -> spell.stays().stream())
                .filter(stay -> stay.holds(day))
                .findFirst();
    }
}
