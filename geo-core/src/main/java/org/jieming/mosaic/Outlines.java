package org.jieming.mosaic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.PolygonNodeTopology;

/**
 * The outlines of what stretches enclose, each as the ways around one place with the place to their left. Stretches that end
 * freely, and those with the same place on both sides, bound nothing and are left out. O(n log d) in stretches and in how many meet
 * in a node.
 */
final class Outlines {
    private final Map<Integer, List<Way>> nodes = new LinkedHashMap<>();
    private final List<Stretch> loose = new ArrayList<>();
    private final List<Stretch> bridges = new ArrayList<>();
    private List<List<Way>> rings;

    Outlines(Collection<Stretch> stretches) {
        Set<Stretch> parting = new HashSet<>(stretches);
        for (Stretch stretch : stretches) {
            node(stretch.along());
            node(stretch.against());
        }
        prune(parting);
        nodes.values().forEach(Outlines::turn);
        rings = trace(stretches, parting);
        if (cut(parting)) {
            nodes.values().forEach(ways -> ways.removeIf(way -> !parting.contains(way.stretch())));
            nodes.values().forEach(Outlines::join);
            rings = trace(stretches, parting);
        }
    }

    /** The ways around each place; of a place with holes in several of these where the lines around them do not touch. */
    List<List<Way>> rings() {
        return rings;
    }

    /** The stretches that end freely, or lead to no other but such. */
    List<Stretch> loose() {
        return loose;
    }

    /** The stretches that tie outlines together with the same place on both sides. */
    List<Stretch> bridges() {
        return bridges;
    }

    private void node(Way way) {
        nodes.computeIfAbsent(way.from(), none -> new ArrayList<>(3)).add(way);
    }

    /** Takes away what ends freely, and what does so then. */
    private void prune(Set<Stretch> parting) {
        Deque<List<Way>> ends = new ArrayDeque<>();
        nodes.values().stream().filter(ways -> ways.size() == 1).forEach(ends::add);
        while (!ends.isEmpty()) {
            List<Way> ways = ends.remove();
            if (ways.size() == 1) {
                Way way = ways.remove(0);
                parting.remove(way.stretch());
                loose.add(way.stretch());
                List<Way> across = nodes.get(way.to());
                across.remove(way.back());
                if (across.size() == 1) {
                    ends.add(across);
                }
            }
        }
    }

    /** Puts the ways of a node in the order in which they leave it, turning left, and joins them. */
    private static void turn(List<Way> ways) {
        ways.sort((one, other) -> PolygonNodeTopology.compareAngle(one.point(0), one.point(1), other.point(1)));
        join(ways);
    }

    /** Who arrives goes on by the next way to the right of the one back: so the place to the left stays there. */
    private static void join(List<Way> ways) {
        for (int i = 0; i < ways.size(); i++) {
            ways.get(i).back().goOn(ways.get(i == 0 ? ways.size() - 1 : i - 1));
        }
    }

    private static List<List<Way>> trace(Collection<Stretch> stretches, Set<Stretch> parting) {
        List<List<Way>> rings = new ArrayList<>();
        Set<Way> seen = new HashSet<>();
        for (Stretch stretch : stretches) {
            if (parting.contains(stretch)) {
                trace(stretch.along(), seen, rings);
                trace(stretch.against(), seen, rings);
            }
        }
        return rings;
    }

    private static void trace(Way first, Set<Way> seen, List<List<Way>> rings) {
        List<Way> ring = new ArrayList<>();
        for (@Nullable Way way = first; way != null && seen.add(way); way = way.next()) {
            ring.add(way);
        }
        if (!ring.isEmpty()) {
            rings.add(ring);
        }
    }

    /** Takes away what has the same ring on both sides; says whether there was such a stretch. */
    private boolean cut(Set<Stretch> parting) {
        Map<Way, List<Way>> ringOf = new HashMap<>();
        rings.forEach(ring -> ring.forEach(way -> ringOf.put(way, ring)));
        for (List<Way> ring : rings) {
            for (Way way : ring) {
                if (ringOf.get(way.back()) == ring && parting.remove(way.stretch())) {
                    bridges.add(way.stretch());
                }
            }
        }
        return !bridges.isEmpty();
    }
}
