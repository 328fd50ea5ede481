package org.rightplace.children;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.link.child.ChildInCare;

/// By what children in care are counted. Each child is in exactly one category of each; what no record
/// says is a category of its own, the last.
///
/// Names are DfE's where DfE publishes the same count, so that the two can stand side by side. Distance
/// has bands of its own: DfE's one line, at 20 miles, is no finding of research (`DOMAIN.md` 2.1).
public enum Characteristic {
    AGE("Age group"),
    SEX("Sex"),
    ETHNICITY("Ethnicity"),
    UNACCOMPANIED("Unaccompanied asylum-seeking children"),
    LEGAL_STATUS("Legal status"),
    WHY_INVOLVED("Category of need"),
    PLACEMENT("Placement"),
    PROVIDER("Place providers"),
    LOCALITY("Locality of placement"),
    DISTANCE("Distance from home in a straight line"),
    WHY_HERE("Why this placement"),
    HOMES("Placements in this stay in care"),
    BEFORE_HOME("Placement before this children's home"),
    INTO_HOME("Way into this children's home");

    /// The category of those of whom no record says.
    public static final String NOT_KNOWN = "Not known";

    private final String title;

    Characteristic(String title) {
        this.title = title;
    }

    /// Its name, which is DfE's where DfE has one.
    public String title() {
        return title;
    }

    /// The word for it on a command line and in addresses.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The characteristic of a word.
    public static Optional<Characteristic> find(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /// All categories in order, [#NOT_KNOWN] last.
    public List<String> categories() {
        return Stream.concat(Categories.known(this).stream(), Stream.of(NOT_KNOWN))
                .toList();
    }

    /// The category that a child is in.
    public String of(ChildInCare child) {
        return Categories.of(this, child);
    }
}
