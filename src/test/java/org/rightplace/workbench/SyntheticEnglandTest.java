package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.children.Characteristic;
import org.rightplace.cli.CommandLineDoor;
import org.rightplace.evidence.Checked;
import org.rightplace.figure.Cell;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.geo.Whereabouts;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.synthetic.SomeWorld;
import org.rightplace.synthetic.World;
import org.rightplace.synthetic.place.Address;

class SyntheticEnglandTest {

    @TempDir
    Path folder;

    private static final String HOMES = "synthetic-home-capability.csv";

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineDoor.run(
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new),
                (workbench, port, token) -> {
                    throw new AssertionError("not asked to serve");
                },
                new PrintWriter(out),
                new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void writesAnAuthorityToTheByteWhateverElseIsWritten() throws IOException {
        Path more = folder.resolve("more");
        Path part = folder.resolve("part");
        List<Object> arguments = List.of("synth", "--seed", 3, "--scale", 0.02, "--form", "both", "--json");

        List<Object> many = new ArrayList<>(arguments);
        many.addAll(List.of("--out", more, "--authority", "SYN-A111", "SYN-A002", "SYN-A020", "SYN-A150", "SYN-A077"));
        List<Object> few = new ArrayList<>(arguments);
        few.addAll(List.of("--out", part, "--authority", "SYN-A020", "SYN-A111"));
        assertThat(run(many.toArray()).code()).isZero();
        Ran ran = run(few.toArray());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\"code\" : \"SYN-A020\"", "\"code\" : \"SYN-A111\"");
        Map<String, String> expected = new TreeMap<>(files(more));
        expected.keySet().removeIf(name -> name.matches(".*SYN-A(002|150|077).*|" + HOMES));
        Map<String, String> written = files(part);
        assertThat(written.remove(HOMES))
                .as("children of the others stand in by chance")
                .isNotNull();
        assertThat(written).isEqualTo(expected).hasSizeGreaterThan(200);
    }

    @Test
    void saysSyntheticInEveryNameAndInTheReadMe() throws IOException {
        Path out = folder.resolve("out");
        run("synth", "--seed", 1, "--scale", 0.02, "--out", out, "--authority", "SYN-A005");

        Map<String, String> files = files(out);
        assertThat(files.keySet())
                .allSatisfy(name ->
                        assertThat(Path.of(name).getFileName().toString()).contains("synthetic"));
        assertThat(files.get("README-synthetic.md")).contains("synthetic", "seed 1", "SYN-A005");
        assertThat(run("check", "--json", out.resolve("synthetic-returns")).out())
                .contains("\"rows\" : [ ]");
    }

    @Test
    void breaksNoRuleAndIsCheckedWithTheFilesThatAreNoReturnsBesideIt() throws IOException {
        Path out = folder.resolve("out");
        run("synth", "--seed", 1, "--scale", 0.6, "--out", out, "--authority", "SYN-A002", "SYN-A004", "--quarters", 2);

        Ran whole = run("check", "--json", "--data", folder.resolve("none"), out);

        assertThat(whole.code()).isZero();
        assertThat(whole.out()).contains("\"rows\" : [ ]", "other files of these folders are no returns");
        Path referrals = out.resolve("synthetic-referrals/synthetic-SYN-A002/synthetic-placements-2026-q1.xlsx");
        assertThat(run("check", out.resolve("synthetic-returns"), referrals).code())
                .as("what was named itself is not passed over")
                .isEqualTo(CommandLineDoor.REFUSED);
    }

    @Test
    void writesWhatEveryHomeCanDoAndItsRoomOnTwoDays() throws IOException {
        for (List<String> some : List.of(List.<String>of(), List.of("--authority", "SYN-A004"))) {
            Path out = folder.resolve("homes" + some.size());
            List<Object> arguments =
                    new ArrayList<>(List.of("synth", "--seed", 1, "--scale", 0.003, "--form", "xml", "--out", out));
            arguments.addAll(some);
            assertThat(run(arguments.toArray()).code()).isZero();

            Checked<CapabilityForm.Homes> read = CapabilityForm.read(out.resolve(HOMES));
            assertThat(read.findings()).isEmpty();
            assertThat(read).isInstanceOfSatisfying(Checked.Whole.class, whole -> {
                var homes = (CapabilityForm.Homes) whole.value();
                assertThat(homes.capabilities())
                        .hasSizeBetween(8, 16)
                        .allSatisfy(home ->
                                assertThat(home.authority().orElseThrow()).startsWith("synthetic-SYN-A"));
                assertThat(homes.capacities())
                        .hasSize(2 * homes.capabilities().size())
                        .allSatisfy(capacity -> {
                            assertThat(capacity.home().isMadeUp()).isTrue();
                            assertThat(capacity.lived().orElseThrow()).isNotNegative();
                            assertThat(capacity.waiting()).isPresent();
                            assertThat(capacity.fee().orElseThrow().disagrees()).isFalse();
                        });
            });
        }
    }

    @Test
    void isImportedWholeAndThenItsChildrenHaveDistancesAndAreas() throws Exception {
        Path out = folder.resolve("out");
        run("synth", "--seed", 2, "--scale", 0.5, "--out", out, "--authority", "SYN-A009", "--quarters", 2);

        try (Workbench workbench = Workbench.open(
                folder.resolve("data"),
                "import",
                new KeyHome(folder.resolve("keys"), Optional::empty),
                Clock.systemUTC())) {
            List<Imported> imported = workbench.importAll(
                    GivenFiles.of(List.of(out)), Importing.Choice.of("test", Optional.empty()), (file, read) -> {});

            assertThat(imported).allSatisfy(one -> assertThat(one).isInstanceOf(Imported.Kept.class));
            assertThat(workbench.releases().stream()
                            .filter(release -> !release.loading().builtIn()))
                    .allMatch(Release::isSynthetic)
                    .extracting(Release::kind)
                    .contains(Kind.SYNTHETIC_PLACES, Kind.CAPABILITY, Kind.REFERRALS, Kind.RETURN);
            Map<String, Long> locality = count(workbench, Characteristic.LOCALITY);
            assertThat(locality.get("Placed inside the local authority boundary"))
                    .isPositive();
            assertThat(locality.get("Placed outside the local authority boundary"))
                    .isPositive();
            assertThat(locality.get("Not known")).isZero();
            assertThat(count(workbench, Characteristic.DISTANCE).get("Less than 5 miles"))
                    .isPositive();
        }
    }

    private static Map<String, Long> count(Workbench workbench, Characteristic by) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        workbench
                .cohorts()
                .children(by, Optional.empty())
                .exhibits()
                .getFirst()
                .table()
                .rows()
                .forEach(row -> counts.merge(
                        ((Cell.Text) row.get(2)).text(),
                        row.get(3) instanceof Cell.Whole(long children) ? children : 0L,
                        Long::sum));
        return counts;
    }

    @Test
    void measuresMadeUpDistancesAsTheWorldDoes() throws IOException {
        World world = SomeWorld.of(2, 0.05);
        Path out = folder.resolve("land");
        run("synth", "--seed", 2, "--scale", 0.05, "--out", out, "--authority", "SYN-A009");
        List<PostcodeSector> sectors = new ArrayList<>();
        assertThat(Intake.read(out.resolve("synthetic-postcode-sectors.csv")))
                .isInstanceOfSatisfying(
                        Checked.Whole.class,
                        whole -> sectors.addAll(((Incoming.MadeUpPlaces) whole.value()).sectors()));
        Whereabouts whereabouts = Whereabouts.unknown().withMadeUp(sectors);

        world.community(world.authorities().get(8)).children().forEach(told -> {
            Address home = told.child().person().family().home();
            told.child()
                    .spells()
                    .forEach(spell -> spell.placements().forEach(placement -> {
                        int metres = whereabouts
                                .metres(home.postcode(), placement.where().postcode())
                                .orElseThrow();
                        assertThat((double) metres).isCloseTo(home.metres(placement.where()), within(2.0));
                        int lies = placement.where().place().authority();
                        assertThat(whereabouts.find(placement.where().postcode()))
                                .map(PostcodeDirectory.Place::authority)
                                .contains("synthetic-"
                                        + world.authorities().get(lies).code());
                    }));
        });
    }

    @Test
    void refusesMoreQuartersThanThereAre() {
        assertThat(run("synth", "--seed", 1, "--out", folder.resolve("x"), "--quarters", 41)
                        .err())
                .contains("quarters (41)");
    }

    @Test
    void writesIntoAFolderThatIsNotEmptyOnlyWhenForced() throws IOException {
        Path out = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        List<Object> arguments = new ArrayList<>(
                List.of("synth", "--seed", 1, "--scale", 0.01, "--out", out, "--authority", "SYN-A001"));

        Ran refused = run(arguments.toArray());
        assertThat(refused.code()).isEqualTo(CommandLineDoor.USAGE);
        assertThat(refused.err()).contains("not empty", "--force");
        assertThat(files(out)).containsOnlyKeys("mine.txt");

        arguments.add("--force");
        assertThat(run(arguments.toArray()).code()).isZero();
        assertThat(files(out)).containsKey("mine.txt").hasSizeGreaterThan(100);
    }

    @Test
    void saysWhichAuthoritiesAndScalesThereAre() {
        Ran unknown =
                run("synth", "--seed", 1, "--scale", 0.01, "--out", folder.resolve("x"), "--authority", "E06000001");
        assertThat(unknown.code()).isEqualTo(CommandLineDoor.USAGE);
        assertThat(unknown.err()).contains("E06000001", "SYN-A001");
        assertThat(run("synth", "--seed", 1, "--scale", 3, "--out", folder.resolve("x"))
                        .err())
                .contains("scale (3.0)");
    }

    @Test
    void printsTheCalibrationAndWhatTheWorldIsMadeOf() {
        Ran text = run("calibration", "--scale", 0.01);
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("compared", "fitted", "DOMAIN.md 5.4", "assumed", "measured");
        assertThat(run("calibration", "--structure", "--json").out()).contains("\"ground\" : \"assumed\"");
        assertThat(run("calibration", "--scale", 0.01, "--csv").out()).startsWith("group,figure,published,synthetic");
    }
}
