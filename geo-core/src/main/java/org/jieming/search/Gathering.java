package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.index.BoxDistance;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Climbs down a ladder and keeps the best hits, each item once. For one question and one thread. */
final class Gathering {
    /** Names looked at for one rung: a filter that nothing passes must not walk through the whole register. */
    private static final int MOST_LOOKED_AT = 50_000;
    /** Hits among which the nearest are chosen. */
    private static final int MOST_TO_CHOOSE_FROM = 500;

    private static final double METRES_PER_DEGREE = 111_320;

    private final Question question;
    private final Snapshot snapshot;
    private final Set<ItemVersion> gone;
    private final @Nullable BoxDistance distance;
    private final List<Hit> hits = new ArrayList<>(Question.USUAL);
    private final Best best;
    /** What the last name looked at was held in, and whether that may be searched: mostly the next is held in the same. */
    private int held = -1;

    private boolean seen;

    /**
     * Begins with nothing.
     *
     * @param gone filed versions that are no longer believed
     */
    Gathering(Question question, Snapshot snapshot, Set<ItemVersion> gone) {
        this.question = question;
        this.snapshot = snapshot;
        this.gone = gone;
        Question.Near near = question.nearOrNull();
        this.distance = near == null
                ? null
                : BoxDistance.flat(
                        near.longitude(),
                        near.latitude(),
                        METRES_PER_DEGREE * Math.cos(Math.toRadians(near.latitude())),
                        METRES_PER_DEGREE);
        this.best = new Best(near == null ? question.limit() : Math.max(question.limit(), MOST_TO_CHOOSE_FROM));
    }

    boolean isFull() {
        return hits.size() >= question.limit();
    }

    List<Hit> hits() {
        return hits;
    }

    /** Adds what answers on one rung, the best first. */
    void climb(Rung rung, List<Segment> segments) {
        best.clear();
        for (int i = 0; i < segments.size(); i++) {
            look(rung, segments.get(i), i == 0 && distance == null ? 1 : 0);
        }
        for (Hit found : best.found()) {
            if (!isFull()) {
                hits.add(found);
            }
        }
    }

    /**
     * Looks through a segment.
     *
     * @param ahead 1 where what comes later is known to be behind its equals, as it is in the first segment
     */
    private void look(Rung rung, Segment segment, int ahead) {
        Source source = rung.way().in(segment);
        int looked = 0;
        for (int text = source.next(); text >= 0 && looked < MOST_LOOKED_AT; text = source.next()) {
            int order = order(segment.rank(text));
            int end = segment.bearers().first(text + 1);
            for (int entry = segment.bearers().first(text); entry < end; entry++) {
                if (best.isClosedTo(order + ahead)) {
                    return;
                }
                looked++;
                consider(rung, segment, text, entry, source);
            }
        }
    }

    /** Of hits asked for from a point, the length of the name comes behind the distance. */
    private int order(int rank) {
        return distance == null ? rank : rank >> Standing.LENGTH_BITS;
    }

    private void consider(Rung rung, Segment segment, int text, int entry, Source source) {
        ItemVersion named = segment.bearers().version(entry);
        if (!gone.isEmpty() && gone.contains(named)
                || !sees(segment.bearers(), entry)
                || !rung.suits().test(segment, text, named)) {
            return;
        }
        ItemVersion now = segment.bearers().isLatest(entry, question.during()) ? named : inForce(named);
        if (now != null && question.admits().test(now) && Best.indexOf(hits, segment, entry) < 0) {
            int order = order(segment.rank(text));
            best.add(new Hit(rung.match(), now, segment, text, entry, order, source, metres(now)), segment, entry);
        }
    }

    /** Whether the property may be searched in which an entry holds its name. */
    private boolean sees(Bearers bearers, int entry) {
        if (bearers.held(entry) != held) {
            held = bearers.held(entry);
            seen = question.sees().test(bearers.property(entry));
        }
        return seen;
    }

    /** What holds of the item in the time asked about, or null; its earlier names are names of former days. */
    private @Nullable ItemVersion inForce(ItemVersion named) {
        boolean latest = named.valid().overlaps(question.during())
                && named.valid().end() >= question.during().end();
        if (latest) {
            return named;
        }
        return !question.admits().test(named)
                ? null
                : snapshot.timeline(named.type(), named.id()).versions().stream()
                        .filter(version -> version.valid().overlaps(question.during()))
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** How far an item is shown to be; beyond everything where no place is shown, or nobody asks. */
    private double metres(ItemVersion version) {
        if (distance == null) {
            return Double.MAX_VALUE;
        }
        Shape shown = Optional.ofNullable(question.nearOrNull())
                .map(near -> near.shown().of(version))
                .orElse(null);
        if (shown == null || shown.envelope().isNull()) {
            return Double.MAX_VALUE;
        }
        Envelope box = shown.envelope();
        return distance.toBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
