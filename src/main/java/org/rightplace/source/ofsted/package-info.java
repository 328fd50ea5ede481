/// Ofsted's lists of children's social care providers: the public one, year by year, and the restricted
/// one for authorities.
@NullMarked
package org.rightplace.source.ofsted;

import org.jspecify.annotations.NullMarked;
