package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.cli.CommandLineDoor;

class ReturnsCheckTest {

    private static final Path RETURNS = Path.of("../shared/data/returns");

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineDoor.run(
                arguments,
                (workbench, port, token) -> {
                    throw new AssertionError("not asked to serve");
                },
                new PrintWriter(out),
                new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    @Tag("shared-data")
    void printsTheThreeCountsOfEachMarch() {
        Ran ran =
                run("check", "--joined", "--json", RETURNS.resolve("five-years").toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out().replaceAll("\\s", ""))
                .contains(
                        "\"date\":\"2022-03-31\",\"asReturned\":62,\"carriedForward\":86,\"byRule\":62,\"explained\":24",
                        "\"date\":\"2018-03-31\",\"asReturned\":434,\"carriedForward\":550,\"byRule\":545,\"explained\":5");
    }

    @Test
    @Tag("shared-data")
    void namesNoChildInAnyAnswer() throws IOException {
        Set<String> secrets = secrets();
        for (String form : List.of("--json", "--csv")) {
            for (String source : List.of("five-years", "one-year-xml")) {
                for (List<String> more : List.of(List.<String>of(), List.of("--joined"))) {
                    List<String> arguments = new ArrayList<>(List.of("check", form));
                    arguments.addAll(more);
                    arguments.add(RETURNS.resolve(source).toString());
                    Ran ran = run(arguments.toArray(String[]::new));

                    assertThat(ran.code()).isZero();
                    Set<String> words = new HashSet<>(List.of((ran.out() + ran.err()).split("[^A-Za-z0-9/-]+")));
                    assertThat(words).doesNotContainAnyElementsOf(secrets);
                    assertThat(ran.out() + ran.err())
                            .doesNotContainPattern("\\b[A-Z]\\d{1,2} \\d[A-Z]{2}\\b")
                            .doesNotContainPattern("\\b[A-Z]\\d{12}\\b");
                }
            }
        }
    }

    /// Numbers of every child in the samples, and pupil numbers. A number of up to four digits may also be that of a
    /// row.
    private static Set<String> secrets() throws IOException {
        Set<String> secrets = new HashSet<>();
        try (Stream<Path> files = Files.list(RETURNS.resolve("five-years"))) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .filter(number -> number.length() > 4)
                        .forEach(secrets::add);
            }
        }
        Pattern.compile("<(CHILDID|UPN)>([^<]+)<")
                .matcher(Files.readString(RETURNS.resolve("one-year-xml/fake_903.xml")))
                .results()
                .map(match -> match.group(2))
                .filter(number -> number.length() > 4)
                .forEach(secrets::add);
        assertThat(secrets).hasSizeGreaterThan(1000);
        return secrets;
    }

    @Test
    void exitsWithTwoOnlyWhereNothingIsRecognised() throws IOException {
        Path faulty = folder.resolve("episodes.csv");
        Files.writeString(faulty, "CHILD,DECOM,LS\n1,31/02/2021,C2\n2,01/05/2021,XX\n");
        Path other = folder.resolve("homes.csv");
        Files.writeString(other, "Home,Places\nA,4\n");

        Ran found = run("check", "--csv", faulty.toString());
        assertThat(found.code()).isZero();
        assertThat(found.out()).contains("episodes.csv,2,DECOM,141", "episodes.csv,3,LS,144");
        assertThat(run("check", other.toString()).code()).isEqualTo(2);
        assertThat(run("check", folder.resolve("none.csv").toString()).code()).isEqualTo(1);
        assertThat(run("check", "--year", "20", faulty.toString()).code()).isEqualTo(1);
    }

    @Test
    void givesAChildAnotherPseudonymInEachRun() throws IOException {
        Path file = folder.resolve("episodes.csv");
        Files.writeString(file, "CHILD,DECOM,LS\n1,01/05/2021,XX\n");

        String once = run("check", "--csv", file.toString()).out();
        assertThat(run("check", "--csv", file.toString()).out()).isNotEqualTo(once);
    }
}
