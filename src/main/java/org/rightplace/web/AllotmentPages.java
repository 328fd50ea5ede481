package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import org.rightplace.briefing.Page;
import org.rightplace.care.Worded;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Allotments.Grouping;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Many children and all homes at once.
@Controller
class AllotmentPages {

    private static final String MANY = "/match/{page:together|shadow-prices|as-if|fairness|kept-back}";

    private final Workbench workbench;
    private final Answers answers;
    private final Map<String, Function<Register, Offer>> offers = new LinkedHashMap<>();

    AllotmentPages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
        offers.put(
                "/match/together",
                register -> ofMany(
                        List.of(),
                        (of, weights, chosen) -> workbench.allotments().together(of, weights)));
        offers.put(
                "/match/shadow-prices",
                register -> ofMany(
                        List.of(Choices.lenses(workbench.needCohorts())),
                        (of, weights, chosen) ->
                                workbench.allotments().shadowPrices(of, weights, chosen.value("lens"))));
        offers.put(
                "/match/as-if",
                register -> ofMany(
                        List.of(),
                        (of, weights, chosen) -> workbench.allotments().asIfAtEntry(of, weights)));
        offers.put(
                "/match/fairness",
                register -> ofMany(
                        List.of(groups()),
                        (of, weights, chosen) -> workbench
                                .allotments()
                                .fairness(
                                        of,
                                        weights,
                                        Worded.find(Grouping.class, chosen.value("by"))
                                                .orElseThrow())));
        offers.put(
                "/match/kept-back",
                register -> ofMany(
                        List.of(),
                        (of, weights, chosen) -> workbench.allotments().keptBack(of, weights)));
    }

    /// They take longest of all.
    List<Ahead> later() {
        return offers.entrySet().stream()
                .map(page -> Ahead.of(page.getKey(), page.getValue()))
                .toList();
    }

    @GetMapping({MANY, MANY + ".{form:csv|json}"})
    ResponseEntity<byte[]> many(HttpServletRequest request, @PathVariable("page") String page) {
        String address = "/match/" + page;
        return answers.to(
                request,
                address,
                register ->
                        Optional.ofNullable(offers.get(address)).orElseThrow().apply(register));
    }

    /// Makes a page of many children.
    private interface OfMany {
        Page page(NavigableSet<String> of, String weights, Choosing chosen);
    }

    /// A page of many children, who can be chosen by their authorities, with a set of weights.
    ///
    /// @param more that can be chosen
    private Offer ofMany(List<Choice> more, OfMany page) {
        if (!workbench.children().held()) {
            return Offer.of(() -> MatchPages.NOBODY);
        }
        List<Choice> choices = new ArrayList<>(
                List.of(Choices.of("Children of", workbench.rightHomes().groups())));
        choices.addAll(more);
        choices.add(Choices.weights(workbench.desks()));
        return new Offer(
                choices,
                chosen -> page.page(
                        workbench.rightHomes().authorities(Choices.of(chosen)), chosen.value("weights"), chosen));
    }

    private static Choice groups() {
        return Choice.of(
                "by",
                "Groups by",
                Arrays.stream(Grouping.values())
                        .map(one -> new Option(one.slug(), one.words()))
                        .toList());
    }
}
