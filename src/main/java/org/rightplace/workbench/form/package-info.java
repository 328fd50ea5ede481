/// One of this product's own forms as a page asks it, made from the form's one list of columns.
@NullMarked
package org.rightplace.workbench.form;

import org.jspecify.annotations.NullMarked;
