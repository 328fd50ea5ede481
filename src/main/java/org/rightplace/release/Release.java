package org.rightplace.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightplace.evidence.KeptFinding;

/// A data set as somebody published it.
///
/// @param identity  which bytes these are
/// @param edition   what the publisher calls it, and for which day
/// @param loading   when, by whom and from which file it was loaded
/// @param contents  how much is in it
/// @param warnings  all that its reader noted, in the order of the file
public record Release(
        Identity identity, Edition edition, Loading loading, Contents contents, List<KeptFinding> warnings) {

    public Release {
        warnings = List.copyOf(warnings);
    }

    /// The first digits of the hash.
    public ReleaseId id() {
        return identity.id();
    }

    /// What it is a data set of.
    public Kind kind() {
        return edition.kind();
    }

    /// The day its figures describe.
    public LocalDate asAt() {
        return edition.asAt();
    }

    /// What it is called.
    public String title() {
        return edition.title();
    }

    /// Whether nobody and nothing in it exists.
    public boolean isSynthetic() {
        return edition.licence().equals(Edition.SYNTHETIC);
    }

    /// `id`, title and date, as a source is named beside a figure.
    public String source() {
        return "%s, %s, as at %s (release %s)".formatted(edition.publisher(), edition.title(), edition.asAt(), id());
    }

    /// Which bytes.
    ///
    /// @param sha256 of the file's bytes, 64 hexadecimal digits; of a form filled on a page, a number
    ///     drawn for it
    public record Identity(ReleaseId id, String sha256) {
        public Identity {
            if (!sha256.matches("[0-9a-f]{64}") || !sha256.startsWith(id.value())) {
                throw new IllegalArgumentException(
                        "sha256 (%s) must be 64 hexadecimal digits that start with the id (%s)".formatted(sha256, id));
            }
        }

        /// The identity of bytes with this hash.
        public static Identity of(String sha256) {
            return new Identity(new ReleaseId(sha256.substring(0, 12)), sha256);
        }
    }

    /// What the publisher calls it.
    ///
    /// @param asAt      the day its figures describe
    /// @param published the day it was published, where the file or its notes say so
    /// @param source    where it can be had, as the publisher names it
    /// @param licence   under which terms, in words
    public record Edition(
            Kind kind,
            String publisher,
            String title,
            LocalDate asAt,
            Optional<LocalDate> published,
            String source,
            String licence) {

        /// The terms of what was made up: a world in which nobody and nothing exists.
        public static final String SYNTHETIC = "Synthetic: nobody and nothing in it exists";
    }

    /// How it came here.
    ///
    /// @param file    the file's name, without folders
    /// @param at      when; for what the product carries itself, the day it was made part of it
    /// @param by      the account that loaded it
    /// @param builtIn whether the product carries it itself
    public record Loading(String file, Instant at, String by, boolean builtIn) {}

    /// How much is in it.
    ///
    /// @param rows      data rows read
    /// @param providers registered providers of every type, where it is a register; otherwise 0
    /// @param homes     children's homes of all types, among those in England
    /// @param places    their registered places
    /// @param coverage  whether it holds all of its subject
    public record Contents(long rows, int providers, int homes, int places, Coverage coverage) {}
}
