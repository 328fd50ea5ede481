package org.rightplace.source.form;

import org.rightplace.care.child.Pseudonym;

/// A child without the number.
///
/// @param authority its code, or its name as written where no authority is known by it
public record NamedChild(String authority, Pseudonym pseudonym) {}
