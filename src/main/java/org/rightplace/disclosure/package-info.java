/// Which counts of children may leave: small ones hidden, regions and England rounded, and enough else
/// hidden that nobody who knows all that is published can work a hidden one out.
///
/// A [Publication][org.rightplace.disclosure.Publication] holds every table that leaves together;
/// [Protection.of][org.rightplace.disclosure.Protection#of] says what each cell shows, or refuses.
@NullMarked
package org.rightplace.disclosure;

import org.jspecify.annotations.NullMarked;
