package org.rightplace.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the keys of children's records are, and how to ask for their passphrase.
///
/// @param folder     outside the data directory; need not be there yet
/// @param passphrase asked where the keys are under one; empty where nobody can be asked
public record KeyHome(Path folder, Supplier<Optional<char[]>> passphrase) {}
