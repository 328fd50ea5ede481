package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.workbench.Forms.Answers;
import org.rightplace.workbench.Forms.Looked;
import org.rightplace.workbench.Forms.Saved;
import org.rightplace.workbench.Forms.Wanted;
import org.rightplace.workbench.form.Questions.Fault;
import org.rightplace.workbench.form.Summary;

class FormsTest {

    private static final Wanted NEEDS = new Wanted("needs", Optional.empty());

    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() throws Exception {
        workbench = Workbench.open(
                folder.resolve("data"),
                "test",
                new KeyHome(folder.resolve("keys"), Optional::empty),
                Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private static Answers answers(String... namesAndValues) {
        Map<String, List<String>> said = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Answers(said, "owner");
    }

    private static Answers profile(String number, String... more) {
        Map<String, List<String>> said = new TreeMap<>(answers(more).said());
        said.put("profiles.child", List.of(number));
        said.put("profiles.authority", List.of("Kent"));
        said.put("profiles.on", List.of("2026-11-24"));
        said.put("profiles.occasion", List.of("at-accommodation"));
        said.put("profiles.filled-by", List.of("social-worker"));
        said.put("profiles.account", List.of("a.worker"));
        said.putIfAbsent("profiles.trauma-and-attachment", List.of("2"));
        return new Answers(said, "owner");
    }

    private static final String[] WORDS_AND_PLACES = {
        "own-words.3.words", "I am in the choir there.\nPersephone too.",
        "own-words.said-on", "2026-11-24",
        "own-words.written-by", "advocate",
        "own-words.account", "an.advocate",
        "places.0.wanted", "avoid",
        "places.0.area", "TN13 1AA",
        "places.0.reason", "safety"
    };

    private Saved.AsRelease keep(Wanted wanted, Answers answers) throws IOException {
        Looked looked = workbench.forms().look(wanted, answers);
        assertThat(looked).isInstanceOf(Looked.Ready.class);
        var ready = (Looked.Ready) looked;
        Saved saved = workbench.keepForm(wanted, new Answers(ready.said(), answers.by()), ready.once());
        assertThat(saved).isInstanceOf(Saved.AsRelease.class);
        return (Saved.AsRelease) saved;
    }

    private String everyByteKept() throws IOException {
        var kept = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return kept.toString();
    }

    @Test
    void aNeedsProfileIsKeptAsAReleaseSealedWithWhoWroteItAndWhen() throws IOException {
        Saved.AsRelease kept = keep(NEEDS, profile("7700123", WORDS_AND_PLACES));

        Release release = kept.release();
        assertThat(release.kind()).isEqualTo(Kind.NEEDS);
        assertThat(release.edition().source()).isEqualTo("written in this product");
        assertThat(release.edition().publisher()).isEqualTo("E10000016");
        assertThat(release.loading().by()).isEqualTo("a.worker");
        assertThat(release.isSynthetic()).isFalse();
        OpenedRecords opened = workbench.children().opened();
        NeedsProfile profile = opened.needs().profiles().getFirst();
        assertThat(profile.filledBy())
                .isEqualTo(new WrittenBy(WrittenBy.Role.SOCIAL_WORKER, "a.worker", LocalDate.of(2026, 11, 25)));
        assertThat(profile.need(NeedDomain.TRAUMA_AND_ATTACHMENT).level()).isEqualTo(new NeedLevel.Assessed(2));
        assertThat(profile.need(NeedDomain.COMPLEX_HEALTH).level()).isEqualTo(new NeedLevel.NotKnown());
        OwnWords words = opened.needs().words().getFirst();
        assertThat(words.said()).isEqualTo(new OwnWords.Said.Quoted("I am in the choir there.\nPersephone too."));
        assertThat(words.writtenBy().account()).isEqualTo("an.advocate");
        PlaceThatMatters place = opened.needs().places().getFirst();
        assertThat(place.area()).startsWith("E14");
        assertThat(place.writtenBy().role()).isEqualTo(WrittenBy.Role.SOCIAL_WORKER);
        assertThat(kept.child()).contains(profile.child().value());
        assertThat(everyByteKept()).doesNotContain("7700123", "TN13 1AA", "TN131AA", "choir", "Persephone");
        assertThat(workbench.children().heldOfRealChildren()).isTrue();
    }

    @Test
    void lookingThroughAFormMakesNoKeysAndKeepsNothing() throws IOException {
        String before = workbench.store().dump();

        Looked looked = workbench.forms().look(NEEDS, profile("1"));

        assertThat(looked).isInstanceOf(Looked.Ready.class);
        assertThat(((Looked.Ready) looked).notes()).anyMatch(note -> note.contains("No record of a child"));
        assertThat(workbench.children().hasKeys()).isFalse();
        assertThat(workbench.store().dump()).isEqualTo(before);
    }

    @Test
    void theSameSentTwiceIsKeptOnce() throws IOException {
        var ready = (Looked.Ready) workbench.forms().look(NEEDS, profile("1"));
        workbench.keepForm(NEEDS, profile("1"), ready.once());
        workbench.keepForm(NEEDS, profile("1"), ready.once());

        assertThat(workbench.children().opened().needs().profiles()).hasSize(1);

        Saved.AsRelease anew =
                keep(new Wanted("needs", Optional.of(child())), profile("", "profiles.trauma-and-attachment", "3"));
        assertThat(anew.what()).hasSize(1);
        assertThat(workbench.children().opened().needs().profiles())
                .extracting(NeedsProfile::version)
                .containsExactlyInAnyOrder(1, 2);
    }

    private String child() throws IOException {
        return workbench
                .children()
                .opened()
                .needs()
                .profiles()
                .getFirst()
                .child()
                .value();
    }

    @Test
    void aChildFromANumberAndFromThePageIsOneChildWithAPageOfItsOwn() throws IOException {
        String child = keep(NEEDS, profile("7700123")).child().orElseThrow();

        assertThat(workbench.forms().findChild("Kent", " 7700123 ")).contains(child);
        assertThat(workbench.forms().findChild("Kent", "7700124")).isEmpty();
        Saved.AsRelease words = keep(
                new Wanted("own-words", Optional.of(child)),
                answers(
                        "own-words.0.words", "A dog.",
                        "own-words.said-on", "2026-11-25",
                        "own-words.written-by", "child"));
        assertThat(words.child()).contains(child);
        assertThat(workbench.cohorts().child(child).blocks().toString())
                .contains("Quoted[What I want")
                .contains("not known where the child lives");
        assertThatThrownBy(() ->
                        workbench.forms().questions(new Wanted("needs", Optional.of("A".repeat(16))), "x", Map.of()))
                .isInstanceOf(NotHeld.class);
    }

    @Test
    void wordsThatWereTakenBackAreNotSaidAgainForThatDay() throws IOException {
        String child = keep(NEEDS, profile("1", WORDS_AND_PLACES)).child().orElseThrow();
        workbench.takeBack(workbench.words().standing(child, OwnWords.About.SCHOOL, LocalDate.of(2026, 11, 24)));

        Looked again = workbench
                .forms()
                .look(
                        new Wanted("own-words", Optional.of(child)),
                        answers(
                                "own-words.3.words", "Still the choir.",
                                "own-words.said-on", "2026-11-24",
                                "own-words.written-by", "child"));

        assertThat(again).isInstanceOf(Looked.ToMend.class);
        assertThat(((Looked.ToMend) again).faults()).extracting(Fault::field).containsExactly("own-words.3.words");
    }

    @Test
    void aChildWhoDoesNotExistIsNeverTakenForOneWhoDoesNorTheReverse() throws IOException {
        assertThat(keep(NEEDS, profile("SYN001")).release().isSynthetic()).isTrue();
        assertThat(workbench.children().heldOfRealChildren()).isFalse();
        String synthetic = child();
        assertThat(keep(new Wanted("needs", Optional.of(synthetic)), profile(""))
                        .release()
                        .isSynthetic())
                .isTrue();

        assertThat(keep(NEEDS, profile("770")).release().isSynthetic()).isFalse();
        assertThat(keep(new Wanted("needs", Optional.of(synthetic)), profile(""))
                        .release()
                        .isSynthetic())
                .as("in doubt a child exists")
                .isFalse();
    }

    @Test
    void aHomeIsKeptWithoutKeysAndTheLogOfASearchWithThem() throws IOException {
        Saved.AsRelease home = keep(
                new Wanted("capability", Optional.empty()),
                answers("homes.urn", "sc900001", "homes.on", "2026-11-25", "homes.registered", "4", "homes.open", "1"));
        assertThat(home.release().kind()).isEqualTo(Kind.CAPABILITY);
        assertThat(home.child()).isEmpty();
        assertThat(workbench.children().hasKeys()).isFalse();

        Saved.AsRelease search = keep(
                new Wanted("commissioning", Optional.empty()),
                answers(
                        "profiles.child",
                        "1",
                        "searches.child",
                        "7700123",
                        "searches.authority",
                        "Kent",
                        "searches.notice-given",
                        "2026-11-01",
                        "searches.homes-asked",
                        "40"));
        assertThat(search.release().kind()).isEqualTo(Kind.COMMISSIONING);
        assertThat(workbench.children().opened().searches()).hasSize(1);
    }

    @Test
    void aDemonstrationChecksAndKeepsNothing() throws IOException {
        keep(NEEDS, profile("SYN001"));
        workbench.demonstrate();
        String before = workbench.store().dump();

        var ready = (Looked.Ready) workbench.forms().look(NEEDS, profile("SYN002", WORDS_AND_PLACES));
        Saved saved = workbench.keepForm(NEEDS, new Answers(ready.said(), "owner"), ready.once());

        assertThat(saved).isInstanceOf(Saved.Nowhere.class);
        assertThat(((Saved.Nowhere) saved).what()).hasSize(3).noneMatch(what -> what.contains("choir"));
        assertThat(workbench.store().dump()).isEqualTo(before);
    }

    @Test
    void theAnswersAreReadBackInWordsBeforeTheyAreKept() throws IOException {
        var questions = workbench.forms().questions(NEEDS, "a b", Map.of("places", 3));
        Summary summary = Summary.of(questions, profile("1", WORDS_AND_PLACES).said());

        assertThat(summary.parts()).extracting(Summary.Told::title).contains("Child's own words", "Places");
        assertThat(summary.parts().stream().flatMap(part -> part.lines().stream()))
                .anySatisfy(line -> {
                    assertThat(line.label()).isEqualTo("My school");
                    assertThat(line.quoted()).isTrue();
                })
                .anySatisfy(line -> assertThat(line.words()).isEqualTo("2 Gets in the way of living"))
                .anySatisfy(line -> assertThat(line.words()).isEqualTo("24 November 2026"));
        assertThat(summary.parts().stream().flatMap(part -> part.notKnown().stream()))
                .contains("Complex health")
                .doesNotContain("Place 2: Area", "Faith");
        assertThat(questions.begun()).containsEntry("profiles.on", List.of("2026-11-25"));
        assertThat(questions.begun()).as("an account has no spaces").doesNotContainKey("profiles.account");
    }
}
