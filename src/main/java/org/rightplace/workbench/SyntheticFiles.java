package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.NeedsProfile.Occasion;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.need.WrittenBy.Role;
import org.rightplace.source.dfe.Ssda903Csv;
import org.rightplace.source.dfe.Ssda903Xml;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.synthetic.Community;
import org.rightplace.synthetic.World;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Place;
import org.rightplace.workbench.SyntheticEngland.Form;

/// The files of a synthetic England. Every name carries the word *synthetic*; nothing in them depends on
/// the day,
/// the machine, or which authorities are asked for.
record SyntheticFiles(World world, Path out, Form form) {

    private static final String MARK = "synthetic-";
    private static final LocalDate HOMES_ON = LocalDate.of(2025, 3, 31);

    /// What was written of one authority.
    ///
    /// @param children in all returns together
    /// @param inCare   on the last 31 March, short breaks included
    /// @param episodes rows of episodes in all returns together
    /// @param lived    children in each home on the day its capability describes
    record Written(
            MadeUpAuthority authority, int children, long inCare, long episodes, int files, Map<Urn, Integer> lived) {}

    /// Writes what is not an authority's own.
    void writeWorld() throws IOException {
        SyntheticEngland.write(out.resolve("README-synthetic.md"), readMe());
        SyntheticEngland.write(out.resolve(MARK + "postcode-sectors.csv"), sectors());
    }

    /// Writes an authority's returns: a folder for each year.
    Written write(Community community) throws IOException {
        long episodes = 0;
        int files = 0;
        for (CollectionYear year : World.years()) {
            Map<FileKind, List<MadeUpRow>> filed = community.filed(year);
            episodes += filed.getOrDefault(FileKind.EPISODES, List.of()).size();
            if (form != Form.XML) {
                Path ofYear =
                        Files.createDirectories(folder("returns", community).resolve(year.toString()));
                for (Map.Entry<FileKind, List<MadeUpRow>> file : filed.entrySet()) {
                    SyntheticEngland.write(
                            ofYear.resolve(name(file.getKey())), Ssda903Csv.write(file.getKey(), file.getValue()));
                    files++;
                }
            }
            if (form != Form.CSV) {
                // apart from the CSV files, so that one reading does not find each child twice by chance
                Path uploads =
                        Files.createDirectories(folder("uploads", community).resolve(year.toString()));
                SyntheticEngland.write(uploads.resolve(MARK + "903.xml"), Ssda903Xml.write(filed));
                files++;
            }
        }
        writeNeeds(community);
        files++;
        return new Written(
                community.authority(),
                community.children().size(),
                community.inCareOn(SyntheticEngland.lastDay()),
                episodes,
                files,
                community.livedIn(HOMES_ON));
    }

    /// Writes needs profiles of the children in care on the last day: assumed to be made for three of five
    /// of them, so
    /// that *not known* is there too.
    private void writeNeeds(Community community) throws IOException {
        LocalDate day = SyntheticEngland.lastDay();
        String authority = MARK + community.authority().code();
        var pseudonyms = new Pseudonyms(List.of(new byte[Pseudonyms.LEAST_KEY]));
        Map<Pseudonym, String> numbers = new TreeMap<>();
        List<NeedsProfile> profiles = new ArrayList<>();
        for (Told told : community.children()) {
            Person person = told.child().person();
            boolean asked = Math.floorMod(person.number().hashCode(), 5) < 3;
            if (asked && told.child().inCareOn(day)) {
                Pseudonym stand = pseudonyms.of(authority, person.number());
                numbers.put(stand, person.number());
                profiles.add(new NeedsProfile(
                        stand,
                        authority,
                        day,
                        Occasion.REVIEW,
                        new WrittenBy(Role.SOCIAL_WORKER, "synthetic", day),
                        Optional.empty(),
                        person.needs().needs(person.age(Math.toIntExact(day.toEpochDay())), day),
                        1));
            }
        }
        SyntheticEngland.write(
                Files.createDirectories(folder("needs", community)).resolve(MARK + "needs.json"),
                NeedsForm.json(
                        new NeedsForm.Needs(profiles, List.of(), List.of()), stand -> numbers.getOrDefault(stand, "")));
    }

    /// Writes what the homes can do and how much room they have, which is known only where all authorities
    /// are
    /// drawn.
    void writeHomes(List<Written> all) throws IOException {
        Map<Urn, Integer> lived = new TreeMap<>();
        all.forEach(one -> one.lived().forEach((home, children) -> lived.merge(home, children, Integer::sum)));
        List<Capability> capabilities = new ArrayList<>();
        List<Capacity> capacities = new ArrayList<>();
        for (MadeUpHome home : world.homes()) {
            if (home.isOpenOn(HOMES_ON)) {
                capabilities.add(home.capability()
                        .in(MARK
                                + world.authorities()
                                        .get(home.place().authority())
                                        .code()));
                capacities.add(world.capacity(home, HOMES_ON, lived.getOrDefault(home.urn(), 0)));
            }
        }
        SyntheticEngland.write(
                out.resolve(MARK + "home-capability.csv"),
                CapabilityForm.csv(new CapabilityForm.Homes(capabilities, capacities)));
    }

    private Path folder(String of, Community community) {
        return out.resolve(MARK + of).resolve(MARK + community.authority().code());
    }

    private static String name(FileKind kind) {
        return "%s%s.csv".formatted(MARK, kind.published().toLowerCase(Locale.ROOT));
    }

    private String readMe() {
        var text = new StringBuilder("""
                # A synthetic England

                Everything in this folder is synthetic. No child, home, provider, authority or place in it exists; the numbers of children begin with SYN, those of homes and agencies with SC9, and no postcode in it is a real one. It was drawn from the seed %d at the scale %s of England's children and homes, to the shape of published figures. It can only give back what was put in: `rightplace calibration` says how near it comes, and what was measured and what assumed.

                - `synthetic-returns/synthetic-CODE/YEAR/`: the return on looked-after children (SSDA903) of an authority and a collection year, a CSV file for each part, where CSV was asked for.
                - `synthetic-uploads/`: the same as XML uploads, where they were asked for.
                - `synthetic-needs/`: needs profiles, in our own form, of three of five children in care on the last day.
                - `synthetic-home-capability.csv`: what each home can do and how much room it has on 31 March 2025, as our own form; only where all authorities were asked for, since children of any may live in a home.
                - `synthetic-postcode-sectors.csv`: where the made-up postcode sectors lie, on a mirrored map: distances are meaningful, places are not.

                | Code | Invented name | Drawn to the shape of |
                |---|---|---|
                """.formatted(world.seed(), world.scale()));
        for (MadeUpAuthority authority : world.authorities()) {
            text.append("| %s | %s | %s |\n"
                    .formatted(
                            authority.code(),
                            authority.name(),
                            authority.shape().model().name()));
        }
        return text.toString();
    }

    private String sectors() {
        var text = new StringBuilder("sector,easting,northing,authority,place\n");
        for (MadeUpAuthority authority : world.authorities()) {
            for (Place place : authority.places()) {
                for (int sector = 0; sector < Place.SECTORS; sector++) {
                    text.append("%s,%d,%d,%s,%s\n"
                            .formatted(
                                    place.sector(sector),
                                    place.at(sector).easting(),
                                    place.at(sector).northing(),
                                    authority.code(),
                                    place.name()));
                }
            }
        }
        return text.toString();
    }
}
