package org.rightplace.source.dfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.source.dfe.Returns.Choice;
import org.rightplace.source.dfe.Returns.Read;

class ReturnsTest {

    @TempDir
    Path folder;

    @Test
    @Tag("shared-data")
    void readsTheUploadWithAllItsParts() throws IOException {
        var read = (Checked.Whole<Read>) Returns.read(
                List.of(Path.of("../shared/data/returns/one-year-xml/fake_903.xml")), Choice.NONE, SomeReturns.KEY);

        AuthorityReturn filed = read.value().returns().getFirst();
        assertThat(read.value().returns()).hasSize(1);
        assertThat(filed.year()).isEqualTo(new CollectionYear(2017));
        Map<FileKind, Integer> counts = new EnumMap<>(FileKind.class);
        filed.files().forEach((kind, rows) -> counts.put(kind, rows.size()));
        assertThat(counts)
                .isEqualTo(new EnumMap<>(Map.of(
                        FileKind.HEADER, 253,
                        FileKind.EPISODES, 459,
                        FileKind.REVIEWS, 1206,
                        FileKind.OC2, 253,
                        FileKind.OC3, 6,
                        FileKind.AD1, 3,
                        FileKind.UASC, 12,
                        FileKind.MISSING, 6,
                        FileKind.PLACED_ADOPTION, 3,
                        FileKind.PREV_PERM, 253)));
    }

    @Test
    @Tag("shared-data")
    void groupsFilesByNameAndFoldersByYear() throws IOException {
        assertThat(returns("five-years"))
                .extracting(filed -> filed.authority() + " " + filed.year().start())
                .containsExactly(
                        "five-years 2017", "five-years 2018", "five-years 2019", "five-years 2020", "five-years 2021");
        assertThat(returns("steady-authority-903"))
                .hasSize(9)
                .allSatisfy(filed -> assertThat(filed.authority()).isEqualTo("steady-authority-903"))
                .extracting(AuthorityReturn::year)
                .startsWith(new CollectionYear(2017))
                .endsWith(new CollectionYear(2025));
    }

    @Test
    void takesTheYearFromAFolderThatNamesBothItsYearsAndElseFromTheDates() throws IOException {
        String one = SomeReturns.EPISODES.replaceFirst(",YEAR", "") + "7,01/05/2017,S,C2,N1,U4,PR1,,,,,,\n";

        assertThat(years(folder, "a/2019-20/episodes.csv", one)).containsExactly(new CollectionYear(2019));
        assertThat(years(folder, "b/2019/episodes.csv", one)).containsExactly(new CollectionYear(2017));
        assertThat(years(folder, "c/2019-25/episodes.csv", one)).containsExactly(new CollectionYear(2017));
    }

    private static List<CollectionYear> years(Path folder, String file, String rows) throws IOException {
        return SomeReturns.value(SomeReturns.read(folder, Map.of(file, rows))).returns().stream()
                .map(AuthorityReturn::year)
                .toList();
    }

    @Test
    void countsAChildOfAnUploadAsUnaccompaniedWhereTheHeaderSaysSo() throws IOException {
        String upload = """
                <EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID><SEX>1</SEX><DOB>01/06/2008</DOB><UASC>%s</UASC></HEADER>
                <EPISODE><DECOM>01/05/2023</DECOM><RNE>S</RNE></EPISODE></CHILD></EXPSSDA903>""";

        assertThat(returned("yes.xml", upload.formatted("1")).rows(FileKind.UASC))
                .hasSize(1);
        assertThat(returned("no.xml", upload.formatted("0")).rows(FileKind.UASC))
                .isEmpty();
        assertThat(returned("ended.xml", upload.formatted("1</UASC><DUC>01/06/2023</DUC><UASC>1"))
                        .rows(FileKind.UASC))
                .hasSize(1);
    }

    private AuthorityReturn returned(String file, String upload) throws IOException {
        return SomeReturns.value(SomeReturns.read(folder.resolve(file), Map.of(file, upload)))
                .returns()
                .getFirst();
    }

    private static List<AuthorityReturn> returns(String folder) throws IOException {
        return SomeReturns.value(Returns.read(
                        SomeReturns.files(Path.of("../shared/data/returns", folder)), Choice.NONE, SomeReturns.KEY))
                .returns();
    }

    @Test
    void readsARegionsFilesWithIsoDates() throws IOException {
        Read read = SomeReturns.value(SomeReturns.read(folder, Map.of("anything.csv", """
                LA,YEAR,CHILD,DECOM,RNE,LS
                E06000001,2020,5,2020-05-01,S,C2
                E06000002,2021,5,2021-05-01,S,C2
                """)));

        assertThat(read.returns())
                .extracting(filed -> filed.authority() + " " + filed.year())
                .containsExactly("E06000001 2020-21", "E06000002 2021-22");
        assertThat(read.returns().stream()
                        .map(filed -> filed.episodes().getFirst().child())
                        .distinct())
                .as("a number means nothing outside its authority")
                .hasSize(2);
    }

