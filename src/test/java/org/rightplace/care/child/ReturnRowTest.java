package org.rightplace.care.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnRowTest {

    private static final Pseudonym CHILD = new Pseudonym("ABCDEFGHIJKLMNOP");

    /// The oracle: a row is its cells, blank ones left out, in the order of columns.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsWhatWasFiledWhoeverMadeIt(long seed) {
        var random = new SplittableRandom(seed);
        var shared = new SharedRows();
        for (int i = 0; i < 200; i++) {
            FileKind kind = FileKind.values()[random.nextInt(FileKind.values().length)];
            var cells = drawn(random, kind, shared);
            var plain = new EnumMap<Column, Filed<?>>(cells);
            plain.put(Column.DISTANCE, new Filed.Blank<>());

            ReturnRow one = new ReturnRow(i, CHILD, kind, plain);
            ReturnRow other = shared.row(i, shared.child(CHILD), kind, cells);

            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
            for (ReturnRow row : List.of(one, other)) {
                assertThat(row.kind()).isEqualTo(kind);
                assertThat(row.cells()).isEqualTo(cells).hasToString(cells.toString());
                for (Column column : Column.values()) {
                    assertThat(row.isBlank(column)).isEqualTo(!cells.containsKey(column));
                    assertThat(row.isWrong(column)).isEqualTo(cells.get(column) instanceof Filed.NotAValue);
                    assertThat(row.cells().containsKey(column)).isEqualTo(cells.containsKey(column));
                    assertThat(row.cells().get(column)).isEqualTo(cells.get(column));
                }
            }
        }
    }

    private static EnumMap<Column, Filed<?>> drawn(SplittableRandom random, FileKind kind, SharedRows shared) {
        var cells = new EnumMap<Column, Filed<?>>(Column.class);
        for (Column column : kind.columns()) {
            switch (random.nextInt(4)) {
                case 0 -> cells.put(column, shared.noValue());
                case 1, 2 -> cells.put(column, shared.known(value(random, column)));
                default -> {}
            }
        }
        return cells;
    }

    private static Object value(SplittableRandom random, Column column) {
        return switch (column.holds()) {
            case DAY -> LocalDate.ofEpochDay(15_000 + random.nextInt(5_000));
            case MONTH -> YearMonth.of(2000 + random.nextInt(20), 1 + random.nextInt(12));
            case CODE -> {
                Coded[] codes = column.list().orElseThrow().getEnumConstants();
                yield codes[random.nextInt(codes.length)];
            }
            case FLAG, POSTCODE, PRESENCE -> random.nextBoolean();
            case SCORE, DERIVED -> random.nextInt(41);
            case URN -> "SC" + (100_000 + random.nextInt(1_000));
        };
    }

    @Test
    void isAnotherRowWhereAnythingDiffers() {
        Map<Column, Filed<?>> cells = Map.of(Column.UASC, new Filed.Known<>(true));
        ReturnRow row = new ReturnRow(1, CHILD, FileKind.HEADER, cells);

        assertThat(row)
                .isEqualTo(new ReturnRow(1, CHILD, FileKind.HEADER, cells))
                .isNotEqualTo(new ReturnRow(2, CHILD, FileKind.HEADER, cells))
                .isNotEqualTo(new ReturnRow(1, new Pseudonym("BBCDEFGHIJKLMNOP"), FileKind.HEADER, cells))
                .isNotEqualTo(new ReturnRow(1, CHILD, FileKind.UASC, cells))
                .isNotEqualTo(new ReturnRow(1, CHILD, FileKind.HEADER, Map.of()))
                .isNotEqualTo(new ReturnRow(1, CHILD, FileKind.HEADER, Map.of(Column.MOTHER, new Filed.Known<>(true))));
    }

    @Test
    void sharesWhatIsTheSame() {
        var shared = new SharedRows();

        assertThat(shared.known(LocalDate.of(2021, 5, 1))).isSameAs(shared.known(LocalDate.of(2021, 5, 1)));
        assertThat(shared.child(new Pseudonym("ABCDEFGHIJKLMNOP")))
                .isSameAs(shared.child(new Pseudonym("ABCDEFGHIJKLMNOP")));
    }

    @Test
    void addsToARowAndGivesItAnotherNumber() {
        var shared = new SharedRows();
        var cells = new EnumMap<Column, Filed<?>>(Map.of(Column.DECOM, shared.known(LocalDate.of(2021, 5, 1))));
        ReturnRow draft = shared.row(7, CHILD, FileKind.EPISODES, cells);
        var more = new EnumMap<Column, Filed<?>>(Map.of(Column.AGE_AT_START, shared.known(9)));
        Pseudonym other = new Pseudonym("BBCDEFGHIJKLMNOP");

        assertThat(shared.again(draft, 8, other, more))
                .isEqualTo(new ReturnRow(
                        8,
                        other,
                        FileKind.EPISODES,
                        Map.of(
                                Column.DECOM,
                                new Filed.Known<>(LocalDate.of(2021, 5, 1)),
                                Column.AGE_AT_START,
                                new Filed.Known<>(9))));
        assertThat(shared.again(draft, 8, other, new EnumMap<>(Column.class)).cells())
                .isEqualTo(draft.cells());
    }

    @Test
    void takesNoBlankCellsWhereRowsShare() {
        var cells = new EnumMap<Column, Filed<?>>(Map.of(Column.SEX, new Filed.Blank<>()));

        assertThatThrownBy(() -> new SharedRows().row(1, CHILD, FileKind.HEADER, cells))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
