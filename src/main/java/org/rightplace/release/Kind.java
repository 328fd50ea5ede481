package org.rightplace.release;

import java.util.Locale;

/// What a release is a data set of.
public enum Kind {
    /// Ofsted's list of children's social care providers, one row each.
    PROVIDER_LEVEL(true),
    /// Ofsted's outcomes per constituency, type and sector, already added up.
    CONSTITUENCY_OUTCOMES(true),
    /// Ofsted's restricted list for authorities. Never on a public page or export.
    LIST_FOR_AUTHORITIES(false),
    /// DfE's counts of looked-after children.
    LOOKED_AFTER(true),
    /// DfE's flows of children into and out of areas.
    FLOWS(true),
    /// ONS's postcode directory.
    POSTCODES(true),
    /// Where the postcodes of a synthetic England lie. It answers for no real one.
    SYNTHETIC_PLACES(true),
    /// ONS's boundaries of constituencies.
    BOUNDARIES(true),
    /// ONS's areas with their codes, centres and residents.
    AREAS(true),
    /// An authority's return on looked-after children. Records of children: sealed, and never on a
    /// public page.
    RETURN(false),
    /// Referrals and placements in the Placements Data Standard. Records of children.
    REFERRALS(false),
    /// Needs profiles, and children's own words beside them. Records of children.
    NEEDS(false),
    /// An authority's log of its searches for homes. Records of children.
    COMMISSIONING(false),
    /// What people decided for a child when homes were set against each other. Records of children.
    DECISIONS(false),
    /// What homes say they can do, and their places. Not of children, and not for the public.
    CAPABILITY(false);

    private final boolean open;

    Kind(boolean open) {
        this.open = open;
    }

    /// Whether anyone may see what is in it; otherwise it stays off every public page and export.
    public boolean isOpen() {
        return open;
    }

    /// Whether it holds records of children, which are kept sealed.
    public boolean isOfChildren() {
        return this == RETURN || this == REFERRALS || this == NEEDS || this == COMMISSIONING || this == DECISIONS;
    }

    /// The word for it in output, such as `provider-level`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
