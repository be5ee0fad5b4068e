package org.jieming.index;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * Polygons packed into arrays, each cut into horizontal bands that list the edges reaching into them.
 *
 * <p>Whether a point is inside is asked of one band only. A face is one polygon with its holes; inside follows the
 * even-odd rule over all its rings, as JTS has it, with the same orientation predicate on the same arguments.
 */
final class Faces {

    static final int HEADER = 5;

    /** Per face minX, minY, maxX, maxY and bands per unit of y. */
    private final double[] headers;

    /** Per face its first band, and one more for the end. */
    private final int[] firstBand;

    /** Per band its first edge, and one more for the end. */
    private final int[] firstEdge;

    /** The vertex each listed edge starts at; it ends at the next vertex. */
    private final int[] edges;

    /** x, y of all vertices, ring by ring, each ring closed. */
    private final double[] vertices;

    Faces(double[] headers, int[] firstBand, int[] firstEdge, int[] edges, double[] vertices) {
        this.headers = headers;
        this.firstBand = firstBand;
        this.firstEdge = firstEdge;
        this.edges = edges;
        this.vertices = vertices;
    }

    int count() {
        return firstBand.length - 1;
    }

    double minX(int face) {
        return headers[HEADER * face];
    }

    double minY(int face) {
        return headers[HEADER * face + 1];
    }

    double maxX(int face) {
        return headers[HEADER * face + 2];
    }

    double maxY(int face) {
        return headers[HEADER * face + 3];
    }

    /** Tells whether a point is inside a face or on its boundary. O(edges in one band). */
    boolean contains(int face, double x, double y) {
        int at = HEADER * face;
        if (!(x >= headers[at] && y >= headers[at + 1] && x <= headers[at + 2] && y <= headers[at + 3])) {
            return false;
        }
        int first = firstBand[face];
        int band = first + band(y, headers[at + 1], headers[at + 4], firstBand[face + 1] - first);
        boolean inside = false;
        for (int i = firstEdge[band]; i < firstEdge[band + 1]; i++) {
            int edge = 2 * edges[i];
            double x2 = vertices[edge];
            double y2 = vertices[edge + 1];
            double x1 = vertices[edge + 2];
            double y1 = vertices[edge + 3];
            if (x1 < x && x2 < x) {
                continue;
            }
            if (y1 > y != y2 > y) {
                int side = x1 > x && x2 > x ? 1 : side(x1, y1, x2, y2, x, y);
                if (side == 0) {
                    return true;
                }
                inside ^= side > 0;
            } else if (y2 == y && (x2 == x || y1 == y && (x1 <= x || x2 <= x))) {
                return true;
            }
        }
        return inside;
    }

    /** Shows each edge of a face once. O(listings). */
    void edges(int face, EdgeVisitor visitor) {
        int first = firstBand[face];
        int bands = firstBand[face + 1] - first;
        double minY = headers[HEADER * face + 1];
        double scale = headers[HEADER * face + 4];
        for (int band = 0; band < bands; band++) {
            for (int i = firstEdge[first + band]; i < firstEdge[first + band + 1]; i++) {
                int edge = 2 * edges[i];
                // An edge listed in several bands is shown in its lowest.
                if (band(Math.min(vertices[edge + 1], vertices[edge + 3]), minY, scale, bands) == band) {
                    visitor.visit(vertices[edge], vertices[edge + 1], vertices[edge + 2], vertices[edge + 3]);
                }
            }
        }
    }

    /** Counts the bytes held. */
    long bytes() {
        return 8L * (headers.length + vertices.length) + 4L * (firstBand.length + firstEdge.length + edges.length);
    }

    /** Tells the band of an ordinate: never falls as y grows, so an edge reaches exactly the bands between its ends. */
    static int band(double y, double minY, double scale, int bands) {
        return Math.min((int) ((y - minY) * scale), bands - 1);
    }

    /** Tells 1 when the point lies left of an edge that crosses its parallel, −1 right of it, 0 on it. */
    private static int side(double x1, double y1, double x2, double y2, double x, double y) {
        int turn = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
        return y2 < y1 ? -turn : turn;
    }

    /** Takes one edge. */
    @FunctionalInterface
    interface EdgeVisitor {
        void visit(double x1, double y1, double x2, double y2);
    }
}
