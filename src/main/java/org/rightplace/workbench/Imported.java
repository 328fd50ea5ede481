package org.rightplace.workbench;

import java.util.List;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Release;

/// What came of importing a file.
public sealed interface Imported {

    /// The file's name.
    String file();

    /// It is kept, whole.
    record Kept(String file, Release release) implements Imported {}

    /// The same bytes were here already; nothing changed.
    record AlreadyHeld(String file, Release release) implements Imported {}

    /// Nothing of it is kept.
    ///
    /// @param findings why, and all else that was found
    record Refused(String file, List<Finding> findings) implements Imported {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// It is what it should be, and none of its rows could be kept.
    ///
    /// @param findings why, where there is something to say
    record NoRows(String file, List<Finding> findings) implements Imported {
        public NoRows {
            findings = List.copyOf(findings);
        }
    }
}
