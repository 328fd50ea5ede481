package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.children.Characteristic;
import org.rightplace.children.CohortCounts;
import org.rightplace.children.IntoHome;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Flows;

/// How children who live in a children's home came there, as flows.
final class Pathways {
    private Pathways() {}

    static final String READ =
            "Of children who live in a children's home (K1, K2) on the day: the placement before it in this stay in care,"
                    + " temporary ones passed over, and whether the move was by plan. That is read from the reason filed for"
                    + " the change: care plan, status only, and a carer who resigned or a home that closed are by plan; what"
                    + " carer, child or authority asked for, allegations, standards, approval and custody are not; “other”"
                    + " says neither. It is this product's reading, not the Department's.";

    /// Whether a characteristic is about this.
    static boolean shows(Characteristic by) {
        return by == Characteristic.BEFORE_HOME || by == Characteristic.INTO_HOME;
    }

    /// The one that belongs to it.
    static Characteristic other(Characteristic by) {
        return by == Characteristic.BEFORE_HOME ? Characteristic.INTO_HOME : Characteristic.BEFORE_HOME;
    }

    /// The flows of the only authority, or of all that are held together; empty where nothing may be
    /// shown.
    static Optional<String> picture(ChildrenPage.Parts parts) {
        CohortCounts counts = parts.counts();
        String area = counts.areas().getLast();
        List<Flows.Part> from = parts(counts, area, Characteristic.BEFORE_HOME);
        List<Flows.Part> how = parts(counts, area, Characteristic.INTO_HOME);
        if (from.isEmpty() || how.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Flows.draw(
                new Caption(
                        "pathways",
                        "%s: how children in children's homes on %s came there"
                                .formatted(
                                        parts.names().apply(area),
                                        Words.day(counts.cohort().day())),
                        "On the left where they lived before, on the right whether they came by plan. Counts that are hidden are left out of the picture; the tables have them all."),
                new Flows.Side("Lived before", from),
                "In a children's home",
                new Flows.Side("Came", how)));
    }

    private static List<Flows.Part> parts(CohortCounts counts, String area, Characteristic by) {
        List<Flows.Part> parts = new ArrayList<>();
        for (String category : by.categories()) {
            OptionalInt children = counts.count(area, by, category).children();
            if (!category.equals(IntoHome.ELSEWHERE) && children.isPresent() && children.getAsInt() > 0) {
                parts.add(new Flows.Part(category, children.getAsInt()));
            }
        }
        return parts;
    }
}
