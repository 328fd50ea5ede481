package org.rightplace.children;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.ChildInCare.Before;

/// How the children who live in children's homes on a day came there: from where, by plan or not, and
/// for what reason the placement before ended. Exact; each child counts once.
///
/// @param children in children's homes
/// @param ways     how many came which way
public record WaysIntoHomes(int children, Map<Way, Integer> ways) {

    public WaysIntoHomes {
        ways = Collections.unmodifiableMap(new TreeMap<>(ways));
    }

    /// A way into a home, in words.
    ///
    /// @param from   where the child lived before
    /// @param how    whether by plan
    /// @param reason why the placement before ended; empty text where there was none, or nobody says
    public record Way(String from, String how, String reason) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int byFrom = Integer.compare(place(IntoHome.origins(), from), place(IntoHome.origins(), other.from));
            int byHow = byFrom != 0
                    ? byFrom
                    : Integer.compare(place(IntoHome.ways(), how), place(IntoHome.ways(), other.how));
            return byHow != 0 ? byHow : reason.compareTo(other.reason);
        }

        private static int place(List<String> list, String word) {
            int at = list.indexOf(word);
            return at < 0 ? list.size() : at;
        }
    }

    /// What came before, in few words.
    public enum Came {
        FIRST("first placement of this stay in care"),
        AFTER_FOSTERING_ENDED("after a foster home that broke down or was ended"),
        AFTER_FOSTERING_BY_PLAN("after a foster home, by plan"),
        AFTER_FAMILY("after living with parents"),
        AFTER_A_HOME_ENDED("after another children's home that broke down or was ended"),
        AFTER_A_HOME_BY_PLAN("after another children's home, by plan"),
        OTHERWISE("another way, or nobody says whether by plan"),
        NOT_KNOWN("not known");

        private final String words;

        Came(String words) {
            this.words = words;
        }

        /// How a reader is told, after a number.
        public String words() {
            return words;
        }

        static Came of(Way way) {
            boolean plan = way.how().equals(IntoHome.PLANNED);
            boolean ended = way.how().equals(IntoHome.UNPLANNED);
            if (way.from().equals(Characteristic.NOT_KNOWN)) {
                return NOT_KNOWN;
            }
            if (way.from().equals(IntoHome.FIRST)) {
                return FIRST;
            }
            if (IntoHome.isFostering(way.from())) {
                return ended ? AFTER_FOSTERING_ENDED : plan ? AFTER_FOSTERING_BY_PLAN : OTHERWISE;
            }
            if (way.from().equals(IntoHome.PARENTS)) {
                return AFTER_FAMILY;
            }
            if (way.from().equals(IntoHome.ANOTHER_HOME)) {
                return ended ? AFTER_A_HOME_ENDED : plan ? AFTER_A_HOME_BY_PLAN : OTHERWISE;
            }
            return OTHERWISE;
        }
    }

    /// The ways of some children; those who do not live in a children's home are passed over.
    public static WaysIntoHomes of(List<ChildInCare> children) {
        Map<Way, Integer> ways = new TreeMap<>();
        List<ChildInCare> inHomes = new ArrayList<>();
        for (ChildInCare child : children) {
            String from = IntoHome.origin(child);
            if (!from.equals(IntoHome.ELSEWHERE)) {
                inHomes.add(child);
                ways.merge(new Way(from, IntoHome.way(child), reason(child)), 1, Integer::sum);
            }
        }
        return new WaysIntoHomes(inHomes.size(), ways);
    }

    private static String reason(ChildInCare child) {
        return child.path().before() instanceof Before.Elsewhere before
                ? before.last().left().reason().map(ChangeReason::meaning).orElse("")
                : "";
    }

    /// How many came in each of few ways; those of nobody are left out.
    public Map<Came, Integer> came() {
        Map<Came, Integer> came = new TreeMap<>();
        ways.forEach((way, number) -> came.merge(Came.of(way), number, Integer::sum));
        return Collections.unmodifiableMap(came);
    }
}
