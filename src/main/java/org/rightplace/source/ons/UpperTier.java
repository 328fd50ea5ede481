package org.rightplace.source.ons;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Which upper-tier authority a district lies in, and the code under which an authority that was given a new
/// one is known elsewhere.
///
/// Computed from ONS's postcode directory of November 2025. Contains OS and Royal Mail data, Crown copyright
/// and database right, Royal Mail copyright and database right; licensed under the Open Government Licence v3.0.
final class UpperTier {

    private static final String TABLE = "district-authorities.csv";

    private final Map<String, String> authorities;

    private UpperTier(Map<String, String> authorities) {
        this.authorities = authorities;
    }

    /// The table that the program carries.
    static UpperTier carried() {
        Map<String, String> authorities = new HashMap<>();
        InputStream table = Objects.requireNonNull(UpperTier.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(pair -> authorities.put(pair[0], pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UpperTier(authorities);
    }

    /// The upper-tier authority of this code; the code itself where the table has no other.
    String of(String code) {
        return authorities.getOrDefault(code, code);
    }
}
