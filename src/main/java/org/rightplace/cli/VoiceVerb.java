package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.HomesVoiceTable;
import org.rightplace.care.home.HomesAnswer.Says;
import org.rightplace.care.home.HomesAnswer.Who;
import org.rightplace.workbench.HomesVoices;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "voice",
        description = {
            "What is recorded of a home, and what the home says to it: both stand.",
            "With --answer: keeps what the home says to one statement. Never write anything of a child."
        },
        mixinStandardHelpOptions = true)
final class VoiceVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "HOME", description = "Ofsted's number of the home")
    private String home = "";

    @Option(names = "--answer", paramLabel = "KEY", description = "the statement that is answered, by its key")
    private @Nullable String statement;

    @Option(
            names = "--says",
            paramLabel = "WORD",
            converter = Choices.HomeSays.class,
            description = "agrees, disagrees, corrects, or takes-back an earlier answer")
    private @Nullable Says says;

    @Option(names = "--as", paramLabel = "TEXT", description = "with corrects: what it should be")
    private @Nullable String as;

    @Option(names = "--why", paramLabel = "TEXT", description = "why, and what shows it")
    private String why = "";

    @Option(names = "--name", paramLabel = "NAME", description = "who says so")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "in which role, such as registered manager")
    private String role = "";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            if (statement == null) {
                output.print(workbench.homesVoices().table(home));
                return CommandLineDoor.DONE;
            }
            if (says == null) {
                throw output.wrong("Say with --says what the home says: agrees, disagrees, corrects or takes-back.");
            }
            var kept = workbench
                    .homesVoices()
                    .keep(
                            new HomesVoices.Answering(
                                    home, statement, says, Optional.ofNullable(as), why, new Who(name, role)),
                            Workbench.account());
            output.out().println("Kept: " + HomesVoiceTable.said(kept));
        }
        return CommandLineDoor.DONE;
    }
}
