package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.geo.MadeUp;
import org.rightplace.source.dfe.Ssda903Csv;
import org.rightplace.source.dfe.Ssda903Xml;
import org.rightplace.source.form.CommissioningForm;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.standard.PlacementsXlsx;
import org.rightplace.synthetic.Community;
import org.rightplace.synthetic.World;
import org.rightplace.synthetic.life.StandIn;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.practice.Practice;
import org.rightplace.synthetic.practice.Quarter;
import org.rightplace.workbench.SyntheticEngland.Choice;
import org.rightplace.workbench.SyntheticEngland.Form;

/// The files of synthetic authorities. Every name carries the word *synthetic*; nothing in them depends
/// on the day, the machine, or which authorities are asked for. What an authority does not write down
/// has no file.
record SyntheticFiles(World world, Path out, Choice choice) {

    private static final String MARK = "synthetic-";

    /// What was written of one authority.
    ///
    /// @param children in all returns together
    /// @param inCare   on the last 31 March, short breaks included
    /// @param episodes rows of episodes in all returns together
    /// @param lived    children in each home on the days for which homes say how much room they have
    record Written(
            MadeUpAuthority authority,
            int children,
            long inCare,
            long episodes,
            int referrals,
            int files,
            Map<LocalDate, Map<Urn, Integer>> lived) {}

    /// Files of one sort.
    private record Some(long records, int files) {}

    /// Writes an authority's files.
    Written write(Community community) throws IOException {
        Practice practice = world.practice(community);
        Some returns = writeReturns(community);
        Some referrals = writeReferrals(community, practice);
        Some others = writeNeeds(community, practice.profiles());
        Some searches = writeSearches(community, practice.searches());
        Map<LocalDate, Map<Urn, Integer>> lived = new TreeMap<>();
        SyntheticWorldFiles.DAYS.forEach(day -> lived.put(day, community.livedIn(day)));
        return new Written(
                community.authority(),
                community.children().size(),
                community.inCareOn(SyntheticEngland.lastDay()),
                returns.records(),
                (int) referrals.records(),
                returns.files() + referrals.files() + others.files() + searches.files(),
                lived);
    }

    /// A folder for each year; the records are rows of episodes.
    private Some writeReturns(Community community) throws IOException {
        long episodes = 0;
        int files = 0;
        for (CollectionYear year : World.years()) {
            Map<FileKind, List<MadeUpRow>> filed = community.filed(year);
            episodes += filed.getOrDefault(FileKind.EPISODES, List.of()).size();
            if (choice.form() != Form.XML) {
                Path ofYear =
                        Files.createDirectories(folder("returns", community).resolve(year.toString()));
                for (Map.Entry<FileKind, List<MadeUpRow>> file : filed.entrySet()) {
                    SyntheticEngland.write(
                            ofYear.resolve(name(file.getKey())), Ssda903Csv.write(file.getKey(), file.getValue()));
                    files++;
                }
            }
            if (choice.form() != Form.CSV) {
                // apart from the CSV files, so that one reading does not find each child twice by chance
                Path uploads =
                        Files.createDirectories(folder("uploads", community).resolve(year.toString()));
                SyntheticEngland.write(uploads.resolve(MARK + "903.xml"), Ssda903Xml.write(filed));
                files++;
            }
        }
        return new Some(episodes, files);
    }

    private Some writeReferrals(Community community, Practice practice) throws IOException {
        long records = 0;
        int files = 0;
        for (Quarter quarter : World.quarters(choice.quarters())) {
            List<MadeUpReferral> referrals = practice.referrals(quarter);
            if (!referrals.isEmpty()) {
                Path file = Files.createDirectories(folder("referrals", community))
                        .resolve("%splacements-%s.xlsx".formatted(MARK, quarter));
                Files.write(file, PlacementsXlsx.writeMadeUp(referrals));
                records += referrals.size();
                files++;
            }
        }
        return new Some(records, files);
    }

    private Some writeNeeds(Community community, Practice.Profiles made) throws IOException {
        if (made.profiles().isEmpty()) {
            return new Some(0, 0);
        }
        SyntheticEngland.write(
                Files.createDirectories(folder("needs", community)).resolve(MARK + "needs.json"),
                NeedsForm.json(new NeedsForm.Needs(made.profiles(), made.words(), List.of()), StandIn::number));
        return new Some(made.profiles().size(), 1);
    }

    private Some writeSearches(Community community, List<HomeSearch> searches) throws IOException {
        if (searches.isEmpty()) {
            return new Some(0, 0);
        }
        SyntheticEngland.write(
                Files.createDirectories(folder("commissioning", community)).resolve(MARK + "searches.csv"),
                CommissioningForm.csv(searches, StandIn::number));
        return new Some(searches.size(), 1);
    }

    private Path folder(String of, Community community) {
        return out.resolve(MARK + of)
                .resolve(MadeUp.authority(community.authority().code()).orElseThrow());
    }

    private static String name(FileKind kind) {
        return "%s%s.csv".formatted(MARK, kind.published().toLowerCase(Locale.ROOT));
    }
}
