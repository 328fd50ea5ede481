package org.rightplace.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Children;
import org.rightplace.workbench.Demonstration;
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

    @Option(
            names = "--demo",
            description =
                    "on a few authorities of a synthetic England, kept nowhere: to try what records of children show")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitQuietly(closed);
        }));
        try {
            if (demo) {
                demonstrate(stopped);
            } else {
                try (Workbench workbench = output.open()) {
                    workbench.children().open();
                    serve(workbench, stopped);
                }
            }
        } finally {
            closed.countDown();
        }
        return CommandLineDoor.DONE;
    }

    private void demonstrate(CountDownLatch stopped) throws Exception {
        output.err().println("Drawing five synthetic authorities; nobody and nothing in them exists …");
        output.err().flush();
        try (Demonstration demonstration = Demonstration.open(Clock.systemUTC())) {
            serve(demonstration.workbench(), stopped);
        }
    }

    private void serve(Workbench workbench, CountDownLatch stopped) throws Exception {
        String token = new BigInteger(130, new SecureRandom()).toString(32);
        CommandLineDoor.Opened opened = Objects.requireNonNull(parent).web().open(workbench, port, token);
        try {
            workbench.announce(new Held.Door(opened.address(), token));
            output.out().println("Rightplace is at " + opened.address() + "/");
            output.out().flush();
            output.err().println("Data folder: " + workbench.folder() + ". Stop with Ctrl-C.");
            output.err().println(signIn(workbench, opened.code()));
            output.err().flush();
            stopped.await();
        } finally {
            opened.close().run();
        }
    }

    private static String signIn(Workbench workbench, String code) throws IOException {
        Children children = workbench.children();
        if (children.heldAreSynthetic()) {
            return "The records of children are synthetic, so nobody is asked to sign in.";
        }
        if (!children.held()) {
            return (workbench.holdsRestrictedHomes()
                            ? "Code to sign in with for the pages on what homes can do, and for all pages once records of children are held: "
                            : "Code to sign in with, asked for once records of children, or of what homes can do, are held: ")
                    + code;
        }
        return "Records of children are held. Sign in with the code %s%s."
                .formatted(code, children.keysUnderPassphrase() ? ", or with the passphrase of the keys" : "");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
