/// Which homes could be right for a child, and why: hard limits apart from preferences, every preference
/// with its reason and its points, and what is not known as an interval. It places nobody.
@org.jspecify.annotations.NullMarked
package org.rightplace.match;
