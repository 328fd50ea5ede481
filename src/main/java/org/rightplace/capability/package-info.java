/// What the homes of an area are recorded as able to do, and on what evidence. What is not recorded is
/// *not recorded*: it is never read as *cannot*, and no level is ever filled in.
@NullMarked
package org.rightplace.capability;

import org.jspecify.annotations.NullMarked;
