/// What the people of a synthetic authority write down beside its returns: requests for places and what
/// came of them, searches for homes, needs profiles and children's own words. Authorities differ in
/// what they write down at all.
@NullMarked
package org.rightplace.synthetic.practice;

import org.jspecify.annotations.NullMarked;
