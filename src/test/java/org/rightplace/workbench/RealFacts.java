package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.rightplace.care.LookedAfter;
import org.rightplace.evidence.Checked;
import org.rightplace.geo.Geography;
import org.rightplace.link.Facts;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;
import org.rightplace.source.builtin.BuiltIn;

/// Facts of Ofsted's real files, read where they lie, for tests of the accounts.
public final class RealFacts {

    private static final Path OFSTED = Path.of("../shared/data/ofsted");
    public static final Geography GEOGRAPHY = BuiltIn.geography();
    public static final LookedAfter LOOKED_AFTER = BuiltIn.lookedAfter();

    private RealFacts() {}

    /// The provider-level CSV as at 31 March of a year.
    public static Facts csv(int year) {
        return of("provider_level_at_31_march_" + year + ".csv");
    }

    /// A file of the data folder.
    public static Facts of(String name) {
        try {
            Path file = OFSTED.resolve(name);
            Checked<Incoming> read = Intake.read(file);
            assertThat(read).isInstanceOf(Checked.Whole.class);
            var whole = (Checked.Whole<Incoming>) read;
            Release release = Arrival.release(
                    whole.value(),
                    whole.findings(),
                    new Arrival.Arrived(Intake.sha256(file), name, Instant.EPOCH, "a test"),
                    GEOGRAPHY,
                    Optional.empty());
            return Facts.ofProviders(release, ((Incoming.Register) whole.value()).providers(), GEOGRAPHY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table of constituencies that the product carries.
    public static Facts builtIn() {
        Release release = BuiltIn.releases().stream()
                .filter(r -> r.kind() == Kind.CONSTITUENCY_OUTCOMES)
                .findFirst()
                .orElseThrow();
        return Facts.ofOutcomes(release, BuiltIn.constituencyOutcomes().rows(), GEOGRAPHY);
    }
}
