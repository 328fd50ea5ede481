package org.rightplace.workbench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.match.Desk;
import org.rightplace.match.DeskText;
import org.rightplace.match.KeptDesk;
import org.rightplace.store.Store;

/// Sets of weights that readers keep under a name, every version of each.
public final class Desks {

    /// The name of the set that is always there.
    public static final String USUAL = "usual";

    private static final String WEIGHTS = "weights/";
    private static final String BETWEEN_VERSIONS = "\n\n";

    private final Store store;
    private final Clock clock;
    private final Runnable changed;

    Desks(Store store, Clock clock, Runnable changed) {
        this.store = store;
        this.clock = clock;
        this.changed = changed;
    }

    /// The sets that are kept, each with its versions, the newest first.
    public NavigableMap<String, List<KeptDesk>> kept() {
        NavigableMap<String, List<KeptDesk>> sets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        store.settings(WEIGHTS).forEach((name, text) -> sets.put(name, read(name, text)));
        return Collections.unmodifiableNavigableMap(sets);
    }

    private static List<KeptDesk> read(String name, String text) {
        List<KeptDesk> versions = new ArrayList<>();
        for (String one : text.split(BETWEEN_VERSIONS, -1)) {
            List<String> lines = one.lines().toList();
            String[] head = lines.getFirst().split(" ", 2);
            DeskText.over(Desk.USUAL, lines.subList(1, lines.size()))
                    .desk()
                    .ifPresent(desk -> versions.addFirst(
                            new KeptDesk(name, versions.size() + 1, LocalDate.parse(head[0]), head[1], desk)));
        }
        return List.copyOf(versions);
    }

    private static String write(List<KeptDesk> newestFirst) {
        return String.join(
                BETWEEN_VERSIONS,
                newestFirst.reversed().stream()
                        .map(version -> "%s %s\n%s"
                                .formatted(
                                        version.on(), version.by(), String.join("\n", DeskText.write(version.desk()))))
                        .toList());
    }

    /// The newest version of a set, or the usual one.
    ///
    /// @throws NotHeld if none of that name is kept
    public Desk find(String name) {
        return name.equals(USUAL) ? Desk.USUAL : versions(name).getFirst().desk();
    }

    private List<KeptDesk> versions(String name) {
        NavigableMap<String, List<KeptDesk>> kept = kept();
        return Optional.ofNullable(kept.get(name))
                .orElseThrow(() -> new NotHeld("No set of weights is called “%s”. There are: %s."
                        .formatted(name, kept.isEmpty() ? USUAL : USUAL + ", " + String.join(", ", kept.keySet()))));
    }

    /// Keeps a set; one of the same name gets a new version, and the older ones stay.
    ///
    /// @param lines as [DeskText] reads them, over the newest version, or over the usual set
    /// @return the number of the version
    /// @throws NotHeld     if the name cannot be one, or a line says nothing that can be weighed; the
    ///     message is one sentence or several
    /// @throws IOException if the disk fails
    public int keep(String name, List<String> lines, String by) throws IOException {
        Planning.checkName(name);
        if (name.equalsIgnoreCase(USUAL)) {
            throw new NotHeld(
                    "“%s” is the set that is always there; one of your own needs another name.".formatted(USUAL));
        }
        List<KeptDesk> before = kept().getOrDefault(name, List.of());
        DeskText.Read read =
                DeskText.over(before.isEmpty() ? Desk.USUAL : before.getFirst().desk(), lines);
        Desk desk = read.desk().orElseThrow(() -> new NotHeld(String.join(" ", read.faults())));
        List<KeptDesk> versions = new ArrayList<>(before);
        versions.addFirst(new KeptDesk(
                name, before.size() + 1, LocalDate.ofInstant(clock.instant(), Workbench.ENGLAND_TIME), by, desk));
        store.set(WEIGHTS + name, write(versions), clock.instant(), by);
        changed.run();
        return versions.size();
    }

    /// Drops a set with all its versions.
    ///
    /// @return its newest version, from which it can be kept again
    public Desk drop(String name) throws IOException {
        Desk desk = versions(name).getFirst().desk();
        store.unset(WEIGHTS + kept().ceilingKey(name));
        changed.run();
        return desk;
    }
}
