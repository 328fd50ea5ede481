package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.door.Doorway;

/// The records of all files read together: each let in through the [Door], compared with those before
/// it, and checked against the rules that join its fields.
final class Records {

    private static final Pattern YEAR_FOLDER = Pattern.compile("(19|20)\\d{2}([-_ ](\\d{2}|\\d{4}))?");
    private static final String EXAMPLE_CHILD = "ABCD2012";
    private static final String EXAMPLE_PROVIDER = "ABCD10293002";

    private final Optional<String> authority;
    private final Doorway doorway;
    private final Places geography;
    private final List<Referral> referrals = new ArrayList<>();
    private final List<Where> places = new ArrayList<>();
    private final Map<Referral, Where> alike = new HashMap<>();
    private final Map<Pseudonym, Where> numbers = new HashMap<>();
    private final Map<Asked, Where> asked = new HashMap<>();

    private Current current = new Current(Path.of(""), finding -> {});

    Records(Optional<String> authority, Doorway doorway) {
        this.authority = authority;
        this.doorway = doorway;
        this.geography = Places.carried().with(doorway.whereabouts());
    }

    /// A child for whom a place was asked on a day.
    private record Asked(Pseudonym child, LocalDate on) {}

    /// The file that is being read.
    private static final class Current {
        private final Path file;
        private final Consumer<Finding> found;
        private final TreeSet<String> freeText = new TreeSet<>();
        private final List<Raw> examples = new ArrayList<>();
        private boolean educationTold;
        private boolean exploitationTold;
        private boolean folderTold;
        private int taken;

        Current(Path file, Consumer<Finding> found) {
            this.file = file;
            this.found = found;
        }
    }

    List<Referral> referrals() {
        return referrals;
    }

    List<Where> places() {
        return places;
    }

    /// Begins a file.
    ///
    /// @param found takes what is wrong with it and its records
    void open(Path file, Consumer<Finding> found) {
        current = new Current(file, found);
    }

    /// Takes a record of the file.
    void take(Raw raw) {
        boolean example = raw.words(Column.CHILD).equals(EXAMPLE_CHILD)
                && raw.words(Column.URN).equals(EXAMPLE_PROVIDER);
        if (example) {
            current.examples.add(raw);
        } else {
            current.taken++;
            letIn(raw);
        }
    }

    /// Ends the file.
    void close() {
        boolean alone = current.taken == 0;
        for (Raw example : current.examples) {
            current.found.accept(new ExampleOfTheStandard(example.at(), alone));
            if (alone) {
                letIn(example);
            }
        }
        if (!current.freeText.isEmpty()) {
            current.found.accept(new FreeTextNotKept(file(), List.copyOf(current.freeText)));
        }
        if (alone && current.examples.isEmpty()) {
            current.found.accept(new NoReferrals(file()));
        }
    }

    private Where file() {
        Path name = current.file.getFileName();
        return Where.file(name == null ? current.file.toString() : name.toString());
    }

    private void letIn(Raw raw) {
        tellOnce(raw);
        List<Finding> unread = new ArrayList<>();
        var door = new Door(doorway.pseudonyms(), geography, unread::add);
        Referral referral = door.referral(raw, doorway.authorities().apply(authority(raw)));
        Where before = alike.putIfAbsent(referral, raw.at());
        if (before != null) {
            current.found.accept(new SameRecordTwice(raw.at(), before.toString()));
            return;
        }
        Optional<Where> numbered = referral.number().map(number -> numbers.putIfAbsent(number, raw.at()));
        if (numbered.isPresent()) {
            current.found.accept(new SameNumberTwice(
                    raw.where(Column.PLACEMENT_NUMBER), numbered.get().toString()));
            return;
        }
        unread.forEach(current.found);
        referral.on()
                .map(on -> asked.putIfAbsent(new Asked(referral.child(), on), raw.at()))
                .ifPresent(other -> current.found.accept(new SameChildSameDay(raw.at(), other.toString())));
        new RecordChecks(raw, current.found).check(referral);
        referrals.add(referral);
        places.add(raw.at());
    }

