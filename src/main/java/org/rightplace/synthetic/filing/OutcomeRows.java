package org.rightplace.synthetic.filing;

import java.util.Map;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.synthetic.filing.Filer.Rows;
import org.rightplace.synthetic.life.Course;
import org.rightplace.synthetic.life.Events.Yearly;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Scores;
import org.rightplace.synthetic.life.Spell;

/// What is asked once a year of children in care all the year, and of young people who left.
record OutcomeRows(Rows rows) {

    private static final int ASKED = 4; // years of age, whose strengths and difficulties are asked for
    private static final int NOT_ASKED = 17;

    /// Adds them.
    ///
    /// @return whether the young person is one who left, of whom the return tells
    boolean add(boolean episodes) {
        if (episodes) {
            health();
            return false;
        }
        return leaver();
    }

    private Person person() {
        return rows.told().child().person();
    }

    private boolean allYear() {
        return !rows.told().child().shortBreak()
                && rows.told().child().spells().stream()
                        .map(Spell::course)
                        .anyMatch(course -> course.from() <= rows.first() && course.to() > rows.last());
    }

    private void health() {
        if (!allYear()) {
            return;
        }
        Person person = person();
        int age = person.age(rows.last());
        Yearly year = Scores.in(rows.told().events(), rows.year());
        double chance = Scores.even(year.mood(), person);
        Map<Column, String> cells = rows.cells();
        if (person.age(rows.first()) >= ASKED && age < NOT_ASKED) {
            boolean given = Scores.isGiven(person, rows.year());
            cells.put(Column.SDQ_SCORE, given ? Integer.toString(Scores.of(person, age, year)) : "");
            cells.put(Column.SDQ_REASON, given ? "" : "SDQ" + (1 + Math.floorMod(person.birth(), 4)));
        }
        cells.put(Column.CONVICTED, age < 10 ? "" : flag(chance < 0.02));
        cells.put(Column.HEALTH_CHECK, age >= 5 ? "" : flag(chance < 0.88));
        cells.put(Column.IMMUNISATIONS, flag(chance > 0.18));
        cells.put(Column.TEETH_CHECK, flag(chance < 0.79));
        cells.put(Column.HEALTH_ASSESSMENT, flag(chance > 0.11));
        boolean misuse = person.needs().level(NeedDomain.SUBSTANCE_USE, age) >= 2 && chance < 0.75;
        cells.put(Column.SUBSTANCE_MISUSE, flag(misuse));
        if (misuse) {
            boolean helped = chance < 0.30;
            cells.put(Column.INTERVENTION_RECEIVED, flag(helped));
            cells.put(Column.INTERVENTION_OFFERED, helped ? "" : flag(chance < 0.65));
        }
        rows.add(FileKind.OC2, cells);
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    /// Those who left at 16 or later and turn 19, 20 or 21 in the year.
    private boolean leaver() {
        Spell last = rows.told().child().spells().getLast();
        Course course = last.course();
        Person person = person();
        boolean left = course.to() < rows.first() && person.age(course.to()) >= 16 && mayBeAsked(last.end());
        if (!left || rows.told().child().shortBreak()) {
            return false;
        }
        for (int age = 19; age <= 21; age++) {
            if (rows.holds(person.birthday(age))) {
                Map<Column, String> cells = rows.cells();
                boolean touch = Math.floorMod(person.birth() + age, 10) > 0;
                cells.put(Column.IN_TOUCH, touch ? "YES" : "NO");
                cells.put(Column.ACTIV, touch ? Math.floorMod(person.birth(), 2) == 0 ? "F2" : "G5" : "");
                cells.put(Column.ACCOM, touch ? Math.floorMod(person.birth(), 3) == 0 ? "B1" : "Y2" : "");
                rows.add(FileKind.OC3, cells);
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeAsked(EpisodeEnd end) {
        return switch (end) {
            case E2, E3, E15, E16, E11, E12 -> false;
            default -> true;
        };
    }
}
