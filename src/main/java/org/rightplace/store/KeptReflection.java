package org.rightplace.store;

import java.time.Instant;

/// One version of a reflection record.
///
/// @param key     a release's id, or a word for what is reflected on
/// @param version counted from 1
/// @param by      the account that wrote it
/// @param record  the record itself, as JSON text; the store does not look inside
public record KeptReflection(String key, int version, Instant at, String by, String record) {}
