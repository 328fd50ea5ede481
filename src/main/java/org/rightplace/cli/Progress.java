package org.rightplace.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a long file has been read, or something long been done, with the time left, on standard error; silent for a
/// short file and where no person looks on.
final class Progress implements AutoCloseable {

    private static final long LONG = 4L << 20;

    private final @Nullable ProgressBar bar;
    private long last;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(Path file) throws IOException {
        long size = Files.size(file);
        return new Progress(
                size < LONG
                                || Optional.ofNullable(System.console())
                                        .filter(Console::isTerminal)
                                        .isEmpty()
                        ? null
                        : new ProgressBarBuilder()
                                .setTaskName(String.valueOf(file.getFileName()))
                                .setInitialMax(size)
                                .setUnit(" MB", 1 << 20)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(250)
                                .build());
    }

    /// Of something done in steps, with the time left; silent where no person looks on.
    static Progress ofSteps(String task, int steps) {
        return new Progress(
                Optional.ofNullable(System.console())
                                .filter(Console::isTerminal)
                                .isEmpty()
                        ? null
                        : new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(steps)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(250)
                                .build());
    }

    /// So many bytes have been read, or steps done.
    void at(long read) {
        if (bar != null) {
            if (read < last) {
                bar.reset(); // the file is read anew, so the time left is too
            }
            bar.stepTo(read);
            last = read;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
