package org.rightplace.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The data directory is in use. The message is a sentence for the person who asked.
public final class HeldByAnother extends Exception {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Holder holder;

    HeldByAnother(Path folder, Optional<Holder> holder) {
        super("The data folder %s is in use by %s."
                .formatted(folder, holder.map(Holder::toString).orElse("another process")));
        this.holder = holder.orElse(null);
    }

    /// By whom; empty if the holder has not said so yet.
    public Optional<Holder> holder() {
        return Optional.ofNullable(holder);
    }
}
