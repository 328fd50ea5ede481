package org.rightplace.link.check;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.rightplace.care.child.PlacementType.*;
import static org.rightplace.link.check.Check.ofEpisodes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.care.child.PlacementType;
import org.rightplace.link.check.Filing.Told;

/// Episodes in themselves, and with the one before and after.
final class EpisodeChecks {
    private EpisodeChecks() {}

    private static final LocalDate CHILDREN_ACT = LocalDate.of(1991, 10, 14);
    private static final LocalDate PLACEMENT_ORDERS = LocalDate.of(2005, 12, 30);
    private static final LocalDate NO_MORE_P2 = LocalDate.of(2023, 10, 28);

    static final List<Check> DATES = List.of(
            ofEpisodes(
                    "356",
                    Column.DEC,
                    "The episode ends before it starts.",
                    t -> t.episode().dec().map(t.episode().decom()::isAfter).orElse(false)),
            ofEpisodes(
                            "355",
                            Column.DEC,
                            "The episode ends on the day it starts.",
                            t -> t.episode()
                                    .dec()
                                    .equals(Optional.of(t.episode().decom())))
                    .doubtful(),
            ofEpisodes(
                    "353",
                    Column.DECOM,
                    "The episode starts before 14 October 1991.",
                    t -> t.episode().decom().isBefore(CHILDREN_ACT)),
            ofEpisodes(
                    "385",
                    Column.DEC,
                    "The episode ends after the collection year.",
                    t -> t.episode()
                            .dec()
                            .map(dec -> dec.isAfter(t.filing().year().lastDay()))
                            .orElse(false)),
            ofEpisodes(
                    "148",
                    Column.REC,
                    "The end of the episode and its reason must both be given, or neither.",
                    t -> t.episode().row().isBlank(Column.DEC)
                            != t.episode().row().isBlank(Column.REC)),
            ofEpisodes(
                    "142",
                    Column.DEC,
                    "The episode has no end, and a later one of the same child has started.",
                    t -> t.episode().dec().isEmpty() && t.after().isPresent()),
            ofEpisodes(
                    "501",
                    Column.DECOM,
                    "The episode starts before the one before it has ended.",
                    t -> t.before()
                            .flatMap(Episode::dec)
                            .map(t.episode().decom()::isBefore)
                            .orElse(false)),
            ofEpisodes(
                    "388",
                    Column.REC,
                    "The episode ended because a new one began, and no episode begins on that day.",
                    t -> ends(t, EpisodeEnd.X1)
                            && t.episode().dec().isPresent()
                            && t.filing().episodes(t.episode().child()).stream()
                                    .noneMatch(next -> Optional.of(next.decom())
                                            .equals(t.episode().dec()))),
            ofEpisodes(
                    "431",
                    Column.RNE,
                    "The child is said to have started to be looked after on the very day the episode before ended.",
                    t -> begins(t, EpisodeStart.S) && t.follows()),
            ofEpisodes(
                    "432",
                    Column.RNE,
                    "The child had ceased to be looked after, so the next episode must be a start.",
                    t -> t.before()
                                    .flatMap(b -> b.left().end())
                                    .map(EpisodeEnd::endsCare)
                                    .orElse(false)
                            && t.episode()
                                    .status()
                                    .why()
                                    .map(why -> why != EpisodeStart.S)
                                    .orElse(false)),
            ofEpisodes(
                    "433",
                    Column.RNE,
                    "The episode is said to go on from the one before, and starts on another day than that one ended.",
                    t -> t.before().isPresent()
                            && t.episode()
                                    .status()
                                    .why()
                                    .map(why -> why != EpisodeStart.S)
                                    .orElse(false)
                            && t.before().get().dec().isPresent()
                            && !t.follows()),
            ofEpisodes(
                    "504",
                    Column.CIN,
                    "The category of need is another than that of the episode before, in one period of care.",
                    t -> t.follows()
                            && differs(
                                    t.before().flatMap(b -> b.status().category()),
                                    t.episode().status().category())),
            ofEpisodes(
                    "445",
                    Column.LS,
                    "A freeing order cannot begin after December 2005.",
                    t -> has(t, LegalStatus.D1) && !t.episode().decom().isBefore(PLACEMENT_ORDERS)),
            ofEpisodes(
                    "446",
                    Column.LS,
                    "A placement order cannot begin before 30 December 2005.",
                    t -> has(t, LegalStatus.E1) && t.episode().decom().isBefore(PLACEMENT_ORDERS)),
            lasts("361", LegalStatus.L1, 3, "Police protection lasts at most 72 hours; this lasts longer."),
            lasts("362", LegalStatus.L2, 21, "An emergency protection order lasts at most 21 days; this lasts longer."),
            lasts("363", LegalStatus.L3, 7, "A child assessment order lasts at most 7 days; this lasts longer."),
            lasts("365", LegalStatus.V3, 17, "One short break lasts at most 17 days; this lasts longer."),
            lasts("375", T1, 42, "A temporary stay in hospital lasts at most six weeks; this lasts longer."),
            lasts(
                    "376",
                    T3,
                    21,
                    "A temporary placement for the carer's holiday lasts at most three weeks; this lasts longer."),
            lasts("379", T4, 7, "A temporary placement of this kind lasts at most seven days; this lasts longer."),
            ofEpisodes(
                            "217t",
                            Column.PLACE,
                            "Independent living (P2) is no placement from 28 October 2023 on.",
                            t -> in(t, P2) && !t.episode().decom().isBefore(NO_MORE_P2))
                    .from(2023));

