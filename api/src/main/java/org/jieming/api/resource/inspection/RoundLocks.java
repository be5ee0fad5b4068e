package org.jieming.api.resource.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What changes what is signed of a round goes one by one; rounds that share a lock wait for each other and lose nothing. */
final class RoundLocks {
    private final List<Object> locks = Stream.generate(Object::new).limit(64).toList();

    /** What to hold while a round is changed. */
    Object of(UUID round) {
        return locks.get(Math.floorMod(round.hashCode(), locks.size()));
    }
}
