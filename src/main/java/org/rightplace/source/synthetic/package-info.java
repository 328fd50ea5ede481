/// What only a synthetic England has: where its made-up postcodes lie.
@NullMarked
package org.rightplace.source.synthetic;

import org.jspecify.annotations.NullMarked;
