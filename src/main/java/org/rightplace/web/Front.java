package org.rightplace.web;

import static org.rightplace.web.Choices.counted;
import static org.rightplace.web.Choices.date;
import static org.rightplace.web.Choices.grouping;
import static org.rightplace.web.Choices.measure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightplace.briefing.BeforeLoadingPage;
import org.rightplace.register.Grouping;
import org.rightplace.release.Release;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages that show figures: each a few choices and one verb.
@Controller
class Front {

    private static final String FORM = ".{form:csv|json}";
    private static final String TYPE = "type";
    private static final String HOMES = "childrens-home";
    private static final String BY = "by";

    private final Workbench workbench;
    private final Answers answers;

    Front(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    /// The pages that are made before anybody asks: those that read all releases, with their usual
    /// choices.
    List<Ahead> ahead() {
        Ahead openings = Ahead.of("/openings", this::openings);
        Ahead compare = Ahead.of("/compare", this::comparing);
        Ahead map = Ahead.of("/map", this::map);
        Ahead history = Ahead.of("/history", this::history);
        Ahead homes = Ahead.of("/homes", this::homes);
        Ahead concentration = Ahead.of("/concentration", this::concentration);
        return List.of(
                Ahead.of("/", this::first),
                Ahead.of("/profile", this::profile),
                openings,
                compare,
                map,
                history,
                homes,
                concentration,
                openings.with(TYPE, HOMES),
                compare.with(TYPE, HOMES),
                map.with(TYPE, HOMES),
                history.with(TYPE, HOMES),
                homes.with(BY, "authority"),
                homes.with(BY, "constituency"),
                concentration.with(BY, "authority"),
                map.with("measure", "places"),
                Ahead.of("/movements", this::movements));
    }

    @GetMapping({"/", "/start" + FORM})
    ResponseEntity<byte[]> first(HttpServletRequest request) {
        return answers.to(request, "/", this::first);
    }

    private Offer first(Register register) {
        return Offer.of(register::firstPage);
    }

    @GetMapping("/before-you-load")
    ResponseEntity<byte[]> beforeLoading(HttpServletRequest request) {
        return answers.to(request, "/before-you-load", register -> Offer.of(BeforeLoadingPage::page));
    }

    @GetMapping({"/homes", "/homes" + FORM})
    ResponseEntity<byte[]> homes(HttpServletRequest request) {
        return answers.to(request, "/homes", this::homes);
    }

    private Offer homes(Register register) {
        return new Offer(
                List.of(Choices.by(Grouping.values()), Choices.types(), Choices.asAt(register)),
                chosen -> register.homes(grouping(chosen), counted(chosen), date(chosen)));
    }

    @GetMapping({"/map", "/map" + FORM})
    ResponseEntity<byte[]> map(HttpServletRequest request) {
        return answers.to(request, "/map", this::map);
    }

    private Offer map(Register register) {
        return new Offer(
                List.of(Choices.measures(), Choices.types(), Choices.asAt(register)),
                chosen -> register.map(measure(chosen), counted(chosen), date(chosen)));
    }

    @GetMapping({"/concentration", "/concentration" + FORM})
    ResponseEntity<byte[]> concentration(HttpServletRequest request) {
        return answers.to(request, "/concentration", this::concentration);
    }

    private Offer concentration(Register register) {
        return new Offer(
                List.of(Choices.by(Grouping.REGION, Grouping.AUTHORITY), Choices.types(), Choices.asAt(register)),
                chosen -> register.concentration(grouping(chosen), counted(chosen), date(chosen)));
    }

    @GetMapping({"/movements", "/movements" + FORM})
    ResponseEntity<byte[]> movements(HttpServletRequest request) {
        return answers.to(request, "/movements", this::movements);
    }

    private Offer movements(Register register) {
        return new Offer(
                List.of(Choices.year(register)),
                chosen -> register.movements(Optional.of(Integer.valueOf(chosen.value("year")))));
    }

    @GetMapping({"/openings", "/openings" + FORM})
    ResponseEntity<byte[]> openings(HttpServletRequest request) {
        return answers.to(request, "/openings", this::openings);
    }

    private Offer openings(Register register) {
        return new Offer(List.of(Choices.types()), chosen -> register.openings(counted(chosen)));
    }

    @GetMapping({"/history", "/history" + FORM})
    ResponseEntity<byte[]> history(HttpServletRequest request) {
        return answers.to(request, "/history", this::history);
    }

    private Offer history(Register register) {
        return new Offer(List.of(Choices.types()), chosen -> register.history(counted(chosen)));
    }

    @GetMapping({"/compare", "/compare" + FORM})
    ResponseEntity<byte[]> compare(HttpServletRequest request) {
        return answers.to(request, "/compare", this::comparing);
    }

    private Offer comparing(Register register) {
        List<Release> registers = register.registers();
        if (registers.size() < 2) {
            return Offer.of(register::nothingToCompare);
        }
        int earlier = IntStream.range(1, registers.size())
                .filter(i ->
                        registers.get(i).asAt().isBefore(registers.getFirst().asAt()))
                .findFirst()
                .orElse(1);
        return new Offer(
                List.of(
                        Choices.register("from", "From", registers, earlier),
                        Choices.register("to", "To", registers, 0),
                        Choices.types()),
                chosen -> register.compare(
                        workbench.release(chosen.value("from")),
                        workbench.release(chosen.value("to")),
                        counted(chosen)));
    }

    @GetMapping({"/releases", "/releases" + FORM})
    ResponseEntity<byte[]> releases(HttpServletRequest request) {
        return answers.to(request, "/releases", register -> Offer.of(register::openReleases));
    }

    @GetMapping({"/releases/{id:[0-9a-f]+}", "/releases/{id:[0-9a-f]+}" + FORM})
    ResponseEntity<byte[]> release(HttpServletRequest request, @PathVariable String id) {
        return answers.to(
                request, "/releases/" + id, register -> Offer.of(() -> register.release(workbench.release(id))));
    }

    @GetMapping({"/ledger", "/ledger" + FORM})
    ResponseEntity<byte[]> ledger(HttpServletRequest request) {
        Optional<String> asked =
                Optional.ofNullable(request.getParameter("area")).filter(code -> !code.isEmpty());
        return answers.to(
                request,
                "/ledger",
                register -> new Offer(
                        List.of(Choices.area(register, asked)),
                        chosen -> register.ledgerPage(Choices.areaCode(chosen))));
    }

    @GetMapping({"/profile", "/profile" + FORM})
    ResponseEntity<byte[]> profile(HttpServletRequest request) {
        return answers.to(request, "/profile", this::profile);
    }

    private Offer profile(Register register) {
        return new Offer(
                List.of(Choice.of(
                        "area",
                        "Area",
                        workbench.areaProfile().areas().entrySet().stream()
                                .map(area -> new Option(area.getKey(), area.getValue()))
                                .toList())),
                chosen -> workbench.areaProfile().page(chosen.value("area")));
    }

    @GetMapping({"/areas/{code:[A-Za-z0-9]+}", "/areas/{code:[A-Za-z0-9]+}" + FORM})
    ResponseEntity<byte[]> area(HttpServletRequest request, @PathVariable String code) {
        return answers.to(request, "/areas/" + code, register -> Offer.of(() -> register.area(code)));
    }
}
