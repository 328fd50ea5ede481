package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Lanes;
import org.rightplace.figure.Lanes.Dot;
import org.rightplace.figure.Lanes.Fill;
import org.rightplace.figure.Lanes.Lane;
import org.rightplace.figure.Lanes.Span;
import org.rightplace.link.history.Spell;

/// One child's life in care as lanes over time. What the child said is a dot without a word of it.
final class LifePicture {

    private static final List<String> KINDS = List.of(
            "Foster care",
            "Children's home, or other residential care",
            "Supported or independent living",
            "With a parent, or for adoption",
            "School, health, custody or short stay",
            "Another placement, or not filed");

    private final TimelinePage.Known known;
    private final LocalDate last;

    private LifePicture(TimelinePage.Known known, LocalDate last) {
        this.known = known;
        this.last = last;
    }

    /// The picture, up to the last thing in it; none where nothing is dated.
    static Optional<String> of(TimelinePage.Known known, LocalDate today) {
        List<Lane> lanes = new LifePicture(known, today).lanes();
        List<LocalDate> days = lanes.stream()
                .flatMap(lane -> Stream.concat(
                        lane.spans().stream().flatMap(span -> Stream.of(span.from(), span.until())),
                        lane.dots().stream().map(Dot::on)))
                .filter(day -> !day.isAfter(today))
                .sorted()
                .toList();
        if (days.isEmpty() || days.getFirst().equals(days.getLast())) {
            return Optional.empty();
        }
        return Optional.of(Lanes.draw(
                new Caption(
                        "life",
                        "A life in care, from %s to %s"
                                .formatted(Words.day(days.getFirst()), Words.day(days.getLast())),
                        "Where the child lived, how far from home, when away, how the child was, and each need at each"
                                + " profile. The same is in the tables below; the numbers in the first lane are those"
                                + " of the episodes in the first table."),
                new Lanes.Time(days.getFirst(), days.getLast()),
                lanes,
                known.spells().isEmpty() ? List.of() : KINDS));
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        add(lanes, new Lane("Lived", lived(), List.of()));
        add(lanes, new Lane("Miles from home", miles(), List.of()));
        add(lanes, new Lane("Liberty deprived", during(FileKind.DOLO, Column.DOLO_START, Column.DOLO_END), List.of()));
        add(lanes, new Lane("Missing or away", during(FileKind.MISSING, Column.MIS_START, Column.MIS_END), List.of()));
        add(lanes, new Lane("SDQ score, of 40", List.of(), scores()));
        add(lanes, new Lane("Reviews", List.of(), reviews()));
        add(lanes, new Lane("The child's own words", List.of(), words()));
        List<Lane> needs = needs();
        if (!needs.isEmpty()) {
            lanes.add(Lane.heading("Needs: level, until judged anew"));
            lanes.addAll(needs);
        }
        return lanes;
    }

    private static void add(List<Lane> lanes, Lane lane) {
        if (!lane.spans().isEmpty() || !lane.dots().isEmpty()) {
            lanes.add(lane);
        }
    }

    private List<Span> lived() {
        List<Span> spans = new ArrayList<>();
        int number = 0;
        for (Spell spell : known.spells()) {
            number++;
            Optional<PlacementType> type = spell.told().place().type();
            String called = type.map(PlacementType::meaning).orElse("placement not filed");
            spans.add(new Span(
                    spell.told().decom(),
                    end(spell),
                    Integer.toString(number),
                    "%d: %s, from %s"
                            .formatted(number, called, Words.day(spell.told().decom())),
                    new Fill.Series(kind(type))));
        }
        return spans;
    }

    private LocalDate end(Spell spell) {
        LocalDate end = spell.end().isAfter(last) ? last : spell.end();
        return end.isBefore(spell.told().decom()) ? spell.told().decom() : end;
    }

    private static int kind(Optional<PlacementType> type) {
        if (type.isEmpty() || type.get().isOther()) {
            return 5;
        }
        PlacementType placed = type.get();
        if (placed.isFoster()) {
            return 0;
        }
        return switch (placed) {
            case K1, K2, R1, R3 -> 1;
            case K3, H5, P2, P3 -> 2;
            case P1, A3, A4, A5, A6 -> 3;
            default -> 4;
        };
    }

