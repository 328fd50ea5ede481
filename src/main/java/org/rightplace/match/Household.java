package org.rightplace.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.link.need.Profile;

/// The children who live in a home, as far as any record that is held tells. It is read to judge how
/// living together may go, and never shown: what it says of a child's needs is told to nobody.
///
/// @param children of whom a record is held
/// @param ages     of those whose age is known, in whole years
/// @param judged   of how many children any level of need is judged
/// @param highest  the highest level judged in each domain among them
public record Household(int children, List<Integer> ages, int judged, Map<NeedDomain, Integer> highest) {

    /// Nobody lives there that any record tells of.
    public static final Household NOBODY = new Household(0, List.of(), 0, Map.of());

    public Household {
        ages = List.copyOf(ages);
        var ordered = new EnumMap<NeedDomain, Integer>(NeedDomain.class);
        ordered.putAll(highest);
        highest = Collections.unmodifiableMap(ordered);
    }

    /// One child who lives there.
    public record Member(OptionalInt age, Profile needs) {
        @Override
        public String toString() {
            return "Member"; // never anything of a child
        }
    }

    /// A household.
    public static Household of(List<Member> members) {
        List<Integer> ages = new ArrayList<>();
        Map<NeedDomain, Integer> highest = new EnumMap<>(NeedDomain.class);
        int judged = 0;
        for (Member member : members) {
            member.age().ifPresent(ages::add);
            boolean any = false;
            for (Profile.InDomain in : member.needs().domains()) {
                if (in.level() instanceof Assessed(int level)) {
                    any = true;
                    highest.merge(in.domain(), level, Math::max);
                }
            }
            judged += any ? 1 : 0;
        }
        return new Household(members.size(), ages, judged, highest);
    }

    /// The highest level judged in a domain; 0 where none is.
    int level(NeedDomain domain) {
        return highest.getOrDefault(domain, 0);
    }

    @Override
    public String toString() {
        return "Household[%d]".formatted(children); // never anybody's needs
    }
}
