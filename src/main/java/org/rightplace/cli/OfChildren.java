package org.rightplace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Option;

/// Whose children are meant.
final class OfChildren {

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description =
                    "only children of this authority, by code or name, of this region, or of a group that is kept; can be given several times")
    private List<String> areas = new ArrayList<>();

    /// The authorities that are meant; none for all.
    ///
    /// @throws org.rightplace.workbench.NotHeld if one is no authority, region or group that is known
    NavigableSet<String> authorities(Workbench workbench) {
        return workbench.rightHomes().authorities(areas);
    }
}
