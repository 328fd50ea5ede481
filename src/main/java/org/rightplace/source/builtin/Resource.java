package org.rightplace.source.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One table that the product carries. A table that cannot be read is a broken build, and throws.
enum Resource {
    AUTHORITIES("authorities.csv"),
    CONSTITUENCIES("constituencies.csv"),
    OVERLAPS("overlaps.csv"),
    FORMER_AUTHORITIES("former-authorities.csv"),
    AUTHORITY_NAMES("ofsted-authority-names.csv"),
    POSTCODE_SECTORS("postcode-sectors.csv"),
    CONSTITUENCY_OUTCOMES("constituency-outcomes-2025.csv"),
    LOOKED_AFTER("looked-after.csv"),
    FLOWS("childrens-homes-flows.csv"),
    PUBLISHED_TOTALS("published-totals.csv");

    private final String file;

    Resource(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        try (var in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks its table " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("this build's table " + file + " cannot be read", e);
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    List<NamedCsvRecord> rows() {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new String(bytes(), UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("this build's table " + file + " cannot be read", e);
        }
    }
}