    @Test
    void letsNothingThroughThatNamesAChild() throws IOException {
        Read read = SomeReturns.value(
                SomeReturns.read(
                        folder,
                        Map.of(
                                "header.csv",
                                        "LA,CHILD,SEX,DOB,ETHNIC,UPN\nTown,907440,2,28/07/2010,BAFR,O013219285333\n",
                                "episodes.csv",
                                        "LA,CHILD,DECOM,LS,HOME_POST,PL_POST\nTown,907440,01/05/2021,907440,E7 5YR,B15 8PZ\n")));

        String pseudonym = read.returns().getFirst().header().getFirst().child().value();
        assertThat(pseudonym).matches("[A-Z2-7]{16}");
        // The pseudonym's own letters may spell anything, a postcode's beginning too.
        assertThat(read.toString().replace(pseudonym, "the child"))
                .doesNotContain("907440", "28", "O0132", "E7", "B15")
                .contains("2010-07");
    }

    @Test
    void keepsTheRowsThatAreSoundAndSaysWhichAreNot() throws IOException {
        Checked<Read> read = SomeReturns.read(
                folder, Map.of("e.csv", "CHILD,DECOM,RNE\n1,01/05/2021,S\n2,01/05/2021\n,01/05/2021,S\n"));

        assertThat(read).isInstanceOf(Checked.Partial.class);
        assertThat(read.findings()).extracting(Finding::kind).containsExactly("RowDoesNotFit", "NoChild");
        assertThat(read.findings()).extracting(finding -> finding.where().row()).containsExactly(3L, 4L);
        assertThat(SomeReturns.value(read).returns().getFirst().episodes()).hasSize(1);
    }

    @Test
    void refusesAFileOfNoKindAndOneWithoutAKeyColumn() throws IOException {
        assertThat(SomeReturns.read(folder, Map.of("a.csv", "NAME,PLACES\nx,1\n")))
                .isInstanceOf(Checked.Refused.class);
        assertThat(SomeReturns.read(folder, Map.of("a.csv", "CHILD,RNE,LS,PLACE\n1,S,C2,U4\n"))
                        .findings())
                .extracting(Finding::kind)
                .containsExactly("NoKeyColumn");
        assertThat(SomeReturns.read(
                                folder, Map.of("a.csv", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///x'>]><EXPSSDA903/>"))
                        .findings())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsWhatItWrites(long seed) throws IOException {
        List<String> rows = SomeReturns.episodes(new SplittableRandom(seed), 9).stream()
                .filter(row -> row.split(",")[1].equals("2021"))
                .toList();
        String header = "CHILD,YEAR,SEX,DOB,ETHNIC,UPN,MOTHER\n1001,2021,1,01/03/2009,WBRI,UN3,0\n"
                + "1002,2021,2,01/09/2007,?,A123456789012,\n";
        AuthorityReturn first = SomeReturns.value(SomeReturns.read(
                        folder.resolve("first"),
                        Map.of("header.csv", header, "episodes.csv", SomeReturns.EPISODES + String.join("\n", rows))))
                .returns()
                .getFirst();
        Map<String, String> written = new TreeMap<>();
        first.files().keySet().forEach(kind -> written.put(kind + ".csv", Ssda903Csv.write(first, kind)));
        Path second = folder.resolve("second");
        Path upload = folder.resolve("upload.xml");
        Files.writeString(upload, Ssda903Xml.write(first));
        SomeReturns.read(second, written);
        var choice = new Choice(Optional.of(first.year()), Optional.of(first.authority()));

        AuthorityReturn again = SomeReturns.value(Returns.read(SomeReturns.files(second), choice, SomeReturns.KEY))
                .returns()
                .getFirst();
        AuthorityReturn uploaded = SomeReturns.value(Returns.read(List.of(upload), choice, SomeReturns.KEY))
                .returns()
                .getFirst();

        assertThat(cells(again.rows(FileKind.EPISODES))).isEqualTo(cells(first.rows(FileKind.EPISODES)));
        assertThat(cells(again.header())).isEqualTo(cells(first.header()));
        assertThat(cells(uploaded.header())).isEqualTo(cells(first.header()));
        List<Pseudonym> withHeader =
                first.header().stream().map(ReturnRow::child).toList();
        assertThat(cells(uploaded.rows(FileKind.EPISODES)))
                .containsExactlyInAnyOrderElementsOf(cells(first.rows(FileKind.EPISODES).stream()
                        .filter(row -> withHeader.contains(row.child()))
                        .toList()));
    }

    /// The oracle: each file's name with folders added until no other file ends so.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void namesEachFileWithAsManyFoldersAsTellItFromTheOthers(long seed) {
        var random = new SplittableRandom(seed);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Path file = Path.of("/");
            for (int depth = 1 + random.nextInt(4); depth > 0; depth--) {
                file = file.resolve("abc".substring(random.nextInt(3)).substring(0, 1));
            }
            files.add(file);
        }

        Map<Path, String> names = Returns.names(files);

        for (Path file : files) {
            int parts = 1;
            while (parts < file.getNameCount() && isShared(file, parts, files)) {
                parts++;
            }
            assertThat(names).containsEntry(file, last(file, parts).toString());
        }
    }

    private static boolean isShared(Path file, int parts, List<Path> files) {
        return files.stream().anyMatch(other -> !other.equals(file) && other.endsWith(last(file, parts)));
    }

    private static Path last(Path file, int parts) {
        return file.subpath(file.getNameCount() - parts, file.getNameCount());
    }

    private static List<Map<Column, Filed<?>>> cells(List<ReturnRow> rows) {
        return rows.stream().map(ReturnRow::cells).toList();
    }
}
