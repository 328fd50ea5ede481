package org.rightplace.care;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What Ofsted's restricted list for authorities says of one home or one setting of supported
/// accommodation. Names, addresses, telephone numbers and e-mail addresses in the list are never kept, so
/// nothing here is finer than the authority.
///
/// Restricted: never on a public page or export.
///
/// @param urn           Ofsted's number as published; one that has not its shape meets no provider
/// @param setting       which of the list's two sheets it is on
/// @param authority     the local authority the home or setting is in, as published
/// @param placementCode the code for returns, such as `K2`, as published; empty where the list has none
/// @param registeredFor what the home is registered for, in the order of [RegisteredFor]; empty for supported
///     accommodation, which is not registered by need
/// @param places        registered places or capacity, in children; empty where the list does not say
/// @param conditions    conditions of the registration as published; empty where there are none
public record RestrictedListing(
        String urn,
        Setting setting,
        String authority,
        String placementCode,
        Set<RegisteredFor> registeredFor,
        OptionalInt places,
        String conditions) {

    public RestrictedListing {
        var ordered = EnumSet.noneOf(RegisteredFor.class);
        ordered.addAll(registeredFor);
        registeredFor = Collections.unmodifiableSet(ordered);
        if (places.isPresent() && places.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "places (%d) of listing (%s) must be 0 or more".formatted(places.getAsInt(), urn));
        }
    }

    /// What a listing is of.
    public enum Setting {
        /// A home or other registered provider: one row each.
        PROVIDER,
        /// A setting of supported accommodation: a provider can have many.
        SUPPORTED_ACCOMMODATION
    }

    /// What a home can be registered for, in the list's words.
    public enum RegisteredFor {
        EMOTIONAL_AND_BEHAVIOURAL_DIFFICULTIES("Emotional and behavioural difficulties"),
        MENTAL_DISORDERS("Mental disorders"),
        SENSORY_IMPAIRMENT("Sensory impairment"),
        ALCOHOL("Present alcohol problems"),
        DRUGS("Present drug problems"),
        LEARNING_DIFFICULTY("Learning difficulty"),
        PHYSICAL_DISABILITIES("Physical disabilities");

        private final String published;

        RegisteredFor(String published) {
            this.published = published;
        }

        /// The list's heading for it.
        public String published() {
            return published;
        }

        /// All of them, in the order of the list.
        public static List<RegisteredFor> all() {
            return List.of(values());
        }
    }
}
