package org.rightplace.source.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rightplace.care.Worded;
import org.rightplace.care.need.Need.CareIntensity;
import org.rightplace.care.need.Need.Duration;
import org.rightplace.care.need.Need.Frequency;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile.Occasion;
import org.rightplace.care.need.OwnWords.About;
import org.rightplace.care.need.PlaceThatMatters.Reason;
import org.rightplace.care.need.PlaceThatMatters.Wanted;
import org.rightplace.care.need.WrittenBy.Role;
import org.rightplace.geo.Geography;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.source.form.FormColumn.Asked;
import org.rightplace.source.form.Holds.OneOf;
import org.rightplace.source.form.Holds.Pick;
import org.rightplace.source.form.OnPage.Begins;

/// The columns of the needs profile, of the child's own words, and of places that matter.
final class NeedsColumns {
    private NeedsColumns() {}

    private static final String CHILD_GROUP = "The child";
    private static final String WHEN = "When and by whom";
    private static final String NEEDS = "How far the child has each need";
    private static final String WORDS = "The child's own words";
    private static final String PLACE = "The place";

    private static final int MOST_VERSIONS = 999;
    private static final int MOST_PLACES = 12;

    private static final OnPage ONCE = new OnPage.Once(Begins.EMPTY);

    static final FormColumn<String> CHILD = FormColumn.needed(
                    "child",
                    "Child's number",
                    new Asked(
                            CHILD_GROUP,
                            "The authority's own number for the child, never a name. It becomes a pseudonym as soon as the form is read."),
                    new Holds.Line("the authority's own number for the child", 60),
                    "")
            .on(ONCE);
    static final FormColumn<String> AUTHORITY = FormColumn.needed(
                    "authority",
                    "Authority",
                    new Asked(CHILD_GROUP, "The authority that looks after the child, always written in the same way."),
                    new Holds.Line("the authority's name or code", 100),
                    "Northshire (made up)")
            .on(ONCE);
    static final FormColumn<String> ACCOUNT = FormColumn.needed(
                    "account",
                    "Account",
                    new Asked(WHEN, "The name of the account of the person who writes."),
                    new Holds.Account(),
                    "a.worker")
            .on(new OnPage.Once(Begins.ACCOUNT));
    static final FormColumn<Integer> VERSION = FormColumn.of(
                    "version",
                    "Version",
                    new Asked(
                            WHEN,
                            "1 for the first; one more each time it is written anew for the same day. Empty means 1."),
                    new Holds.Whole(1, MOST_VERSIONS),
                    "")
            .on(new OnPage.Itself());

    static final FormColumn<LocalDate> ON = FormColumn.needed(
                    "on", "Day", new Asked(WHEN, "The day that the profile describes."), new Holds.Day(), "01/04/2026")
            .on(new OnPage.Once(Begins.TODAY));
    static final FormColumn<Occasion> OCCASION = FormColumn.needed(
            "occasion",
            "Occasion",
            new Asked(WHEN, "When it is made."),
            OneOf.of(Occasion.class),
            Occasion.AT_ACCOMMODATION.words());
    static final FormColumn<Role> FILLED_BY = FormColumn.needed(
            "filled-by",
            "Filled by",
            new Asked(WHEN, "As what the person who fills it does so."),
            OneOf.of(Role.class),
            Role.SOCIAL_WORKER.words());
    static final FormColumn<LocalDate> WRITTEN_ON = FormColumn.of(
                    "written-on",
                    "Written on",
                    new Asked(WHEN, "The day of writing. Empty means the day that is described."),
                    new Holds.Day(),
                    "")
            .on(new OnPage.Itself());
    static final FormColumn<Boolean> TOOK_PART = FormColumn.of(
            "took-part",
            "Child took part",
            new Asked(WHEN, "Whether the child took part in filling it."),
            new Holds.YesOrNo(),
            "Yes");

