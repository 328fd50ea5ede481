/// Where releases and reflections are kept, whole or not at all: one SQLite database in a data
/// directory that one process holds at a time. Keeps values and gives the same values back;
/// computes nothing.
@NullMarked
package org.rightplace.store;

import org.jspecify.annotations.NullMarked;
