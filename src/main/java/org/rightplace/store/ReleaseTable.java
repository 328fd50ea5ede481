package org.rightplace.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// Releases and their warnings as rows.
final class ReleaseTable {

    private static final String ADD = """
            INSERT INTO release (id, sha256, kind, publisher, title, as_at, published, source, licence,
                file, loaded_at, loaded_by, row_count, providers, homes, places, coverage)
            VALUES (:id, :sha256, :kind, :publisher, :title, :asAt, :published, :source, :licence,
                :file, :loadedAt, :loadedBy, :rows, :providers, :homes, :places, :coverage)""";

    private static final String ADD_WARNING = """
            INSERT INTO warning (release, position, kind, severity, message, file, sheet, line, heading)
            VALUES (:release, :position, :kind, :severity, :message, :file, :sheet, :line, :heading)""";

    private ReleaseTable() {}

    static void add(Handle handle, Release release) {
        var edition = release.edition();
        var loading = release.loading();
        var contents = release.contents();
        handle.createUpdate(ADD)
                .bind("id", release.id().value())
                .bind("sha256", release.identity().sha256())
                .bind("kind", edition.kind().name())
                .bind("publisher", edition.publisher())
                .bind("title", edition.title())
                .bind("asAt", edition.asAt().toString())
                .bind("published", edition.published().map(LocalDate::toString).orElse(null))
                .bind("source", edition.source())
                .bind("licence", edition.licence())
                .bind("file", loading.file())
                .bind("loadedAt", loading.at().toString())
                .bind("loadedBy", loading.by())
                .bind("rows", contents.rows())
                .bind("providers", contents.providers())
                .bind("homes", contents.homes())
                .bind("places", contents.places())
                .bind("coverage", contents.coverage().name())
                .execute();
        addWarnings(handle, release);
    }

    private static void addWarnings(Handle handle, Release release) {
        if (release.warnings().isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(ADD_WARNING)) {
            int position = 0;
            for (KeptFinding warning : release.warnings()) {
                batch.bind("release", release.id().value())
                        .bind("position", position++)
                        .bind("kind", warning.kind())
                        .bind("severity", warning.severity().name())
                        .bind("message", warning.message())
                        .bind("file", warning.where().file())
                        .bind("sheet", warning.where().sheet())
                        .bind("line", warning.where().row())
                        .bind("heading", warning.where().column())
                        .add();
            }
            batch.execute();
        }
    }

    static Optional<Release> find(Handle handle, Release.Identity identity) {
        return handle.createQuery("SELECT * FROM release WHERE sha256 = :sha256")
                .bind("sha256", identity.sha256())
                .map((row, context) -> release(row, warnings(handle, row.getString("id"))))
                .findOne();
    }

    private static List<KeptFinding> warnings(Handle handle, String release) {
        return handle.createQuery("SELECT * FROM warning WHERE release = :release ORDER BY position")
                .bind("release", release)
                .map((row, context) -> warning(row))
                .list();
    }

    static List<Release> list(Handle handle) {
        Map<String, List<KeptFinding>> warnings = new TreeMap<>();
        handle.createQuery("SELECT * FROM warning ORDER BY release, position")
                .map((row, context) -> warnings.computeIfAbsent(row.getString("release"), id -> new ArrayList<>())
                        .add(warning(row)))
                .list();
        return handle
                .createQuery("SELECT * FROM release")
                .map((row, context) -> release(row, warnings.getOrDefault(row.getString("id"), List.of())))
                .stream()
                .sorted(Comparator.comparing(Release::asAt)
                        .thenComparing(release -> release.loading().at())
                        .thenComparing(Release::id))
                .toList();
    }

    private static Release release(ResultSet row, List<KeptFinding> warnings) throws SQLException {
        return new Release(
                Release.Identity.of(row.getString("sha256")),
                new Release.Edition(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("publisher"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("as_at")),
                        Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                        row.getString("source"),
                        row.getString("licence")),
                new Release.Loading(
                        row.getString("file"),
                        Instant.parse(row.getString("loaded_at")),
                        row.getString("loaded_by"),
                        false),
                new Release.Contents(
                        row.getLong("row_count"),
                        row.getInt("providers"),
                        row.getInt("homes"),
                        row.getInt("places"),
                        Coverage.valueOf(row.getString("coverage"))),
                warnings);
    }

    private static KeptFinding warning(ResultSet row) throws SQLException {
        return new KeptFinding(
                row.getString("kind"),
                new Where(row.getString("file"), row.getString("sheet"), row.getLong("line"), row.getString("heading")),
                Severity.valueOf(row.getString("severity")),
                row.getString("message"));
    }
}
