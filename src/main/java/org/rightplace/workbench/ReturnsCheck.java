package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.link.child.HomeLink;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.Returns.Read;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;

/// Returns on looked-after children, read and checked without anything being kept.
///
/// Children stand in it under pseudonyms made with a key that is drawn for this one reading and forgotten
/// after it.
public final class ReturnsCheck {

    private final Checked<Read> checked;
    private final List<String> sources;
    private final LocalDate today;

    private ReturnsCheck(Checked<Read> checked, List<String> sources, LocalDate today) {
        this.checked = checked;
        this.sources = sources;
        this.today = today;
    }

    /// What the caller knows better than the files.
    public record Choice(Optional<CollectionYear> year, Optional<String> authority) {}

    /// Reads files, and every file in folders but those that are known to be no return.
    ///
    /// @param today the day of the reading
    /// @throws IOException if the disk fails, or there is no such file
    public static ReturnsCheck of(List<Path> given, Choice choice, LocalDate today) throws IOException {
        byte[] key = new byte[Pseudonyms.LEAST_KEY];
        new SecureRandom().nextBytes(key);
        return of(given, choice, today, key);
    }

    /// As [#of(List, Choice, LocalDate)], with pseudonyms made with a key that the caller has.
    static ReturnsCheck of(List<Path> given, Choice choice, LocalDate today, byte[] key) throws IOException {
        List<Path> all = GivenFiles.of(given);
        List<Path> files = withoutOthers(given, all);
        return new ReturnsCheck(
                Returns.read(
                        files,
                        new Returns.Choice(choice.year(), choice.authority()),
                        Doorway.of(new Pseudonyms(List.of(key)))),
                List.of("Rightplace, check of %d files on %s%s".formatted(files.size(), today, leftOut(all, files))),
                today);
    }

    /// Without those files of folders that are known to be something else, such as referrals, where there
    /// are returns beside them. A file that was named itself stays.
    private static List<Path> withoutOthers(List<Path> given, List<Path> all) throws IOException {
        List<Path> files = new ArrayList<>();
        boolean returns = false;
        for (Path file : all) {
            FileSort sort = FileSort.of(file);
            returns |= sort == FileSort.RETURN;
            if (sort == FileSort.RETURN || sort == FileSort.UNKNOWN || given.contains(file)) {
                files.add(file);
            }
        }
        return returns ? files : all;
    }

    private static String leftOut(List<Path> all, List<Path> read) {
        int others = all.size() - read.size();
        return others == 0
                ? ""
                : "; %d other files of these folders are no returns and were not read".formatted(others);
    }

    /// Why nothing was read; empty where something was.
    public List<Finding> refusals() {
        return checked instanceof Checked.Refused<Read>(var findings) ? findings : List.of();
    }

    /// What was found.
    ///
    /// @param registers that Ofsted's numbers are held against; may be of none
    /// @throws IllegalStateException if nothing was read
    public ReturnsReport report(HomeLink.Registers registers) {
        Read read = switch (checked) {
            case Checked.Whole<Read>(Read whole, var notes) -> whole;
            case Checked.Partial<Read>(Read part, var found) -> part;
            case Checked.Refused<Read>(var found) -> throw new IllegalStateException("nothing was read");
        };
        return new ReturnsReport(
                read.returns(),
                read.places(),
                checked.findings(),
                new ReturnsReport.About(
                        sources,
                        "Nothing was kept. Children stand under pseudonyms that mean nothing outside this reading.",
                        registers),
                today);
    }
}
