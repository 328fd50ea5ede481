package org.rightplace.briefing;

import java.util.List;
import java.util.Optional;
import org.rightplace.ledger.Ledger;

/// A part of a page.
public sealed interface Block {

    /// A heading of the second level.
    record Heading(String text) implements Block {}

    /// A paragraph.
    record Paragraph(String text) implements Block {}

    /// One part of a record: what was asked, and what was said to it.
    record Said(String what, String words) implements Block {}

    /// Somebody's own words, set apart and quoted.
    ///
    /// @param what  they are about, and of which day
    /// @param words as they were said
    /// @param by    who wrote them down, in a sentence
    record Quoted(String what, String words, String by) implements Block {
        @Override
        public String toString() {
            return "Quoted[%s, %d characters]".formatted(what, words.length()); // never what somebody said
        }
    }

    /// A list of sentences.
    record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /// Questions that the figures raise, before the figures.
    record Questions(List<String> questions) implements Block {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /// Something without which the numbers below would be misread.
    record Warning(String text) implements Block {}

    /// A few numbers to be read at once, each with its words.
    record Numbers(List<Figure> figures) implements Block {
        public Numbers {
            figures = List.copyOf(figures);
        }

        /// One of them.
        ///
        /// @param figure as a reader sees it, such as `26%` or `4,009`
        /// @param words  of what it is a number, with its denominator
        /// @param explanation what it is, more fully; empty where the words say it all
        public record Figure(String figure, String words, Optional<Explanation> explanation) {

            /// One whose words say it all.
            public Figure(String figure, String words) {
                this(figure, words, Optional.empty());
            }
        }
    }

    /// A number that the reader may move, to see what it changes.
    ///
    /// @param name    of the parameter in the address
    /// @param label   what it is
    /// @param scale   where it stands, and between which ends a reader would move it
    /// @param hint    what it rests on
    /// @param found   what follows where it stands now, in sentences
    /// @param changes the names of the exhibits on the page that change with it
    record Movable(String name, String label, Scale scale, String hint, List<String> found, List<String> changes)
            implements Block {
        public Movable {
            found = List.copyOf(found);
            changes = List.copyOf(changes);
        }

        /// Where a number stands, and how it moves.
        ///
        /// @param value as written in the address and the field
        /// @param least the lower end of the slider; the field itself may go lower
        /// @param most  the upper end of both
        /// @param step  of the slider
        /// @param unit  such as `%`
        public record Scale(String value, String least, String most, String step, String unit) {}
    }

    /// A table with its picture.
    record Shown(Exhibit exhibit) implements Block {}

    /// A picture that stands apart from its numbers.
    ///
    /// @param name  the word for it in addresses within the page
    /// @param title what it shows
    /// @param svg   the picture
    record Drawn(String name, String title, String svg) implements Block {}

    /// What is not shown.
    record NotShown(Ledger ledger) implements Block {}

    /// A way to another page.
    ///
    /// @param address within this site, such as `/homes?by=region`, or within the page, such as `#map`
    record Way(String words, String address) implements Block {}
}
