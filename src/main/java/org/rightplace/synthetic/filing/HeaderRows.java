package org.rightplace.synthetic.filing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.care.child.Sex;
import org.rightplace.synthetic.filing.Filer.Rows;
import org.rightplace.synthetic.life.Events.Away;
import org.rightplace.synthetic.life.Events.Order;
import org.rightplace.synthetic.life.Events.Worker;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Spell;
import org.rightplace.synthetic.life.Stay;

/// Who the child is, and what is told of dates: reviews, times away, social workers, orders, adoption.
record HeaderRows(Rows rows) {

    private static final int SCHOOL_AGE = 5;
    private static final int SPEAKS = 4; // a younger child's part in a review is PN0

    /// @param episodes whether the child has episodes in the year; of one who left earlier only the header is filed
    void add(boolean episodes) {
        header();
        if (episodes) {
            unaccompanied();
            reviews();
            dates();
            rows.told().child().spells().forEach(this::adoption);
            earlierOrder();
        }
    }

    private Person person() {
        return rows.told().child().person();
    }

    private void header() {
        Person person = person();
        Map<Column, String> cells = rows.cells();
        cells.put(Column.SEX, person.sex().code());
        cells.put(Column.ETHNIC, person.origin().code());
        boolean school = person.age(rows.last()) >= SCHOOL_AGE;
        // no authority's number is 000, so no pupil has such a number
        cells.put(Column.UPN, school ? "Z000" + person.number().substring(3) : "UN1");
        Optional<Integer> born = rows.told().events().mother().filter(day -> day <= rows.last());
        cells.put(Column.MOTHER, person.sex() == Sex.MALE ? "" : born.isPresent() ? "1" : "0");
        cells.put(Column.MC_DOB, born.map(rows.days()::of).orElse(""));
        cells.put(Column.UASC, person.unaccompanied() ? "1" : "0");
        rows.add(FileKind.HEADER, cells);
    }

    private void unaccompanied() {
        if (person().unaccompanied()) {
            Map<Column, String> cells = rows.cells();
            cells.put(Column.SEX, person().sex().code());
            int ceased = person().birthday(18);
            cells.put(Column.DUC, rows.holds(ceased) ? rows.days().of(ceased) : "");
            rows.add(FileKind.UASC, cells);
        }
    }

    private void reviews() {
        for (int day : rows.told().events().reviews()) {
            if (rows.holds(day)) {
                Map<Column, String> cells = rows.cells();
                cells.put(Column.REVIEW, rows.days().of(day));
                boolean young = person().age(day) < SPEAKS;
                cells.put(
                        Column.REVIEW_CODE, young ? "PN0" : "PN" + (1 + Math.floorMod(day * 7 + person().birth(), 7)));
                rows.add(FileKind.REVIEWS, cells);
            }
        }
    }

    private void dates() {
        for (Away away : rows.told().events().missing()) {
            if (rows.holds(away.from())) {
                Map<Column, String> cells = rows.cells();
                cells.put(Column.MISSING, away.kind().code());
                cells.put(Column.MIS_START, rows.days().of(away.from()));
                cells.put(Column.MIS_END, rows.days().of(away.until()));
                rows.add(FileKind.MISSING, cells);
            }
        }
        for (Worker worker : rows.told().events().workers()) {
            if (worker.from() <= rows.last() && worker.until() >= rows.first()) {
                Map<Column, String> cells = rows.cells();
                cells.put(Column.SW_ID, worker.id());
                cells.put(Column.SW_DECOM, rows.days().of(worker.from()));
                cells.put(Column.SW_DEC, rows.upTo(worker.until()));
                cells.put(Column.SW_REASON, worker.reason());
                rows.add(FileKind.SW_EPISODES, cells);
            }
        }
        for (Order order : rows.told().events().orders()) {
            if (order.from() <= rows.last() && order.until() >= rows.first()) {
                Map<Column, String> cells = rows.cells();
                cells.put(Column.DOLO_START, rows.days().of(order.from()));
                cells.put(Column.DOLO_END, rows.upTo(order.until()));
                rows.add(FileKind.DOLO, cells);
            }
        }
    }

    private void adoption(Spell spell) {
        if (!spell.course().adopted()) {
            return;
        }
        int decided = spell.stays().stream()
                .filter(stay -> stay.legalStatus() == LegalStatus.E1)
                .mapToInt(Stay::from)
                .findFirst()
                .orElse(spell.course().to());
        if (rows.holds(decided)) {
            Map<Column, String> cells = rows.cells();
            cells.put(Column.DATE_PLACED, rows.days().of(decided));
            rows.add(FileKind.PLACED_ADOPTION, cells);
        }
        if (rows.holds(spell.course().to())) {
            Placement last = spell.placements().getLast();
            boolean two = Math.floorMod(last.from(), 8) != 0;
            Map<Column, String> cells = new EnumMap<>(rows.cells());
            cells.put(Column.DATE_INT, rows.days().of(decided));
            cells.put(Column.DATE_MATCH, rows.days().of(Math.max(decided, last.from() - 21)));
            cells.put(Column.FOSTER_CARE, last.sameCarer() ? "1" : "0");
            cells.put(Column.NB_ADOPTR, two ? "2" : "1");
            cells.put(Column.SEX_ADOPTR, two ? "MF" : "F1");
            cells.put(Column.LS_ADOPTR, two ? "L11" : "L0");
            rows.add(FileKind.AD1, cells);
        }
    }

    /// Whether the child had been adopted or the like before care began: never, here.
    private void earlierOrder() {
        boolean began = rows.told().child().spells().stream()
                .anyMatch(spell -> rows.holds(spell.course().from()));
        if (began && !rows.told().child().shortBreak()) {
            Map<Column, String> cells = rows.cells();
            cells.put(Column.PREV_PERM, "Z1");
            rows.add(FileKind.PREV_PERM, cells);
        }
    }
}
