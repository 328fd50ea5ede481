package org.rightplace.store;

import java.time.Instant;
import org.rightplace.care.home.HomesAnswer;

/// One version of what a home says to one statement.
///
/// @param version counted from 1
/// @param by      the account that wrote it
public record KeptAnswer(HomesAnswer answer, int version, Instant at, String by) {}