    static final Map<NeedDomain, FormColumn<NeedLevel>> LEVELS = levels();
    static final Map<NeedDomain, FormColumn<Frequency>> FREQUENCY =
            extents("how-often", "How often each need shows", "How often it shows.", OneOf.of(Frequency.class));
    static final Map<NeedDomain, FormColumn<Duration>> DURATION =
            extents("since", "Since when", "Since when it is there.", OneOf.of(Duration.class));
    static final Map<NeedDomain, FormColumn<CareIntensity>> CARE = extents(
            "care", "How much care each need takes", "How much care meeting it takes.", OneOf.of(CareIntensity.class));

    static final FormColumn<About> ABOUT = FormColumn.needed(
            "about",
            "About",
            new Asked(WORDS, "What the child speaks of."),
            OneOf.of(About.class),
            About.SCHOOL.words());
    static final FormColumn<LocalDate> SAID_ON = FormColumn.needed(
                    "said-on",
                    "Said on",
                    new Asked(WORDS, "The day on which the child said it."),
                    new Holds.Day(),
                    "01/04/2026")
            .on(new OnPage.Once(Begins.TODAY));
    static final FormColumn<String> QUOTED = FormColumn.of(
            "words",
            "In the child's own words",
            new Asked(
                    WORDS,
                    "What the child said, word by word, in any language. Nobody edits it.",
                    "Empty it when the child takes it back."),
            new Holds.Quotation(),
            "I want to stay at my school because I am in the choir there.");
    static final FormColumn<Role> WRITTEN_BY = FormColumn.needed(
                    "written-by",
                    "Written down by",
                    new Asked(WHEN, "Who wrote it down; the child may."),
                    OneOf.of(Role.class),
                    Role.ADVOCATE.words())
            .on(ONCE);
    static final FormColumn<String> ACCOUNT_OR_CHILD = FormColumn.of(
                    "account",
                    "Account",
                    new Asked(
                            WHEN,
                            "The name of the account of the person who writes. Only the child may leave it empty."),
                    new Holds.Account(),
                    "an.advocate")
            .on(new OnPage.Once(Begins.ACCOUNT));
    static final FormColumn<LocalDate> WITHDRAWN_ON = FormColumn.of(
                    "withdrawn-on",
                    "Withdrawn on",
                    new Asked(
                            WORDS,
                            "The day on which the child took it back. The words then go from every version; that it was taken back stays."),
                    new Holds.Day(),
                    "")
            .on(new OnPage.Itself());

    static final FormColumn<Wanted> WANTED = FormColumn.needed(
            "wanted",
            "Near or away",
            new Asked(PLACE, "Whether the child should live near it or be kept away."),
            OneOf.of(Wanted.class),
            Wanted.BE_NEAR.words());
    static final FormColumn<String> AREA = FormColumn.needed(
            "area",
            "Area",
            new Asked(
                    PLACE,
                    "An upper-tier authority or a constituency of 2024, by name or ONS's code. A whole postcode becomes its constituency as soon as the form is read; nothing finer is kept."),
            new OneOf<>(
                    areas(BuiltIn.geography()),
                    "an authority or constituency of England by name or ONS's code, such as Kent or E14001063, or a whole postcode"),
            "Kent");
    static final FormColumn<Reason> REASON = FormColumn.needed(
            "reason", "Reason", new Asked(PLACE, "Why."), OneOf.of(Reason.class), Reason.SCHOOL.words());
    static final FormColumn<LocalDate> PLACE_WRITTEN_ON = FormColumn.needed(
                    "written-on", "Written on", new Asked(WHEN, "The day of writing."), new Holds.Day(), "01/04/2026")
            .on(new OnPage.Itself());
    static final FormColumn<Role> PLACE_WRITTEN_BY = WRITTEN_BY.on(new OnPage.Like(FILLED_BY));

