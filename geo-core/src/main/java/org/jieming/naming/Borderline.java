package org.jieming.naming;

import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How far points lie from lines, as long as that is near. Prepared in O(vertices × log vertices); a point takes O(log vertices) and the
 * lines about it.
 */
final class Borderline {
    /** Segments that are kept together: fewer boxes are faster found. */
    private static final int PIECE = 8;

    private final STRtree pieces = new STRtree();

    private record Piece(Coordinate[] turns, int first, int last) {

        double distance(Coordinate spot) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = first; i < last; i++) {
                least = Math.min(least, Distance.pointToSegment(spot, turns[i], turns[i + 1]));
            }
            return least;
        }
    }

    /** Prepares lines of a plane. */
    Borderline(Geometry lines) {
        for (Object line : LinearComponentExtracter.getLines(lines)) {
            keep(((LineString) line).getCoordinates());
        }
        pieces.build();
    }

    private void keep(Coordinate[] turns) {
        for (int first = 0; first < turns.length - 1; first += PIECE) {
            int last = Math.min(first + PIECE, turns.length - 1);
            Envelope box = new Envelope();
            for (int i = first; i <= last; i++) {
                box.expandToInclude(turns[i]);
            }
            pieces.insert(box, new Piece(turns, first, last));
        }
    }

    /** The distance of a point, or infinity where it is more than the most that is asked for. */
    double distance(Coordinate spot, double most) {
        Envelope about = new Envelope(spot);
        about.expandBy(most);
        List<?> near = pieces.query(about);
        double least = Double.POSITIVE_INFINITY;
        for (Object piece : near) {
            least = Math.min(least, ((Piece) piece).distance(spot));
        }
        return least <= most ? least : Double.POSITIVE_INFINITY;
    }
}
