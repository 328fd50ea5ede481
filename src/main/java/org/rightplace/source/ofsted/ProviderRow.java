package org.rightplace.source.ofsted;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Inspection;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;
import org.rightplace.care.Judgement;
import org.rightplace.care.Judgement.Scale;
import org.rightplace.care.Provider;
import org.rightplace.care.Provider.PublishedPlace;
import org.rightplace.care.Provider.Registration;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Published;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.Region;
import org.rightplace.source.sheet.Field;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;

/// One row of a provider-level list, read under its headings.
final class ProviderRow {

    /// Where Ofsted puts the providers across the border that it lists.
    static final String WALES = "Wales";

    /// More than four times the largest boarding school's places.
    private static final int MOST_PLACES = 9_999;

    private static final List<String> TYPES =
            Arrays.stream(ProvisionType.values()).map(ProvisionType::published).toList();
    private static final List<String> STATUSES = Arrays.stream(RegistrationStatus.values())
            .map(RegistrationStatus::published)
            .toList();
    private static final List<String> SECTORS =
            Arrays.stream(Sector.values()).map(Sector::published).toList();
    private static final List<String> REGIONS = regions();
    private static final List<String> GRADES = judgements(List.of(Scale.FOUR_POINTS, Scale.EARLIER, Scale.NONE));
    private static final List<String> SUPPORTED = judgements(List.of(Scale.SUPPORTED_ACCOMMODATION, Scale.NONE));

    private final Headings<Column> headings;
    private final Row row;
    private final Noted noted;

    ProviderRow(Headings<Column> headings, Row row, Noted noted) {
        this.headings = headings;
        this.row = row;
        this.noted = noted;
    }

    /// The provider; empty where any needed cell is not what it must be, with findings that say so.
    Optional<Provider> provider() {
        Optional<Urn> urn = urn();
        Optional<ProvisionType> type = field(Column.PROVISION_TYPE).neededOneOf(ProvisionType::find, TYPES);
        Optional<Sector> sector = field(Column.SECTOR).neededOneOf(Sector::find, SECTORS);
        Optional<Registration> registration = registration();
        Optional<PublishedPlace> where = where();
        OptionalInt places = places(type);
        Optional<Inspection> inspection = inspection();
        if (urn.isEmpty() || type.isEmpty() || sector.isEmpty() || registration.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Provider(
                urn.get(),
                type.get(),
                sector.get(),
                places,
                registration.get(),
                where.get(),
                words(Column.ORGANISATION),
                inspection));
    }

    private Optional<Urn> urn() {
        Field field = field(Column.URN);
        Optional<String> words = field.needed("Ofsted's number: SC and 6 digits, or 7 digits");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String text = words.get().toUpperCase(Locale.ROOT);
        if (!Urn.isUrn(text)) {
            noted.add(new NotAUrn(field.where(), words.get()));
            return Optional.empty();
        }
        return Optional.of(new Urn(text));
    }

    private Optional<Registration> registration() {
        var since = field(Column.REGISTERED).day();
        boolean shortBreaks = field(Column.SHORT_BREAKS)
                .isMarked(List.of(
                        "Short breaks only", "Short-break-only children's home", "Short breaks only children's home"));
        boolean multiBuilding = field(Column.MULTI_BUILDING).isMarked(List.of("Multi-building children's home"));
        return field(Column.STATUS)
                .neededOneOf(RegistrationStatus::find, STATUSES)
                .map(status -> new Registration(status, since, shortBreaks, multiBuilding));
    }

    private Optional<PublishedPlace> where() {
        Optional<String> region = field(Column.REGION)
                .neededOneOf(
                        words -> Region.findByName(words)
                                .map(Region::published)
                                .or(() -> Published.same(words, WALES) ? Optional.of(WALES) : Optional.empty()),
                        REGIONS);
        Optional<String> authority = field(Column.AUTHORITY).needed("a local authority's name");
        if (region.isEmpty() || authority.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublishedPlace(
                region.get(), words(Column.OFSTED_REGION), authority.get(), words(Column.CONSTITUENCY)));
    }

    private OptionalInt places(Optional<ProvisionType> type) {
        Field field = field(Column.PLACES);
        if (field.cell().isBlank() && type.isPresent() && type.get().isHome()) {
            field.needed("the number of places that the home is registered for");
        }
        return field.count(MOST_PLACES);
    }

    private Optional<Inspection> inspection() {
        var date = field(Column.INSPECTED).day();
        var published = field(Column.PUBLISHED).day();
        String event = words(Column.EVENT_TYPE);
        String number = words(Column.EVENT_NUMBER);
        List<Judged> judged = judged();
        boolean nothing = date.isEmpty() && published.isEmpty() && event.isEmpty() && number.isEmpty();
        return nothing && judged.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inspection(event, number, date, published, judged));
    }

    private List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (Map.Entry<Column, Heading> each : Column.JUDGEMENTS.entrySet()) {
            Column column = each.getKey();
            List<String> values = column == Column.SUPPORTED_ACCOMMODATION ? SUPPORTED : GRADES;
            Field field = field(column);
            Optional<Judgement> judgement = field.oneOf(
                    words -> Judgement.find(words).filter(found -> values.contains(found.published())), values);
            if (judgement.isPresent() && judged.stream().anyMatch(j -> j.heading() == each.getValue())) {
                noted.add(new JudgedTwice(field.where(), field.words()));
            } else {
                judgement.ifPresent(found -> judged.add(new Judged(each.getValue(), found, field.words())));
            }
        }
        return judged;
    }

    private String words(Column column) {
        return field(column).words();
    }

    private Field field(Column column) {
        return headings.field(row, column, noted);
    }

    private static List<String> regions() {
        List<String> names = new ArrayList<>(
                Arrays.stream(Region.values()).map(Region::published).toList());
        names.add(WALES);
        return List.copyOf(names);
    }

    private static List<String> judgements(List<Scale> scales) {
        return Arrays.stream(Judgement.values())
                .filter(judgement -> scales.contains(judgement.scale()))
                .map(Judgement::published)
                .toList();
    }

    /// A number that is not one of Ofsted's.
    record NotAUrn(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not an Ofsted number. Expected SC and 6 digits, or 7 digits.".formatted(text);
        }
    }

    /// A provider with an overall judgement on two scales at once.
    record JudgedTwice(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is a second overall judgement in this row. A provider has one: that of supported accommodation, or that of every other kind."
                    .formatted(text);
        }
    }
}
