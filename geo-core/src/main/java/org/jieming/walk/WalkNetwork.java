package org.jieming.walk;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.jieming.index.BoxIndex;
import org.jieming.reach.Positions;
import org.jieming.reach.Surroundings;

/**
 * Roads as walkers use them: vertices, the pieces between them, and from every vertex the ways on. Lengths are whole
 * millimetres, so that ways add up exactly. Built in O(n log n) of the vertices; immutable, thread-safe.
 */
public final class WalkNetwork {
    /** A degree of latitude is nowhere shorter than 110,574 m; a little less, so that no box is too small. */
    private static final double METRES_PER_DEGREE = 110_500;

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

    /** Visits every piece of road of which the box comes within some metres of a point, and some more. */
    void near(Positions points, int point, double metres, IntConsumer visitor) {
        double longitude = points.longitude(point);
        double latitude = points.latitude(point);
        double high = metres / METRES_PER_DEGREE;
        double wide = high / Math.cos(Math.toRadians(Math.min(89, Math.abs(latitude) + high)));
        boxes.search(longitude - wide, latitude - high, longitude + wide, latitude + high, 0, position -> {
            visitor.accept(boxes.entry(position));
            return true;
        });
    }

    /** Whether a straight way in the plane of degrees meets any road, be it at an end of either. */
    boolean meets(double fromX, double fromY, double toX, double toY) {
        return !boxes.search(
                Math.min(fromX, toX),
                Math.min(fromY, toY),
                Math.max(fromX, toX),
                Math.max(fromY, toY),
                0,
                position -> !meets(boxes.entry(position), fromX, fromY, toX, toY));
    }

    private boolean meets(int piece, double fromX, double fromY, double toX, double toY) {
        int from = segments.from()[piece];
        int to = segments.to()[piece];
        double x1 = longitude(from);
        double y1 = latitude(from);
        double x2 = longitude(to);
        double y2 = latitude(to);
        return hand(fromX, fromY, toX, toY, x1, y1) * hand(fromX, fromY, toX, toY, x2, y2) <= 0
                && hand(x1, y1, x2, y2, fromX, fromY) * hand(x1, y1, x2, y2, toX, toY) <= 0;
    }

    /** On which hand of somebody who walks from one place to another a third lies: 1 left, -1 right, 0 straight on. */
    private static double hand(double fromX, double fromY, double toX, double toY, double x, double y) {
        return Math.signum((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
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
        return Footholds.of(points, limit, () -> {
            RoadSearch search = new RoadSearch(this);
            return (some, point, found) -> {
                if (search.find(some, point, limit)) {
                    found.take(search.segment(), search.along(), search.aside());
                }
            };
        });
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
