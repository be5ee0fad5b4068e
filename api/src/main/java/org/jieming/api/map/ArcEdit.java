package org.jieming.api.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What becomes of the arcs when some areas are replaced. Only arcs that pass a vertex of the areas before or after can join, part
 * or bound something else; they are taken apart and their segments joined anew, so that the result is the one of joining
 * everything. Costs the vertices of the areas that touch the boxes of the replaced ones.
 */
final class ArcEdit {
    private final Function<Envelope, List<ItemVersion>> areas;
    private final Function<Envelope, Map<Integer, Arc>> arcs;
    /** The segments of the replaced areas, and their ends. */
    private final Set<Segment> segments = new HashSet<>();

    private final Set<Coordinate> vertices = new HashSet<>();

    /**
     * The outcome.
     *
     * @param gone the arcs that are no more, by number
     * @param going what they have become: an arc takes the number of that with which it has most in common
     * @param added arcs that are new
     */
    record Outcome(Map<Integer, Arc> gone, Map<Integer, Arc> going, List<Arc> added) {}

    /**
     * An edit.
     *
     * @param areas the areas in force after it whose boxes touch a box
     * @param arcs the arcs before it whose boxes touch a box, by number; more do no harm
     */
    ArcEdit(Function<Envelope, List<ItemVersion>> areas, Function<Envelope, Map<Integer, Arc>> arcs) {
        this.areas = areas;
        this.arcs = arcs;
    }

    /** Replaces areas; {@code changing} are what held before and what holds now. */
    Outcome of(Collection<ItemVersion> changing) {
        Envelope box = new Envelope();
        for (ItemVersion area : changing) {
            box.expandToInclude(area.shape().orElseThrow().envelope());
            Segment.eachOf(area, (segment, bound) -> {
                segments.add(segment);
                vertices.add(segment.from());
                vertices.add(segment.to());
            });
        }
        Map<Integer, Arc> affected = new TreeMap<>(arcs.apply(box));
        affected.values().removeIf(arc -> !passes(arc));
        Map<Segment, Arc.Bound> bounds = boundsNow(changing);
        affected.values().forEach(arc -> keepSegments(arc, bounds));
        return outcome(affected, SharedArcs.of(bounds, ends(affected)::contains));
    }

    private boolean passes(Arc arc) {
        for (Coordinate vertex : arc.line()) {
            if (vertices.contains(vertex)) {
                return true;
            }
        }
        return false;
    }

    /** What meets now in the segments of the replaced areas; those that bound nothing any more are left out. */
    private Map<Segment, Arc.Bound> boundsNow(Collection<ItemVersion> changing) {
        Map<Segment, Arc.Bound> bounds = new HashMap<>();
        Map<ItemId, ItemVersion> near = new HashMap<>();
        for (ItemVersion area : changing) {
            areas.apply(area.shape().orElseThrow().envelope()).forEach(each -> near.put(each.id(), each));
        }
        near.values()
                .forEach(area -> Segment.eachOf(area, (segment, bound) -> {
                    if (segments.contains(segment)) {
                        bounds.merge(segment, bound, Arc.Bound::higher);
                    }
                }));
        return bounds;
    }

    private void keepSegments(Arc arc, Map<Segment, Arc.Bound> bounds) {
        arc.eachSegment(segment -> {
            if (!segments.contains(segment)) {
                bounds.put(segment, arc.bound());
            }
        });
    }

    /** Where arcs that are taken apart meet the end of one that stays as it is. */
    private Set<Coordinate> ends(Map<Integer, Arc> affected) {
        Set<Coordinate> ends = new HashSet<>();
        for (Arc arc : affected.values()) {
            for (Coordinate end : List.of(arc.first(), arc.last())) {
                if (!vertices.contains(end) && endsAnother(end, affected.keySet())) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }

    private boolean endsAnother(Coordinate vertex, Set<Integer> affected) {
        return arcs.apply(new Envelope(vertex)).entrySet().stream()
                .filter(near -> !affected.contains(near.getKey()))
                .map(Map.Entry::getValue)
                .anyMatch(arc -> arc.first().equals2D(vertex) || arc.last().equals2D(vertex));
    }

    private static Outcome outcome(Map<Integer, Arc> affected, List<Arc> joined) {
        Map<Integer, Arc> gone = new TreeMap<>(affected);
        List<Arc> fresh = new ArrayList<>();
        for (Arc arc : joined) {
            if (!gone.values().removeIf(arc::sameAs)) {
                fresh.add(arc);
            }
        }
        Map<Segment, Integer> numbers = new HashMap<>();
        gone.forEach((number, arc) -> arc.eachSegment(segment -> numbers.put(segment, number)));
        Map<Integer, Arc> going = new TreeMap<>();
        List<Arc> added = new ArrayList<>();
        for (Arc arc : fresh) {
            Optional<Integer> number = heir(arc, numbers, going.keySet());
            number.ifPresentOrElse(known -> going.put(known, arc), () -> added.add(arc));
        }
        return new Outcome(gone, going, added);
    }

    /** The number, not yet taken, with whose arc this one has most segments in common. */
    private static Optional<Integer> heir(Arc arc, Map<Segment, Integer> numbers, Set<Integer> taken) {
        Map<Integer, Integer> shared = new TreeMap<>();
        arc.eachSegment(segment -> {
            Integer number = numbers.get(segment);
            if (number != null && !taken.contains(number)) {
                shared.merge(number, 1, Integer::sum);
            }
        });
        return shared.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
