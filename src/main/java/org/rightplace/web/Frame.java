package org.rightplace.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands around the content of a page.
///
/// @param title  of the page, for the browser's tab
/// @param here   the address of the page, such as `/homes`; empty for one that is in no part of the site
/// @param assets the stylesheet and the script
/// @param synthetic whether the records of children that are held are of nobody
public record Frame(String title, String here, Assets assets, boolean synthetic) {

    /// A part of the site.
    ///
    /// @param also other addresses whose pages belong to it
    public record Part(String words, String address, List<String> also) {
        public Part {
            also = List.copyOf(also);
        }

        Part(String words, String address) {
            this(words, address, List.of());
        }

        /// How much of an address it covers; -1 where the address is in another part.
        private int covers(String here) {
            return Stream.concat(Stream.of(address), also.stream())
                    .filter(one -> here.equals(one) || (one.length() > 1 && here.startsWith(one + "/")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(-1);
        }
    }

    /// Parts that answer one kind of question.
    public record Section(String words, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }

        /// Where it begins.
        public String address() {
            return parts.getFirst().address();
        }
    }

    private static final List<Section> SECTIONS = List.of(
            new Section("Start", List.of(new Part("Start", "/"))),
            new Section(
                    "Homes",
                    List.of(
                            new Part("By area", "/homes", List.of("/areas")),
                            new Part("Map", "/map"),
                            new Part("Concentration", "/concentration"),
                            new Part("Movements", "/movements"),
                            new Part("Openings", "/openings"),
                            new Part("History", "/history"),
                            new Part("Compare", "/compare"),
                            new Part("What homes can do", "/capability", List.of("/home")))),
            new Section(
                    "Children",
                    List.of(
                            new Part("In care", "/children", List.of("/child", "/publish", "/published")),
                            new Part("Needs", "/needs", List.of("/crosswalk")),
                            new Part("First hour", "/first-hour"),
                            new Part("Ways into homes", "/pathways"),
                            new Part("Fostering or a home", "/suitability"),
                            new Part("How homes are searched for", "/commissioning"))),
            new Section(
                    "Right homes",
                    List.of(
                            new Part("Children and places", "/sufficiency"),
                            new Part("Needs together", "/cohorts", List.of("/planning")),
                            new Part("Gaps", "/gaps"),
                            new Part("Over time", "/gaps/over-time"),
                            new Part("Which home", "/match"),
                            new Part("All together", "/match/together"),
                            new Part("One more place", "/match/shadow-prices"),
                            new Part("Places kept back", "/match/kept-back"),
                            new Part("As if at entry", "/match/as-if"),
                            new Part("Fair to whom", "/match/fairness"),
                            new Part("Places", "/capacity"),
                            new Part("Outcomes", "/outcomes"),
                            new Part("Costs", "/costs"),
                            new Part("Authorities alike", "/neighbours"),
                            new Part("One area", "/profile"))),
            new Section(
                    "Records",
                    List.of(
                            new Part("Import", "/import", List.of("/before-you-load")),
                            new Part("Forms", "/forms"),
                            new Part("Children's records", "/data"),
                            new Part("Releases", "/releases"),
                            new Part("Ledger", "/ledger"),
                            new Part("Reflections", "/reflections"))),
            new Section("About", List.of(new Part("About", "/about"), new Part("Help", "/help"))));

    /// The sections, in the order of the navigation.
    public List<Section> sections() {
        return SECTIONS;
    }

    /// The part that the page belongs to.
    public Optional<Part> part() {
        return SECTIONS.stream()
                .flatMap(section -> section.parts().stream())
                .filter(part -> part.covers(here) >= 0)
                .max(Comparator.comparingInt(part -> part.covers(here)));
    }

    /// The section that the page belongs to.
    public Optional<Section> section() {
        return part().flatMap(part -> SECTIONS.stream()
                .filter(section -> section.parts().contains(part))
                .findFirst());
    }
}
