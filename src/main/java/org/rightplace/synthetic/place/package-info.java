/// Where the children of a synthetic world live: authorities and places of invented names, homes and what they can
/// do, and which authority may use which bed.
@NullMarked
package org.rightplace.synthetic.place;

import org.jspecify.annotations.NullMarked;
