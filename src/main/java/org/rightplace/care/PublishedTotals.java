package org.rightplace.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The national totals of children's homes that were published for each 31 March, to set a list beside:
/// a list of inspected homes falls short of them.
///
/// @param totals earliest first
public record PublishedTotals(List<Total> totals) {

    public PublishedTotals {
        totals = List.copyOf(totals);
        for (int i = 1; i < totals.size(); i++) {
            if (!totals.get(i - 1).asAt().isBefore(totals.get(i).asAt())) {
                throw new IllegalArgumentException("total of (%s) must come after that of (%s)"
                        .formatted(totals.get(i).asAt(), totals.get(i - 1).asAt()));
            }
        }
    }

    /// The total of one date.
    public Optional<Total> find(LocalDate asAt) {
        return totals.stream().filter(total -> total.asAt().equals(asAt)).findFirst();
    }

    /// Children's homes of all types in England at one date.
    ///
    /// @param homes  registered, of all types
    /// @param places their registered places, in children
    /// @param byType one for each type of children's home; empty where only the total is known
    /// @param source who published it, and where
    /// @param secondary whether the source quotes the publisher, whose own table was not seen
    public record Total(LocalDate asAt, int homes, int places, List<OfType> byType, String source, boolean secondary) {

        public Total {
            byType = List.copyOf(byType);
            int homesByType = byType.stream().mapToInt(OfType::homes).sum();
            int placesByType = byType.stream().mapToInt(OfType::places).sum();
            if (!byType.isEmpty() && (homesByType != homes || placesByType != places)) {
                throw new IllegalArgumentException(
                        "homes (%d) and places (%d) at %s must equal those of the types together (%d and %d)"
                                .formatted(homes, places, asAt, homesByType, placesByType));
            }
        }
    }

    /// Homes of one type.
    ///
    /// @param type one of the three types of children's home
    public record OfType(ProvisionType type, int homes, int places) {
        public OfType {
            if (!type.isHome()) {
                throw new IllegalArgumentException("type (%s) must be a type of children's home".formatted(type));
            }
        }
    }
}
