/// This product's own three forms, where the field has none: what a home can do and how much room it has, what a child
/// needs with the child's own words, and the log of searches for homes.
///
/// Each form's columns are defined once ([Form][org.rightplace.source.form.Form]); the template with its lists, the
/// reader, the writers, the JSON Schema and the page `docs/forms.md` are all made from that, so that they cannot drift.
@NullMarked
package org.rightplace.source.form;

import org.jspecify.annotations.NullMarked;
