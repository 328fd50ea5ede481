package org.rightplace.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A process of its own that works on a data directory until it is stopped or killed.
final class Child {

    private Child() {}

    /// Starts one.
    ///
    /// @param before words that go before the command, such as those of a shell that bounds it
    static Process start(List<String> before, String verb, Path folder) throws IOException {
        return start(before, verb, folder, 0);
    }

    /// @param seed of what it makes up
    static Process start(List<String> before, String verb, Path folder, long seed) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                verb,
                folder.toString(),
                Long.toString(seed)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        var holder = new Holder(ProcessHandle.current().pid(), arguments[0], Instant.EPOCH, Optional.empty());
        try (var data = DataDirectory.open(Path.of(arguments[1]), holder)) {
            switch (arguments[0]) {
                case "hold" -> {
                    data.announce(new Holder.Server("http://127.0.0.1:8080", "secret"));
                    System.out.println("ready");
                    System.in.read();
                }
                case "keep" -> keepForever(data.store(), Long.parseLong(arguments[2]));
                case "overfill" -> overfill(data.store());
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /// Says *ready* before the first release, and *kept* after each.
    private static void keepForever(Store store, long seed) throws IOException {
        var invented = new Invented(seed);
        System.out.println("ready");
        for (int i = 0; true; i++) {
            int size = 1 + (i * 1_777) % 5_600;
            var release = invented.release(size);
            var providers = new Records.Providers(invented.providers(size));
            store.keep(release, providers);
            System.out.println("kept");
        }
    }

    private static void overfill(Store store) {
        try {
            store.keep(new Invented(1).release(0), new Records.Payload(new byte[30_000_000]));
            System.out.println("kept");
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
