/// What the records that authorities hold say of a child's needs: the table by which their answers are read
/// into sixteen domains, the reading itself, and the profile of one child on a day that several sources make
/// together.
@NullMarked
package org.rightplace.link.need;

import org.jspecify.annotations.NullMarked;
