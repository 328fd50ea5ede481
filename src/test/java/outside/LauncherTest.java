package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scripts at the root, in a copy of the project with a Maven and a JDK that only say that they were called.
class LauncherTest {

    private static final List<String> TOOLS =
            List.of("sh", "cat", "dirname", "find", "head", "id", "mktemp", "mkdir", "readlink", "rm", "sed", "touch");

    private static final String MAVEN = """
            #!/bin/sh
            echo "maven was called: $*"
            echo "with JAVA_HOME=$JAVA_HOME"
            cat >/dev/null
            [ ! -f broken ] || exit 1
            mkdir -p target/lib
            echo built >> target/builds
            touch target/rightplace.jar
            """;

    private static final String JAVA = """
            #!/bin/sh
            case "$*" in *rehearse*) cat >/dev/null; echo rehearsed; exit 1 ;; esac
            for word in "$@"; do
                echo "[$word]"
            done
            [ ! -f read-input ] || cat
            exit "${JAVA_EXIT:-0}"
            """;

    @TempDir
    Path folder;

    private Path project;
    private Path tools;
    private Path jdks;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(folder.resolve("a project's \"folder\""));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), where(tool));
        }
        script(tools.resolve("mvn"), MAVEN);
        script(tools.resolve("chromium"), "#!/bin/sh\n");
        copy("rightplace");
        copy("check");
        try (var files = Files.list(Path.of("build-tools"))) {
            for (Path file : files.toList()) {
                copy("build-tools/" + file.getFileName());
            }
        }
        // The usual install folders of this machine hold real JDKs.
        Path finder = project.resolve("build-tools/find-jdk");
        Files.writeString(
                finder,
                Files.readString(finder)
                        .replaceAll("/(usr/lib/jvm|usr/java|opt/java)/\\*", jdks + "/*")
                        .replace("/opt/jdk*", ""));
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("src/main/java/One.java"), "class One {}");
        Files.writeString(project.resolve("src/main/java/Two.java"), "class Two {}");
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve(".mvn"));
        age(project);
    }

    private static Path where(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(bin -> Path.of(bin, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool));
    }

    private void copy(String name) throws IOException {
        Path to = project.resolve(name);
        Files.createDirectories(to.getParent());
        script(to, Files.readString(Path.of(name)));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    // Everything is older than any build: clocks of file systems can be coarse.
    private static void age(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        script(home.resolve("bin/java"), JAVA);
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nOS_NAME=\"Linux\"\n".formatted(version));
        return home;
    }

    private Ran run(String... arguments) {
        return run(Map.of(), project.resolve("rightplace").toString(), arguments);
    }

    private Ran run(Map<String, String> more, String script, String... arguments) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "PATH", tools.toString(), "JAVA_HOME", "", "HOME", folder.toString(), "MAVEN_OPTS", "", "CDPATH", ""));
        environment.putAll(more);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh"));
        command.add(more.getOrDefault("FROM", folder.toString()));
        command.add(script);
        command.addAll(List.of(arguments));
        return Ran.process(environment, command);
    }

    private long builds() throws IOException {
        Path builds = project.resolve("target/builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rightplace", "check", "build-tools/build", "build-tools/find-jdk"})
    void isPlainPosixShell(String name) throws IOException {
        assertThat(Ran.process(Map.of(), List.of("/bin/sh", "-n", name)).code()).isZero();
        assertThat(Files.readString(Path.of(name)))
                .startsWith(name.endsWith("find-jdk") ? "#" : "#!/bin/sh\n")
                .doesNotContain("[[")
                .doesNotContain("local ")
                .doesNotContain("function ");
    }

    @Test
    void withoutAJdkSaysInOneLineWhatToInstall() throws IOException {
        jdk("seventeen", "17.0.9");

        for (Ran ran : List.of(
                run(),
                run(
                        Map.of("JAVA_HOME", jdks.resolve("seventeen").toString()),
                        project.resolve("rightplace").toString()),
                run(
                        Map.of("JAVA_HOME", "/nowhere"),
                        project.resolve("rightplace").toString(),
                        "homes"),
                run(Map.of("HOME", ""), project.resolve("rightplace").toString(), "homes"),
                run(Map.of(), project.resolve("check").toString()))) {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines())
                    .containsExactly(
                            "Rightplace needs a JDK 25 or newer and found none: install one (such as Temurin 25 or openjdk-25-jdk) or set JAVA_HOME to it.");
        }
        assertThat(builds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1", "26-ea", "27.0.0.1"})
    void aJdk25OrNewerIsFoundByJavaHomeOnThePathOrWhereJdksAre(String version) throws IOException {
        Path elsewhere = Files.move(jdk("x", version), folder.resolve("a jdk"));

        Ran none = run("releases");
        Ran byHome = run(
                Map.of("JAVA_HOME", elsewhere.toString()),
                project.resolve("rightplace").toString(),
                "releases");
        Files.createSymbolicLink(tools.resolve("javac"), elsewhere.resolve("bin/javac"));
        Ran byPath = run("releases");
        Files.delete(tools.resolve("javac"));
        Files.move(elsewhere, jdks.resolve("here now"));
        Ran byFolder = run("releases");

        assertThat(none.code()).isEqualTo(1);
        assertThat(List.of(byHome, byPath, byFolder)).allSatisfy(ran -> {
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("[org.rightplace.Rightplace]\n[releases]\n");
        });
        assertThat(byHome.err()).contains("with JAVA_HOME=" + elsewhere);
    }

    @Test
    void anOldJavaHomeDoesNotHideANewerJdk() throws IOException {
        Path old = jdk("seventeen", "17.0.9");
        Path fresh = jdk("twenty-five", "25.0.1");

        Ran ran = run(
                Map.of("JAVA_HOME", old.toString()),
                project.resolve("rightplace").toString(),
                "releases");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("with JAVA_HOME=" + fresh);
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws IOException {
        Files.delete(jdk("jre", "25.0.1").resolve("bin/javac"));

        assertThat(run("releases").code()).isEqualTo(1);
    }

    @Test
    void buildsOnFirstUseAndSaysSoOnStandardErrorOnly() throws IOException {
        jdk("twenty-five", "25.0.1");

        Ran first = run("homes", "--json");
        Ran second = run("homes", "--json");

        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("Building Rightplace", "maven was called: ", "Built.");
        assertThat(first.out()).doesNotContain("maven").doesNotContain("rehearsed");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsChangedAddedOrDeletedAndNotOtherwise() throws Exception {
        jdk("twenty-five", "25.0.1");
        run();
        assertThat(builds()).isEqualTo(1);
        Path one = project.resolve("src/main/java/One.java");
        int expected = 1;
        for (Change change : List.<Change>of(
                () -> Files.writeString(one, "class One { int changed; }"),
                () -> Files.writeString(project.resolve("src/main/java/Three.java"), "class Three {}"),
                () -> Files.delete(project.resolve("src/main/java/Two.java")),
                () -> Files.writeString(project.resolve("pom.xml"), "<project>changed</project>"),
                () -> Files.writeString(project.resolve(".mvn/jvm.config"), "-Xmx1g"),
                () -> Files.delete(project.resolve("target/rightplace.jar")))) {
            age(project);
            Files.setLastModifiedTime(
                    project.resolve("target/built"), FileTime.from(Instant.now().minusSeconds(60)));
            assertThat(run().err()).isEmpty();
            change.make();
            assertThat(run().err()).contains("Building");
            assertThat(run().err()).isEmpty();
            expected++;
            assertThat(builds()).isEqualTo(expected);
        }
        Files.writeString(project.resolve("README.md"), "changed");
        Files.createDirectories(project.resolve("src/test/java"));
        assertThat(run().err()).isEmpty();
    }

    private interface Change {
        void make() throws IOException;
    }

    @Test
    void aFailedBuildIsSaidAndTriedAgain() throws IOException {
        jdk("twenty-five", "25.0.1");
        Files.createFile(project.resolve("broken"));

        Ran broken = run("homes");
        Files.delete(project.resolve("broken"));
        Ran mended = run("homes");

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("The build failed; its messages are above.");
        assertThat(mended.code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void withoutMavenSaysWhatToInstall() throws IOException {
        jdk("twenty-five", "25.0.1");
        Files.delete(tools.resolve("mvn"));

        Ran ran = run("homes");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains("Maven 3.8 or newer")
                .contains("apt-get install maven");
    }

    @Test
    void passesArgumentsOnAsTheyAreAndTheExitCodeBack() throws IOException {
        jdk("twenty-five", "25.0.1");
        String[] words = {
            "import", "a file's \"name\".csv", "", "*", "$HOME", "--as-at", "2025-03-31", "back\\slash", "two\nlines"
        };

        Ran ran = run(Map.of("JAVA_EXIT", "2"), project.resolve("rightplace").toString(), words);

        assertThat(ran.code()).isEqualTo(2);
        StringBuilder expected = new StringBuilder("[org.rightplace.Rightplace]\n");
        for (String word : words) {
            expected.append('[').append(word).append("]\n");
        }
        assertThat(ran.out()).endsWith(expected);
    }

    @Test
    void isCalledFromAnywhereAndThroughLinks() throws IOException {
        jdk("twenty-five", "25.0.1");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path link = Files.createSymbolicLink(bin.resolve("rp"), project.resolve("rightplace"));
        Path relative = Files.createSymbolicLink(folder.resolve("again"), Path.of("bin/rp"));
        String direct = run("ledger").out();

        assertThat(run(Map.of(), link.toString(), "ledger").out()).isEqualTo(direct);
        assertThat(run(Map.of(), relative.toString(), "ledger").out()).isEqualTo(direct);
        assertThat(run(Map.of(), "./again", "ledger").out()).isEqualTo(direct);
        assertThat(run(Map.of("PATH", tools + ":" + bin), "rp", "ledger").out()).isEqualTo(direct);
        assertThat(run(Map.of("FROM", project.toString()), "./rightplace", "ledger")
                        .out())
                .isEqualTo(direct);
        assertThat(run(Map.of("FROM", project.toString()), "/bin/sh", "rightplace", "ledger")
                        .out())
                .isEqualTo(direct);
        assertThat(run(
                                Map.of(
                                        "FROM",
                                        project.getParent().toString(),
                                        "CDPATH",
                                        project.getParent().toString()),
                                project.getFileName() + "/rightplace",
                                "ledger")
                        .out())
                .isEqualTo(direct);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aBuildDoesNotEatStandardInput() throws IOException {
        jdk("twenty-five", "25.0.1");
        Files.createFile(folder.resolve("read-input"));

        Ran ran = run(
                Map.of(),
                "/bin/sh",
                "-c",
                "echo the record | \"$1\" reflect edit x --file -",
                "sh",
                project.resolve("rightplace").toString());

        assertThat(builds()).isEqualTo(1);
        assertThat(ran.out()).endsWith("[-]\nthe record\n");
    }

    @Test
    void librariesOfAnEarlierVersionAreTakenAway() throws IOException {
        jdk("twenty-five", "25.0.1");
        Files.createDirectories(project.resolve("target/lib"));
        Files.createFile(project.resolve("target/lib/old-1.0.jar"));

        run("homes");

        assertThat(project.resolve("target/lib")).isEmptyDirectory();
    }

    @Test
    void checkSaysByNameWhichGroupsItLeavesOut() throws IOException {
        jdk("twenty-five", "25.0.1");
        String check = project.resolve("check").toString();

        Ran without = run(Map.of(), check);
        Ran fullWithout = run(Map.of(), check, "--full");
        Files.createDirectories(folder.resolve("shared/data"));
        Ran with = run(Map.of(), check);
        Ran full = run(Map.of(), check, "--full");

        assertThat(List.of(without.code(), with.code(), full.code())).containsOnly(0);
        assertThat(without.out())
                .contains("Left out: the tests tagged shared-data")
                .contains("verify -DleftOut=long | shared-data\n");
        assertThat(fullWithout.out()).contains("verify -DleftOut=shared-data\n");
        assertThat(with.out()).doesNotContain("Left out").contains("verify -DleftOut=long\n");
        assertThat(full.out()).doesNotContain("Left out").contains("verify -DleftOut=\n");
    }

    @Test
    void checkRefusesAWordItDoesNotKnow() throws IOException {
        jdk("twenty-five", "25.0.1");

        Ran ran = run(Map.of(), project.resolve("check").toString(), "--ful");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("--full").contains("--ful");
        assertThat(builds()).isZero();
    }

    @Test
    void checkFailsWhenTheBuildFails() throws IOException {
        jdk("twenty-five", "25.0.1");
        Files.createFile(project.resolve("broken"));

        assertThat(run(Map.of(), project.resolve("check").toString()).code()).isEqualTo(1);
    }
}
