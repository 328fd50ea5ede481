package org.rightplace.source;

import java.util.List;
import org.rightplace.care.Provider;
import org.rightplace.care.RestrictedListing;
import org.rightplace.geo.Boundary;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release.Edition;

/// What a file turned out to be.
public sealed interface Incoming {

    /// What the publisher calls it, and for which day.
    Edition edition();

    /// Data rows read.
    long rows();

    /// Ofsted's public list of providers.
    ///
    /// @param providers each Ofsted number once, in the order of the file
    record Register(Edition edition, Coverage coverage, long rows, List<Provider> providers) implements Incoming {
        public Register {
            providers = List.copyOf(providers);
        }
    }

    /// Ofsted's restricted list for authorities: never on a public page or export.
    record ListForAuthorities(Edition edition, long rows, List<RestrictedListing> listings) implements Incoming {
        public ListForAuthorities {
            listings = List.copyOf(listings);
        }
    }

    /// ONS's directory of postcodes, or an extract from it.
    record Postcodes(Edition edition, long rows, PostcodeDirectory directory) implements Incoming {}

    /// Where the postcodes of a synthetic England lie.
    record MadeUpPlaces(Edition edition, long rows, List<PostcodeSector> sectors) implements Incoming {
        public MadeUpPlaces {
            sectors = List.copyOf(sectors);
        }
    }

    /// ONS's boundaries of constituencies.
    record Boundaries(Edition edition, long rows, List<Boundary> boundaries) implements Incoming {
        public Boundaries {
            boundaries = List.copyOf(boundaries);
        }
    }
}
