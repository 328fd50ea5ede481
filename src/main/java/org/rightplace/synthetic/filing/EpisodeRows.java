package org.rightplace.synthetic.filing;

import java.util.EnumMap;
import java.util.Map;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.synthetic.filing.Filer.Rows;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Spell;
import org.rightplace.synthetic.life.Stay;

/// A child's episodes of a year, as the year's return tells them: what ends after the year is open.
record EpisodeRows(Rows rows) {

    /// Adds them.
    ///
    /// @return whether there were any
    boolean add() {
        boolean any = false;
        Person person = rows.told().child().person();
        for (Spell spell : rows.told().child().spells()) {
            if (spell.course().from() > rows.last() || spell.course().to() < rows.first()) {
                continue;
            }
            for (Stay stay : spell.stays()) {
                if (stay.from() <= rows.last() && stay.to() >= rows.first()) {
                    rows.add(FileKind.EPISODES, cells(person, stay));
                    any = true;
                }
            }
        }
        return any;
    }

    private Map<Column, String> cells(Person person, Stay stay) {
        Placement placement = stay.placement();
        boolean ended = stay.to() <= rows.last();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.DECOM, rows.days().of(stay.from()));
        cells.put(Column.RNE, stay.why().code());
        cells.put(Column.LS, stay.legalStatus().code());
        cells.put(Column.CIN, person.category().code());
        cells.put(Column.PLACE, type(placement).code());
        cells.put(
                Column.PLACE_PROVIDER,
                placement.by().kind().map(ProviderKind::code).orElse(""));
        cells.put(Column.DEC, rows.upTo(stay.to()));
        cells.put(Column.REC, ended ? stay.end().code() : "");
        cells.put(
                Column.REASON_PLACE_CHANGE,
                ended ? stay.reason().map(ChangeReason::code).orElse("") : "");
        cells.put(
                Column.HOME_POST,
                person.unaccompanied() ? "" : person.family().home().postcode());
        cells.put(Column.PL_POST, placement.where().postcode());
        cells.put(Column.URN, placement.by().urn());
        return cells;
    }

    private PlacementType type(Placement placement) {
        return placement.type().isValidIn(rows.year()) ? placement.type() : placement.newType();
    }
}
