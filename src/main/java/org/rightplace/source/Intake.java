package org.rightplace.source;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Kind;
import org.rightplace.source.ofsted.AuthorityList;
import org.rightplace.source.ofsted.ProviderLevel;
import org.rightplace.source.ons.BoundaryFile;
import org.rightplace.source.ons.Postcodes;
import org.rightplace.source.sheet.AsAt;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Sheets;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;
import org.rightplace.source.synthetic.MadeUpSectors;

/// The door for files. It recognises what a file is by its content, never by its name, and reads it
/// whole.
public final class Intake {
    private Intake() {}

    /// Reads a file, or says why not.
    ///
    /// @throws IOException only if the disk fails; whatever the file holds is in the answer
    public static Checked<Incoming> read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    /// Reads a file for a day that the caller knows better than the file.
    ///
    /// @param asAt the day the figures describe; empty to take what the file says
    /// @throws IOException only if the disk fails; whatever the file holds is in the answer
    public static Checked<Incoming> read(Path file, Optional<LocalDate> asAt) throws IOException {
        return read(file, new Known(asAt, true), read -> {});
    }

    /// What the caller knows of a file beyond its bytes.
    ///
    /// @param asAt  the day the figures describe; empty to take what the file says
    /// @param dated whether its date on this disk is its own; false where it came without one and was
    ///     put here just now
    public record Known(Optional<LocalDate> asAt, boolean dated) {}

    /// Reads a file and tells its progress.
    ///
    /// @param progress told how many bytes of the file have been read; begins anew where a file is read
    ///     twice, first for its encoding; a workbook, which is not read in order, tells none
    /// @throws IOException only if the disk fails; whatever the file holds is in the answer
    public static Checked<Incoming> read(Path file, Known known, LongConsumer progress) throws IOException {
        try {
            Bytes bytes = Bytes.of(file, progress);
            return bytes.form() == Bytes.Form.JSON
                    ? BoundaryFile.read(bytes, known.asAt())
                            .map(read -> new Incoming.Boundaries(read.edition(), read.rows(), read.boundaries()))
                    : tables(bytes, known);
        } catch (Unreadable e) {
            return new Checked.Refused<>(List.of(e.finding()));
        }
    }

    /// Whether a file is of a kind that [#read] takes, whether or not it is whole.
    ///
    /// @throws IOException only if the disk fails
    public static boolean knows(Path file) throws IOException {
        try {
            Bytes bytes = Bytes.of(file);
            if (bytes.form() == Bytes.Form.JSON) {
                return true;
            }
            try (Sheets sheets = Sheets.open(bytes)) {
                while (sheets.nextSheet()) {
                    if (kind(Table.at(sheets)).isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (Unreadable e) {
            return false;
        }
    }

    private static Checked<Incoming> tables(Bytes bytes, Known known) throws IOException, Unreadable {
        var register = new ProviderLevel(bytes.file());
        var list = new AuthorityList(bytes.file());
        var postcodes = new Postcodes(bytes.file());
        var madeUp = new MadeUpSectors(bytes.file());
        var found = EnumSet.noneOf(Kind.class);
        Optional<LocalDate> asAt = known.asAt();
        AsAt.Standing standing;
        try (Sheets sheets = Sheets.open(bytes)) {
            Optional<LocalDate> saved = sheets.saved();
            standing = new AsAt.Standing(saved.orElse(bytes.changed()), saved.isPresent() || known.dated());
            while (sheets.nextSheet()) {
                Table table = Table.at(sheets);
                Optional<Kind> kind = kind(table);
                switch (kind.orElse(Kind.AREAS)) {
                    case PROVIDER_LEVEL -> register.take(table);
                    case LIST_FOR_AUTHORITIES -> list.take(table);
                    case POSTCODES -> postcodes.take(table);
                    case SYNTHETIC_PLACES -> madeUp.take(table);
                    default -> register.lookAtCover(table);
                }
                kind.ifPresent(found::add);
            }
        }
        if (found.contains(Kind.PROVIDER_LEVEL)) {
            return register.register(asAt)
                    .map(read -> new Incoming.Register(read.edition(), read.coverage(), read.rows(), read.providers()));
        }
        if (found.contains(Kind.LIST_FOR_AUTHORITIES)) {
            return list.listings(asAt, standing)
                    .map(read -> new Incoming.ListForAuthorities(read.edition(), read.rows(), read.listings()));
        }
        if (found.contains(Kind.POSTCODES)) {
            return postcodes
                    .directory(asAt, standing)
                    .map(read -> new Incoming.Postcodes(read.edition(), read.rows(), read.directory()));
        }
        if (found.contains(Kind.SYNTHETIC_PLACES)) {
            return madeUp.directory(asAt.orElse(standing.day()))
                    .map(read -> new Incoming.MadeUpPlaces(read.edition(), read.rows(), read.sectors()));
        }
        return new Checked.Refused<>(List.of(new NoKnownTable(Finding.Where.file(bytes.file()))));
    }

    /// The kind of table that most of a sheet's headings belong to; empty where it is none that is read.
    private static Optional<Kind> kind(Table table) {
        int register = ProviderLevel.known(table);
        int list = AuthorityList.known(table);
        int postcodes = Postcodes.known(table);
        int most = Math.max(register, Math.max(list, postcodes));
        if (most == 0) {
            return MadeUpSectors.known(table) == 0 ? Optional.empty() : Optional.of(Kind.SYNTHETIC_PLACES);
        }
        return Optional.of(
                most == register ? Kind.PROVIDER_LEVEL : most == list ? Kind.LIST_FOR_AUTHORITIES : Kind.POSTCODES);
    }

    /// The SHA-256 of a file's bytes, 64 hexadecimal digits.
    public static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    digest.update(buffer, 0, got);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A file with no table that this program knows.
    record NoKnownTable(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "No table that Rightplace knows was found. It reads Ofsted's provider-level lists (the row of headings has “URN” and “Provision type”), Ofsted's list for authorities, ONS's postcode directory and boundaries of constituencies.";
        }
    }
}
