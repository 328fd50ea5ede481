package org.rightplace.link.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.need.Need.Source;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Requirements.Communication;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.care.referral.Requirements.Cultural;
import org.rightplace.care.referral.Requirements.Pets;
import org.rightplace.care.referral.Requirements.Specific;
import org.rightplace.care.referral.Requirements.Support;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.link.need.Crosswalk.Entry;
import org.rightplace.link.need.Crosswalk.Says;

class CrosswalkTest {

    @Test
    void noLineStandsTwice() {
        assertThat(Crosswalk.ENTRIES).doesNotHaveDuplicates();
        assertThat(Crosswalk.ENTRIES)
                .extracting(entry -> List.of(entry.source(), entry.field(), entry.value(), entry.domain()))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneAnswerMakesOneNeedAtMost() {
        assertThat(Crosswalk.ENTRIES)
                .filteredOn(entry -> entry.says() == Says.PRESENT)
                .extracting(entry -> List.of(entry.source(), entry.field(), entry.value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyDomainIsSpokenOfAndTheTableSaysWhichOnesOnlyByHints() {
        assertThat(domains(Says.values())).isEqualTo(new TreeSet<>(Arrays.asList(NeedDomain.values())));
        var onlyHints = new TreeSet<>(domains(Says.SUGGESTS));
        onlyHints.removeAll(domains(Says.PRESENT));
        assertThat(onlyHints)
                .containsExactly(
                        NeedDomain.TRAUMA_AND_ATTACHMENT,
                        NeedDomain.NEURODEVELOPMENT,
                        NeedDomain.LEARNING_DISABILITY,
                        NeedDomain.COMPLEX_HEALTH);
    }

    private static Set<NeedDomain> domains(Says... says) {
        return Crosswalk.ENTRIES.stream()
                .filter(entry -> Arrays.asList(says).contains(entry.says()))
                .map(Entry::domain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyAnswerOfTheTableIsOneThatItsSourceCanGive() {
        Stream<Class<? extends Worded>> choices = Stream.of(
                Said.class,
                Communication.class,
                Specific.class,
                Cultural.class,
                Company.class,
                Pets.class,
                Support.class,
                Suitability.class);
        Set<String> worded = choices.flatMap(list -> Arrays.stream(list.getEnumConstants()))
                .map(Worded::words)
                .collect(Collectors.toCollection(TreeSet::new));
        worded.addAll(List.of("Yes", "No", "1 or more"));
        assertThat(of(Source.PLACEMENTS_STANDARD))
                .allSatisfy(entry -> assertThat(worded).contains(entry.value()));

        Set<String> coded = Stream.<Class<? extends Coded>>of(PlacementType.class, EpisodeEnd.class, MissingKind.class)
                .flatMap(list -> Arrays.stream(list.getEnumConstants()))
                .map(Coded::code)
                .collect(Collectors.toCollection(TreeSet::new));
        coded.addAll(List.of("Yes", "No", "0 to 13", "14 to 16", "17 to 40"));
        assertThat(of(Source.RETURN)).allSatisfy(entry -> {
            assertThat(coded).contains(entry.value());
            assertThat(Column.valueOf(entry.field())).isNotNull();
        });
    }

    @Test
    void everyRiskIsInTheTableOrSaidNotToBeRead() {
        assertThat(Risk.values())
                .allSatisfy(risk -> assertThat(Stream.concat(
                                of(Source.PLACEMENTS_STANDARD).stream().map(Entry::field),
                                Crosswalk.NOT_READ.stream().map(Crosswalk.NotRead::field)))
                        .contains(risk.field()));
    }

    @Test
    void theCategoryOfNeedIsInNoLine() {
        assertThat(of(Source.RETURN)).extracting(Entry::field).doesNotContain("CIN");
        assertThat(Crosswalk.NOT_READ).extracting(Crosswalk.NotRead::field).contains("CIN");
    }

    private static List<Entry> of(Source source) {
        return Crosswalk.ENTRIES.stream()
                .filter(entry -> entry.source() == source)
                .toList();
    }
}
