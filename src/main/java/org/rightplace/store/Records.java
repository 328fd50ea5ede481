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
}
