package org.rightplace.web;

import java.util.List;

/// What stands around the content of a page.
///
/// @param title  of the page, for the browser's tab
/// @param here   the address of the part of the site that the page belongs to, such as `/homes`
/// @param assets the stylesheet and the script
/// @param synthetic whether the records of children that are held are of nobody
public record Frame(String title, String here, Assets assets, boolean synthetic) {

    /// A part of the site.
    public record Part(String words, String address) {}

    private static final List<Part> PARTS = List.of(
            new Part("Start", "/"),
            new Part("Homes", "/homes"),
            new Part("Map", "/map"),
            new Part("Concentration", "/concentration"),
            new Part("Movements", "/movements"),
            new Part("Openings", "/openings"),
            new Part("History", "/history"),
            new Part("Compare", "/compare"),
            new Part("Sufficiency", "/sufficiency"),
            new Part("Children", "/children"),
            new Part("Needs", "/needs"),
            new Part("Gaps", "/gaps"),
            new Part("Places", "/capacity"),
            new Part("Capability", "/capability"),
            new Part("Commissioning", "/commissioning"),
            new Part("Data", "/data"),
            new Part("Forms", "/forms"),
            new Part("Releases", "/releases"),
            new Part("Ledger", "/ledger"),
            new Part("Import", "/import"),
            new Part("About", "/about"));

    /// The parts, in the order of the navigation.
    public List<Part> parts() {
        return PARTS;
    }
}
