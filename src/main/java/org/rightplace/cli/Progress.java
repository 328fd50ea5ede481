package org.rightplace.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Which file is being read and, for a long one, how far, with the time left: on standard error. The time is told
/// only
/// where a person looks on.
final class Progress implements AutoCloseable {

    private static final long LONG = 4L << 20;

    private final PrintWriter err;
    private @Nullable Path file;
    private @Nullable ProgressBar bar;
    private long last;

    Progress(PrintWriter err) {
        this.err = err;
    }

    /// So many bytes of a file have been read.
    void at(Path now, long read) {
        if (!now.equals(file)) {
            close();
            file = now;
            last = 0;
            err.println("Reading %s …".formatted(now.getFileName()));
            err.flush();
            bar = bar(now);
        }
        if (bar != null) {
            if (read < last) {
                bar.reset(); // the file is read anew, so the time left is too
            }
            bar.stepTo(read);
            last = read;
        }
    }

    private static @Nullable ProgressBar bar(Path file) {
        boolean watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        long size = watched ? size(file) : 0;
        return size < LONG
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(String.valueOf(file.getFileName()))
                        .setInitialMax(size)
                        .setUnit(" MB", 1 << 20)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(250)
                        .build();
    }

    // A file whose size cannot be told is one that cannot be read either, and its reader says so.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
