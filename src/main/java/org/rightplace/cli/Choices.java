package org.rightplace.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
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
