/// The returns that a synthetic authority files of its children, row by row.
@NullMarked
package org.rightplace.synthetic.filing;

import org.jspecify.annotations.NullMarked;
