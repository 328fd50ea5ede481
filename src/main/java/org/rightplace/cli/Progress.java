package org.rightplace.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Which file is being read and, for a long one, how far, with the time left: on standard error. Of
/// many files it tells how many are read, and the time left for all. The time is told only where a
/// person looks on.
final class Progress implements AutoCloseable {

    /// More files than this are told of together.
    static final int MANY = 30;

    private static final long LONG = 4L << 20;
    private static final int TENTHS = 10;

    private final PrintWriter err;
    private final int files;
    private final long bytes;
    private @Nullable Path file;
    private @Nullable ProgressBar bar;
    private int begun;
    private long before;
    private long last;

    /// @param all the files that will be read
    Progress(PrintWriter err, List<Path> all) {
        this.err = err;
        this.files = all.size();
        this.bytes = files > MANY ? all.stream().mapToLong(Progress::size).sum() : 0;
    }

    /// So many bytes of a file have been read.
    void at(Path now, long read) {
        if (!now.equals(file)) {
            if (files > MANY) {
                next();
            } else {
                alone(now);
            }
            file = now;
            last = 0;
        }
        if (bar != null) {
            if (read < last && files <= MANY) {
                bar.reset(); // the file is read anew, so the time left is too
            }
            bar.stepTo(before + Math.max(read, files > MANY ? last : 0));
        }
        last = files > MANY ? Math.max(read, last) : read;
    }

    private void next() {
        before += last;
        if (begun == 0) {
            err.println("Reading %,d files …".formatted(files));
            bar = isWatched() && bytes >= LONG ? bar("All files", bytes) : null;
        } else if (bar == null && begun * TENTHS / files > (begun - 1) * TENTHS / files) {
            err.println("Read %,d of %,d files …".formatted(begun, files));
        }
        err.flush();
        begun++;
    }

    private void alone(Path now) {
        close();
        err.println("Reading %s …".formatted(now.getFileName()));
        err.flush();
        long size = isWatched() ? size(now) : 0;
        bar = size < LONG ? null : bar(String.valueOf(now.getFileName()), size);
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static ProgressBar bar(String name, long size) {
        return new ProgressBarBuilder()
                .setTaskName(name)
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
