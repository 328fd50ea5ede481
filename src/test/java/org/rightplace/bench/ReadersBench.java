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
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;

/// Fifty readers, each asking for a page once a second: how long the pages take, page by page. The
/// readers run in the same process as the server, so they share its processors.
///
/// Arguments: seconds (default 30). Loads every release of `../shared/data/ofsted` where it is there.
public final class ReadersBench {
    private ReadersBench() {}

    private static final int READERS = 50;
    private static final List<String> PAGES = List.of(
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
            "/homes.json?by=constituency");

    private record Asked(String page, Duration took, int status) {}

    /// Runs the load and prints the times.
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        Path folder = Files.createTempDirectory("rightplace-readers");
        try (Workbench workbench = Workbench.open(
                folder, "bench", new KeyHome(folder.resolve("keys"), Optional::empty), Clock.systemUTC())) {
            load(workbench);
            try (Running server = Server.start(workbench, 0, "a-token-for-the-bench", "no code is asked for");
                    HttpClient client = HttpClient.newHttpClient()) {
                read(client, server.address(), 5);
                print(read(client, server.address(), seconds));
            }
        } finally {
            remove(folder);
        }
        System.exit(0);
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
        System.out.println(workbench.releases().size() + " releases held");
    }

    private static List<Asked> read(HttpClient client, URI address, int seconds) throws Exception {
        List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int number = reader;
                all.add(readers.submit(() -> {
                    Thread.sleep(number * 1000L / READERS);
                    for (int turn = 0; turn < seconds; turn++) {
                        long begin = System.nanoTime();
                        asked.add(ask(client, address, PAGES.get((number + turn) % PAGES.size())));
                        Thread.sleep(Math.max(0, 1000 - (System.nanoTime() - begin) / 1_000_000));
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
