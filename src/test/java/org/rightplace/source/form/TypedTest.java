package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.evidence.Checked;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.form.NeedsForm.Needs;
import org.rightplace.source.form.Typed.Fault;

/// A page asks for the same columns as a sheet, and reads them alike.
class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
    private static final Doorway DOORWAY = new Doorway(
            new Pseudonyms(List.of(new byte[Pseudonyms.LEAST_KEY])),
            Whereabouts.of(BuiltIn.postcodeSectors()),
            word -> word);

    /// The fields of a page as somebody would fill them who means these rows.
    private static Map<String, List<String>> fields(Form form, Map<FormTable, List<Answers>> rows) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        rows.forEach((table, answers) -> {
            for (int i = 0; i < answers.size(); i++) {
                Answers row = answers.get(i);
                int place = table.filling() instanceof Filling.ForEach(var each)
                        ? each.holds().picks().indexOf(row.written(each))
                        : i;
                for (FormColumn<?> column : table.columns()) {
                    String written = row.written(column);
                    if (!written.isEmpty()) {
                        form.field(table, place, column).ifPresent(field -> fields.put(field, List.of(written)));
                    }
                }
            }
        });
        return fields;
    }

    private static <T> T whole(Checked<T> read) {
        assertThat(read).isInstanceOf(Checked.Whole.class);
        return ((Checked.Whole<T>) read).value();
    }

    /// What one person writes on one day about one child who takes nothing back.
    private static Needs ofOneChild(SplittableRandom random) {
        Needs drawn = new SomeForms(random).needs(6);
        NeedsProfile first = drawn.profiles().getFirst();
        WrittenBy by = new WrittenBy(first.filledBy().role(), first.filledBy().account(), TODAY);
        var profile = new NeedsProfile(
                first.child(), first.authority(), first.on(), first.occasion(), by, first.tookPart(), first.needs(), 1);
        Map<OwnWords.About, OwnWords> words = new java.util.TreeMap<>();
        for (OwnWords one : drawn.words()) {
            if (one.said() instanceof OwnWords.Said.Quoted) {
                words.put(
                        one.about(),
                        new OwnWords(first.child(), first.authority(), one.about(), first.on(), one.said(), by, 1));
            }
        }
        List<PlaceThatMatters> places = new ArrayList<>();
        for (PlaceThatMatters one : drawn.places()) {
            places.add(
                    new PlaceThatMatters(first.child(), first.authority(), one.wanted(), one.area(), one.reason(), by));
        }
        return new Needs(List.of(profile), List.copyOf(words.values()), places);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsMeantIsReadFromThePageWordByWord(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 40; trial++) {
            Needs meant = ofOneChild(random);
            var child = new NamedChild(
                    meant.profiles().getFirst().authority(),
                    meant.profiles().getFirst().child());

            var typed = new Typed(
                    NeedsForm.FORM,
                    fields(NeedsForm.FORM, NeedsRows.of(meant, number -> "")),
                    TODAY,
                    Optional.of(child));

            assertThat(whole(NeedsForm.read(typed, DOORWAY))).isEqualTo(meant);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void homesAndSearchesAreReadFromThePageAsTheyAreMeant(long seed) {
        var forms = new SomeForms(new SplittableRandom(seed));
        for (int trial = 0; trial < 60; trial++) {
            CapabilityForm.Homes home = forms.homes(1);
            var typed = new Typed(
                    CapabilityForm.FORM,
                    fields(CapabilityForm.FORM, CapabilityForm.rows(home)),
                    TODAY,
                    Optional.empty());
            if (!home.capabilities().isEmpty() || !home.capacities().isEmpty()) {
                assertThat(whole(CapabilityForm.read(typed))).isEqualTo(home);
            }

            List<HomeSearch> search = forms.searches(1);
            var logged = new Typed(
                    CommissioningForm.FORM,
                    fields(CommissioningForm.FORM, CommissioningForm.rows(search, number -> "")),
                    TODAY,
                    Optional.of(new NamedChild(
                            search.getFirst().authority(), search.getFirst().child())));
            assertThat(whole(CommissioningForm.read(logged, DOORWAY))).isEqualTo(search);
        }
    }

    @Test
    void everyColumnIsAskedOnceOrFoundByItself() {
        for (Form form : List.of(NeedsForm.FORM, CapabilityForm.FORM, CommissioningForm.FORM)) {
            for (FormTable table : form.tables()) {
                for (FormColumn<?> column : table.columns()) {
                    boolean each = table.filling() instanceof Filling.ForEach(var asked) && asked.equals(column);
                    boolean itself = column.onPage() instanceof OnPage.Itself;
                    assertThat(form.field(table, 0, column).isPresent())
                            .as("%s of %s", column.key(), table.key())
                            .isEqualTo(!itself || each);
                }
            }
        }
    }

    private static List<Fault> faults(Map<String, List<String>> said) {
        var typed = new Typed(NeedsForm.FORM, said, TODAY, Optional.empty());
        Checked<Needs> read = NeedsForm.read(typed, DOORWAY);
        assertThat(read).isInstanceOf(Checked.Refused.class);
        return typed.faults(read.findings());
    }

    private static Map<String, List<String>> filled(String... namesAndValues) {
        Map<String, List<String>> said = new LinkedHashMap<>(Map.of(
                "profiles.child", List.of("12345"),
                "profiles.authority", List.of("Northshire (made up)"),
                "profiles.on", List.of("2027-01-30"),
                "profiles.occasion", List.of("review"),
                "profiles.filled-by", List.of("social-worker"),
                "profiles.account", List.of("a.worker"),
                "profiles.substance-use", List.of("2")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return said;
    }

    @Test
    void aFaultNamesItsFieldAndNeverWhatStandsThere() {
        assertThat(faults(filled("profiles.on", "Persephone", "own-words.0.words", "  A dog. ")))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("profiles.on", "own-words.said-on", "own-words.written-by");
        assertThat(faults(filled("profiles.on", "Persephone")))
                .allSatisfy(fault -> assertThat(fault.words()).doesNotContain("Persephone"));
        assertThat(faults(filled("profiles.on", "2027-02-01")))
                .extracting(Fault::field)
                .containsExactly("profiles.on");
        assertThat(faults(filled("profiles.substance-use", "0", "profiles.substance-use-how-often", "daily")))
                .extracting(Fault::words)
                .containsExactly("Substance use: it is said how a need shows, and that the child does not have it.");
        assertThat(faults(filled("places.1.wanted", "avoid")))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("places.1.area", "places.1.reason");
    }

    @Test
    void anEmptyFormIsNotKept() {
        Map<String, List<String>> said = filled();
        said.remove("profiles.substance-use");

        assertThat(faults(said)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("profiles.trauma-and-attachment");
            assertThat(fault.words()).contains("Nothing is said");
        });
    }

    @Test
    void aPostcodeBecomesItsConstituencyBeforeAnythingElse() {
        var typed = new Typed(
                NeedsForm.FORM,
                filled("places.0.area", "TN13 1AA", "places.3.area", "Kent", "places.5.area", "ZZ99 9ZZ"),
                TODAY,
                Optional.empty());

        Map<String, List<String>> said =
                NeedsForm.withoutPostcodes(typed, DOORWAY).said();

        assertThat(said.get("places.0.area")).containsExactly("Sevenoaks (constituency)");
        assertThat(said.get("places.3.area")).containsExactly("Kent");
        assertThat(said.get("places.5.area")).containsExactly("ZZ99 9ZZ");
    }
}
