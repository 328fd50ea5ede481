package org.rightplace.source.sheet;

import org.rightplace.evidence.Finding;

/// A fault in a file that ends its reading. It never leaves this room: the door turns it into a refusal.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    /// The fault that `finding` describes.
    public Unreadable(Finding finding) {
        super(finding.where() + ": " + finding.message());
        this.finding = finding;
    }

    /// What to tell the person who sent the file.
    public Finding finding() {
        return finding;
    }
}
