package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.source.form.FormFiles.DOORWAY;
import static org.rightplace.source.form.FormFiles.PSEUDONYMS;
import static org.rightplace.source.form.FormFiles.whole;
import static org.rightplace.source.form.FormFiles.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.source.sheet.Cell;

class FormsRoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackTheHomesItWrote(long seed) throws IOException {
        var homes = new SomeForms(new SplittableRandom(seed)).homes(1 + (int) seed * 3);

        assertThat(whole(CapabilityForm.read(write(folder, "a.xlsx", CapabilityForm.xlsx(homes)))))
                .isEqualTo(homes);
        assertThat(whole(CapabilityForm.read(write(folder, "a.csv", CapabilityForm.csv(homes)))))
                .isEqualTo(homes);
        assertThat(whole(CapabilityForm.read(write(folder, "a.json", CapabilityForm.json(homes)))))
                .isEqualTo(homes);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackTheNeedsItWroteUnderPseudonymsOfItsPseudonyms(long seed) throws IOException {
        var needs = new SomeForms(new SplittableRandom(seed)).needs(1 + (int) seed * 2);
        NeedsForm.Needs expected = again(needs);

        Path xlsx = write(folder, "a.xlsx", NeedsForm.xlsx(needs, Pseudonym::value));
        assertThat(whole(NeedsForm.read(xlsx, Optional.empty(), DOORWAY))).isEqualTo(expected);
        Path json = write(folder, "a.json", NeedsForm.json(needs, Pseudonym::value));
        assertThat(whole(NeedsForm.read(json, Optional.empty(), DOORWAY))).isEqualTo(expected);
        List<NeedsForm.Needs> parts = new ArrayList<>();
        for (Map.Entry<String, String> csv :
                NeedsForm.csv(needs, Pseudonym::value).entrySet()) {
            Path file = write(folder, csv.getKey() + ".csv", csv.getValue());
            parts.add(whole(NeedsForm.read(file, Optional.empty(), DOORWAY)));
        }
        assertThat(parts)
                .containsExactly(
                        new NeedsForm.Needs(expected.profiles(), List.of(), List.of()),
                        new NeedsForm.Needs(List.of(), expected.words(), List.of()),
                        new NeedsForm.Needs(List.of(), List.of(), expected.places()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackTheSearchesItWrote(long seed) throws IOException {
        List<HomeSearch> searches = new SomeForms(new SplittableRandom(seed)).searches(1 + (int) seed * 5);
        List<HomeSearch> expected = searches.stream()
                .map(one -> new HomeSearch(
                        PSEUDONYMS.of(one.authority(), one.child().value()),
                        one.authority(),
                        one.notice(),
                        one.asking(),
                        one.meanwhile(),
                        one.ending()))
                .toList();

        Path xlsx = write(folder, "a.xlsx", CommissioningForm.xlsx(searches, Pseudonym::value));
        Path csv = write(folder, "a.csv", CommissioningForm.csv(searches, Pseudonym::value));
        Path json = write(folder, "a.json", CommissioningForm.json(searches, Pseudonym::value));

        for (Path file : List.of(xlsx, csv, json)) {
            assertThat(whole(CommissioningForm.read(file, Optional.empty(), DOORWAY)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyChoiceOfEveryListIsReadFromItsWordsAndFromItsSlug() {
        for (Form form : Form.all()) {
            for (FormTable table : form.tables()) {
                table.columns().forEach(FormsRoundTripTest::everyPick);
            }
        }
    }

    private static <T> void everyPick(FormColumn<T> column) {
        if (column.holds() instanceof Holds.OneOf<T> list) {
            for (Holds.Pick<T> pick : list.options()) {
                for (String text :
                        List.of(pick.words(), pick.slug(), pick.words().toUpperCase(Locale.ROOT), " " + pick.words())) {
                    assertThat(column.holds().read(new Cell.Words(text)))
                            .as("%s of %s", text, column.heading())
                            .contains(pick.value());
                }
            }
        }
        assertThat(column.holds().picks()).doesNotHaveDuplicates();
        if (column.holds() instanceof Holds.Several<?>) {
            assertThat(column.holds().picks()).noneMatch(words -> words.contains(";"));
        }
    }

    @Test
    void everyPurposeEvidenceAndLevelComesBackInEveryFormat() throws IOException {
        List<Capability> all = new ArrayList<>();
        var said = new Capability.Takes(0, 25, Capability.Sexes.ANY);
        for (NeedDomain domain : NeedDomain.values()) {
            for (Evidence evidence : Evidence.values()) {
                for (int level = evidence == Evidence.REGISTERED_FOR ? 4 : 0; level <= 4; level++) {
                    OptionalInt highest = level == 4 ? OptionalInt.empty() : OptionalInt.of(level);
                    all.add(new Capability(
                            new Urn("SC900001"),
                            LocalDate.of(2025, 1, 1).plusDays(all.size()),
                            level == 0 ? EnumSet.allOf(Purpose.class) : EnumSet.noneOf(Purpose.class),
                            said,
                            List.of(new Ability(domain, highest, evidence)),
                            Capability.Setting.NOT_SAID));
                }
            }
        }
        var homes = new CapabilityForm.Homes(all, List.of());
        for (Path file : List.of(
                write(folder, "a.xlsx", CapabilityForm.xlsx(homes)),
                write(folder, "a.csv", CapabilityForm.csv(homes)),
                write(folder, "a.json", CapabilityForm.json(homes)))) {
            assertThat(whole(CapabilityForm.read(file))).isEqualTo(homes);
        }
    }

    private static NeedsForm.Needs again(NeedsForm.Needs needs) {
        return new NeedsForm.Needs(
                needs.profiles().stream().map(FormsRoundTripTest::again).toList(),
                needs.words().stream().map(FormsRoundTripTest::again).toList(),
                needs.places().stream().map(FormsRoundTripTest::again).toList());
    }

    private static NeedsProfile again(NeedsProfile one) {
        return new NeedsProfile(
                PSEUDONYMS.of(one.authority(), one.child().value()),
                one.authority(),
                one.on(),
                one.occasion(),
                one.filledBy(),
                one.tookPart(),
                one.needs(),
                one.version());
    }

    private static OwnWords again(OwnWords one) {
        return new OwnWords(
                PSEUDONYMS.of(one.authority(), one.child().value()),
                one.authority(),
                one.about(),
                one.on(),
                one.said(),
                one.writtenBy(),
                one.version());
    }

    private static PlaceThatMatters again(PlaceThatMatters one) {
        return new PlaceThatMatters(
                PSEUDONYMS.of(one.authority(), one.child().value()),
                one.authority(),
                one.wanted(),
                one.area(),
                one.reason(),
                one.writtenBy());
    }
}
