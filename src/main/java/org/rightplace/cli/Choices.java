package org.rightplace.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.Worded;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.HomesAnswer.Says;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.sufficiency.outcome.Group;
import org.rightplace.workbench.RightHomes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The words that verbs take, and what they mean.
final class Choices {
    private Choices() {}

    static final class By implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String word) {
            return Grouping.find(word)
                    .orElseThrow(() -> wrong(
                            word,
                            Arrays.stream(Grouping.values()).map(Grouping::slug).toList()));
        }
    }

    static final class Types implements ITypeConverter<Counted> {
        @Override
        public Counted convert(String word) {
            return Counted.find(word)
                    .orElseThrow(() -> wrong(
                            word, Counted.all().stream().map(Counted::slug).toList()));
        }
    }

    static final class Needs implements ITypeConverter<NeedDomain> {
        @Override
        public NeedDomain convert(String word) {
            return NeedDomain.find(word)
                    .orElseThrow(() -> wrong(
                            word,
                            Arrays.stream(NeedDomain.values())
                                    .map(NeedDomain::slug)
                                    .toList()));
        }
    }

    static final class Levels implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (!word.equals("2") && !word.equals("3")) {
                throw wrong(word, List.of("2", "3"));
            }
            return Integer.valueOf(word);
        }
    }

    static final class Grades implements ITypeConverter<Evidence> {
        @Override
        public Evidence convert(String word) {
            return worded(Evidence.class, word);
        }
    }

    static final class Groups implements ITypeConverter<Group> {
        @Override
        public Group convert(String word) {
            return worded(Group.class, word);
        }
    }

    static final class CostGroups implements ITypeConverter<org.rightplace.sufficiency.cost.By> {
        @Override
        public org.rightplace.sufficiency.cost.By convert(String word) {
            return worded(org.rightplace.sufficiency.cost.By.class, word);
        }
    }

    static final class Causes implements ITypeConverter<Cause> {
        @Override
        public Cause convert(String word) {
            return worded(Cause.class, word);
        }
    }

    static final class HomeSays implements ITypeConverter<Says> {
        @Override
        public Says convert(String word) {
            return worded(Says.class, word);
        }
    }

    static final class HereIs implements ITypeConverter<RightHomes.Here> {
        @Override
        public RightHomes.Here convert(String word) {
            return Arrays.stream(RightHomes.Here.values())
                    .filter(here -> here.slug().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong(
                            word,
                            Arrays.stream(RightHomes.Here.values())
                                    .map(RightHomes.Here::slug)
                                    .toList()));
        }
    }

    private static <E extends Enum<E> & Worded> E worded(Class<E> list, String word) {
        return Worded.find(list, word)
                .orElseThrow(() -> wrong(
                        word,
                        Arrays.stream(list.getEnumConstants()).map(Worded::slug).toList()));
    }

    private static TypeConversionException wrong(String word, List<String> allowed) {
        return new TypeConversionException("“%s” is none of: %s".formatted(word, String.join(", ", allowed)));
    }

    static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("“%s” is not a day, such as 2025-03-31".formatted(word));
        }
    }

    static Optional<LocalDate> asked(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }
}
