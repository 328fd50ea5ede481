package org.rightplace.cli;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "serve",
        description = "Serves the pages on this machine until it is stopped (Ctrl-C).",
        mixinStandardHelpOptions = true)
final class ServeVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @ParentCommand
    private @Nullable CommandLineDoor parent;

    @Option(names = "--port", defaultValue = "8080", description = "the port (default: 8080; 0 for any free one)")
    private int port;

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitQuietly(closed);
        }));
        try (Workbench workbench = output.open()) {
            workbench.children().open();
            serve(workbench, stopped);
        } finally {
            closed.countDown();
        }
        return CommandLineDoor.DONE;
    }

    private void serve(Workbench workbench, CountDownLatch stopped) throws Exception {
        String token = new BigInteger(130, new SecureRandom()).toString(32);
        CommandLineDoor.Opened opened = Objects.requireNonNull(parent).web().open(workbench, port, token);
        try {
            workbench.announce(new Held.Door(opened.address(), token));
            output.out().println("Rightplace is at " + opened.address() + "/");
            output.out().flush();
            output.err().println("Data folder: " + workbench.folder() + ". Stop with Ctrl-C.");
            output.err()
                    .println(
                            workbench.children().held()
                                    ? "Records of children are held. Sign in with the code " + opened.code()
                                            + (workbench.children().keysUnderPassphrase()
                                                    ? ", or with the passphrase of the keys."
                                                    : ".")
                                    : "Code to sign in with, asked for once records of children are held: "
                                            + opened.code());
            output.err().flush();
            stopped.await();
        } finally {
            opened.close().run();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
