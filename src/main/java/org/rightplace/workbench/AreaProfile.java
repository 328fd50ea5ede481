package org.rightplace.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.rightplace.briefing.AreaProfilePage;
import org.rightplace.briefing.AreaProfilePage.Section;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.link.history.Rule;
import org.rightplace.sufficiency.cost.By;
import org.rightplace.sufficiency.outcome.Group;

/// Everything that is known of one area.
public final class AreaProfile {

    private static final String NOT_HELD = "Nothing of this is held for this area.";

    /// The page it is of counts the children of all areas, in whose needs cohorts are looked for.
    private static final List<String> OF_ALL = List.of("cohorts-by-area");

    private final Workbench workbench;

    AreaProfile(Workbench workbench) {
        this.workbench = workbench;
    }

    /// The areas of which there is a profile, by code or name: those whose children are held, and the
    /// groups that are kept; then the regions and authorities of England.
    public Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        if (hasReturns()) {
            areas.putAll(workbench.rightHomes().groups());
        }
        workbench.homes().areas().forEach(areas::putIfAbsent);
        return areas;
    }

    private boolean hasReturns() {
        try {
            return workbench.children().held()
                    && !workbench.cohorts().authorities().isEmpty();
        } catch (NotHeld none) {
            return false;
        }
    }

    /// The profile of one of them.
    public Page page(String area) {
        String name = areas().getOrDefault(area, area);
        boolean isOfEngland = workbench.homes().areas().containsKey(area);
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "Homes in the register",
                () -> workbench.register().area(area),
                List.of("homes-in-area", "children-of-area"),
                new Block.Way("All that the register says of it", isOfEngland ? "/areas/" + area : "/homes")));
        sections.add(section(
                "Places: registered, usable, and for particular needs",
                () -> capacity(area),
                List.of("capacity"),
                new Block.Way("Places, step by step and for a need", "/capacity")));
        if (hasReturns()) {
            children(sections, area);
        } else {
            sections.add(new Section(
                    "Children",
                    Optional.empty(),
                    List.of(),
                    false,
                    "No returns on looked-after children are held, so nothing can be said of children's needs, of gaps, of outcomes and of cost.",
                    new Block.Way("Load them", "/import")));
        }
        return AreaProfilePage.of(
                name,
                sections,
                isOfEngland
                        ? workbench.register().ledger(area)
                        : workbench.register().ledger());
    }

    private Page capacity(String area) {
        RightHomes homes = workbench.rightHomes();
        return homes.capacity(
                Optional.empty(),
                homes.lying(List.of(area)),
                new EnumMap<>(NeedDomain.class),
                Evidence.STAFFED_AND_TRAINED);
    }

    private void children(List<Section> sections, String area) {
        Rule rule = Rule.LATEST_RETURN;
        Supplier<NavigableSet<String>> of = () -> workbench.rightHomes().authorities(List.of(area));
        sections.add(section(
                "For whom no right home is here, and why",
                () -> workbench.rightHomes().gaps(asked(of.get())),
                List.of("gaps-by-need"),
                new Block.Way("Every cause, and the children behind it", "/gaps")));
        sections.add(section(
                "Needs that come together",
                () -> workbench
                        .needCohorts()
                        .page(new NeedCohorts.Asked(
                                Optional.empty(),
                                rule,
                                NeedCohorts.Looked.JUDGED.slug(),
                                List.copyOf(of.get()),
                                Optional.empty())),
                OF_ALL,
                new Block.Way("What marks each of them", "/cohorts")));
        sections.add(section(
                "How children came to their homes",
                () -> workbench.waysIn().page(Optional.empty(), rule, of.get()),
                List.of("pathways", "commissioning-waits"),
                new Block.Way("The ways into homes, and the searches", "/pathways")));
        sections.add(section(
                "How placements went on",
                () -> workbench
                        .outcomes()
                        .outcomes(new PlacementOutcomes.Asked(
                                Optional.empty(), Optional.empty(), rule, of.get(), Group.KIND)),
                List.of("outcomes-by-kind"),
                new Block.Way("Ends by the day, reasons, and the judgement before", "/outcomes")));
        sections.add(section(
                "How children fare",
                () -> workbench.outcomes().children(Optional.empty(), rule, of.get()),
                List.of("child-outcomes"),
                new Block.Way("What counts, and of whom", "/outcomes/children")));
        sections.add(section(
                "The last quarter's placements",
                () -> workbench.searches().firstHour(withSearches(of.get()), Optional.empty()),
                List.of("first-hour"),
                new Block.Way("Cost, places outside, and words for a strategy", "/first-hour")));
        sections.add(section(
                "What places cost",
                () -> workbench.costs().costs(Optional.empty(), Optional.empty(), of.get(), By.KIND),
                List.of("costs"),
                new Block.Way("In parts, like for like, and what a change is made of", "/costs")));
    }

    private NavigableSet<String> withSearches(NavigableSet<String> of) {
        NavigableSet<String> both = new TreeSet<>(of);
        both.retainAll(workbench.searches().authorities());
        if (both.isEmpty()) {
            throw new NotHeld(NOT_HELD);
        }
        return both;
    }

    private static RightHomes.Asked asked(NavigableSet<String> of) {
        return new RightHomes.Asked(
                Optional.empty(),
                Rule.LATEST_RETURN,
                of,
                of.size() == 1 ? RightHomes.Here.AUTHORITY : RightHomes.Here.TOGETHER,
                true,
                Evidence.STAFFED_AND_TRAINED,
                Optional.empty());
    }

    private static Section section(String title, Supplier<Page> page, List<String> exhibits, Block.Way way) {
        try {
            return new Section(title, Optional.of(page.get()), exhibits, !exhibits.equals(OF_ALL), "", way);
        } catch (NotHeld none) {
            return new Section(title, Optional.empty(), exhibits, false, String.valueOf(none.getMessage()), way);
        }
    }
}
