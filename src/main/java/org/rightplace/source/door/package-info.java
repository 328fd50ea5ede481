/// Where what names a child stops. Every reader of records about children takes them through here, so that one child of
/// one authority has one pseudonym whatever file speaks of the child.
@NullMarked
package org.rightplace.source.door;

import org.jspecify.annotations.NullMarked;
