package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;
import org.rightplace.geo.MadeUp;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.synthetic.MadeUpSectors;
import org.rightplace.synthetic.World;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Place;

/// The files of a synthetic England that are no authority's own: what it is, where its postcodes lie,
/// and its homes.
record SyntheticWorldFiles(World world, Path out) {

    /// The days for which homes say how much room they have.
    static final List<LocalDate> DAYS = List.of(LocalDate.of(2025, 3, 31), LocalDate.of(2026, 3, 31));

    /// Writes what it is and where its postcodes lie.
    void writeLand() throws IOException {
        SyntheticEngland.write(out.resolve("README-synthetic.md"), readMe());
        SyntheticEngland.write(out.resolve("synthetic-postcode-sectors.csv"), sectors());
    }

    /// Writes what the homes can do and how much room they have. Children of authorities that were not
    /// drawn are stood for by chance, so that the file is another where other authorities are asked
    /// for.
    void writeHomes(List<SyntheticFiles.Written> written) throws IOException {
        List<MadeUpAuthority> drawn =
                written.stream().map(SyntheticFiles.Written::authority).toList();
        List<Capability> capabilities = new ArrayList<>();
        List<Capacity> capacities = new ArrayList<>();
        for (LocalDate day : DAYS) {
            Map<Urn, Integer> lived = new TreeMap<>(world.livedByChance(drawn, day));
            written.forEach(one -> one.lived()
                    .getOrDefault(day, Map.of())
                    .forEach((home, children) -> lived.merge(home, children, Integer::sum)));
            for (MadeUpHome home : world.homes()) {
                if (home.isOpenOn(day)) {
                    capacities.add(world.capacity(home, day, lived.getOrDefault(home.urn(), 0)));
                }
            }
        }
        for (MadeUpHome home : world.homes()) {
            if (home.isOpenOn(home.capability().on())) {
                MadeUpAuthority lies = world.authorities().get(home.place().authority());
                capabilities.add(
                        home.capability().in(MadeUp.authority(lies.code()).orElseThrow()));
            }
        }
        SyntheticEngland.write(
                out.resolve("synthetic-home-capability.csv"),
                CapabilityForm.csv(new CapabilityForm.Homes(capabilities, capacities)));
    }

    private String readMe() {
        var text = new StringBuilder("""
                # A synthetic England

                Everything in this folder is synthetic. No child, home, provider, authority or place in it exists; the numbers of children begin with SYN, those of homes and agencies with SC9, and no postcode in it is a real one. It was drawn from the seed %d at the scale %s of England's children and homes, to the shape of published figures. It can only give back what was put in: `rightplace calibration` says how near it comes, and what was measured and what assumed.

                The whole folder can be imported at once: `rightplace import` with its name. Authorities differ in what they write down, so that some of these files are missing for some of them.

                - `synthetic-postcode-sectors.csv`: where the made-up postcode sectors lie, on a mirrored map: distances are meaningful, places are not. Imported with the rest, it gives the made-up children their distances and says in which authority each was placed.
                - `synthetic-returns/synthetic-CODE/YEAR/`: the return on looked-after children (SSDA903) of an authority and a collection year, a CSV file for each part, where CSV was asked for.
                - `synthetic-uploads/`: the same as XML uploads, where they were asked for. Import one of the two.
                - `synthetic-referrals/synthetic-CODE/`: requests for places in the Placements Data Standard (spreadsheet of version 01), a file for each quarter in which they came in, with what came of them by 31 March 2026.
                - `synthetic-commissioning/synthetic-CODE/`: searches for homes since 1 April 2024, as our own form; three authorities of four keep such a log.
                - `synthetic-needs/synthetic-CODE/`: needs profiles of some of the children in care on the last day, and what some of them say, as our own form; five authorities of six make any.
                - `synthetic-home-capability.csv`: what each home can do and how much room it had on 31 March 2025 and 2026, as our own form. Where only some authorities were asked for, children of the others are stood for by chance in it.

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
        var text = new StringBuilder(MadeUpSectors.columns() + "\n");
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
