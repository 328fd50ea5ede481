package org.rightplace.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.RestrictedListing.RegisteredFor;

class PayloadsTest {

    @Test
    void givesBackTheRestrictedListAsItWasKept() {
        List<RestrictedListing> listings = List.of(
                new RestrictedListing(
                        "SC000001",
                        RestrictedListing.Setting.PROVIDER,
                        "Northshire, \"made up\"",
                        "K2",
                        EnumSet.allOf(RegisteredFor.class),
                        OptionalInt.of(0),
                        "one\ntwo"),
                new RestrictedListing(
                        "not a number",
                        RestrictedListing.Setting.SUPPORTED_ACCOMMODATION,
                        "",
                        "",
                        Set.of(),
                        OptionalInt.empty(),
                        ""));

        Records.Payload kept = (Records.Payload) Payloads.ofListings(listings);

        assertThat(Payloads.listings(kept.bytes())).isEqualTo(listings);
    }
}