    static final List<Check> AGES = List.of(
            ofEpisodes(
                    "302",
                    Column.DECOM,
                    "The episode starts before the child was born.",
                    t -> t.episode().ages().atStart().orElse(0) < 0),
            ofEpisodes(
                    "352",
                    Column.DECOM,
                    "The child was 18 or older when care started.",
                    t -> begins(t, EpisodeStart.S)
                            && t.episode().ages().atStart().orElse(0) >= 18),
            youngest("370", 16, "Independent living (P2) is for children of 16 or more; the child was younger.", P2),
            youngest(
                    "371",
                    16,
                    "Semi-independent living (H5) and supported accommodation (K3) are for children of 16 or more; the child was younger.",
                    H5,
                    K3),
            youngest("372", 10, "A young offender institution holds no child under 10; the child was younger.", R5),
            youngest("373", 4, "A residential school takes children of 4 or more; the child was younger.", S1),
            youngest("374", 14, "Residential employment is for children of 14 or more; the child was younger.", P3),
            ofEpisodes(
                    "386",
                    Column.REC,
                    "A young person of 18 or more cannot be adopted.",
                    t -> left(t, EpisodeEnd::isAdoption)
                            && t.episode().ages().atEnd().orElse(0) >= 18),
            ofEpisodes(
                    "387",
                    Column.REC,
                    "The child moved into independent living (E5, E6) before the age of 14.",
                    t -> (ends(t, EpisodeEnd.E5) || ends(t, EpisodeEnd.E6))
                            && t.episode().ages().atEnd().orElse(18) < 14),
            ofEpisodes(
                    "389",
                    Column.REC,
                    "The child moved to adult social care (E7) before the age of 16.",
                    t -> ends(t, EpisodeEnd.E7) && t.episode().ages().atEnd().orElse(18) < 16),
            ofEpisodes(
                    "407",
                    Column.REC,
                    "Special guardianship cannot begin at 18 or later.",
                    t -> left(t, EpisodeEnd::isSpecialGuardianship)
                            && t.episode().ages().atEnd().orElse(0) >= 18),
            ofEpisodes(
                    "460",
                    Column.REC,
                    "The young person stayed with the carers as an adult (E17) before the age of 18.",
                    t -> ends(t, EpisodeEnd.E17) && t.episode().ages().atEnd().orElse(18) < 18),
            ofEpisodes(
                            "234",
                            Column.REASON_PLACE_CHANGE,
                            "A child under 10 cannot move because of custody.",
                            t -> t.episode().left().reason().equals(Optional.of(ChangeReason.CUSTOD))
                                    && t.episode().ages().atEnd().orElse(18) < 10)
                    .from(2025));

