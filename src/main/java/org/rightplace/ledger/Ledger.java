package org.rightplace.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// The completeness ledger of one area.
///
/// @param area  its name, such as *England*
/// @param lines one for each layer, in the order of [Layer]
public record Ledger(String area, List<Line> lines) {

    public Ledger {
        lines = List.copyOf(lines);
        if (lines.size() != Layer.values().length) {
            throw new IllegalArgumentException("ledger of %s must have a line for each layer".formatted(area));
        }
    }

    /// One layer in one area.
    ///
    /// @param coverage share of its subject for which it is held, 0 to 1; 0 where it is not held
    /// @param asAt     the day of the newest release that holds it
    /// @param source   which release that is
    public record Line(Layer layer, double coverage, Optional<LocalDate> asAt, Optional<String> source) {
        public Line {
            if (!(coverage >= 0 && coverage <= 1)) {
                throw new IllegalArgumentException("coverage (%s) of %s must be 0 to 1".formatted(coverage, layer));
            }
        }

        /// Whether anything at all is held.
        public boolean present() {
            return coverage > 0;
        }
    }

    /// How much of one layer's subject a release covers in an area.
    ///
    /// @param covered records that hold it
    /// @param of      records that should, 1 or more
    public record Held(Release release, Layer layer, long covered, long of) {
        public Held {
            if (of < 1 || covered < 0 || covered > of) {
                throw new IllegalArgumentException(
                        "covered (%d) must be 0 to of (%d), and of 1 or more".formatted(covered, of));
            }
        }
    }

    /// Which layers a kind of release can speak to. A new kind must be given its place here before it
    /// compiles.
    ///
    /// Ofsted's restricted list says what a home is *registered for*; that is a condition of its
    /// registration and no evidence of what it can do, and the list appears on no page: it fills
    /// nothing. A return says why placements ended, and has a few outcomes; its category of need is no
    /// need of a child. A referral says that a risk is present, never how far: it fills nothing either.
    public static Set<Layer> layersOf(Kind kind) {
        return switch (kind) {
            case PROVIDER_LEVEL,
                    CONSTITUENCY_OUTCOMES,
                    LIST_FOR_AUTHORITIES,
                    LOOKED_AFTER,
                    FLOWS,
                    POSTCODES,
                    SYNTHETIC_PLACES,
                    BOUNDARIES,
                    AREAS,
                    REFERRALS,
                    COMMISSIONING,
                    DECISIONS -> EnumSet.noneOf(Layer.class);
            case RETURN -> EnumSet.of(Layer.REASON, Layer.OUTCOME);
            case NEEDS -> EnumSet.of(Layer.NEEDS);
            case CAPABILITY -> EnumSet.of(Layer.SPECIALISM);
        };
    }

    /// The ledger of an area, from what is held there.
    ///
    /// @throws IllegalArgumentException if something held is of a kind that cannot speak to its layer
    public static Ledger of(String area, List<Held> held) {
        for (Held some : held) {
            if (!layersOf(some.release().kind()).contains(some.layer())) {
                throw new IllegalArgumentException("a release of kind %s does not speak to %s"
                        .formatted(some.release().kind(), some.layer()));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Optional<Held> newest = held.stream()
                    .filter(some -> some.layer() == layer && some.covered() > 0)
                    .max(Comparator.comparing(some -> some.release().asAt()));
            lines.add(new Line(
                    layer,
                    newest.map(some -> (double) some.covered() / some.of()).orElse(0.0),
                    newest.map(some -> some.release().asAt()),
                    newest.map(some -> some.release().source())));
        }
        return new Ledger(area, lines);
    }

    /// How many of the five layers are there at all.
    public int present() {
        return (int) lines.stream().filter(Line::present).count();
    }

    /// The state of the ledger in a sentence.
    public String sentence() {
        return present() == 0
                ? "None of the five layers that make sense of these figures is held for " + area + "."
                : "%d of the five layers that make sense of these figures %s held for %s."
                        .formatted(present(), present() == 1 ? "is" : "are", area);
    }
}
