package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.CareIntensity;
import org.rightplace.care.need.Need.Duration;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.Need.Frequency;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.estimate.Draws;

/// What a made-up child needs: a level in each of the sixteen domains, which no published table tells of. It stands
/// behind what can be told (placements, scores, times missing) and can be written out as a profile.
///
/// Needs come together because two things stand behind them, a *distress* and a *disability*, each about normal; a
/// domain's level is where a sum of these and of chance stands among three limits. Both, the weights and the limits
/// are assumed, so that what comes together here says nothing of what does in life.
///
/// @param felt     one for each domain, in the order of [NeedDomain]
/// @param distress 0 to 1, as a rank among all children
/// @param mark     a number from 0 to 1 of the child's own, for what is drawn from the profile later
public record NeedsProfile(Map<NeedDomain, Felt> felt, double distress, double mark) {

    private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());
    private static final List<Duration> DURATIONS = List.of(Duration.values());
    private static final List<CareIntensity> INTENSITIES = List.of(CareIntensity.values());

    public NeedsProfile {
        felt = Collections.unmodifiableMap(new EnumMap<>(felt));
        if (felt.size() != NeedDomain.values().length) {
            throw new IllegalArgumentException(
                    "domains (%d) must be %d".formatted(felt.size(), NeedDomain.values().length));
        }
    }

    /// How far a need is felt, and how.
    ///
    /// @param level 0 to 3
    public record Felt(int level, Extent extent) {}

    /// How a domain's level comes about.
    ///
    /// @param distress   weight of the common distress, 0 to 1
    /// @param disability weight of the common disability
    /// @param one        above which a level of 1 begins, in standard deviations; so 2 and 3
    private record Pattern(double distress, double disability, double one, double two, double three) {

        int level(double stands) {
            return stands > three ? 3 : stands > two ? 2 : stands > one ? 1 : 0;
        }
    }

    private static Pattern pattern(NeedDomain domain) {
        return switch (domain) {
            case TRAUMA_AND_ATTACHMENT -> new Pattern(0.7, 0, -1.0, 0.1, 1.3);
            case EMOTIONAL_WELLBEING -> new Pattern(0.75, 0.1, -0.7, 0.4, 1.5);
            case MENTAL_HEALTH_CLINICAL -> new Pattern(0.6, 0.1, 0.9, 1.4, 2.1);
            case BEHAVIOUR_REGULATION -> new Pattern(0.7, 0.25, -0.1, 0.7, 1.6);
            case SELF_HARM_AND_SUICIDALITY -> new Pattern(0.6, 0, 0.9, 1.5, 2.2);
            case HARMFUL_SEXUAL_BEHAVIOUR -> new Pattern(0.45, 0.1, 1.5, 2.0, 2.6);
            case EXPLOITATION_AND_MISSING -> new Pattern(0.55, -0.1, 0.6, 1.2, 1.9);
            case SUBSTANCE_USE -> new Pattern(0.5, -0.1, 1.0, 1.6, 2.3);
            case RELATIONSHIPS_AND_IDENTITY -> new Pattern(0.6, 0, -0.5, 0.6, 1.8);
            case NEURODEVELOPMENT -> new Pattern(0.2, 0.65, 0.6, 1.1, 1.9);
            case LEARNING_DISABILITY -> new Pattern(0.05, 0.8, 1.0, 1.5, 2.1);
            case COMMUNICATION_AND_LANGUAGE -> new Pattern(0.1, 0.7, 0.7, 1.3, 2.1);
            case PHYSICAL_AND_SENSORY -> new Pattern(0, 0.6, 1.5, 2.0, 2.5);
            case COMPLEX_HEALTH -> new Pattern(0, 0.6, 1.6, 2.1, 2.6);
            case EDUCATION_AND_INCLUSION -> new Pattern(0.5, 0.5, -0.2, 0.7, 1.6);
            case INDEPENDENCE_AND_TRANSITION -> new Pattern(0.2, 0.3, 0.2, 1.1, 2.0);
        };
    }

    /// The needs of a child.
    ///
    /// @param disabled whether disability is why the authority became involved
    static NeedsProfile of(Draws draws, boolean disabled) {
        double distress = draws.bell();
        double disability = draws.bell() + (disabled ? 1.8 : 0);
        Map<NeedDomain, Felt> felt = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            Pattern pattern = pattern(domain);
            double rest = 1 - pattern.distress() * pattern.distress() - pattern.disability() * pattern.disability();
            double stands = pattern.distress() * distress
                    + pattern.disability() * disability
                    + Math.sqrt(Math.max(0, rest)) * draws.bell();
            int level = pattern.level(stands);
            felt.put(domain, new Felt(level, extent(draws, level)));
        }
        return new NeedsProfile(felt, rank(distress), draws.unit());
    }

    private static Extent extent(Draws draws, int level) {
        double often = draws.unit();
        double since = draws.unit();
        double care = draws.unit();
        if (level == 0) {
            return Extent.NOT_SAID;
        }
        return new Extent(
                Optional.of(FREQUENCIES.get(Math.min(3, (int) (often * 2.2 + level * 0.6)))),
                Optional.of(DURATIONS.get(Math.min(2, (int) (since * 2 + level * 0.4)))),
                Optional.of(INTENSITIES.get(Math.clamp((int) (care * 1.6 + level - 0.9), 0, 3))));
    }

    /// Close enough to the normal distribution's own rank for what it is used for.
    private static double rank(double bell) {
        return 1 / (1 + StrictMath.exp(-1.702 * bell));
    }

    /// The level at an age. Some needs are not told of young children: assumed.
    public int level(NeedDomain domain, int age) {
        boolean told = switch (domain) {
            case SELF_HARM_AND_SUICIDALITY, HARMFUL_SEXUAL_BEHAVIOUR -> age >= 8;
            case EXPLOITATION_AND_MISSING, SUBSTANCE_USE -> age >= 11;
            case MENTAL_HEALTH_CLINICAL -> age >= 6;
            case INDEPENDENCE_AND_TRANSITION -> age >= 15;
            default -> true;
        };
        return told ? felt(domain).level() : 0;
    }

    private Felt felt(NeedDomain domain) {
        return Objects.requireNonNull(felt.get(domain));
    }

    /// The whole profile on a day, as a practitioner would fill it.
    public List<Need> needs(int age, LocalDate on) {
        List<Need> needs = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            int level = level(domain, age);
            needs.add(new Need(
                    domain,
                    new NeedLevel.Assessed(level),
                    level == 0 ? Extent.NOT_SAID : felt(domain).extent(),
                    new Need.ReadFrom(Need.Source.NEEDS_PROFILE, "synthetic"),
                    on));
        }
        return needs;
    }
}
