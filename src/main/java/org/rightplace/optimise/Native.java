package org.rightplace.optimise;

import com.google.ortools.Loader;

/// Loads the solver's machine code when first asked, and once: a class is initialised once in a JVM.
final class Native {

    static {
        Loader.loadNativeLibraries();
    }

    private Native() {}

    static void ready() {}
}
