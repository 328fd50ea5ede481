package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.ChildrenToPlacesPage;
import org.rightplace.briefing.Words;
import org.rightplace.register.Grouping;
import org.rightplace.sufficiency.published.HomeTypes;
import org.rightplace.sufficiency.published.Occupancy;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.workbench.PlacesAndChildren.Asked;
import org.rightplace.workbench.StatisticalNeighbours;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether there is enough, and enough of what.
@Controller
class SufficiencyPages {

    private static final String FORM = ".{form:csv|json}";

    private final Workbench workbench;
    private final Answers answers;

    SufficiencyPages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    @GetMapping({"/sufficiency", "/sufficiency" + FORM})
    ResponseEntity<byte[]> walk(HttpServletRequest request) {
        return answers.to(
                request,
                "/sufficiency",
                _ -> new Offer(
                        List.of(occupancy()),
                        chosen -> workbench.placesAndChildren().walk(occupancy(chosen))));
    }

    @GetMapping({"/sufficiency/areas", "/sufficiency/areas" + FORM})
    ResponseEntity<byte[]> areas(HttpServletRequest request) {
        Optional<String> asked =
                Optional.ofNullable(request.getParameter("area")).filter(code -> !code.isEmpty());
        return answers.to(
                request,
                "/sufficiency/areas",
                register -> new Offer(
                        List.of(by(asked), types(), Choices.area(register, asked), occupancy()),
                        chosen -> workbench
                                .placesAndChildren()
                                .areas(new Asked(
                                        Optional.of(chosen.value("area")),
                                        Optional.of(Choices.grouping(chosen)),
                                        types(chosen),
                                        occupancy(chosen)))));
    }

    @GetMapping({"/neighbours", "/neighbours" + FORM})
    ResponseEntity<byte[]> neighbours(HttpServletRequest request) {
        return answers.to(
                request,
                "/neighbours",
                _ -> new Offer(
                        List.of(Choice.of(
                                "area",
                                "Like",
                                workbench.neighbours().authorities().entrySet().stream()
                                        .map(one -> new Option(one.getKey(), one.getValue()))
                                        .toList())),
                        chosen -> workbench.neighbours().page(chosen.value("area"), StatisticalNeighbours.USUAL)));
    }

    /// By what an area can be shown: itself, and the kinds of area that it consists of.
    private Choice by(Optional<String> area) {
        Grouping kind = area.map(workbench.placesAndChildren()::kind).orElse(Grouping.REGION);
        List<Grouping> kinds = List.of(Grouping.REGION, Grouping.AUTHORITY, Grouping.CONSTITUENCY);
        return Choices.by(kinds.subList(kinds.indexOf(kind), kinds.size()).toArray(Grouping[]::new));
    }

    private static Choice types() {
        return Choice.of(
                "type",
                "Places in",
                Arrays.stream(HomeTypes.values())
                        .map(types -> new Option(types.slug(), Words.capital(types.words())))
                        .toList());
    }

    private static HomeTypes types(Choosing chosen) {
        return HomeTypes.find(chosen.value("type")).orElseThrow();
    }

    private static Choice occupancy() {
        return Choice.number(
                ChildrenToPlacesPage.OCCUPANCY,
                "Share of registered places that can be lived in",
                Occupancy.ASSUMED.perCent());
    }

    private static Occupancy occupancy(Choosing chosen) {
        try {
            return Occupancy.read(chosen.value(ChildrenToPlacesPage.OCCUPANCY)).occupancy();
        } catch (IllegalArgumentException wrong) {
            throw new WrongRequest(
                    String.valueOf(wrong.getMessage()),
                    List.of(new WrongRequest.Way("The page as it stands", chosen.address())));
        }
    }
}
