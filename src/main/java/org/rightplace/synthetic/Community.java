package org.rightplace.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.synthetic.filing.Filer;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.place.MadeUpAuthority;

/// The children of one synthetic authority.
///
/// @param children by their numbers, with all that happened to them
public record Community(MadeUpAuthority authority, List<Told> children) {
    public Community {
        children = List.copyOf(children);
    }

    /// What the authority files for a year: every file collected in it, some without a row.
    public Map<FileKind, List<MadeUpRow>> filed(CollectionYear year) {
        return new Filer().file(children, year);
    }

    /// How many of them live in each home on a day, by its number; homes where none does are not in it.
    public Map<Urn, Integer> livedIn(LocalDate day) {
        Map<Urn, Integer> lived = new TreeMap<>();
        int on = Math.toIntExact(day.toEpochDay());
        children.forEach(told -> told.child()
                .find(on)
                .flatMap(stay -> stay.placement().bed())
                .ifPresent(bed -> lived.merge(bed.home().urn(), 1, Integer::sum)));
        return lived;
    }

    /// Children looked after on a day, short breaks included.
    public long inCareOn(LocalDate day) {
        return children.stream().filter(told -> told.child().inCareOn(day)).count();
    }
}
