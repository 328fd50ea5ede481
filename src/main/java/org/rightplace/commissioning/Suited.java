package org.rightplace.commissioning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightplace.care.Worded;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements.Support;

/// Children by the kind of place that was found for them last, and what their social worker thought of
/// fostering and of a home for them. It is the recorded suitability that speaks of who could live where,
/// never a count of heads; and it is often written to what there is.
///
/// @param found    in which kind of place
/// @param children each once, by the newest referral
/// @param fostering what was thought of fostering, where it is said
/// @param home     what was thought of a children's home, where it is said
/// @param support  of those in a home for whom fostering would do: what support was asked for on top
public record Suited(
        In found,
        int children,
        Map<Suitability, Integer> fostering,
        Map<Suitability, Integer> home,
        Map<Asked, Integer> support) {

    public Suited {
        fostering = ordered(Suitability.class, fostering);
        home = ordered(Suitability.class, home);
        support = ordered(Asked.class, support);
    }

    private static <E extends Enum<E>> Map<E, Integer> ordered(Class<E> type, Map<E, Integer> counts) {
        var ordered = new EnumMap<E, Integer>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }

    /// In which kind of place a child lives by the record.
    public enum In implements Worded {
        FOSTER("A foster home"),
        HOME("A children's home"),
        SUPPORTED("Supported accommodation"),
        UNREGISTERED("A place registered with nobody"),
        KIND_NOT_SAID("A place of a kind that is not said"),
        NOWHERE_YET("No place found yet");

        private final String words;

        In(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        static In of(Referral referral) {
            if (referral.placement().isEmpty()) {
                return NOWHERE_YET;
            }
            Arranged place = referral.placement().get();
            if (place.registration() instanceof Arranged.Registration.Unregistered) {
                return UNREGISTERED;
            }
            Optional<PlaceKind> kind = place.kind();
            if (kind.isEmpty()) {
                return KIND_NOT_SAID;
            }
            return switch (kind.get()) {
                case FOSTER -> FOSTER;
                case RESIDENTIAL -> HOME;
                case SUPPORTED -> SUPPORTED;
            };
        }
    }

    /// What support was asked for on top of care.
    public enum Asked implements Worded {
        ADDITIONAL_SUPERVISION(Support.ADDITIONAL_SUPERVISION.words()),
        THERAPEUTIC(Support.THERAPEUTIC.words()),
        RESPITE_WORKER(Support.RESPITE_WORKER.words()),
        TAXIS_TO_SCHOOL(Support.TAXIS_TO_SCHOOL.words()),
        OTHER("Other support"),
        NONE("None"),
        NOT_SAID("Not said");

        private final String words;

        Asked(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        static Asked of(Support support) {
            return switch (support) {
                case ADDITIONAL_SUPERVISION -> ADDITIONAL_SUPERVISION;
                case THERAPEUTIC -> THERAPEUTIC;
                case RESPITE_WORKER -> RESPITE_WORKER;
                case TAXIS_TO_SCHOOL -> TAXIS_TO_SCHOOL;
                case OTHER -> OTHER;
            };
        }

        static List<Asked> of(Optional<Set<Support>> asked) {
            if (asked.isEmpty()) {
                return List.of(NOT_SAID);
            }
            return asked.get().isEmpty()
                    ? List.of(NONE)
                    : asked.get().stream().map(Asked::of).toList();
        }
    }

    /// One for each kind of place in which any child lives, in the order of [In].
    ///
    /// @param referrals of one authority, or of several as one
    public static List<Suited> of(List<Referral> referrals) {
        Map<In, List<Referral>> byPlace = new EnumMap<>(In.class);
        FirstHour.newest(referrals)
                .forEach(one -> byPlace.computeIfAbsent(In.of(one), k -> new ArrayList<>())
                        .add(one));
        List<Suited> all = new ArrayList<>();
        byPlace.forEach((in, of) -> {
            Map<Asked, Integer> support = new EnumMap<>(Asked.class);
            of.stream()
                    .filter(one -> in == In.HOME && wouldDo(one.recommendation().foster()))
                    .flatMap(one -> Asked.of(one.requirements().support()).stream())
                    .forEach(asked -> support.merge(asked, 1, Integer::sum));
            all.add(new Suited(
                    in, of.size(), counts(of, PlaceKind.FOSTER), counts(of, PlaceKind.RESIDENTIAL), support));
        });
        return all;
    }

    private static boolean wouldDo(Optional<Suitability> said) {
        return said.equals(Optional.of(Suitability.PREFERRED)) || said.equals(Optional.of(Suitability.SUITABLE));
    }

    private static Map<Suitability, Integer> counts(List<Referral> referrals, PlaceKind kind) {
        Map<Suitability, Integer> counts = new EnumMap<>(Suitability.class);
        referrals.forEach(one -> one.recommendation().of(kind).ifPresent(said -> counts.merge(said, 1, Integer::sum)));
        return counts;
    }

    /// Of how many what was thought of fostering, or of a home, is not said.
    ///
    /// @param said [#fostering] or [#home]
    public int notSaid(Map<Suitability, Integer> said) {
        return children - said.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// For how many fostering, or a home, would do: preferred, or suitable.
    ///
    /// @param said [#fostering] or [#home]
    public static int wouldDo(Map<Suitability, Integer> said) {
        return said.getOrDefault(Suitability.PREFERRED, 0) + said.getOrDefault(Suitability.SUITABLE, 0);
    }
}
