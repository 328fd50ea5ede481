package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.CapabilityPage.Asked;
import org.rightplace.briefing.Page;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.workbench.HomeRecords;
import org.rightplace.workbench.HomesVoices;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What homes are recorded as able to do, and how needs are read.
@Controller
class CapabilityPages {

    private static final String FORM = ".{form:csv|json}";
    private static final String ALL = "all";
    private static final String URN = "{urn:SC[0-9]{6}|[0-9]{7}}";

    private final Workbench workbench;
    private final Answers answers;

    CapabilityPages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    @GetMapping({"/capability", "/capability" + FORM})
    ResponseEntity<byte[]> capability(HttpServletRequest request) {
        Optional<String> asked =
                Optional.ofNullable(request.getParameter("area")).filter(area -> !area.isEmpty());
        return answers.to(request, "/capability", register -> {
            HomeRecords homes = workbench.homes();
            return new Offer(
                    List.of(areas(register, homes, asked), needs(), evidence()),
                    chosen -> workbench
                            .homesVoices()
                            .heard(homes.capability(
                                    Optional.of(chosen.value("area")).filter(area -> !area.equals(ALL)),
                                    new Asked(
                                            NeedDomain.find(chosen.value("need")),
                                            evidence(chosen.value("evidence")),
                                            false))));
        });
    }

    @GetMapping({"/home/" + URN, "/home/" + URN + FORM})
    ResponseEntity<byte[]> home(HttpServletRequest request, @PathVariable("urn") String urn) {
        return answers.to(
                request,
                "/home/" + urn,
                register -> Offer.of(() -> {
                    HomesVoices voices = workbench.homesVoices();
                    Page page = workbench.homes().home(urn);
                    List<Block> blocks = new ArrayList<>(page.blocks());
                    blocks.add(blocks.size() - 1, new Block.Heading("The home's own voice"));
                    blocks.add(blocks.size() - 1, new Block.Shown(voices.table(urn)));
                    blocks.add(
                            blocks.size() - 1,
                            new Block.Way("Answer or correct what is recorded here", "/home/" + urn + "/voice"));
                    return new Page(page.title(), page.lede(), blocks);
                }));
    }

    @GetMapping({"/crosswalk", "/crosswalk" + FORM})
    ResponseEntity<byte[]> crosswalk(HttpServletRequest request) {
        return answers.to(
                request,
                "/crosswalk",
                register -> new Offer(
                        List.of(
                                needs(),
                                Choice.of(
                                        "source",
                                        "Source",
                                        Stream.concat(
                                                        Stream.of(new Option(ALL, "All sources")),
                                                        Arrays.stream(Need.Source.values())
                                                                .map(source -> new Option(
                                                                        slug(source.name()), source.title())))
                                                .toList())),
                        chosen -> workbench.crosswalk(
                                NeedDomain.find(chosen.value("need")),
                                Arrays.stream(Need.Source.values())
                                        .filter(source -> slug(source.name()).equals(chosen.value("source")))
                                        .findFirst())));
    }

    private static Choice areas(Register register, HomeRecords homes, Optional<String> asked) {
        List<Option> options = new ArrayList<>(List.of(new Option(ALL, "England")));
        homes.areas().forEach((code, name) -> options.add(new Option(code, name)));
        homes.authoritiesTold().forEach(told -> options.add(new Option(told, told)));
        asked.filter(code -> options.stream().noneMatch(option -> option.value().equals(code)))
                .ifPresent(code -> options.add(new Option(code, register.areaName(code))));
        return Choice.of("area", "Area", options);
    }

    private static Choice needs() {
        return Choice.of(
                "need",
                "Need",
                Stream.concat(
                                Stream.of(new Option(ALL, "All needs")),
                                Arrays.stream(NeedDomain.values()).map(need -> new Option(need.slug(), need.title())))
                        .toList());
    }

    private static Choice evidence() {
        return Choice.of(
                "evidence",
                "Evidence, at least",
                Arrays.stream(Evidence.values())
                        .map(one -> new Option(slug(one.name()), one.words()))
                        .toList());
    }

    private static Evidence evidence(String slug) {
        return Arrays.stream(Evidence.values())
                .filter(one -> slug(one.name()).equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
