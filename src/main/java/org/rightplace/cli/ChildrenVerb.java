package org.rightplace.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightplace.children.Characteristic;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "children",
        description = {
            "Children in care on a 31 March, by area and a characteristic, from the returns that are held.",
            "Counts are shown as they may leave: small ones hidden, and as many others as it takes that none can be worked out.",
            "Looking is no publication: counts leave with `publish`, which remembers what it showed."
        },
        mixinStandardHelpOptions = true)
final class ChildrenVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--by",
            defaultValue = "age",
            converter = By.class,
            description =
                    "age, sex, ethnicity, unaccompanied, legal-status, why-involved, placement, provider, locality,"
                            + " distance, why-here, homes, before-home or into-home (default: age)")
    private Characteristic by = Characteristic.AGE;

    @Mixin
    private Day day = new Day();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Mixin
    private Exactly exactly = new Exactly();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            output.printFirst(exactly.of(workbench.cohorts()).children(by, day.asked(), rule.chosen()));
        }
        return CommandLineDoor.DONE;
    }

    static final class By implements ITypeConverter<Characteristic> {
        @Override
        public Characteristic convert(String word) {
            List<String> all = Arrays.stream(Characteristic.values())
                    .map(Characteristic::slug)
                    .toList();
            return Characteristic.find(word)
                    .orElseThrow(() ->
                            new TypeConversionException("“%s” is none of: %s".formatted(word, String.join(", ", all))));
        }
    }
}