    private String authority(Raw raw) {
        if (authority.isPresent()) {
            return authority.get();
        }
        String said = raw.words(Column.AUTHORITY);
        if (!said.isEmpty()) {
            return said;
        }
        String folder = folder(current.file);
        if (!current.folderTold) {
            current.folderTold = true;
            current.found.accept(new AuthorityByFolder(file(), folder));
        }
        return folder;
    }

    /// The folder a file lies in, or the one above where that is named after a year, as for returns.
    private static String folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path name = parent == null ? null : parent.getFileName();
        if (parent != null
                && name != null
                && YEAR_FOLDER.matcher(name.toString()).matches()) {
            Path above = parent.getParent();
            name = above == null ? name : above.getFileName();
        }
        return name == null ? "/" : name.toString();
    }

    /// What is said of a file once: how it is read.
    private void tellOnce(Raw raw) {
        if (!current.educationTold && raw.has(Column.EDUCATION)) {
            current.educationTold = true;
            current.found.accept(new HowEducationIsRead(raw.where(Column.EDUCATION), raw.educationDisrupted()));
        }
        if (!current.exploitationTold && !raw.asks(Column.SEXUAL_EXPLOITATION)) {
            current.exploitationTold = true;
            current.found.accept(new SexualExploitationNotAsked(
                    new Where(raw.at().file(), raw.at().sheet(), 0, null)));
        }
        for (Column column : Column.values()) {
            if (column.isFreeText() && raw.has(column)) {
                current.freeText.add(
                        column.isIn(raw.version())
                                ? column.name(raw.version())
                                : column.headings().getFirst());
            }
        }
    }

    /// A record that is the same as another in every answer. It is left out.
    ///
    /// @param other where the first one stands
    record SameRecordTwice(Where where, String other) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The record says the same of the same child as another (%s). It was left out, so that no child is counted twice."
                    .formatted(other);
        }
    }

    /// A record under the number of another. It is left out.
    ///
    /// @param other where the first one stands
    record SameNumberTwice(Where where, String other) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Another record (%s) has the same number of the placement and says something else. This one was left out: keep the right one of the two."
                    .formatted(other);
        }
    }

    /// A second referral of a child on the same day.
    ///
    /// @param other where the first one stands
    record SameChildSameDay(Where where, String other) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Another record (%s) is of the same child and the same day. Both were kept; delete one if the child was not referred twice."
                    .formatted(other);
        }
    }

    /// The row that the standard shows as an example.
    ///
    /// @param alone whether it was kept, as there is no other record
    record ExampleOfTheStandard(Where where, boolean alone) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return alone
                    ? "This is the standard's own example and no child. It was read, as there is nothing else; delete it before the file is used."
                    : "This is the standard's own example and no child. It was left out.";
        }
    }

    /// A file with nothing to read.
    record NoReferrals(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file has the form of the Placements Data Standard and no record that can be used.";
        }
    }

    /// Whose children they are, by the folder.
    ///
    /// @param expected what the authority is called now
    record AuthorityByFolder(Where where, String expected) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The file does not say which authority's children these are, so they were taken for those of “%s”, after its folder. Give it with --authority: a child's number means nothing outside its authority."
                    .formatted(expected);
        }
    }

    /// How yes and no of education are understood, which the standard leaves open.
    ///
    /// @param disrupted whether *yes* means that it was disrupted
    record HowEducationIsRead(Where where, boolean disrupted) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The standard calls this field education continuity and asks whether education was disrupted. Here “Yes” was read as: education %s."
                    .formatted(disrupted ? "was disrupted" : "goes on undisturbed");
        }
    }

    /// A risk for which the spreadsheet has no column.
    record SexualExploitationNotAsked(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "There is no column for the risk of sexual exploitation, as in the spreadsheet of June 2026. It is not known of any child here, which is not the same as no known risk.";
        }
    }

    /// Text that may name someone.
    ///
    /// @param called the fields in which something is written
    record FreeTextNotKept(Where where, List<String> called) implements Finding {
        FreeTextNotKept {
            called = List.copyOf(called);
        }

        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Free text may name someone, so what is written in these fields is not kept: %s."
                    .formatted(String.join(", ", called));
        }
    }
}
