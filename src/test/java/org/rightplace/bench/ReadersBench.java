package org.rightplace.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rightplace.web.Running;
import org.rightplace.web.Server;
import org.rightplace.workbench.Demonstration;
import org.rightplace.workbench.GivenFiles;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.Importing;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.SyntheticEngland;
import org.rightplace.workbench.Workbench;

/// Readers, each asking for a page now and then: how long the pages take, page by page. The readers run
/// in the same process as the server, so they share its processors.
///
/// Arguments: what is held, and for how many seconds they read (default 30).
///
/// - `register` (the default): every release of `../shared/data/ofsted` and the boundaries, where they
///   are there; fifty readers, a page a second each
/// - `demo`: what `serve --demo` shows; twenty readers, a page in two seconds each
/// - `england`: a whole synthetic England, ten years of all that its people write down; the same readers,
///   who ask for every page with its usual choices
public final class ReadersBench {
    private ReadersBench() {}

    private static final Load REGISTER = new Load(
            50,
            1_000,
            List.of(
                    "/",
                    "/homes",
                    "/homes?by=authority",
                    "/homes?by=constituency",
                    "/map",
                    "/concentration?by=authority",
                    "/movements",
                    "/map?measure=places&type=childrens-home",
                    "/openings",
                    "/openings?type=every-provider",
                    "/openings?type=childrens-home",
                    "/history",
                    "/history?type=secure-childrens-home",
                    "/compare",
                    "/compare?type=every-provider",
                    "/concentration?by=region&type=childrens-home",
                    "/homes?by=size&asAt=2020-03-31",
                    "/releases",
                    "/ledger",
                    "/areas/E12000002",
                    "/homes.json?by=constituency"));

    private static final Load CHILDREN = new Load(
            20,
            2_000,
            List.of(
                    "/",
                    "/children",
                    "/children?by=sex",
                    "/children?by=placement",
                    "/needs",
                    "/data",
                    "/children.csv",
                    "/needs.json",
                    "/homes",
                    "/ledger"));

    private static final Load ENGLAND = new Load(
            20,
            2_000,
            Stream.concat(
                            CHILDREN.pages().stream(),
                            Stream.of(
                                    "/gaps",
                                    "/gaps/over-time",
                                    "/gaps?rows=judged",
                                    "/capacity",
                                    "/cohorts",
                                    "/outcomes",
                                    "/outcomes/children",
                                    "/costs",
                                    "/pathways",
                                    "/suitability",
                                    "/first-hour",
                                    "/profile",
                                    "/sufficiency"))
                    .toList());

    /// Whom the server has to serve.
    ///
    /// @param every milliseconds from one page that a reader asks for to the next
    private record Load(int readers, int every, List<String> pages) {}

    private static final int NOT_YET = 202;

    private record Asked(String page, Duration took, int status) {}

