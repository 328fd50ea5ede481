/// England's ground: points on the British National Grid in metres, regions, upper-tier authorities,
/// constituencies of 2024, and how they overlap. Facts and distances; nothing of who lives or works there.
@NullMarked
package org.rightplace.geo;

import org.jspecify.annotations.NullMarked;
