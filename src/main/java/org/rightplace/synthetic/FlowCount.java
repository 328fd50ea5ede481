package org.rightplace.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Course;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Setting;
import org.rightplace.synthetic.life.Spell;

/// Counts what happened from 1 April 2023 to 31 March 2024, the year of the published flows; short breaks apart.
record FlowCount(Figures figures) {

    private static final int FIRST = StockCount.march(2023) + 1;
    private static final int LAST = StockCount.march(2024);
    private static final int[] PLACEMENT_DAYS = {7, 31, 92, 183, 365, 730, 1_826};
    private static final int[] CARE_DAYS = {14, 56, 183, 365, 730, 1_095, 1_826, 3_652};

    private static boolean inYear(int day) {
        return FIRST <= day && day <= LAST;
    }

    void count(Told told) {
        if (told.child().shortBreak()) {
            return;
        }
        Person person = told.child().person();
        boolean any = false;
        for (Spell spell : told.child().spells()) {
            Course course = spell.course();
            any |= course.from() <= LAST && course.to() > FIRST;
            if (inYear(course.from())) {
                started(person, spell);
            }
            if (inYear(course.to())) {
                ceased(told, spell);
            }
            spell.placements().forEach(placement -> placement(placement));
        }
        if (any) {
            figures.count("any time");
        }
        if (told.child().find(LAST).isPresent()) {
            placements(told);
        }
    }

    private void started(Person person, Spell spell) {
        figures.count("starts");
        figures.count("starts age", StockCount.age(person.age(spell.course().from())));
        figures.count("starts category", person.category().code());
        Setting first = spell.placements().getFirst().setting();
        figures.count("starts placement", StockCount.kind(first));
        figures.count("starts setting", first.name());
        if (person.unaccompanied()) {
            figures.count("starts unaccompanied");
        }
    }

    private void ceased(Told told, Spell spell) {
        Course course = spell.course();
        int age = told.child().person().age(course.to());
        figures.count("ceases");
        figures.count("ceases age", age >= 18 ? "18" : StockCount.age(age));
        figures.count("ceases reason", spell.end().code());
        if (spell.end().isAdoption()) {
            figures.count("ceases adopted");
        }
        if (spell.end().isSpecialGuardianship()) {
            figures.count("ceases guardianship");
        }
        figures.count("ceases days", bin(CARE_DAYS, course.to() - course.from()));
        figures.add(course.to() - course.from(), "ceases total days");
        if (course.equals(told.child().spells().getFirst().course())) {
            figures.count("ceases first");
        }
        int carers = (int) spell.placements().stream()
                .filter(placement -> !placement.sameCarer())
                .count();
        figures.count("ceases placements", carers < 4 ? Integer.toString(carers) : "4 or more");
    }

    private void placement(Placement placement) {
        if (inYear(placement.from())) {
            figures.count("new placements");
            figures.count("new placements kind", StockCount.kind(placement.setting()));
        }
        if (inYear(placement.to())) {
            String kind = StockCount.kind(placement.setting());
            for (String name : List.of("all", kind)) {
                int days = placement.to() - placement.from();
                figures.count("ended", name);
                figures.count("ended days", name, bin(PLACEMENT_DAYS, days));
                figures.add(days, "ended total days", name);
                placement.left().ifPresent(why -> reason(name, why));
            }
        }
    }

    private void reason(String kind, ChangeReason why) {
        figures.count("reason", kind);
        figures.count("reason", kind, why.code());
        if (why != ChangeReason.PLACE) {
            figures.count("moves", kind);
        }
    }

    /// The name of the class that a number of days falls in, by its place.
    private static String bin(int[] limits, int days) {
        int place = 0;
        while (place < limits.length && days > limits[place]) {
            place++;
        }
        return Integer.toString(place);
    }

    /// Placements in the year of a child in care at its end; changes of status with the same carers not counted.
    private void placements(Told told) {
        List<Placement> in = new ArrayList<>();
        for (Spell spell : told.child().spells()) {
            for (Placement placement : spell.placements()) {
                if (placement.from() <= LAST && placement.to() > FIRST && !(placement.sameCarer() && !in.isEmpty())) {
                    in.add(placement);
                }
            }
        }
        String many = in.size() < 3 ? Integer.toString(in.size()) : "3 or more";
        String first = StockCount.kind(in.getFirst().setting());
        figures.count("in year", "all");
        figures.count("in year", "all", many);
        figures.count("in year", first);
        figures.count("in year", first, many);
    }
}
