package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.PathwaysPage;
import org.rightplace.children.WaysIntoHomes;
import org.rightplace.commissioning.Every;
import org.rightplace.link.history.Rule;

/// What can be asked of how children came to live in homes.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class WaysIn {

    private final Cohorts cohorts;
    private final SearchRecords searches;

    WaysIn(Cohorts cohorts, SearchRecords searches) {
        this.cohorts = cohorts;
        this.searches = searches;
    }

    /// How children came to live in homes, and how their homes were searched for.
    ///
    /// @param day any that a return covers; empty for the newest 31 March
    /// @param of  the codes of the authorities whose children are meant; none for all that are held
    public Page page(Optional<LocalDate> day, Rule rule, NavigableSet<String> of) {
        OpenedRecords records = cohorts.records();
        LocalDate asked = cohorts.anyDay(day);
        List<String> logged = searches.authorities();
        NavigableSet<String> both = new TreeSet<>(of.isEmpty() ? logged : of);
        both.retainAll(logged);
        String whose = of.size() == 1
                ? cohorts.name(of.first())
                : "%d authorities together"
                        .formatted(of.isEmpty() ? cohorts.authorities().size() : of.size());
        return PathwaysPage.of(new PathwaysPage.Parts(
                whose,
                asked,
                WaysIntoHomes.of(Counting.cohort(records, asked, rule, of).children()),
                both.isEmpty() ? Optional.empty() : Optional.of(searches.mirror(both, Every.YEAR)),
                new GapsPage.Told(cohorts::name, Sources.of(records.kept()), cohorts.ledger())));
    }
}
