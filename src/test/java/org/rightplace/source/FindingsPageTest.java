package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Urn;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.KeptFinding;

/// `docs/findings.md` lists every finding, made from the findings themselves. After a change, write it anew
/// with `mvn test -Dtest=FindingsPageTest -Drefresh=true`.
class FindingsPageTest {

    private static final Path PAGE = Path.of("docs/findings.md");

    private static final Map<String, Object> WORDS = Map.ofEntries(
            Map.entry("condition", "complex-health"),
            Map.entry("line", "Health at home"),
            Map.entry("need", "reading"),
            Map.entry("cohorts", 21),
            Map.entry("text", "Goodish"),
            Map.entry("values", List.of("Outstanding", "Good", "Inadequate")),
            Map.entry("called", List.of("Organisation which owns the provider", "Organisation name")),
            Map.entry("other", "Places"),
            Map.entry("what", "a web page"),
            Map.entry("expected", "a local authority's name"),
            Map.entry("letters", "AF"),
            Map.entry("code", "E14000530"),
            Map.entry("listed", "the inspections of a year"),
            Map.entry("cells", 28),
            Map.entry("most", 9_999),
            Map.entry("column", "DECOM"),
            Map.entry("disagreement", "the youngest age (12) is over the oldest (8)"),
            Map.entry("form", "Needs profile"),
            Map.entry("file", "Episodes"),
            Map.entry("sentence", "The placement is dated before the referral. One of the two days is a slip."),
            Map.entry("of", "NotAValue"));

    private static final Map<Class<?>, Object> TYPES = Map.of(
            Finding.Where.class,
            new Finding.Where("provider_level.csv", null, 12, "Premises"),
            Urn.class,
            new Urn("SC000001"),
            LocalDate.class,
            LocalDate.of(2025, 2, 10),
            int.class,
            32,
            long.class,
            12L,
            boolean.class,
            true);

    @Test
    void listsEveryFindingAsItSpeaks() throws IOException {
        String page = page();
        if (Boolean.getBoolean("refresh")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run this test with -Drefresh=true").hasContent(page);
    }

    @Test
    void speaksInWholeSentencesThatNameTheValue() {
        assertThat(findings()).hasSizeGreaterThan(30).allSatisfy(finding -> {
            assertThat(finding.message()).matches("(?s)[A-Z0-9“‘].*[.]");
            assertThat(finding.message()).doesNotContain("null", "%", "Exception", "  ");
            assertThat(finding.kind()).matches("[A-Z][A-Za-z0-9]+");
        });
        assertThat(findings()).extracting(Finding::kind).doesNotHaveDuplicates();
    }

    private static String page() {
        var page = new StringBuilder("""
                # What can be wrong with a file

                Made from the program itself by a test; do not edit. *Refused* keeps a register out whole; *noted* lets it in and is kept with the release.

                | Finding | Does | Words, with made-up values |
                |---|---|---|
                """);
        for (Finding finding : findings()) {
            page.append("| `%s` | %s | %s |\n"
                    .formatted(
                            finding.kind(),
                            finding.severity() == Finding.Severity.REFUSE ? "refused" : "noted",
                            finding.message().replace("|", "\\|")));
        }
        return page.toString();
    }

    private static List<Finding> findings() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.rightplace").stream()
                        .filter(type -> type.isAssignableTo(Finding.class))
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.isEquivalentTo(KeptFinding.class))
                        .map(FindingsPageTest::sample)
                        .sorted(Comparator.comparing(Finding::severity)
                                .reversed()
                                .thenComparing(Finding::kind))
                        .toList();
    }

    private static Finding sample(JavaClass type) {
        Class<?> record = type.reflect();
        RecordComponent[] components = record.getRecordComponents();
        try {
            var constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (Finding) constructor.newInstance(
                    Arrays.stream(components).map(FindingsPageTest::sample).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type.getName(), e);
        }
    }

    private static Object sample(RecordComponent component) {
        Object byName = WORDS.get(component.getName());
        boolean fits = component.getType() == int.class
                ? byName instanceof Integer
                : component.getType().isInstance(byName);
        Object found = fits ? byName : TYPES.get(component.getType());
        assertThat(found)
                .as("add a sample for (%s %s)", component.getType(), component.getName())
                .isNotNull();
        return found;
    }
}
