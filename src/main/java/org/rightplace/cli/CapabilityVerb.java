package org.rightplace.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.CapabilityPage.Asked;
import org.rightplace.briefing.Page;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.workbench.HomeRecords;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "capability",
        description = {
            "What homes are recorded as able to do: needs, the highest level, and what stands behind that.",
            "Where nothing is recorded the answer says so, which is never \"cannot\". Not for publication."
        },
        mixinStandardHelpOptions = true)
final class CapabilityVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "a region, authority or constituency, by code or name; otherwise all homes")
    private @Nullable String area;

    @Option(
            names = "--need",
            paramLabel = "NEED",
            converter = OneNeed.class,
            description = "only this need, such as substance-use; then a row is a home with its level and evidence")
    private @Nullable NeedDomain need;

    @Option(
            names = "--evidence",
            paramLabel = "GRADE",
            converter = Grade.class,
            description =
                    "the weakest evidence that counts: registered (default), claimed, staffed, clinical or observed")
    private Evidence evidence = Evidence.REGISTERED_FOR;

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            defaultValue = "homes",
            description =
                    "homes: each home and its needs (default); by-need: how many homes meet each; described: purpose, ages, staffing; capacity: places and fees")
    private String show = "homes";

    @Option(names = "--home", paramLabel = "URN", description = "one home: all that is told of each need")
    private @Nullable String home;

    private static final List<String> TABLES = List.of("homes", "by-need", "described", "capacity");

    @Override
    public Integer call() throws Exception {
        if (!TABLES.contains(show)) {
            throw new TypeConversionException("“%s” is none of: %s".formatted(show, String.join(", ", TABLES)));
        }
        try (Workbench workbench = output.open()) {
            HomeRecords homes = workbench.homes();
            Page page = home != null
                    ? homes.home(home)
                    : homes.capability(Optional.ofNullable(area), new Asked(Optional.ofNullable(need), evidence, true));
            output.warn(page);
            output.print(page.exhibits().stream()
                    .filter(exhibit -> exhibit.name().equals(table()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No home is known in that area."
                            + " Load a list with homes one by one, or records of what homes can do, with import.")));
        }
        return CommandLineDoor.DONE;
    }

    private String table() {
        return switch (show) {
            case "by-need" -> home != null ? "abilities" : "capability-by-need";
            case "described" -> "homes-described";
            case "capacity" -> "capacity";
            default -> home != null ? "abilities" : "capability";
        };
    }

    static final class OneNeed implements ITypeConverter<NeedDomain> {
        @Override
        public NeedDomain convert(String word) {
            return NeedDomain.find(word)
                    .orElseThrow(() -> new TypeConversionException("“%s” is none of: %s"
                            .formatted(
                                    word,
                                    String.join(
                                            ", ",
                                            Arrays.stream(NeedDomain.values())
                                                    .map(NeedDomain::slug)
                                                    .toList()))));
        }
    }

    static final class Grade implements ITypeConverter<Evidence> {
        @Override
        public Evidence convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "registered" -> Evidence.REGISTERED_FOR;
                case "claimed" -> Evidence.CLAIMED_IN_SOP;
                case "staffed" -> Evidence.STAFFED_AND_TRAINED;
                case "clinical" -> Evidence.CLINICALLY_SUPPORTED;
                case "observed" -> Evidence.OBSERVED_IN_PLACEMENTS;
                default ->
                    throw new TypeConversionException(
                            "“%s” is none of: registered, claimed, staffed, clinical, observed".formatted(word));
            };
        }
    }
}
