/// What is known of a home on a day: its own records joined with its registration, the strongest evidence first, and
/// what contradicts what.
@NullMarked
package org.rightplace.link.home;

import org.jspecify.annotations.NullMarked;
