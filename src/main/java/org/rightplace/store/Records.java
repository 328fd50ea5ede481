package org.rightplace.store;

import java.util.List;
import org.rightplace.care.Provider;

/// What a release holds, as it is kept with it.
public sealed interface Records {

    /// A register's providers, in the order of the file.
    record Providers(List<Provider> providers) implements Records {
        public Providers {
            providers = List.copyOf(providers);
        }
    }

    /// Bytes that their own reader understands, such as a postcode directory or boundaries.
    final class Payload implements Records {
        private final byte[] bytes;

        /// These bytes, which are not copied: the caller hands them over.
        public Payload(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// Bytes that only the keys open: records of children.
    final class Sealed implements Records {
        private final int generation;
        private final byte[] bytes;

        /// These bytes, which are not copied: the caller hands them over.
        ///
        /// @param generation how many pseudonym keys the pseudonyms in them were made with, 1 or more
        public Sealed(int generation, byte[] bytes) {
            if (generation < 1) {
                throw new IllegalArgumentException("generation (%d) must be 1 or more".formatted(generation));
            }
            this.generation = generation;
            this.bytes = bytes;
        }

        /// How many pseudonym keys their pseudonyms were made with.
        public int generation() {
            return generation;
        }

        /// The bytes themselves.
        public byte[] bytes() {
            return bytes;
        }
    }
}
