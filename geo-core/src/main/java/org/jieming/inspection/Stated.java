package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** What a team states in the field. Never changed: who sees it differently later states it anew. */
public sealed interface Stated permits Observation, SegmentStatement, Sighting {
    /** Made by the device, so that sending twice is sending once. */
    UUID id();

    /** Whose statement it is. */
    Team team();

    /** The account that made it. */
    String author();

    /** When, by the clock of the device. */
    Instant observedAt();

    /** How far that clock was ahead of the service's when it sent, in whole minutes. */
    Duration ahead();

    /** When it arrived, by the clock of the service. */
    Instant receivedAt();

    /** The photographs made. */
    List<Photo> photos();

    /**
     * When it was observed, by the clock of the service: a device whose clock is wrong does not have the last word for ever, and
     * what would lie behind its own arrival counts from there.
     */
    default Instant happenedAt() {
        return isBehindArrival(this) ? receivedAt() : toldAt();
    }

    /** What the device tells, put right by how wrong its clock was when it sent. */
    default Instant toldAt() {
        return observedAt().minus(ahead());
    }

    /**
     * When it was seen, where it is held against what others did: never later than it arrived. A clock is set right to a minute; what
     * arrived within that minute was seen when it arrived.
     */
    default Instant seenAt() {
        return toldAt().isAfter(receivedAt().minus(Duration.ofMinutes(1))) ? receivedAt() : toldAt();
    }

    private static boolean isBehindArrival(Stated stated) {
        return stated.toldAt().isAfter(stated.receivedAt());
    }

    /**
     * What a team says now: the latest of what it stated of one thing, whatever the order of arrival; of what it stated of one moment
     * the one that arrived later, which corrects the other. What comes by a clock that cannot be right ({@link Doubt#CLOCK}) has the
     * word only where nothing else is stated.
     */
    static <S extends Stated> Optional<S> latest(Collection<S> ofOneThing, Team team) {
        List<S> own = ofOneThing.stream().filter(each -> each.team() == team).toList();
        List<S> sound = own.stream().filter(each -> !Doubt.isAhead(each)).toList();
        return latest(sound.isEmpty() ? own : sound);
    }

    /** Of what one account states to have seen behind its arrival the last seen counts, in whatever order it came. */
    private static <S extends Stated> Optional<S> latest(List<S> ofOneTeam) {
        Comparator<Stated> bySight = Comparator.comparing(Stated::observedAt)
                .thenComparing(Stated::receivedAt)
                .thenComparing(Stated::id);
        List<S> heard = new ArrayList<>();
        Map<String, S> ahead = new HashMap<>();
        for (S each : ofOneTeam) {
            if (isBehindArrival(each)) {
                ahead.merge(each.author(), each, BinaryOperator.maxBy(bySight));
            } else {
                heard.add(each);
            }
        }
        heard.addAll(ahead.values());
        return heard.stream().max(Comparator.comparing(Stated::happenedAt).thenComparing(bySight));
    }
}
