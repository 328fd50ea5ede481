/// The Department for Education's formats: the yearly return on looked-after children (SSDA903) as a set of CSV files
/// and as one XML upload. What names a child is replaced or dropped here, before anything else sees it.
@NullMarked
package org.rightplace.source.dfe;

import org.jspecify.annotations.NullMarked;
