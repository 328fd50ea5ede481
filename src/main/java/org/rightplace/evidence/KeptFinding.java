package org.rightplace.evidence;

/// A finding as it was kept with its release, after the reader that made it has gone.
public record KeptFinding(String kind, Where where, Severity severity, String message) implements Finding {

    /// The same finding, cut loose from its reader.
    public static KeptFinding of(Finding finding) {
        return new KeptFinding(finding.kind(), finding.where(), finding.severity(), finding.message());
    }
}
