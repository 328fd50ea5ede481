package org.rightplace.store;

import java.time.LocalDate;
import java.util.List;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Finding.Where;

/// What one release holds, as one piece; [RecordJson] writes it.
public sealed interface KeptRecords {

    /// Referrals, and where each stood.
    ///
    /// @param asAt the day for which those count that bear no date
    record Referrals(LocalDate asAt, List<Referral> referrals, List<Where> places) implements KeptRecords {
        public Referrals {
            referrals = List.copyOf(referrals);
            places = List.copyOf(places);
        }
    }

    /// Needs profiles, and what children said themselves.
    record Needs(List<NeedsProfile> profiles, List<OwnWords> words, List<PlaceThatMatters> places)
            implements KeptRecords {
        public Needs {
            profiles = List.copyOf(profiles);
            words = List.copyOf(words);
            places = List.copyOf(places);
        }
    }

    /// Searches for homes.
    record Searches(List<HomeSearch> searches) implements KeptRecords {
        public Searches {
            searches = List.copyOf(searches);
        }
    }

    /// What people decided for children.
    record Decisions(List<Decision> decisions) implements KeptRecords {
        public Decisions {
            decisions = List.copyOf(decisions);
        }
    }

    /// What homes can do, and their places.
    record Homes(List<Capability> capabilities, List<Capacity> capacities) implements KeptRecords {
        public Homes {
            capabilities = List.copyOf(capabilities);
            capacities = List.copyOf(capacities);
        }
    }
}
