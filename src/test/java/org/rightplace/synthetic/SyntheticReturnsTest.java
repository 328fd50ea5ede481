package org.rightplace.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.evidence.Checked;
import org.rightplace.link.check.Checks;
import org.rightplace.link.child.HomeLink;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.SomeReturns;
import org.rightplace.source.dfe.Ssda903Csv;
import org.rightplace.source.dfe.Ssda903Xml;

/// What a synthetic authority files is sound by our own checks, and tells the truth about it.
class SyntheticReturnsTest {

    @TempDir
    Path folder;

    private List<Path> csv(Community community) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CollectionYear year : World.years()) {
            for (Map.Entry<FileKind, List<MadeUpRow>> file :
                    community.filed(year).entrySet()) {
                Path path = folder(community, year).resolve("synthetic-" + file.getKey() + ".csv");
                files.add(Files.writeString(path, Ssda903Csv.write(file.getKey(), file.getValue()), UTF_8));
            }
        }
        return files;
    }

    private List<Path> xml(Community community) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CollectionYear year : World.years()) {
            Path path = folder(community, year).resolve("synthetic-903.xml");
            files.add(Files.writeString(path, Ssda903Xml.write(community.filed(year)), UTF_8));
        }
        return files;
    }

    private Path folder(Community community, CollectionYear year) throws IOException {
        return Files.createDirectories(
                folder.resolve(community.authority().code()).resolve(year.toString()));
    }

    private static List<AuthorityReturn> returns(List<Path> files) throws IOException {
        Checked<Returns.Read> read = Returns.read(files, Returns.Choice.NONE, SomeReturns.KEY);
        assertThat(read.findings()).isEmpty();
        return SomeReturns.value(read).returns();
    }

    /// A large authority, one with many unaccompanied children, and one of a handful of children.
    @ParameterizedTest(name = "seed {0}, scale {1}, authority {2}")
    @CsvSource({"1, 0.5, 21", "2, 1, 110", "3, 0.3, 61", "4, 1, 17", "5, 0.02, 88", "6, 0.05, 140"})
    void findsNothingWrongAndTheTruthOnEvery31March(long seed, double scale, int authority) throws IOException {
        World world = SomeWorld.of(seed, scale);
        Community community = world.community(world.authorities().get(authority));

        List<AuthorityReturn> returns = returns(csv(community));

        assertThat(returns).extracting(AuthorityReturn::year).containsExactlyElementsOf(World.years());
        assertThat(Checks.run(returns, HomeLink.Registers.none()))
                .extracting(flag -> flag.rule() + " " + flag.words())
                .isEmpty();
        Histories histories = Histories.of(returns, Rule.LATEST_RETURN);
        assertThat(histories.contradictions()).isEmpty();
        assertThat(histories.counts()).hasSize(10).allSatisfy(count -> {
            assertThat((long) count.byRule()).isEqualTo(community.inCareOn(count.date()));
            assertThat(count.asReturned()).isEqualTo(count.byRule());
            assertThat(count.carriedForward()).isEqualTo(count.byRule());
        });
    }

    @Test
    void tellsTheSameAsAnUpload() throws IOException {
        World world = SomeWorld.of(9, 0.2);
        Community community = world.community(world.authorities().get(40));

        List<AuthorityReturn> uploads = returns(xml(community));

        assertThat(Checks.run(uploads, HomeLink.Registers.none())).isEmpty();
        assertThat(uploads).hasSize(10).allSatisfy(filed -> {
            Map<FileKind, Integer> expected = new EnumMap<>(FileKind.class);
            community.filed(filed.year()).forEach((kind, rows) -> {
                if (!rows.isEmpty()) {
                    expected.put(kind, rows.size());
                }
            });
            Map<FileKind, Integer> found = new EnumMap<>(FileKind.class);
            filed.files().forEach((kind, rows) -> found.put(kind, rows.size()));
            assertThat(found).isEqualTo(expected);
        });
    }

    @Test
    void filesAllTwelveFilesInTheYearsThatCollectThem() {
        World world = SomeWorld.of(1, 0.5);
        Community community = world.community(world.authorities().get(20));

        assertThat(community.filed(new CollectionYear(2016)))
                .doesNotContainKeys(FileKind.SW_EPISODES, FileKind.DOLO)
                .hasSize(10);
        assertThat(community.filed(new CollectionYear(2023)))
                .containsKey(FileKind.SW_EPISODES)
                .doesNotContainKey(FileKind.DOLO);
        assertThat(community.filed(new CollectionYear(2025)))
                .hasSize(12)
                .allSatisfy(
                        (kind, rows) -> assertThat(rows).as(kind.published()).isNotEmpty());
    }
}
