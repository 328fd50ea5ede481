package org.rightplace.link.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.link.child.HomeLink.Registers;

/// All checks, run over returns.
public final class Checks {
    private Checks() {}

    /// Every check, in the order of the catalogue.
    static final List<Check> ALL = Stream.of(
                    CellChecks.ALL,
                    EpisodeChecks.DATES,
                    EpisodeChecks.AGES,
                    EpisodeChecks.CONTINUITY,
                    PlacementChecks.ALL,
                    ChildChecks.FILES,
                    ChildChecks.CHILDREN,
                    YearChecks.ALL,
                    DoloChecks.ALL,
                    RegisterChecks.ALL)
            .flatMap(List::stream)
            .toList();

    /// A row that breaks a rule.
    ///
    /// @param rule     the number that the Department for Education gave it, or [Check#OURS] and our own
    /// @param cannotBe whether it cannot be so; otherwise it may be, and someone should look
    /// @param words    what is wrong, without any value of the row
    public record Flag(String rule, boolean cannotBe, String column, String words, ReturnRow row) {}

    /// What the checks find in returns, by authority, year and rule. A return whose year before is
    /// among them is held against it.
    ///
    /// @param registers Ofsted's numbers are held against; may be of none
    public static List<Flag> run(List<AuthorityReturn> returns, Registers registers) {
        Map<String, List<AuthorityReturn>> byAuthority = new TreeMap<>();
        returns.stream()
                .sorted()
                .forEach(filed -> byAuthority
                        .computeIfAbsent(filed.authority(), a -> new ArrayList<>())
                        .add(filed));
        return byAuthority.values().parallelStream()
                .map(ofOne -> ofOneAuthority(ofOne, registers))
                .flatMap(List::stream)
                .toList();
    }

    /// @param returns of one authority, in order
    private static List<Flag> ofOneAuthority(List<AuthorityReturn> returns, Registers registers) {
        List<Flag> flags = new ArrayList<>();
        @Nullable Filing last = null;
        for (AuthorityReturn filed : returns) {
            boolean follows = last != null && last.year().next().equals(filed.year());
            Filing filing = new Filing(filed, follows ? last : null, registers);
            for (Check check : ALL) {
                boolean cannotBe = check.weight() == Check.Weight.WRONG;
                for (ReturnRow row : check.broken(filing)) {
                    flags.add(new Flag(check.rule(), cannotBe, check.column().name(), check.words(), row));
                }
            }
            filing.forgetBefore();
            last = filing;
        }
        return flags;
    }
}
