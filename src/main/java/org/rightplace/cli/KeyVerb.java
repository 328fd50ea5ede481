package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Children;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "key",
        description = {
            "The keys with which children's records are sealed: where they are, and how they are kept.",
            "show: where they are. seal: put them under a passphrase. unseal: take them out. change: make new ones, and seal all records anew; every pseudonym becomes another."
        },
        mixinStandardHelpOptions = true)
final class KeyVerb implements Callable<Integer> {

    /// What can be done with keys.
    enum Doing {
        SHOW,
        SEAL,
        UNSEAL,
        CHANGE
    }

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "DOING", description = "show (default), seal, unseal or change")
    private @Nullable Doing doing;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Children children = workbench.children();
            if (!children.hasKeys()) {
                output.out()
                        .println(
                                "There are no keys yet. They are made in %s when records of children are first imported."
                                        .formatted(children.keysAt()));
                return CommandLineDoor.DONE;
            }
            return switch (doing == null ? Doing.SHOW : doing) {
                case SHOW -> show(children);
                case SEAL -> seal(children);
                case UNSEAL -> {
                    children.sealKeys(Optional.empty());
                    output.out()
                            .println("The keys are under no passphrase now. Whoever can read %s can read the records."
                                    .formatted(children.keysAt()));
                    yield CommandLineDoor.DONE;
                }
                case CHANGE -> change(children);
            };
        }
    }

    private int show(Children children) throws Exception {
        output.out()
                .println("The keys are in %s, %s."
                        .formatted(
                                children.keysAt(),
                                children.keysUnderPassphrase()
                                        ? "under a passphrase"
                                        : "under no passphrase; put them under one with `rightplace key seal`"));
        return CommandLineDoor.DONE;
    }

    private int seal(Children children) throws Exception {
        Optional<char[]> passphrase = new Passphrases(output.err()).askForNew();
        if (passphrase.isEmpty()) {
            return CommandLineDoor.USAGE;
        }
        children.sealKeys(passphrase);
        output.out()
                .println(
                        "The keys are under the passphrase now. Without it, and without %s, the records cannot be opened by anybody."
                                .formatted(children.keysAt()));
        return CommandLineDoor.DONE;
    }

    private int change(Children children) throws Exception {
        Optional<char[]> passphrase = Optional.empty();
        if (children.keysUnderPassphrase()) {
            passphrase = new Passphrases(output.err()).ask();
        }
        int releases = children.changeKeys(passphrase);
        output.out()
                .println("The keys are new; %d releases were sealed anew, under new pseudonyms.".formatted(releases));
        return CommandLineDoor.DONE;
    }
}
