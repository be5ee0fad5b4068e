package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a team states in the field. Never changed: who sees it differently later states it anew. */
public sealed interface Stated permits Observation, SegmentStatement {
    /** Made by the device, so that sending twice is sending once. */
    UUID id();

    /** Whose statement it is. */
    Team team();

    /** When, by the clock of the device. */
    Instant observedAt();

    /** How far that clock was ahead of the service's when it sent, in whole minutes. */
    Duration ahead();

    /** The photographs made. */
    List<Photo> photos();

    /** When it was observed, by the clock of the service: a device whose clock is wrong does not have the last word for ever. */
    default Instant happenedAt() {
        return observedAt().minus(ahead());
    }

    /** What a team says now: the latest of what it stated of one thing, whatever the order of arrival. */
    static <S extends Stated> Optional<S> latest(Collection<S> ofOneThing, Team team) {
        return ofOneThing.stream()
                .filter(each -> each.team() == team)
                .max(Comparator.comparing(Stated::happenedAt).thenComparing(Stated::id));
    }
}
