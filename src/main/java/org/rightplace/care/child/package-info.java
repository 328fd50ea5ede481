/// Looked-after children as an authority's yearly statutory return (SSDA903) tells of them: episodes, codes and the
/// years in which each code could be used. A child stands here under a
/// [Pseudonym][org.rightplace.care.child.Pseudonym];
/// the authority's own number, the day of birth, the pupil number and every postcode stay outside.
@NullMarked
package org.rightplace.care.child;

import org.jspecify.annotations.NullMarked;