    /// Runs the load and prints the times.
    public static void main(String[] arguments) throws Exception {
        String held = arguments.length > 0 ? arguments[0] : "register";
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        Path folder = Files.createTempDirectory("rightplace-readers");
        try {
            switch (held) {
                case "register" -> {
                    try (Workbench workbench = open(folder)) {
                        load(workbench);
                        serve(workbench, REGISTER, seconds);
                    }
                }
                case "demo" -> {
                    try (Demonstration demonstration = Demonstration.open(Clock.systemUTC())) {
                        serve(demonstration.workbench(), CHILDREN, seconds);
                    }
                }
                case "england" -> {
                    try (Workbench workbench = open(folder)) {
                        england(workbench, folder.resolve("files"));
                        serve(workbench, ENGLAND, seconds);
                    }
                }
                default ->
                    throw new IllegalArgumentException("held (%s) must be register, demo or england".formatted(held));
            }
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    private static Workbench open(Path folder) throws IOException, Held {
        return Workbench.open(folder, "bench", new KeyHome(folder.resolve("keys"), Optional::empty), Clock.systemUTC());
    }

    private static void serve(Workbench workbench, Load load, int seconds) throws Exception {
        System.out.println(workbench.releases().size() + " releases held");
        long begin = System.nanoTime();
        try (Running server = Server.start(workbench, 0, "a-token-for-the-bench", "no code is asked for");
                HttpClient client = HttpClient.newHttpClient()) {
            for (String page : load.pages()) {
                Asked first = ask(client, server.address(), page);
                Asked last = first;
                while (last.status() == NOT_YET) {
                    Thread.sleep(200);
                    last = ask(client, server.address(), page);
                }
                System.out.printf(
                        "%-32s first answer %4d after %6.0f ms, there %.1f s after the start%n",
                        page, first.status(), first.took().toNanos() / 1e6, (System.nanoTime() - begin) / 1e9);
            }
            read(client, server.address(), load, 5);
            print(read(client, server.address(), load, seconds));
        }
    }

    private static void england(Workbench workbench, Path files) throws IOException {
        SyntheticEngland.of(1, 1)
                .write(files, new SyntheticEngland.Choice(List.of(), SyntheticEngland.Form.CSV, false), done -> {});
        long begin = System.nanoTime();
        workbench.importAll(
                GivenFiles.of(Stream.of(
                                "synthetic-returns",
                                "synthetic-needs",
                                "synthetic-referrals",
                                "synthetic-commissioning",
                                "synthetic-home-capability.csv")
                        .map(files::resolve)
                        .toList()),
                Importing.Choice.of("bench", Optional.empty()),
                (file, read) -> {});
        System.out.printf("imported in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static void load(Workbench workbench) throws IOException {
        Path ofsted = Path.of("../shared/data/ofsted");
        if (Files.isDirectory(ofsted)) {
            try (Stream<Path> files = Files.list(ofsted)) {
                for (Path file : files.sorted().toList()) {
                    workbench.importFile(file, "bench", Optional.empty());
                }
            }
        }
        Path boundaries = Path.of("../shared/data/geography/constituencies-2024-england-bsc.geojson");
        if (Files.exists(boundaries)) {
            workbench.importFile(boundaries, "bench", Optional.empty());
        }
    }

    private static List<Asked> read(HttpClient client, URI address, Load load, int seconds) throws Exception {
        List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < load.readers(); reader++) {
                int number = reader;
                all.add(readers.submit(() -> {
                    Thread.sleep((long) number * load.every() / load.readers());
                    for (int turn = 0; turn < seconds * 1_000 / load.every(); turn++) {
                        long begin = System.nanoTime();
                        asked.add(ask(
                                client,
                                address,
                                load.pages().get((number + turn) % load.pages().size())));
                        Thread.sleep(Math.max(0, load.every() - (System.nanoTime() - begin) / 1_000_000));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return List.copyOf(asked);
    }

    private static Asked ask(HttpClient client, URI address, String page) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(address.resolve(page)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Asked(page, Duration.ofNanos(System.nanoTime() - begin), answer.statusCode());
    }

    private static void print(List<Asked> asked) {
        Map<String, List<Asked>> byPage = new TreeMap<>();
        asked.forEach(one ->
                byPage.computeIfAbsent(one.page(), page -> new ArrayList<>()).add(one));
        System.out.printf("%-32s %6s %6s %8s %8s %8s%n", "page", "asked", "failed", "p50 ms", "p99 ms", "most ms");
        byPage.forEach(ReadersBench::print);
        print("all pages", asked);
    }

    private static void print(String page, List<Asked> asked) {
        double[] times = asked.stream()
                .map(Asked::took)
                .sorted(Comparator.naturalOrder())
                .mapToDouble(took -> took.toNanos() / 1e6)
                .toArray();
        long failed = asked.stream().filter(one -> one.status() != 200).count();
        System.out.printf(
                "%-32s %6d %6d %8.1f %8.1f %8.1f%n",
                page,
                times.length,
                failed,
                times[times.length / 2],
                times[(int) Math.ceil(times.length * 0.99) - 1],
                Arrays.stream(times).max().orElse(0));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
