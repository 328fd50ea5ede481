/// What a home can do and how much room it has, which no public register holds: its purpose, what needs it can meet and
/// on what evidence, its places open and held and why, and its weekly fee in parts.
@NullMarked
package org.rightplace.care.home;

import org.jspecify.annotations.NullMarked;
