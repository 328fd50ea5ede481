package org.rightplace.workbench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightplace.briefing.Exhibit;
import org.rightplace.export.Json;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.reflection.WorkedCase;
import org.rightplace.store.KeptReflection;
import org.rightplace.store.ReflectionJson;
import org.rightplace.store.Store;

/// The records of reflection: shipped, kept, edited by writing the next version.
public final class Reflections {

    private final Store store;
    private final Clock clock;

    Reflections(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The words under which records are kept, the worked case first.
    public List<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of(WorkedCase.KEY));
        keys.addAll(store.reflectionKeys());
        return List.copyOf(keys);
    }

    /// The newest version.
    public Optional<Version> find(String key) {
        List<Version> versions = versions(key);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// Every version, oldest first. The worked case has the shipped one before all that were written here.
    public List<Version> versions(String key) {
        List<Version> versions = new ArrayList<>();
        if (key.equals(WorkedCase.KEY)) {
            versions.add(new Version(1, SHIPPED, "Rightplace", WorkedCase.JULY_2024));
        }
        int shipped = versions.size();
        for (KeptReflection kept : store.reflections(key)) {
            versions.add(
                    new Version(kept.version() + shipped, kept.at(), kept.by(), ReflectionJson.read(kept.record())));
        }
        return versions;
    }

    /// A record as JSON: its table as every other, and under `record` what can be edited and brought back.
    public static String json(Exhibit table, Reflection reflection) {
        return Json.with(table, "record", ReflectionJson.write(reflection));
    }

    /// The day the worked case was made part of the product.
    private static final Instant SHIPPED = Instant.parse("2026-11-23T00:00:00Z");

    /// What came of saving a version.
    public sealed interface Saved {
        /// It is the newest version now.
        record AsVersion(Version version) implements Saved {}

        /// Somebody saved another version since this one was begun; nothing was kept.
        record Overtaken(Version newest) implements Saved {}
    }

    /// Keeps the next version, unless another was kept since.
    ///
    /// @param basedOn the number of the version that was edited; 0 for a first one
    public synchronized Saved save(String key, int basedOn, String by, Reflection reflection) throws IOException {
        Optional<Version> newest = find(key);
        if (newest.map(Version::number).orElse(0) != basedOn) {
            return new Saved.Overtaken(newest.orElseThrow());
        }
        store.keepReflection(key, clock.instant(), by, ReflectionJson.write(reflection));
        return new Saved.AsVersion(find(key).orElseThrow());
    }
}
