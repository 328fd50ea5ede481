package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.MatchPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.SeekingPage;
import org.rightplace.care.Urn;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Finding;
import org.rightplace.link.child.Cohort;
import org.rightplace.match.Candidate;
import org.rightplace.match.Desk;
import org.rightplace.match.Household;
import org.rightplace.match.Land;
import org.rightplace.match.Ranking;
import org.rightplace.match.Seeker;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Asking.Lives;

/// What can be asked of which homes could be right for one child. It ranks and explains; people decide.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class Matches {

    /// How many homes can be set side by side.
    public static final int MOST_SIDE_BY_SIDE = 4;

    private final MatchGround ground;
    private final Cohorts cohorts;
    private final Children children;
    private final Desks desks;

    Matches(MatchGround ground, Cohorts cohorts, Children children, Desks desks) {
        this.ground = ground;
        this.cohorts = cohorts;
        this.children = children;
        this.desks = desks;
    }

    /// What is asked.
    ///
    /// @param child   the pseudonym
    /// @param weights the name of a set that is kept, or [Desks#USUAL]
    /// @param beside  the numbers of homes to set side by side, [#MOST_SIDE_BY_SIDE] at most; none for
    ///     those that stand first
    public record Asked(String child, String weights, List<String> beside) {
        public Asked {
            beside = List.copyOf(beside);
        }
    }

    /// The homes that could be considered for a child, with their reasons.
    ///
    /// @throws NotHeld if no child stands under the pseudonym, or there is no such set or home
    public Page child(Asked asked) {
        OpenedRecords records = ground.records();
        Cohort.Key key =
                records.find(asked.child()).orElseThrow(() -> new NotHeld("No child stands under this pseudonym."));
        LocalDate day = ground.day();
        return page(
                asked,
                desk -> ranking(records, key, desk),
                ground.homes(records, day).land(),
                new MatchPage.Days(day, ground.today()),
                decidedFor(key),
                ground.told(records));
    }

    private Page page(
            Asked asked,
            Function<Desk, Ranking> by,
            Land land,
            MatchPage.Days days,
            List<Decision> decided,
            GapsPage.Told told) {
        if (asked.beside().size() > MOST_SIDE_BY_SIDE) {
            throw new NotHeld("At most %d homes can be set side by side.".formatted(MOST_SIDE_BY_SIDE));
        }
        Ranking ranking = by.apply(desks.find(asked.weights()));
        List<Urn> beside = asked.beside().stream()
                .map(number -> ranking.homes().stream()
                        .filter(home -> home.value().equals(number))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotHeld("“%s” is the number of no home that is known here.".formatted(number))))
                .toList();
        return MatchPage.of(new MatchPage.Parts(
                ranking,
                asked.weights(),
                ranking.without(land),
                asked.weights().equals(Desks.USUAL) ? Optional.empty() : Optional.of(by.apply(Desk.USUAL)),
                beside,
                days,
                decided,
                told));
    }

    /// The same for a referral in a file, of which nothing is kept.
    ///
    /// @param file the referral, and perhaps others, in a form of the standard that `import` reads
    /// @param row  which of them, 1 for the first; empty where there is only one
    /// @param asked its child is not read
    /// @throws NotHeld     if the file cannot be read as referrals, or holds several and none was chosen
    /// @throws IOException if the disk fails
    public Page referral(Path file, OptionalInt row, Asked asked) throws IOException {
        try (PassingFolder folder = PassingFolder.make("rightplace-match");
                Workbench passing = Workbench.open(
                        folder.path().resolve("data"),
                        "match",
                        new KeyHome(folder.path().resolve("keys"), Optional::empty),
                        Clock.fixed(
                                ground.today()
                                        .atTime(LocalTime.NOON)
                                        .atZone(Workbench.ENGLAND_TIME)
                                        .toInstant(),
                                ZoneOffset.UTC))) {
            List<Imported> imported = passing.importAll(
                    GivenFiles.of(List.of(file)),
                    Importing.Choice.of("match", Optional.of(ground.today())),
                    (one, read) -> {});
            OpenedRecords opened = passing.children().opened();
            if (opened.referrals().isEmpty()) {
                throw new NotHeld("%s holds no referral that could be read. %s"
                        .formatted(
                                file.getFileName(),
                                imported.stream()
                                        .flatMap(one -> TrialImport.findings(one).stream())
                                        .map(Finding::message)
                                        .findFirst()
                                        .orElse("")));
            }
            Referral referral = chosen(opened, row);
            var key = new Cohort.Key(referral.authority(), referral.child());
            var nobody = new Cohort(ground.today(), MatchGround.RULE, List.of(), Map.of(), Map.of());
            var child = Demand.one(
                    new Demand.Known(nobody, opened.needsBesideReturns(), List.of(referral), List.of()),
                    key,
                    ground.today());
            Seeker seeker = Seeker.of(
                    child,
                    opened.needs().places().stream()
                            .filter(place -> place.child().equals(key.child()))
                            .toList());
            MatchGround.Homes homes = ground.homesHeld();
            List<Release> used = new ArrayList<>(ground.usedOfHomes());
            used.addAll(opened.kept());
            return page(
                    asked,
                    desk -> Ranking.of(seeker, desk, homes.land(), homes.all()),
                    homes.land(),
                    new MatchPage.Days(ground.today(), ground.today()),
                    List.of(),
                    new GapsPage.Told(cohorts::name, Sources.of(used), cohorts.ledger()));
        } catch (Held impossible) {
            throw new IllegalStateException("a new folder is held by nobody", impossible);
        }
    }

    private static Referral chosen(OpenedRecords opened, OptionalInt row) {
        int held = opened.referrals().size();
        if (row.isEmpty() && held > 1) {
            throw new NotHeld("The file holds %d referrals. Say which one with --row, 1 to %d.".formatted(held, held));
        }
        int number = row.orElse(1);
        if (number < 1 || number > held) {
            throw new NotHeld("There is no referral %d: the file holds %d.".formatted(number, held));
        }
        return opened.referrals().get(number - 1).referral();
    }

    private List<Decision> decidedFor(Cohort.Key child) {
        try {
            return children.decisions().stream()
                    .map(Children.Decided::decision)
                    .filter(one ->
                            one.child().equals(child.child()) && one.authority().equals(child.authority()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The children who need a home now, each with the way to the homes that could be right.
    ///
    /// @param of their authorities; none for all
    public Page seeking(NavigableSet<String> of) {
        OpenedRecords records = ground.records();
        LocalDate day = ground.day();
        Demand demand = Demand.of(MatchGround.known(records, Counting.cohort(records, day, MatchGround.RULE, of)));
        return SeekingPage.of(new SeekingPage.Parts(
                day,
                demand.children().stream()
                        .filter(child -> child.why().isNow()
                                && (of.isEmpty()
                                        || of.contains(child.asking().child().authority())))
                        .toList(),
                ground.told(records)));
    }

    /// The homes set against a child.
    ///
    /// @param weights as [Asked#weights]
    /// @throws NotHeld if there is no such set
    Ranking ranking(Cohort.Key child, String weights) {
        return ranking(ground.records(), child, desks.find(weights));
    }

    private Ranking ranking(OpenedRecords records, Cohort.Key key, Desk desk) {
        LocalDate day = ground.day();
        Cohort ofAuthority = Counting.cohort(records, day, MatchGround.RULE, new TreeSet<>(List.of(key.authority())));
        Demand.OneChild child = Demand.one(MatchGround.known(records, ofAuthority), key, ground.today());
        List<PlaceThatMatters> places = records.needs().places().stream()
                .filter(place ->
                        place.child().equals(key.child()) && place.authority().equals(key.authority()))
                .toList();
        MatchGround.Homes known = ground.homes(records, day);
        List<Candidate> candidates = known.all();
        if (child.asking().lives() instanceof Lives.In(Urn home)) {
            candidates = candidates.stream()
                    .map(one -> one.offer().home().equals(home) ? atHome(records, day, one, child) : one)
                    .toList();
        }
        return Ranking.of(Seeker.of(child, places), desk, known.land(), candidates);
    }

    /// The child's own home: who lives there beside the child.
    private static Candidate atHome(OpenedRecords records, LocalDate day, Candidate home, Demand.OneChild asked) {
        Cohort.Key child = asked.asking().child();
        List<Household.Member> others = Counting.cohort(records, day, MatchGround.RULE).children().stream()
                .filter(one ->
                        MatchGround.livesIn(one).equals(Optional.of(home.offer().home()))
                                && !(one.child().equals(child.child())
                                        && one.authority().equals(child.authority())))
                .map(MatchGround::member)
                .toList();
        return new Candidate(
                home.offer(),
                home.constituency(),
                Household.of(others),
                home.judgement(),
                asked.mustLeave() ? Candidate.Stay.MUST_LEAVE : Candidate.Stay.LIVES_HERE);
    }
}
