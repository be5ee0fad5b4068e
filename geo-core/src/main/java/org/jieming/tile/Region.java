package org.jieming.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An area given by noded edges that may run twice, back and forth, or touch each other; taken apart into simple loops.
 *
 * <p>The result is valid in the sense of OGC Simple Features: loops pass no place twice, exterior ones have positive area,
 * holes negative, two loops share no edge. O(n) hashing; only used where a loop passes a place twice.
 */
final class Region {
    private final Vertices places;
    private final RegionEdges edges;
    /** Where on the path a place stands, or -1. */
    private final int[] position;

    private final List<int[]> loops = new ArrayList<>();

    private Region(List<int[]> given) {
        int count = given.stream().mapToInt(loop -> loop.length / 2).sum();
        places = new Vertices(count);
        edges = new RegionEdges(count);
        for (var loop : given) {
            int before = places.idOf(loop[loop.length - 2], loop[loop.length - 1]);
            for (int i = 0; i < loop.length; i += 2) {
                int next = places.idOf(loop[i], loop[i + 1]);
                edges.add(before, next);
                before = next;
            }
        }
        position = new int[places.size];
        Arrays.fill(position, -1);
    }

    /** Whether no place occurs twice in the loops: then they are simple and disjoint, for their edges are noded. */
    static boolean isSimple(List<int[]> loops) {
        int count = loops.stream().mapToInt(loop -> loop.length / 2).sum();
        var seen = new Vertices(count);
        for (var loop : loops) {
            for (int i = 0; i < loop.length; i += 2) {
                seen.idOf(loop[i], loop[i + 1]);
            }
        }
        return seen.size == count;
    }

    /** Takes apart loops that have their inside to the left (positive area); edges run back and forth vanish. */
    static List<int[]> ofDirected(List<int[]> given) {
        var region = new Region(given);
        region.edges.cancelOpposites();
        region.trace();
        return region.loops;
    }

    /** Takes apart loops of any direction by the even-odd rule: edges run twice vanish. */
    static List<int[]> ofEvenOdd(List<int[]> given) {
        var region = new Region(given);
        region.edges.cancelPairs();
        new EvenOdd(region.places, region.edges).turn();
        region.trace();
        return region.loops;
    }

    private void trace() {
        var fans = new Fans(places, edges);
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.isLive(edge)) {
                split(walk(edge, fans));
            }
        }
    }

    /** Walks around the face to the left of an edge, always taking the sharpest left turn, and uses the edges up. */
    private Ints walk(int first, Fans fans) {
        var walked = new Ints(16);
        int edge = first;
        while (edge >= 0 && edges.isLive(edge)) {
            walked.add(edges.from(edge));
            edges.remove(edge);
            edge = fans.sharpestLeft(edge);
        }
        return walked;
    }

    /** Cuts a closed walk wherever it comes back to a place. */
    private void split(Ints walked) {
        var path = new Ints(walked.size);
        for (int i = 0; i < walked.size; i++) {
            int place = walked.data[i];
            if (position[place] >= 0) {
                cutLoop(path, position[place]);
            }
            position[place] = path.size;
            path.add(place);
        }
        cutLoop(path, 0);
    }

    private void cutLoop(Ints path, int start) {
        keep(path, start);
        for (int i = start; i < path.size; i++) {
            position[path.data[i]] = -1;
        }
        path.size = start;
    }

    private void keep(Ints path, int start) {
        int count = path.size - start;
        if (count < 3) {
            return;
        }
        var loop = new int[2 * count];
        for (int i = 0; i < count; i++) {
            loop[2 * i] = places.x[path.data[start + i]];
            loop[2 * i + 1] = places.y[path.data[start + i]];
        }
        if (Loops.twiceArea(loop) != 0) {
            loops.add(loop);
        }
    }
}
