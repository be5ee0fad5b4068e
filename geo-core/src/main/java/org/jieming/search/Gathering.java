package org.jieming.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.index.BoxDistance;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.search.Best.Found;
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
    private final Set<ItemId> taken = new HashSet<>();
    private final List<Hit> hits = new ArrayList<>();
    private final Best best;

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
        for (Found found : best.found()) {
            if (!isFull() && taken.add(found.version().id())) {
                hits.add(hit(rung.match(), found));
            }
        }
    }

    /**
     * Looks through a segment.
     *
     * @param ahead 1 where what comes later is known to be behind its equals: the first segment is filed by rank and id
     */
    private void look(Rung rung, Segment segment, int ahead) {
        Source source = rung.way().in(segment);
        int looked = 0;
        for (int text = source.next(); text >= 0 && looked < MOST_LOOKED_AT; text = source.next()) {
            int first = segment.firstEntry(text);
            int end = segment.firstEntry(text + 1);
            for (int entry = first; entry < end; entry++) {
                if (best.isClosedTo(order(segment.rank(entry)) + ahead)) {
                    if (source.isRanked() && entry == first) {
                        return;
                    }
                    break;
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
        ItemVersion named = segment.version(entry);
        int property = segment.property(entry);
        if (!gone.isEmpty() && gone.contains(named)
                || !question.sees().test(propertyOf(named, property))
                || !rung.suits().test(segment, text, named)
                || !taken.isEmpty() && taken.contains(named.id())) {
            return;
        }
        ItemVersion now = inForce(named);
        if (now != null && question.admits().test(now)) {
            int rank = segment.rank(entry);
            best.add(new Found(
                    order(rank),
                    metres(now),
                    rank,
                    now,
                    named,
                    property,
                    segment.text(text),
                    source.from,
                    source.length));
        }
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

    /** How far an item is shown to be; beyond everything where no place is shown, 0 where nobody asks. */
    private double metres(ItemVersion version) {
        if (distance == null) {
            return 0;
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

    private static Property propertyOf(ItemVersion version, int property) {
        return Descriptor.of(version.type()).properties().get(property);
    }

    private Hit hit(Match match, Found found) {
        Property property = propertyOf(found.named(), found.property());
        NameKind kind = Names.kind(property);
        String text = Names.written(found.named(), found.property(), kind, found.text());
        List<Span> matched = found.length() == 0
                ? List.of()
                : List.of(Folding.origin(text, found.from(), found.from() + found.length()));
        boolean former = found.named() != found.version() && kind == NameKind.STANDARD;
        boolean placed = distance != null && found.metres() < Double.MAX_VALUE;
        return new Hit(
                found.version(),
                match,
                property,
                former ? NameKind.FORMER : kind,
                text,
                matched,
                placed ? found.metres() : Double.NaN);
    }
}
