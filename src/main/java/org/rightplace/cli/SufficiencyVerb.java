package org.rightplace.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.register.Grouping;
import org.rightplace.sufficiency.published.HomeTypes;
import org.rightplace.sufficiency.published.Occupancy;
import org.rightplace.workbench.PlacesAndChildren.Asked;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "sufficiency",
        description = {
            "Published children in homes against registered places of the same day, and what that cannot say.",
            "A ratio below 1 is no finding that there is enough: it knows no need of any child."
        },
        mixinStandardHelpOptions = true)
final class SufficiencyVerb implements Callable<Integer> {

    private static final List<Grouping> AREAS = List.of(Grouping.REGION, Grouping.AUTHORITY, Grouping.CONSTITUENCY);

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "ONS's code of an area; with --by, the areas that it consists of")
    private @Nullable String area;

    @Option(names = "--by", converter = Areas.class, description = "region (default), authority or constituency")
    private @Nullable Grouping by;

    @Option(
            names = "--occupancy",
            paramLabel = "F",
            defaultValue = "0.825",
            description =
                    "the share of registered places supposed to be open to a child, above 0 and up to 1 (default 0.825: an assumption from a weak source, a trade survey of 2020)")
    private String occupancy = "";

    @Option(
            names = "--type",
            defaultValue = "all",
            converter = Types.class,
            description = "all (default: children's homes, secure homes, schools registered as homes) or mainstream")
    private HomeTypes types = HomeTypes.ALL;

    @Option(names = "--case-2020", description = "what the difference between two counts of March 2020 may have been")
    private boolean caseOf2020;

    @Override
    public Integer call() throws Exception {
        Occupancy.Written read = Occupancy.read(occupancy);
        try (Workbench workbench = output.open()) {
            Exhibit table = caseOf2020
                    ? workbench.placesAndChildren().caseOf2020()
                    : workbench
                            .placesAndChildren()
                            .table(new Asked(
                                    Optional.ofNullable(area), Optional.ofNullable(by), types, read.occupancy()));
            output.print(table);
        }
        if (read.asPerCent()) {
            output.err()
                    .println("“%s” was read as per cent: a share of %s of registered places."
                            .formatted(occupancy.strip(), read.occupancy().share()));
        }
        return CommandLineDoor.DONE;
    }

    static final class Areas implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String word) {
            return Grouping.find(word)
                    .filter(AREAS::contains)
                    .orElseThrow(
                            () -> wrong(word, AREAS.stream().map(Grouping::slug).toList()));
        }
    }

    static final class Types implements ITypeConverter<HomeTypes> {
        @Override
        public HomeTypes convert(String word) {
            return HomeTypes.find(word)
                    .orElseThrow(() -> wrong(
                            word,
                            Arrays.stream(HomeTypes.values())
                                    .map(HomeTypes::slug)
                                    .toList()));
        }
    }

    private static TypeConversionException wrong(String word, List<String> allowed) {
        return new TypeConversionException("“%s” is none of: %s".formatted(word, String.join(", ", allowed)));
    }
}
