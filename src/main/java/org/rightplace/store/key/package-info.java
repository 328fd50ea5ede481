/// The keys with which children's records are sealed and their pseudonyms made: outside the data directory, in a file
/// that only its owner can read, and under a passphrase where its owner wants one.
@NullMarked
package org.rightplace.store.key;

import org.jspecify.annotations.NullMarked;
