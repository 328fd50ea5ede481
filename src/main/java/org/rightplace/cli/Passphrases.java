package org.rightplace.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks for the passphrase of the keys: in the terminal, or of the file that an environment variable names.
final class Passphrases {

    /// The variable that names the file.
    static final String FILE = "RIGHTPLACE_PASSPHRASE_FILE";

    /// The fewest characters of a new passphrase; shorter ones are guessed however slow the hash is.
    private static final int SHORTEST = 12;

    private final PrintWriter err;

    Passphrases(PrintWriter err) {
        this.err = err;
    }

    /// The passphrase; empty where there is neither a file nor a terminal.
    Optional<char[]> ask() {
        return fromFile()
                .or(() -> terminal()
                        .flatMap(console -> Optional.ofNullable(console.readPassword("Passphrase of the keys: "))));
    }

    /// A new passphrase, typed twice in a terminal; empty, and told why, where there is none or it is too short.
    Optional<char[]> askForNew() {
        Optional<char[]> first = fromFile().or(() -> terminal().flatMap(this::twice));
        if (first.isPresent() && first.get().length < SHORTEST) {
            err.println("A passphrase has %d characters or more; a few words in a row are easy to keep in mind."
                    .formatted(SHORTEST));
            return Optional.empty();
        }
        if (first.isEmpty()) {
            err.println("No passphrase was given. Type one in a terminal, or name a file that holds it in %s."
                    .formatted(FILE));
        }
        return first;
    }

    private Optional<char[]> twice(Console console) {
        char[] one = console.readPassword("New passphrase of the keys: ");
        char[] again = console.readPassword("The same once more: ");
        if (one == null || !Arrays.equals(one, again)) {
            err.println("The two are not the same.");
            return Optional.empty();
        }
        return Optional.of(one);
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static Optional<char[]> fromFile() {
        @Nullable String name = System.getenv(FILE);
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(Path.of(name), StandardCharsets.UTF_8);
            return Optional.of(text.lines().findFirst().orElse("").toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("The file %s, which %s names, cannot be read.".formatted(name, FILE), e));
        }
    }
}
