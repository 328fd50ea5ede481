/// The Office for National Statistics' places: postcodes and the boundaries of constituencies.
@NullMarked
package org.rightplace.source.ons;

import org.jspecify.annotations.NullMarked;
