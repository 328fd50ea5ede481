/// The command line: arguments in, data on standard output, everything else on standard error.
@NullMarked
package org.rightplace.cli;

import org.jspecify.annotations.NullMarked;
