package org.rightplace.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.TimelinePage;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;
import org.rightplace.link.history.Spell;
import org.rightplace.link.need.Profile;
import org.rightplace.link.need.ReturnNeeds;
import org.rightplace.release.Release;

/// What all records held say of one child.
final class OneChild {

    private final OpenedRecords records;
    private final Cohort.Key child;

    /// A child.
    ///
    /// @throws NotHeld if none stands under this pseudonym
    OneChild(OpenedRecords records, String pseudonym) {
        this.records = records;
        this.child = records.find(pseudonym).orElseThrow(() -> new NotHeld("No child stands under this pseudonym."));
    }

    /// The releases that may speak of the child: those of the child's authority.
    List<Release> releases() {
        return records.kept().stream()
                .filter(release -> List.of(child.authority(), FormArrival.SEVERAL)
                        .contains(release.edition().publisher()))
                .toList();
    }

    Page page(TimelinePage.For made) {
        List<AuthorityReturn> returns = records.returns().stream()
                .filter(filed -> filed.authority().equals(child.authority()))
                .map(this::onlyOfTheChild)
                .filter(filed -> !filed.files().isEmpty())
                .toList();
        List<Spell> spells = Histories.of(returns, Rule.LATEST_RETURN).histories().stream()
                .flatMap(history -> history.spells().stream())
                .toList();
        var needs = new TimelinePage.Needs(
                Profile.of(child.child(), made.today(), needs(returns)),
                NeedsProfile.newest(records.needs().profiles().stream()
                        .filter(one -> one.child().equals(child.child()))
                        .toList()),
                records.needs().places().stream()
                        .filter(one -> one.child().equals(child.child()))
                        .toList());
        return TimelinePage.of(
                new TimelinePage.Known(
                        child.child(), child.authority(), spells, returns, needs, records.wordsOf(child)),
                made);
    }

    private List<Need> needs(List<AuthorityReturn> returns) {
        List<Need> needs = new ArrayList<>();
        for (AuthorityReturn filed : returns) {
            needs.addAll(ReturnNeeds.of(
                    filed.year(),
                    filed.files().values().stream().flatMap(List::stream).toList()));
        }
        needs.addAll(records.needsBesideReturns().getOrDefault(child, List.of()));
        return needs;
    }

    private AuthorityReturn onlyOfTheChild(AuthorityReturn filed) {
        Map<FileKind, List<ReturnRow>> files = new EnumMap<>(FileKind.class);
        filed.files().forEach((kind, rows) -> {
            List<ReturnRow> ofChild = rows.stream()
                    .filter(row -> row.child().equals(child.child()))
                    .toList();
            if (!ofChild.isEmpty()) {
                files.put(kind, ofChild);
            }
        });
        return new AuthorityReturn(filed.authority(), filed.year(), files);
    }
}