    static final List<Check> CONTINUITY = List.of(
            ofEpisodes(
                    "380",
                    Column.PLACE,
                    "Care cannot start with a temporary placement.",
                    t -> begins(t, EpisodeStart.S) && placed(t, PlacementType::isTemporary)),
            ofEpisodes(
                    "381",
                    Column.REC,
                    "Care cannot end from a temporary placement.",
                    t -> placed(t, PlacementType::isTemporary) && left(t, EpisodeEnd::endsCare)),
            ofEpisodes(
                    "382",
                    Column.PLACE,
                    "A short break cannot be a temporary placement.",
                    t -> t.episode().isShortBreak() && placed(t, PlacementType::isTemporary)),
            ofEpisodes(
                    "384",
                    Column.PLACE,
                    "A short break cannot be a long-term foster placement.",
                    t -> t.episode().isShortBreak() && in(t, U1, U4)),
            ofEpisodes(
                    "378",
                    Column.PLACE,
                    "A child placed with parents cannot be accommodated by agreement (V2).",
                    t -> in(t, P1) && has(t, LegalStatus.V2)),
            ofEpisodes(
                    "390",
                    Column.REC,
                    "The child was adopted from a placement that is none for adoption.",
                    t -> left(t, EpisodeEnd::isAdoption)
                            && t.episode()
                                    .place()
                                    .type()
                                    .map(type -> !type.isForAdoption())
                                    .orElse(false)),
            ofEpisodes(
                    "408",
                    Column.LS,
                    "The child is placed for adoption under a placement order, and the legal status is another.",
                    t -> in(t, A5, A6)
                            && t.episode()
                                    .status()
                                    .legalStatus()
                                    .map(ls -> ls != LegalStatus.E1)
                                    .orElse(false)),
            ofEpisodes(
                    "217",
                    Column.PLACE,
                    "A placement for adoption with the current foster carer (A3, A5) must start with S, T or U.",
                    t -> in(t, A3, A5)
                            && t.episode()
                                    .status()
                                    .why()
                                    .map(why -> why != EpisodeStart.S && why != EpisodeStart.T && why != EpisodeStart.U)
                                    .orElse(false)),
            ofEpisodes(
                    "434",
                    Column.RNE,
                    "Only the legal status is said to have changed, and it is the same, or the placement type or provider is another.",
                    t -> begins(t, EpisodeStart.L) && t.follows() && (!changesStatus(t) || changesPlace(t))),
            ofEpisodes(
                    "435",
                    Column.LS,
                    "Only the placement is said to have changed (P, T), and the legal status is another.",
                    t -> (begins(t, EpisodeStart.P) || begins(t, EpisodeStart.T)) && t.follows() && changesStatus(t)),
            ofEpisodes(
                    "436",
                    Column.RNE,
                    "Legal status and placement are both said to have changed (B, U), and the legal status is the same.",
                    t -> (begins(t, EpisodeStart.B) || begins(t, EpisodeStart.U)) && t.follows() && !changesStatus(t)),
            ofEpisodes(
                    "225",
                    Column.REASON_PLACE_CHANGE,
                    "The next episode is a new placement, and no reason for the change is given.",
                    t -> t.episode().row().isBlank(Column.REASON_PLACE_CHANGE)
                            && !placed(t, PlacementType::isTemporary)
                            && t.after()
                                    .filter(next -> Optional.of(next.decom())
                                            .equals(t.episode().dec()))
                                    .filter(next -> next.place()
                                            .type()
                                            .map(type -> !type.isTemporary())
                                            .orElse(false))
                                    .flatMap(next -> next.status().why())
                                    .map(EpisodeStart::changesPlacement)
                                    .orElse(false)),
            ofEpisodes(
                    "226",
                    Column.REASON_PLACE_CHANGE,
                    "A temporary placement has no reason for a change of placement.",
                    t -> placed(t, PlacementType::isTemporary)
                            && !t.episode().row().isBlank(Column.REASON_PLACE_CHANGE)),
            ofEpisodes(
                            "233",
                            Column.REASON_PLACE_CHANGE,
                            "A reason for a change of placement is given, and the episode has not ended.",
                            t -> t.episode().row().isBlank(Column.DEC)
                                    && !t.episode().row().isBlank(Column.REASON_PLACE_CHANGE))
                    .from(2025));

    private static Check lasts(String rule, LegalStatus status, int days, String words) {
        return ofEpisodes(
                rule,
                Column.LS,
                words,
                t -> has(t, status) && DAYS.between(t.episode().decom(), t.until()) > days);
    }

    private static Check lasts(String rule, PlacementType type, int days, String words) {
        return ofEpisodes(
                rule,
                Column.PLACE,
                words,
                t -> in(t, type) && DAYS.between(t.episode().decom(), t.until()) > days);
    }

    private static Check youngest(String rule, int age, String words, PlacementType... types) {
        return ofEpisodes(
                rule,
                Column.PLACE,
                words,
                t -> in(t, types) && t.episode().ages().atStart().orElse(age) < age);
    }

    private static boolean in(Told told, PlacementType... types) {
        return told.episode().place().type().map(List.of(types)::contains).orElse(false);
    }

    private static boolean placed(Told told, Predicate<PlacementType> kind) {
        return told.episode().place().type().filter(kind).isPresent();
    }

    private static boolean has(Told told, LegalStatus status) {
        return told.episode().status().legalStatus().equals(Optional.of(status));
    }

    private static boolean begins(Told told, EpisodeStart why) {
        return told.episode().status().why().equals(Optional.of(why));
    }

    private static boolean ends(Told told, EpisodeEnd end) {
        return told.episode().left().end().equals(Optional.of(end));
    }

    private static boolean left(Told told, Predicate<EpisodeEnd> kind) {
        return told.episode().left().end().filter(kind).isPresent();
    }

    private static boolean differs(Optional<CategoryOfNeed> one, Optional<CategoryOfNeed> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean changesStatus(Told told) {
        return told.before()
                .map(before -> !before.status()
                        .legalStatus()
                        .equals(told.episode().status().legalStatus()))
                .orElse(false);
    }

    private static boolean changesPlace(Told told) {
        return told.before()
                .map(before ->
                        !before.place().type().equals(told.episode().place().type())
                                || !before.place()
                                        .provider()
                                        .equals(told.episode().place().provider()))
                .orElse(false);
    }
}
