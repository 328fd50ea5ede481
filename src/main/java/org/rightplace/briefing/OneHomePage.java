package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.CapabilityPage.Parts;
import org.rightplace.capability.RecordedHome;
import org.rightplace.care.Provider;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.link.home.KnownHome;
import org.rightplace.link.home.KnownHome.Backed;
import org.rightplace.link.home.KnownHome.Contradiction;

/// One home: all that is recorded of it, by its number and its constituency only.
public final class OneHomePage {
    private OneHomePage() {}

    /// The page.
    ///
    /// @param parts with this one home
    public static Page of(Parts parts) {
        RecordedHome home = parts.homes().homes().getFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Questions(List.of(
                "What has this home been seen to do, and for whom was it not right?",
                "What do the children who live here say of it?")));
        blocks.add(new Block.Warning(CapabilityPage.RESTRICTED));
        blocks.add(new Block.Points(points(parts, home)));
        for (Contradiction one : home.known().contradictions()) {
            blocks.add(new Block.Warning(words(one)));
        }
        blocks.add(new Block.Shown(abilities(parts, home)));
        blocks.add(new Block.Shown(CapabilityTables.described(parts, List.of(home))));
        blocks.add(new Block.Shown(CapabilityTables.capacity(parts, List.of(home))));
        blocks.add(new Block.Way("What homes are recorded as able to do", "/capability"));
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                        "Home " + home.home(),
                        "What is recorded of it on %s. Where nothing is recorded it says so; that is never read as “cannot”."
                                .formatted(Words.day(parts.homes().day())),
                        blocks)
                .explained(Explained.ABILITIES);
    }

    private static List<String> points(Parts parts, RecordedHome home) {
        List<String> points = new ArrayList<>();
        String lies = home.lies().words();
        points.add(lies.isEmpty() ? "No register and no record says where it is." : "It lies in %s.".formatted(lies));
        Optional<Provider> provider = home.provider();
        points.add(
                provider.isPresent() && parts.homes().register().isPresent()
                        ? "In the register of %s: %s, %s."
                                .formatted(
                                        Words.day(parts.homes().register().get()),
                                        provider.get().type().published(),
                                        provider.get().places().isPresent()
                                                ? Words.number(
                                                        provider.get().places().getAsInt(), "place", "places")
                                                : "number of places not known")
                        : "The newest register that is held does not list it.");
        points.add(
                home.known().records().isEmpty()
                        ? "No record of what it can do is held."
                        : "Its newest record of what it can do is of %s."
                                .formatted(Words.day(
                                        home.known().records().getLast().on())));
        return points;
    }

    private static String words(Contradiction contradiction) {
        return switch (contradiction) {
            case Contradiction.LevelsDiffer(NeedDomain need, List<KnownHome.Told> told) ->
                "%s: records say different levels (%s). Which is right is not decided here."
                        .formatted(
                                need.title(),
                                String.join(
                                        ", ",
                                        told.stream().map(OneHomePage::told).toList()));
            case Contradiction.RegisteredAndCannot(NeedDomain need) ->
                "%s: the home is registered for it and says that it cannot meet it.".formatted(need.title());
            case Contradiction.PlacesDiffer(int said, int listed) ->
                "Places: the home says %d are registered, its listing says %d.".formatted(said, listed);
        };
    }

    private static String told(KnownHome.Told told) {
        Ability ability = told.ability();
        return "%s, %s%s"
                .formatted(
                        ability.highest().isEmpty()
                                ? "level not said"
                                : ability.highest().getAsInt() == 0
                                        ? "0: it says that it cannot"
                                        : "up to level " + ability.highest().getAsInt(),
                        CapabilityTables.lower(ability.evidence().words()),
                        told.on().map(day -> " (" + Words.day(day) + ")").orElse(" (its registration)"));
    }

    private static Exhibit abilities(Parts parts, RecordedHome home) {
        List<List<Cell>> rows = new ArrayList<>();
        for (NeedDomain need : NeedDomain.values()) {
            Optional<Backed> backed = home.known().abilities().stream()
                    .filter(one -> one.domain() == need)
                    .findFirst();
            Cell none = new Cell.Unknown(CapabilityTables.NONE, CapabilityPage.NOT_RECORDED);
            Optional<Ability> ability = home.ability(need, parts.asked().least());
            rows.add(List.of(
                    Words.text(need.title()),
                    ability.isEmpty()
                            ? none
                            : ability.get().highest().isPresent()
                                    ? Cells.whole(ability.get().highest().getAsInt())
                                    : new Cell.Unknown("not said", "a registration says no level, or the record none"),
                    ability.<Cell>map(one -> Words.text(one.evidence().words())).orElse(none),
                    backed.<Cell>map(all -> new Cell.Texts(
                                    all.told().stream().map(OneHomePage::told).toList()))
                            .orElse(none)));
        }
        return CapabilityTables.exhibit(
                parts,
                "abilities",
                new Table(
                        "Needs that home %s is recorded as able to meet".formatted(home.home()),
                        List.of(
                                Words.words("need", "Need"),
                                new Column("level", "Highest level that it can meet", ""),
                                Words.words("evidence", "Evidence"),
                                Words.words("told", "All that is told of it")),
                        rows,
                        List.of(
                                CapabilityPage.RESTRICTED,
                                "Level 0: the home says that it cannot. A registration is a permission and says no level.")),
                CapabilityPictures.grid(parts, List.of(home)));
    }
}