    private static Map<NeedDomain, FormColumn<NeedLevel>> levels() {
        Map<NeedDomain, FormColumn<NeedLevel>> columns = new EnumMap<>(NeedDomain.class);
        var levels = new OneOf<NeedLevel>(
                List.of(
                        new Pick<>(new NeedLevel.Assessed(0), "0", "0 No need"),
                        new Pick<>(new NeedLevel.Assessed(1), "1", "1 History or suspicion"),
                        new Pick<>(new NeedLevel.Assessed(2), "2", "2 Gets in the way of living"),
                        new Pick<>(new NeedLevel.Assessed(3), "3", "3 Dangerous or disabling"),
                        new Pick<>(new NeedLevel.Present(), "present", "There, level not known"),
                        new Pick<>(new NeedLevel.NoneKnown(), "none-known", "None known")),
                "");
        for (NeedDomain domain : NeedDomain.values()) {
            columns.put(
                    domain,
                    FormColumn.of(
                            domain.slug(),
                            domain.title(),
                            new Asked(NEEDS, domain.words() + ".", "Empty means not known, which is never no need."),
                            levels,
                            domain == NeedDomain.TRAUMA_AND_ATTACHMENT ? "2 Gets in the way of living" : ""));
        }
        return columns;
    }

    private static <E extends Enum<E> & Worded> Map<NeedDomain, FormColumn<E>> extents(
            String key, String group, String asks, OneOf<E> list) {
        Map<NeedDomain, FormColumn<E>> columns = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            columns.put(
                    domain,
                    FormColumn.of(
                                    domain.slug() + "-" + key,
                                    domain.title() + ": " + key.replace('-', ' '),
                                    new Asked(group, asks, "Only for a need that is there."),
                                    list,
                                    domain == NeedDomain.TRAUMA_AND_ATTACHMENT
                                            ? list.picks().get(2)
                                            : "")
                            .on(new OnPage.Beside(FormRow.column(LEVELS, domain))));
        }
        return columns;
    }

    /// Authorities, then constituencies, which say that they are one since some share an authority's
    /// name.
    private static List<Pick<String>> areas(Geography england) {
        return Stream.concat(
                        england.authorities().stream().map(one -> new Pick<>(one.code(), one.code(), one.name())),
                        england.constituencies().stream()
                                .map(one -> new Pick<>(one.code(), one.code(), one.name() + " (constituency)")))
                .toList();
    }

    static final FormTable PROFILES = new FormTable(
            "profiles",
            "Profile",
            "Each row is what one child needs on one day, as somebody who knows the child judges it, with the child.",
            true,
            profile(),
            new Filling.OneRow());
    static final FormTable OWN_WORDS = new FormTable(
            "own-words",
            "Child's own words",
            "Each row is something one child said about one thing, in the child's own words, which nobody edits.",
            true,
            List.of(
                    CHILD,
                    AUTHORITY,
                    ABOUT,
                    SAID_ON,
                    QUOTED,
                    WRITTEN_BY,
                    ACCOUNT_OR_CHILD,
                    WRITTEN_ON,
                    VERSION,
                    WITHDRAWN_ON),
            new Filling.ForEach(ABOUT));
    static final FormTable PLACES = new FormTable(
            "places",
            "Places",
            "Each row is an area that one child should live near, or must be kept away from, and why.",
            true,
            List.of(CHILD, AUTHORITY, WANTED, AREA, REASON, PLACE_WRITTEN_BY, ACCOUNT, PLACE_WRITTEN_ON),
            new Filling.Several("Place", MOST_PLACES));

    private static List<FormColumn<?>> profile() {
        List<FormColumn<?>> columns =
                new ArrayList<>(List.of(CHILD, AUTHORITY, ON, OCCASION, FILLED_BY, ACCOUNT, TOOK_PART));
        columns.addAll(LEVELS.values());
        columns.addAll(FREQUENCY.values());
        columns.addAll(DURATION.values());
        columns.addAll(CARE.values());
        columns.addAll(List.of(WRITTEN_ON, VERSION));
        return columns;
    }
}
