package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.cli.CommandLineDoor;
import org.rightplace.evidence.Checked;
import org.rightplace.source.form.CapabilityForm;

class SyntheticEnglandTest {

    @TempDir
    Path folder;

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
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
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
        expected.keySet().removeIf(name -> name.matches(".*SYN-A(002|150|077).*"));
        assertThat(files(part)).isEqualTo(expected).hasSizeGreaterThan(200);
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
    void writesWhatTheHomesCanDoWhereAllAuthoritiesAreAskedFor() throws IOException {
        Path out = folder.resolve("all");

        assertThat(run("synth", "--seed", 1, "--scale", 0.003, "--form", "xml", "--out", out)
                        .code())
                .isZero();

        Checked<CapabilityForm.Homes> read = CapabilityForm.read(out.resolve("synthetic-home-capability.csv"));
        assertThat(read).isInstanceOfSatisfying(Checked.Whole.class, whole -> {
            var homes = (CapabilityForm.Homes) whole.value();
            assertThat(homes.capabilities()).hasSizeBetween(8, 16);
            assertThat(homes.capacities()).hasSameSizeAs(homes.capabilities()).allSatisfy(capacity -> {
                assertThat(capacity.home().isMadeUp()).isTrue();
                assertThat(capacity.lived().orElseThrow()).isNotNegative();
            });
        });
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
