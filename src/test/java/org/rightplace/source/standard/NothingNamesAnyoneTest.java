package org.rightplace.source.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.evidence.Checked;
import org.rightplace.source.Workbooks;
import org.rightplace.source.standard.PlacementsStandard.Read;

/// Names, numbers and postcodes are put where they belong and where they do not; none comes out in a referral
/// or in a finding.
///
/// What is looked for are marks such as `qzqz0017x`, which no pseudonym (capitals, 2 to 7), word or number of
/// the program can hold by chance; a pseudonym is lower-cased with the rest, and has no 0.
class NothingNamesAnyoneTest {

    private static final String MARK = "qzqz0";

    @TempDir
    Path folder;

    private int marks;

    private String mark() {
        return MARK + marks++ + "x";
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fromATable(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        List<Column> columns = Column.in(random.nextBoolean() ? Version.SHEET_01 : Version.V2);
        Version version = columns.equals(Column.in(Version.V2)) ? Version.V2 : Version.SHEET_01;
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(columns.stream().map(c -> c.name(version)).toList()));
        rows.getFirst().add(mark());
        for (int i = 0; i < 12; i++) {
            List<String> row = new ArrayList<>();
            for (Column column : columns) {
                row.add(filled(column, random));
            }
            row.add(mark());
            rows.add(row);
        }

        namesNobody(Samples.read(folder, "t.xlsx", Workbooks.xlsx("Data", rows)));
        namesNobody(Samples.read(folder, "t.ods", Workbooks.ods("Data", rows)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fromJson(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder("{\"@graph\": [");
        for (int i = 0; i < 12; i++) {
            text.append(i == 0 ? "" : ",").append("{\"@id\": \"ex:%s\"".formatted(mark()));
            text.append(", \"%s\": \"%s\"".formatted(mark(), mark()));
            for (Column column : Column.in(Version.PAGE_01)) {
                text.append(", \"%s\": \"%s\"".formatted(column.name(Version.PAGE_01), filled(column, random)));
            }
            text.append('}');
        }
        text.append("]}");

        namesNobody(Samples.read(folder, "j.json", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// A name in the fields of names and of free text and in the child's number; in others a name now and then.
    private String filled(Column column, RandomGenerator random) {
        boolean always =
                column == Column.CHILD || column == Column.PLACEMENT_NUMBER || !column.isKept() || column.isFreeText();
        if (always) {
            return random.nextInt(4) == 0 && column != Column.CHILD ? "" : mark();
        }
        return switch (random.nextInt(4)) {
            case 0 -> mark();
            case 1 -> mark() + ", Other; " + mark();
            case 2 -> "Yes";
            default -> "";
        };
    }

    private static void namesNobody(Checked<Read> read) {
        Read value = Samples.value(read);
        assertThat(value.referrals()).hasSizeGreaterThan(10);
        assertThat(value.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain(MARK);
        assertThat(read.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.toString()).doesNotContain(MARK);
            assertThat(finding.message()).doesNotContain(MARK);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ofAPostcodeOnlyTheAuthorityIsKept(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var places = Places.carried();
        List<String> codes = places.all().stream()
                .map(mostly -> places.written(new org.rightplace.care.referral.Arranged.Area.InAuthority(
                        mostly.authority(), mostly.wholly())))
                .sorted(Comparator.comparing(code -> random.nextInt()))
                .limit(30)
                .toList();
        var whole = new StringBuilder("childId,neededBy,pets,placementType,placementLocation\n");
        var half = new StringBuilder(whole);
        for (int i = 0; i < codes.size(); i++) {
            whole.append("%d,Today,No,Foster,%s 1QZ\n".formatted(i, codes.get(i)));
            half.append("%d,Today,No,Foster,%s\n".formatted(i, codes.get(i)));
        }

        Read ofWhole =
                Samples.value(Samples.read(folder, "w.csv", whole.toString().getBytes(StandardCharsets.UTF_8)));
        Read ofHalf =
                Samples.value(Samples.read(folder, "h.csv", half.toString().getBytes(StandardCharsets.UTF_8)));

        // What is kept of a whole postcode is what is kept of its half, and that is one of 300 places or so.
        assertThat(ofWhole.referrals()).isEqualTo(ofHalf.referrals());
        assertThat(places.all().size()).isLessThan(400);
    }
}
