package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.evidence.Checked;
import org.rightplace.geo.Authority;
import org.rightplace.link.child.Cohort;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.form.Form;
import org.rightplace.source.form.NamedChild;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.form.Typed;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.RecordJson;
import org.rightplace.store.Records;
import org.rightplace.workbench.form.Asking;
import org.rightplace.workbench.form.Questions;
import org.rightplace.workbench.form.Questions.Fault;

/// This product's own forms, filled on a page: asked, looked through, and kept as a release like an
/// imported one.
///
/// Nothing is on the disk before it is kept, and then only sealed where it is about a child; a child's
/// number and a place's postcode never are.
public final class Forms {

    private static final int NUMBER_BYTES = 32;

    private final Workbench workbench;

    Forms(Workbench workbench) {
        this.workbench = workbench;
    }

    /// A form somebody wants to fill.
    ///
    /// @param form  its word
    /// @param child the pseudonym of a child who is held; empty where the form asks for the child, or
    ///     is of none
    public record Wanted(String form, Optional<String> child) {}

    /// What somebody answered.
    ///
    /// @param said by the field's name
    /// @param by   the account of whoever runs this program
    public record Answers(Map<String, List<String>> said, String by) {
        public Answers {
            said = new TreeMap<>(said);
        }
    }

    /// What came of looking through the answers.
    public sealed interface Looked {

        /// The answers as they go on: without any postcode that is known.
        Map<String, List<String>> said();

        /// Something must be mended first.
        record ToMend(Map<String, List<String>> said, List<Fault> faults) implements Looked {
            public ToMend {
                said = new TreeMap<>(said);
                faults = List.copyOf(faults);
            }
        }

        /// It can be kept.
        ///
        /// @param once  a number drawn for these answers, so that sending them twice keeps them once
        /// @param notes what whoever wrote it should know first
        record Ready(Map<String, List<String>> said, String once, List<String> notes) implements Looked {
            public Ready {
                said = new TreeMap<>(said);
                notes = List.copyOf(notes);
            }
        }
    }

    /// What came of keeping it.
    public sealed interface Saved {

        /// Something must be mended first; nothing was kept.
        record ToMend(Looked.ToMend what) implements Saved {}

        /// It was kept.
        ///
        /// @param child the pseudonym of whom it is about; empty for a home
        record AsRelease(Release release, Optional<String> child, List<String> what) implements Saved {
            public AsRelease {
                what = List.copyOf(what);
            }
        }

        /// It could have been kept, and was not: this is a demonstration.
        record Nowhere(Optional<String> child, List<String> what) implements Saved {
            public Nowhere {
                what = List.copyOf(what);
            }
        }
    }

    /// The words for the forms that can be filled.
    public static List<String> slugs() {
        return Form.all().stream().map(Form::slug).toList();
    }

    /// The titles of the forms, and what they are for.
    public static List<Questions> all() {
        return Form.all().stream()
                .map(form -> new Questions(form.slug(), form.title(), form.says(), List.of(), Map.of(), Map.of()))
                .toList();
    }

    static Form form(String slug) {
        return slug.equals(NeedsForm.WORDS.slug())
                ? NeedsForm.WORDS
                : Form.find(slug).orElseThrow(() -> new NotHeld("There is no form called “%s”.".formatted(slug)));
    }

    /// The questions of a form.
    ///
    /// @param rows how many rows are open of tables that can have several, by the table's key
    /// @throws NotHeld if there is no such form, or no such child
    public Questions questions(Wanted wanted, String account, Map<String, Integer> rows) throws IOException {
        var settled = new TreeSet<String>();
        if (wanted.child().isPresent()) {
            child(wanted);
            settled.addAll(List.of("child", "authority"));
        }
        return Asking.of(
                form(wanted.form()),
                new Asking.Begun(
                        settled,
                        workbench.today().toString(),
                        WrittenBy.isAccount(account) ? account : "",
                        Map.of("authority", authorities()),
                        rows));
    }

    /// The names of authorities that are held, then of England's.
    public List<String> authorities() {
        var names = new LinkedHashSet<String>();
        workbench.releases().stream()
                .filter(release -> release.kind().isOfChildren())
                .map(release -> workbench.cohorts().name(release.edition().publisher()))
                .filter(name -> !name.equals(FormArrival.SEVERAL))
                .sorted()
                .forEach(names::add);
        workbench.england().geography().authorities().stream()
                .map(Authority::name)
                .sorted()
                .forEach(names::add);
        return List.copyOf(names);
    }

    /// The pseudonym of the child with this number of an authority; empty where nothing of the child is
    /// held.
    ///
    /// @param authority its code or name
    /// @throws IOException if the records cannot be opened
    public Optional<String> findChild(String authority, String number) throws IOException {
        Children children = workbench.children();
        if (!children.held()) {
            return Optional.empty();
        }
        String pseudonym = new Pseudonyms(children.keys().pseudonymKeys())
                .of(workbench.authorityCode(authority.strip()), number.strip())
                .value();
        return children.find(pseudonym).map(found -> pseudonym);
    }

