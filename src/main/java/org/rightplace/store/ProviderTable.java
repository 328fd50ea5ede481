package org.rightplace.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.Inspection;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;
import org.rightplace.care.Judgement;
import org.rightplace.care.Provider;
import org.rightplace.care.Provider.PublishedPlace;
import org.rightplace.care.Provider.Registration;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.release.ReleaseId;

/// Providers and their judgements as rows.
final class ProviderTable {

    private static final String ADD = """
            INSERT INTO provider (release, position, urn, type, sector, places, status, since, short_break,
                multi_building, region, ofsted_region, authority, constituency, organisation,
                event, event_number, inspected_on, published_on)
            VALUES (:release, :position, :urn, :type, :sector, :places, :status, :since, :shortBreak,
                :multiBuilding, :region, :ofstedRegion, :authority, :constituency, :organisation,
                :event, :eventNumber, :inspectedOn, :publishedOn)""";

    private static final String ADD_JUDGED = """
            INSERT INTO judged (release, provider, position, heading, judgement, words)
            VALUES (:release, :provider, :position, :heading, :judgement, :words)""";

    private ProviderTable() {}

    static void add(Handle handle, ReleaseId release, List<Provider> providers) {
        try (var rows = handle.prepareBatch(ADD);
                var judged = handle.prepareBatch(ADD_JUDGED)) {
            int position = 0;
            for (Provider provider : providers) {
                add(rows, release, position, provider);
                addJudged(judged, release, position, provider);
                position++;
            }
            if (rows.size() > 0) {
                rows.execute();
            }
            if (judged.size() > 0) {
                judged.execute();
            }
        }
    }

    private static void add(PreparedBatch rows, ReleaseId release, int position, Provider provider) {
        var registration = provider.registration();
        var where = provider.where();
        Optional<Inspection> inspection = provider.inspection();
        OptionalInt places = provider.places();
        rows.bind("release", release.value())
                .bind("position", position)
                .bind("urn", provider.urn().value())
                .bind("type", provider.type().name())
                .bind("sector", provider.sector().name())
                .bind("places", places.isPresent() ? (Integer) places.getAsInt() : null)
                .bind("status", registration.status().name())
                .bind("since", text(registration.since()))
                .bind("shortBreak", registration.shortBreakOnly() ? 1 : 0)
                .bind("multiBuilding", registration.multiBuilding() ? 1 : 0)
                .bind("region", where.region())
                .bind("ofstedRegion", where.ofstedRegion())
                .bind("authority", where.authority())
                .bind("constituency", where.constituency())
                .bind("organisation", provider.organisation())
                .bind("event", inspection.map(Inspection::event).orElse(null))
                .bind("eventNumber", inspection.map(Inspection::eventNumber).orElse(null))
                .bind("inspectedOn", text(inspection.flatMap(Inspection::date)))
                .bind("publishedOn", text(inspection.flatMap(Inspection::published)))
                .add();
    }

    private static void addJudged(PreparedBatch rows, ReleaseId release, int provider, Provider of) {
        int position = 0;
        for (Judged judged : of.inspection().map(Inspection::judgements).orElse(List.of())) {
            rows.bind("release", release.value())
                    .bind("provider", provider)
                    .bind("position", position++)
                    .bind("heading", judged.heading().name())
                    .bind("judgement", judged.judgement().name())
                    .bind("words", judged.words())
                    .add();
        }
    }

    static List<Provider> list(Handle handle, ReleaseId release) {
        Map<Integer, List<Judged>> judgements = new TreeMap<>();
        handle.createQuery("SELECT * FROM judged WHERE release = :release ORDER BY provider, position")
                .bind("release", release.value())
                .map((row, context) -> judgements
                        .computeIfAbsent(row.getInt("provider"), provider -> new ArrayList<>())
                        .add(judged(row)))
                .list();
        return handle.createQuery("SELECT * FROM provider WHERE release = :release ORDER BY position")
                .bind("release", release.value())
                .map((row, context) -> provider(row, judgements.getOrDefault(row.getInt("position"), List.of())))
                .list();
    }

    private static Provider provider(ResultSet row, List<Judged> judgements) throws SQLException {
        int places = row.getInt("places");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(places);
        return new Provider(
                new Urn(row.getString("urn")),
                ProvisionType.valueOf(row.getString("type")),
                Sector.valueOf(row.getString("sector")),
                known,
                new Registration(
                        RegistrationStatus.valueOf(row.getString("status")),
                        day(row.getString("since")),
                        row.getInt("short_break") == 1,
                        row.getInt("multi_building") == 1),
                new PublishedPlace(
                        row.getString("region"),
                        row.getString("ofsted_region"),
                        row.getString("authority"),
                        row.getString("constituency")),
                row.getString("organisation"),
                inspection(row, judgements));
    }

    private static Optional<Inspection> inspection(ResultSet row, List<Judged> judgements) throws SQLException {
        String event = row.getString("event");
        if (event == null) {
            return Optional.empty();
        }
        return Optional.of(new Inspection(
                event,
                row.getString("event_number"),
                day(row.getString("inspected_on")),
                day(row.getString("published_on")),
                judgements));
    }

    private static Judged judged(ResultSet row) throws SQLException {
        return new Judged(
                Heading.valueOf(row.getString("heading")),
                Judgement.valueOf(row.getString("judgement")),
                row.getString("words"));
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
