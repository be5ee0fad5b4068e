package org.jieming.index;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Copies polygons into {@link Faces}: about eight edges a band, and never more than four listings an edge. */
final class FacePacker {

    private static final int EDGES_A_BAND = 8;
    private static final int LISTINGS_AN_EDGE = 4;

    private final List<Polygon> polygons;
    private final double[] headers;
    private final int[] firstBand;

    /** Per face its first vertex, and one more for the end. */
    private final int[] firstVertex;

    private final double[] vertices;

    /** By vertex: whether it ends a ring, so that no edge starts there. */
    private final boolean[] last;

    private FacePacker(List<Polygon> polygons) {
        this.polygons = polygons;
        this.headers = new double[Faces.HEADER * polygons.size()];
        this.firstBand = new int[polygons.size() + 1];
        this.firstVertex = new int[polygons.size() + 1];
        for (int face = 0; face < polygons.size(); face++) {
            firstVertex[face + 1] =
                    Math.addExact(firstVertex[face], polygons.get(face).getNumPoints());
        }
        int count = firstVertex[polygons.size()];
        this.vertices = new double[Math.multiplyExact(2, count)];
        this.last = new boolean[count];
    }

    /** Packs polygons, none of them empty. O(vertices). */
    static Faces pack(List<Polygon> polygons) {
        return new FacePacker(polygons).packed();
    }

    private Faces packed() {
        for (int face = 0; face < polygons.size(); face++) {
            copy(face, polygons.get(face));
            firstBand[face + 1] = firstBand[face] + chooseBands(face);
        }
        int[] firstEdge = new int[firstBand[polygons.size()] + 1];
        for (int face = 0; face < polygons.size(); face++) {
            countEdges(face, firstEdge);
        }
        // Counts become ends; listing backwards moves every end to its band's start.
        Arrays.parallelPrefix(firstEdge, Math::addExact);
        int[] edges = new int[firstEdge[firstEdge.length - 1]];
        for (int face = polygons.size() - 1; face >= 0; face--) {
            listEdges(face, firstEdge, edges);
        }
        return new Faces(headers, firstBand, firstEdge, edges, vertices);
    }

    private void copy(int face, Polygon polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        int at = Faces.HEADER * face;
        headers[at] = box.getMinX();
        headers[at + 1] = box.getMinY();
        headers[at + 2] = box.getMaxX();
        headers[at + 3] = box.getMaxY();
        int next = copy(polygon.getExteriorRing(), firstVertex[face]);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            next = copy(polygon.getInteriorRingN(hole), next);
        }
    }

    private int copy(LinearRing ring, int next) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            vertices[2 * (next + i)] = finite(points.getX(i));
            vertices[2 * (next + i) + 1] = finite(points.getY(i));
        }
        if (points.size() > 0) {
            last[next + points.size() - 1] = true;
        }
        return next + points.size();
    }

    private static double finite(double ordinate) {
        if (!Double.isFinite(ordinate)) {
            throw new IllegalArgumentException("a vertex without a place: " + ordinate);
        }
        return ordinate;
    }

    /** Chooses bands so many that a band is short, and so few that long edges are not listed over and over. */
    private int chooseBands(int face) {
        int at = Faces.HEADER * face;
        int count = firstVertex[face + 1] - firstVertex[face];
        double height = headers[at + 3] - headers[at + 1];
        int bands = height > 0 ? Math.max(1, count / EDGES_A_BAND) : 1;
        while (bands > 1 && listings(face, bands, bands / height) > (long) LISTINGS_AN_EDGE * count) {
            bands /= 2;
        }
        headers[at + 4] = height > 0 ? bands / height : 0;
        return bands;
    }

    private long listings(int face, int bands, double scale) {
        long listings = 0;
        for (int edge = firstVertex[face]; edge < firstVertex[face + 1]; edge++) {
            if (!last[edge]) {
                listings += Math.abs(band(face, edge + 1, bands, scale) - band(face, edge, bands, scale)) + 1;
            }
        }
        return listings;
    }

    private void countEdges(int face, int[] counts) {
        int bands = firstBand[face + 1] - firstBand[face];
        double scale = headers[Faces.HEADER * face + 4];
        for (int edge = firstVertex[face]; edge < firstVertex[face + 1]; edge++) {
            if (!last[edge]) {
                int from = band(face, edge, bands, scale);
                int to = band(face, edge + 1, bands, scale);
                for (int band = Math.min(from, to); band <= Math.max(from, to); band++) {
                    counts[firstBand[face] + band]++;
                }
            }
        }
    }

    private void listEdges(int face, int[] ends, int[] edges) {
        int bands = firstBand[face + 1] - firstBand[face];
        double scale = headers[Faces.HEADER * face + 4];
        for (int edge = firstVertex[face + 1] - 1; edge >= firstVertex[face]; edge--) {
            if (!last[edge]) {
                int from = band(face, edge, bands, scale);
                int to = band(face, edge + 1, bands, scale);
                for (int band = Math.min(from, to); band <= Math.max(from, to); band++) {
                    edges[--ends[firstBand[face] + band]] = edge;
                }
            }
        }
    }

    private int band(int face, int vertex, int bands, double scale) {
        return Faces.band(vertices[2 * vertex + 1], headers[Faces.HEADER * face + 1], scale, bands);
    }
}