    private List<Span> miles() {
        List<Span> spans = new ArrayList<>();
        for (Spell spell : known.spells()) {
            OptionalInt metres = spell.told().place().located().metres();
            String miles = metres.isPresent() ? Words.decimal(metres.getAsInt() / TimelinePage.METRES_IN_A_MILE) : "";
            spans.add(new Span(
                    spell.told().decom(),
                    end(spell),
                    miles,
                    miles.isEmpty() ? "distance not known" : miles + " miles from home, in a straight line",
                    miles.isEmpty() ? new Fill.NotKnown() : new Fill.Empty()));
        }
        return spans;
    }

    private List<Span> during(FileKind kind, Column from, Column until) {
        List<Span> spans = new ArrayList<>();
        for (ReturnRow row : known.rows(kind)) {
            Optional<LocalDate> began = row.day(from);
            if (began.isEmpty()) {
                continue;
            }
            LocalDate start = began.get();
            Optional<LocalDate> ended = row.day(until);
            LocalDate end = ended.filter(day -> !day.isBefore(start)).orElse(start);
            String words = kind == FileKind.MISSING
                    ? row.code(Column.MISSING, MissingKind.class)
                            .map(MissingKind::meaning)
                            .orElse("away")
                    : "deprived of liberty";
            spans.add(new Span(
                    start,
                    end,
                    "",
                    "%s, from %s %s"
                            .formatted(
                                    Words.capital(words),
                                    Words.day(start),
                                    ended.map(day -> "to " + Words.day(day)).orElse("on, no end filed")),
                    new Fill.Level(3, 3)));
        }
        return spans;
    }

    private List<Dot> scores() {
        List<Dot> dots = new ArrayList<>();
        for (AuthorityReturn filed : known.returns()) {
            for (ReturnRow row : filed.rows(FileKind.OC2)) {
                OptionalInt score = row.number(Column.SDQ_SCORE);
                if (score.isPresent()) {
                    String words = "Score %d of 40 in %s".formatted(score.getAsInt(), filed.year());
                    dots.add(new Dot(filed.year().lastDay(), Integer.toString(score.getAsInt()), words));
                }
            }
        }
        return dots;
    }

    private List<Dot> reviews() {
        return known.rows(FileKind.REVIEWS).stream()
                .flatMap(row -> row.day(Column.REVIEW).stream())
                .distinct()
                .map(day -> new Dot(day, "", "Review on " + Words.day(day)))
                .toList();
    }

    private List<Dot> words() {
        return known.words().stream()
                .map(List::getFirst)
                .filter(one -> one.said() instanceof OwnWords.Said.Quoted)
                .map(OwnWords::on)
                .distinct()
                .map(day -> new Dot(day, "", "The child said something on " + Words.day(day)))
                .toList();
    }

    private List<Lane> needs() {
        List<NeedsProfile> profiles = known.needs().inOrder();
        List<Lane> lanes = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            List<Need> said = profiles.stream()
                    .map(profile -> profile.need(domain))
                    .filter(need -> need.level().isSaid())
                    .toList();
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                LocalDate until = i + 1 < said.size() ? said.get(i + 1).on() : last;
                if (!until.isBefore(said.get(i).on())) {
                    spans.add(span(said.get(i), until));
                }
            }
            add(lanes, new Lane(domain.title(), spans, List.of()));
        }
        return lanes;
    }

    private static Span span(Need need, LocalDate until) {
        Function<String, String> words =
                level -> "%s, as judged on %s".formatted(Words.capital(level), Words.day(need.on()));
        return switch (need.level()) {
            case NeedLevel.Assessed(int level) ->
                new Span(
                        need.on(),
                        until,
                        Integer.toString(level),
                        words.apply("level " + level),
                        new Fill.Level(level, NeedLevel.Assessed.HIGHEST));
            case NeedLevel.Present() ->
                new Span(need.on(), until, "there", words.apply("there, level not known"), new Fill.NotKnown());
            case NeedLevel.NoneKnown() ->
                new Span(need.on(), until, "none known", words.apply("none known"), new Fill.Empty());
            case NeedLevel.NotKnown() -> throw new IllegalArgumentException("nothing is said of the need");
        };
    }
}
