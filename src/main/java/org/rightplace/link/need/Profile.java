package org.rightplace.link.need;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.ReadFrom;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;

/// One child's needs on a day, as all sources that speak of them tell: sixteen domains, in the order of
/// [NeedDomain].
///
/// In each domain an assessed level stands before *present*, *present* before *none known*, and that
/// before *not known*; of two alike the newer. So a risk once seen is not gone because a later form
/// knows of none: it stands until someone who knows the child has judged it. What says otherwise is
/// kept beside it.
///
/// @param day     the last day of which anything is heard
/// @param domains all sixteen
public record Profile(Pseudonym child, LocalDate day, List<InDomain> domains) {

    private static final Comparator<Need> FIRST = Comparator.<Need>comparingInt(need -> -weight(need.level()))
            .thenComparing(Need::on, Comparator.reverseOrder())
            .thenComparing(need -> need.readFrom().source())
            .thenComparing(need -> need.readFrom().field());

    public Profile {
        domains = List.copyOf(domains);
    }

    /// What stands in one domain.
    ///
    /// @param heard     everything that any source says of it by the day, what stands first; empty
    ///     where none does
    /// @param otherwise what of it says that the need is there where the first says it is not, or the
    ///     reverse; whether two sources disagree or something changed cannot be told. An assessment
    ///     that a newer one replaced is none
    public record InDomain(NeedDomain domain, List<Need> heard, List<Need> otherwise) {
        public InDomain {
            heard = List.copyOf(heard);
            otherwise = List.copyOf(otherwise);
        }

        /// What stands; not known where nothing is heard.
        public NeedLevel level() {
            return heard.isEmpty() ? new NeedLevel.NotKnown() : heard.getFirst().level();
        }

        /// Where what stands was read from.
        public Optional<ReadFrom> readFrom() {
            return heard.stream().findFirst().map(Need::readFrom);
        }

        /// The day of which what stands speaks.
        public Optional<LocalDate> on() {
            return heard.stream().findFirst().map(Need::on);
        }
    }

    /// Each domain of which nothing is heard.
    private static final List<InDomain> NOTHING = Arrays.stream(NeedDomain.values())
            .map(domain -> new InDomain(domain, List.of(), List.of()))
            .toList();

    /// The profile that these needs of one child make.
    ///
    /// @param needs of the child, from any sources, in any order; those after the day are not heard
    public static Profile of(Pseudonym child, LocalDate day, List<Need> needs) {
        Map<NeedDomain, Set<Need>> heard = new EnumMap<>(NeedDomain.class);
        for (Need need : needs) {
            if (need.level().isSaid() && !need.on().isAfter(day)) {
                heard.computeIfAbsent(need.domain(), domain -> new LinkedHashSet<>())
                        .add(need);
            }
        }
        return new Profile(
                child,
                day,
                NOTHING.stream()
                        .map(nothing -> heard.containsKey(nothing.domain())
                                ? inDomain(nothing.domain(), heard.getOrDefault(nothing.domain(), Set.of()))
                                : nothing)
                        .toList());
    }

    private static InDomain inDomain(NeedDomain domain, Set<Need> needs) {
        List<Need> heard = needs.stream().sorted(FIRST).toList();
        List<Need> otherwise = heard.stream()
                .filter(need -> isOtherwise(heard.getFirst(), need))
                .toList();
        return new InDomain(domain, heard, otherwise);
    }

    private static boolean isOtherwise(Need stands, Need other) {
        boolean replaced = other.level().isAssessed()
                && stands.level().isAssessed()
                && other.on().isBefore(stands.on());
        return !replaced && stands.level().isThere() != other.level().isThere();
    }

    private static int weight(NeedLevel level) {
        return switch (level) {
            case NeedLevel.Assessed assessed -> 3;
            case NeedLevel.Present present -> 2;
            case NeedLevel.NoneKnown none -> 1;
            case NeedLevel.NotKnown nothing -> 0;
        };
    }

    /// What stands in a domain.
    public InDomain in(NeedDomain domain) {
        return domains.stream()
                .filter(each -> each.domain() == domain)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("profile has no domain (%s)".formatted(domain)));
    }

    /// In how many places a source says otherwise than what stands.
    public int contradictions() {
        return domains.stream().mapToInt(each -> each.otherwise().size()).sum();
    }

    /// In how many domains a source says anything.
    public int known() {
        return (int) domains.stream().filter(each -> !each.heard().isEmpty()).count();
    }
}
