package org.rightplace.source.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Risks;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.source.standard.PlacementsStandard.Read;

/// Reading what was written gives the same, but for what a form has no field for.
class WrittenAndReadAgainTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theWorkbookReadsAsWhatWasWritten(long seed) throws IOException {
        List<Referral> referrals = new SomeReferrals(new SplittableRandom(seed)).list(60);

        Read read = Samples.value(Samples.read(folder, "a.xlsx", PlacementsXlsx.write(referrals)));

        assertThat(read.files().getFirst().version()).isEqualTo(Version.SHEET_01);
        assertThat(read.referrals())
                .isEqualTo(referrals.stream()
                        .map(WrittenAndReadAgainTest::asASpreadsheetCanSay)
                        .map(WrittenAndReadAgainTest::underItsPseudonym)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLinkedDataReadsAsWhatWasWritten(long seed) throws IOException {
        List<Referral> referrals = new SomeReferrals(new SplittableRandom(seed)).list(60);

        Read read = Samples.value(
                Samples.read(folder, "a.json", PlacementsJson.write(referrals).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.files().getFirst().version()).isEqualTo(Version.PAGE_01);
        assertThat(read.referrals())
                .isEqualTo(referrals.stream()
                        .map(WrittenAndReadAgainTest::asThePageCanSay)
                        .map(WrittenAndReadAgainTest::underItsPseudonym)
                        .toList());
    }

    @Test
    void theSameReferralsMakeTheSameBytes() {
        assertThat(PlacementsXlsx.write(new SomeReferrals(new SplittableRandom(1)).list(20)))
                .isEqualTo(PlacementsXlsx.write(new SomeReferrals(new SplittableRandom(1)).list(20)));
    }

    @Test
    void childrenWhoDoNotExistKeepTheirNumberAndTheFileSaysSo() throws IOException {
        List<MadeUpReferral> made = new ArrayList<>();
        for (Referral referral : new SomeReferrals(new SplittableRandom(4)).list(5)) {
            made.add(new MadeUpReferral("SYN" + made.size(), referral));
        }
        String json = PlacementsJson.writeMadeUp(made);

        var workbook = Samples.read(folder, "made-up.xlsx", PlacementsXlsx.writeMadeUp(made));
        var page = Samples.read(folder, "made-up.json", json.getBytes(StandardCharsets.UTF_8));

        List<Pseudonym> children = List.of(0, 1, 2, 3, 4).stream()
                .map(number -> Samples.KEY.of(SomeReferrals.AUTHORITY, "SYN" + number))
                .toList();
        assertThat(Samples.value(workbook).referrals())
                .extracting(Referral::child)
                .isEqualTo(children);
        assertThat(Samples.value(page).referrals()).extracting(Referral::child).isEqualTo(children);
        assertThat(json).contains("Synthetic");
        assertThat(new String(PlacementsXlsx.writeMadeUp(List.of()), StandardCharsets.ISO_8859_1))
                .isNotEqualTo(new String(PlacementsXlsx.write(List.of()), StandardCharsets.ISO_8859_1));
    }

    private static Referral underItsPseudonym(Referral referral) {
        return new Referral(
                Samples.KEY.of(SomeReferrals.AUTHORITY, referral.child().value()),
                SomeReferrals.AUTHORITY,
                referral.number().map(number -> Samples.KEY.of(SomeReferrals.AUTHORITY, "record\u0000" + number)),
                referral.availability(),
                referral.requirements(),
                referral.recommendation(),
                referral.risks(),
                referral.placement());
    }

    private static Referral asASpreadsheetCanSay(Referral referral) {
        Map<Risk, Said> said = new EnumMap<>(referral.risks().said());
        said.put(Risk.SEXUAL_EXPLOITATION, Said.NOT_KNOWN);
        return new Referral(
                referral.child(),
                referral.authority(),
                Optional.empty(),
                referral.availability(),
                referral.requirements(),
                referral.recommendation(),
                new Risks(said, false, false),
                referral.placement());
    }

    private static Referral asThePageCanSay(Referral referral) {
        Availability asked = referral.availability();
        Siblings siblings = asked.siblings() instanceof Siblings.None ? new Siblings.With(0) : asked.siblings();
        return new Referral(
                referral.child(),
                referral.authority(),
                referral.number(),
                new Availability(
                        asked.referredOn(), asked.neededBy(), siblings, asked.localPreferred(), asked.outside()),
                referral.requirements(),
                referral.recommendation(),
                referral.risks(),
                referral.placement());
    }
}
