package org.rightplace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightplace.briefing.PublishedPage;
import org.rightplace.children.Characteristic;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.workbench.Publications;
import org.rightplace.workbench.Publications.Outcome;
import org.rightplace.workbench.TakeAway;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = {
            "Lets counts of children in care on a 31 March leave, as CSV and JSON in a folder, and remembers what they showed.",
            "Small counts are hidden, and as many others as it takes that none can be worked out, nor from what left before.",
            "Where that cannot be, nothing leaves, and the answer says what can be done."
        },
        mixinStandardHelpOptions = true)
final class PublishVerb implements Callable<Integer> {

    private static final String NEEDS = "needs";

    @Mixin
    private Output output = new Output();

    @Mixin
    private Day day = new Day();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to; made where it is missing")
    private Path to = Path.of(".");

    @Option(
            names = "--by",
            paramLabel = "WORD",
            description = "only by this: a characteristic as in `children --by`, or needs; can be given several times")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "only this authority, or group of authorities by its name; can be given several times")
    private List<String> areas = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Publications publications = workbench.publications();
            Outcome outcome = publications.publish(day.asked(), wanted(workbench), Workbench.account());
            return switch (outcome) {
                case Outcome.Published(int number, boolean anew) -> {
                    List<Path> written = TakeAway.write(publications, number, to);
                    if (output.form().equals("text")) {
                        written.forEach(file -> output.out().println(file));
                    } else {
                        output.print(TakeAway.written(written, workbench.register()));
                    }
                    output.err().println(said(number, anew));
                    output.err().println(PublishedPage.PAIRS);
                    yield CommandLineDoor.DONE;
                }
                case Outcome.Refused(var reasons) -> {
                    output.err().println("Nothing left.");
                    reasons.forEach(output.err()::println);
                    yield CommandLineDoor.REFUSED;
                }
            };
        }
    }

    static String said(int number, boolean anew) {
        return anew
                ? "This is publication %d, and is remembered: what leaves later takes it into account."
                        .formatted(number)
                : "All of it left before, as publication %d.".formatted(number);
    }

    private Wanted wanted(Workbench workbench) {
        List<Characteristic> characteristics = new ArrayList<>();
        for (String word : by) {
            if (!word.equals(NEEDS)) {
                characteristics.add(new ChildrenVerb.By().convert(word));
            }
        }
        List<String> codes = areas.stream().map(workbench::authorityCode).toList();
        return by.isEmpty()
                ? new Wanted(codes, Wanted.ALL.by(), true)
                : new Wanted(codes, characteristics, by.contains(NEEDS));
    }
}
