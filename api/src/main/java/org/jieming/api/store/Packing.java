package org.jieming.api.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jieming.register.Revision;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;

/** The packing of a snapshot beside the work, and what was written meanwhile. For one thread, which is told when it is done. */
final class Packing {
    private final List<Revision> meanwhile = new ArrayList<>();
    private @Nullable Snapshot base;

    /** A snapshot and the same one packed. */
    record Done(Snapshot base, Snapshot packed) {}

    /** Begins to pack a snapshot where that pays and no other is being packed. */
    void beginWhenWorth(Snapshot present, Consumer<Done> whenDone) {
        if (base == null && present.worthFolding()) {
            base = present;
            CompletableFuture.supplyAsync(present::folded)
                    .exceptionally(failed -> present)
                    .thenAccept(packed -> whenDone.accept(new Done(present, packed)));
        }
    }

    /** Keeps a revision that the snapshot being packed does not have. */
    void wrote(Revision revision) {
        if (base != null) {
            meanwhile.add(revision);
        }
    }

    /** The packed snapshot with all that was written while it was being packed; empty when the packing was called off. */
    Optional<Snapshot> upToDate(Done done) {
        if (done.base() != base) {
            return Optional.empty();
        }
        Snapshot next = done.packed();
        for (Revision revision : meanwhile) {
            next = next.next(revision);
        }
        callOff();
        return Optional.of(next);
    }

    /** Takes nothing more of what is being packed. */
    void callOff() {
        base = null;
        meanwhile.clear();
    }
}
