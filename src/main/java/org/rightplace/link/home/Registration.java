package org.rightplace.link.home;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;

/// What a registration says of the needs that a home can meet: that it may, and nothing of how well or how far.
///
/// The regulator's seven flags are not this product's sixteen domains. A flag is read into a domain only where a child
/// with what the flag names has a need in that domain; ten domains have no flag, and of them a registration says
/// nothing. *Physical and sensory* has two flags, and either gives it: the flags themselves stay in the listing.
public final class Registration {
    private Registration() {}

    /// The abilities of a listing, at the lowest evidence and without a level, in the order of [NeedDomain]; none for
    /// supported accommodation, which is not registered by need.
    public static List<Ability> abilities(RestrictedListing listing) {
        Set<NeedDomain> permitted = EnumSet.noneOf(NeedDomain.class);
        listing.registeredFor().forEach(flag -> permitted.addAll(domains(flag)));
        List<Ability> abilities = new ArrayList<>();
        permitted.forEach(domain -> abilities.add(Ability.ofNoLevel(domain, Evidence.REGISTERED_FOR)));
        return List.copyOf(abilities);
    }

    /// The domains that a flag is read into.
    public static List<NeedDomain> domains(RegisteredFor flag) {
        return switch (flag) {
            case EMOTIONAL_AND_BEHAVIOURAL_DIFFICULTIES ->
                List.of(NeedDomain.EMOTIONAL_WELLBEING, NeedDomain.BEHAVIOUR_REGULATION);
            case MENTAL_DISORDERS -> List.of(NeedDomain.MENTAL_HEALTH_CLINICAL);
            case SENSORY_IMPAIRMENT, PHYSICAL_DISABILITIES -> List.of(NeedDomain.PHYSICAL_AND_SENSORY);
            case ALCOHOL, DRUGS -> List.of(NeedDomain.SUBSTANCE_USE);
            case LEARNING_DIFFICULTY -> List.of(NeedDomain.LEARNING_DISABILITY);
        };
    }
}
