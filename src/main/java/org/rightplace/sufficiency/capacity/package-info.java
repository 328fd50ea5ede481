/// How many places there are, how many can be used, and how many of those can meet a need: three
/// numbers that always stand together, with what lies between them.
@NullMarked
package org.rightplace.sufficiency.capacity;

import org.jspecify.annotations.NullMarked;
