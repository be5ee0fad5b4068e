package org.jieming.walk;

import java.util.List;
import java.util.stream.LongStream;
import org.jieming.index.BoxIndex;
import org.jieming.reach.Positions;
import org.jieming.reach.Surroundings;

/**
 * Roads as walkers use them: vertices, the pieces between them, and from every vertex the ways on. Lengths are whole
 * millimetres, so that ways add up exactly. Built in O(n log n) of the vertices; immutable, thread-safe.
 */
public final class WalkNetwork {
    private final Crossings crossings;
    private final double[] degrees;
    private final Positions vertices;
    private final Segments segments;
    private final Ways ways;
    private final int[] parts;
    private final BoxIndex boxes;
    private final long longest;

    private WalkNetwork(Crossings crossings, double[] degrees, Positions vertices, Segments segments) {
        this.crossings = crossings;
        this.degrees = degrees;
        this.vertices = vertices;
        this.segments = segments;
        this.ways = Ways.of(segments, vertices.size());
        this.parts = ways.parts();
        this.boxes = BoxIndex.build(boxes(degrees, segments));
        this.longest = LongStream.of(segments.millimetres()).max().orElse(0);
    }

    /**
     * The network of some lines, joined where they share a vertex.
     *
     * @param lines {@code longitude latitude longitude latitude …} of every line, degrees of CGCS2000
     */
    public static WalkNetwork of(List<double[]> lines) {
        Crossings crossings = Crossings.of(lines);
        double[] degrees = crossings.degrees();
        Positions vertices = Positions.ofDegrees(degrees);
        return new WalkNetwork(crossings, degrees, vertices, Segments.of(lines, crossings, vertices));
    }

    private static double[] boxes(double[] degrees, Segments segments) {
        double[] boxes = new double[4 * segments.size()];
        for (int piece = 0; piece < segments.size(); piece++) {
            int from = 2 * segments.from()[piece];
            int to = 2 * segments.to()[piece];
            boxes[4 * piece] = Math.min(degrees[from], degrees[to]);
            boxes[4 * piece + 1] = Math.min(degrees[from + 1], degrees[to + 1]);
            boxes[4 * piece + 2] = Math.max(degrees[from], degrees[to]);
            boxes[4 * piece + 3] = Math.max(degrees[from + 1], degrees[to + 1]);
        }
        return boxes;
    }

    /** How many straight pieces of road there are. */
    public int size() {
        return segments.size();
    }

    /** Whether any road touches a box of degrees. O(log n). */
    public boolean touches(double west, double south, double east, double north) {
        return !boxes.search(west, south, east, north, 0, piece -> false);
    }

    /**
     * Where points come onto the roads: the nearest place of the nearest piece of road. O(log n + pieces within reach) each.
     *
     * Right to a metre where pieces are no longer than some kilometres: they are taken as chords.
     *
     * @param limit how far the straight way to the road may be, metres; whoever is farther from all roads stands off them
     */
    public Footholds footholds(Positions points, double limit) {
        return Footholds.of(this, points, limit);
    }

    /** The ways from all of some sites at once, to the nearest of them. O(n log n) of the roads, whatever the sites. */
    public WalkTree from(Footholds sites) {
        return WalkTree.of(this, sites);
    }

    /** Looks round one of some sites after another for everybody within a way on foot. O(n + m) to get ready. */
    public Surroundings around(Footholds demand, Footholds sites) {
        return new WalkSearch(this, demand, sites);
    }

    /** The line, in the order given, that holds a piece of road. */
    public int line(int segment) {
        return segments.line()[segment];
    }

    /** The part of the network that holds a piece of road: between different parts there is no way. */
    public int part(int segment) {
        return parts[segments.from()[segment]];
    }

    /** The number of a vertex of the lines. */
    int number(double longitude, double latitude) {
        return crossings.number(longitude, latitude);
    }

    double longitude(int vertex) {
        return degrees[2 * vertex];
    }

    double latitude(int vertex) {
        return degrees[2 * vertex + 1];
    }

    Positions vertices() {
        return vertices;
    }

    Segments segments() {
        return segments;
    }

    Ways ways() {
        return ways;
    }

    BoxIndex boxes() {
        return boxes;
    }

    /** How long the longest piece is, millimetres. */
    long longest() {
        return longest;
    }

    static long millimetres(double metres) {
        return Math.round(metres * 1000);
    }
}
