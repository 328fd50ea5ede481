package org.rightplace.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.geo.Whereabouts;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.Intake;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.Returns.Read;

/// Gives the returns that were read together their identities: a release for each authority and year.
///
/// The bytes themselves are not kept. Where a return is one file that holds nothing else, its hash is
/// that of the file's bytes; otherwise that of a text that names authority and year and lists the
/// hashes of its files, in order.
final class ReturnsArrival {

    private final Read read;
    private final Map<String, List<KeptFinding>> found = new TreeMap<>();
    private final Whereabouts whereabouts;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<String, Integer> returnsIn = new TreeMap<>();

    /// What was read from these files.
    ///
    /// @param whereabouts by which distances were measured
    ReturnsArrival(List<Path> files, Read read, List<Finding> findings, Whereabouts whereabouts) throws IOException {
        this.read = read;
        findings.forEach(finding -> found.computeIfAbsent(finding.where().file(), file -> new ArrayList<>())
                .add(KeptFinding.of(finding)));
        this.whereabouts = whereabouts;
        for (Map.Entry<Path, String> named : Returns.names(files).entrySet()) {
            hashes.put(named.getValue(), Intake.sha256(named.getKey()));
        }
        for (AuthorityReturn filed : read.returns()) {
            read.files(filed).forEach(file -> returnsIn.merge(file, 1, Integer::sum));
        }
    }

    /// The release of one of the returns.
    Release release(AuthorityReturn filed, Instant at, String by) {
        SortedSet<String> files = read.files(filed);
        boolean synthetic = read.isMadeUp(filed);
        long rows = filed.files().values().stream().mapToLong(List::size).sum();
        return new Release(
                Release.Identity.of(hash(filed, files)),
                new Release.Edition(
                        Kind.RETURN,
                        filed.authority(),
                        "Return on looked-after children (SSDA903), %s%s"
                                .formatted(filed.year(), synthetic ? ", synthetic" : ""),
                        filed.year().lastDay(),
                        Optional.empty(),
                        "the authority's own files",
                        synthetic
                                ? Release.Edition.SYNTHETIC
                                : "Personal data of children: for the authority's own use, never to be published"),
                new Release.Loading(String.join(", ", files), at, by, false),
                new Release.Contents(rows, 0, 0, 0, Coverage.ALL),
                warnings(files, synthetic));
    }

    private List<KeptFinding> warnings(SortedSet<String> files, boolean synthetic) {
        List<KeptFinding> warnings = new ArrayList<>();
        files.forEach(file -> warnings.addAll(found.getOrDefault(file, List.of())));
        if (synthetic ? !whereabouts.knowsMadeUp() : !whereabouts.isExact()) {
            warnings.add(
                    note(
                            files.first(),
                            synthetic
                                    ? "Made-up postcodes are in no directory, so distances and authorities of placements are not known. Load synthetic-postcode-sectors.csv of the same folder, forget this release and load these files again."
                                    : "No directory of postcodes is loaded, so distances were measured between the middles of postcode sectors, which can be 2 km off. Load ONS's directory and then these files again for exact ones."));
        }
        return warnings;
    }

    private static KeptFinding note(String file, String words) {
        return new KeptFinding("DistancesBySector", Where.file(file), Severity.NOTE, words);
    }

    private String hash(AuthorityReturn filed, SortedSet<String> files) {
        boolean alone = files.size() == 1 && returnsIn.getOrDefault(files.first(), 0) == 1;
        if (alone) {
            return hashes.getOrDefault(files.first(), "");
        }
        var text = new StringBuilder(filed.authority() + "\n" + filed.year() + "\n");
        var ordered = new TreeSet<String>();
        files.forEach(file -> ordered.add(hashes.getOrDefault(file, "")));
        ordered.forEach(hash -> text.append(hash).append('\n'));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