    /// Whether anything of the child under a pseudonym is held.
    ///
    /// @throws UncheckedIOException if the records cannot be opened
    public boolean isHeld(String pseudonym) {
        try {
            return workbench.children().find(pseudonym).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<NamedChild> child(Wanted wanted) throws IOException {
        if (wanted.child().isEmpty()) {
            return Optional.empty();
        }
        Cohort.Key known = workbench
                .children()
                .find(wanted.child().get())
                .orElseThrow(() -> new NotHeld("No child stands under this pseudonym."));
        return Optional.of(new NamedChild(known.authority(), known.child()));
    }

    /// Looks through answers without keeping anything.
    ///
    /// @throws NotHeld if there is no such form, or no such child
    public Looked look(Wanted wanted, Answers answers) throws IOException {
        return switch (read(wanted, answers, false)) {
            case Understood.Wrong(var toMend) -> toMend;
            case Understood.Right(var typed, var reading) -> new Looked.Ready(typed.said(), drawn(), reading.told());
        };
    }

    static String drawn() {
        byte[] number = new byte[NUMBER_BYTES];
        new SecureRandom().nextBytes(number);
        return HexFormat.of().formatHex(number);
    }

    private sealed interface Understood {
        record Wrong(Looked.ToMend toMend) implements Understood {}

        record Right(Typed typed, FormReading reading) implements Understood {}
    }

    private Understood read(Wanted wanted, Answers answers, boolean keeping) throws IOException {
        LocalDate today = workbench.today();
        var typed = new Typed(form(wanted.form()), answers.said(), today, child(wanted));
        boolean aboutChildren = typed.form().tables().getFirst().aboutChildren();
        var door = new FormDoor(workbench, wanted.child().isPresent(), keeping && aboutChildren);
        Typed safe = door.withoutPostcodes(typed);
        return switch (door.read(safe)) {
            case Checked.Whole<FormReading>(var reading, var findings) -> new Understood.Right(safe, reading);
            case Checked.Partial<FormReading> partial ->
                throw new IllegalStateException("a page is read whole or not at all");
            case Checked.Refused<FormReading>(var findings) ->
                new Understood.Wrong(new Looked.ToMend(
                        safe.said(),
                        safe.faults(findings).stream()
                                .map(fault -> new Fault(fault.field(), fault.words()))
                                .distinct()
                                .toList()));
        };
    }

    /// Keeps answers as a release: all of them, or nothing.
    ///
    /// @param once the number that [#look] drew for them; the same again keeps nothing twice
    /// @throws IOException if the disk fails, or the keys of children's records cannot be had
    Saved keep(Wanted wanted, Answers answers, String once) throws IOException {
        return switch (read(wanted, answers, !workbench.isDemonstration())) {
            case Understood.Wrong(var toMend) -> new Saved.ToMend(toMend);
            case Understood.Right(var typed, var reading) -> {
                Optional<String> child =
                        reading.child().map(one -> one.pseudonym().value());
                if (workbench.isDemonstration()) {
                    yield new Saved.Nowhere(child, reading.what());
                }
                String number = once.matches("[0-9a-f]{64}") ? once : drawn();
                var arrival = FormArrival.written(
                        number,
                        Importing.Choice.of(reading.by().orElse(answers.by()), Optional.empty()),
                        workbench.clock().instant());
                yield new Saved.AsRelease(keep(arrival.synthetic(reading.synthetic()), reading), child, reading.what());
            }
        };
    }

    private Release keep(FormArrival arrival, FormReading reading) throws IOException {
        Release release = switch (reading.records()) {
            case KeptRecords.Needs needs ->
                arrival.needs(new NeedsForm.Needs(needs.profiles(), needs.words(), needs.places()), List.of());
            case KeptRecords.Searches(var searches) -> arrival.searches(searches, List.of());
            case KeptRecords.Homes homes -> arrival.homes(homes);
            case KeptRecords.Decisions decisions -> throw new IllegalStateException("no form of ours holds decisions");
            case KeptRecords.Referrals referrals -> throw new IllegalStateException("no form of ours holds referrals");
        };
        byte[] plain = RecordJson.of(reading.records());
        Records records = release.kind().isOfChildren()
                ? workbench.children().seal(release.id(), plain)
                : new Records.Payload(plain);
        Release kept = workbench.store().keep(release, records).release();
        if (kept.kind() == Kind.CAPABILITY) {
            workbench.changed();
            workbench.homesChanged();
        } else {
            workbench.childrenChanged(List.of(kept.edition().publisher()));
        }
        workbench.changed();
        return kept;
    }
}
