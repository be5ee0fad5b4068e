package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.shape.Geodesy;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Candidates at equal steps over an area. */
final class Grid {
    private Grid() {}

    /**
     * The points of a grid that lie in an area, row by row from the south-west. Steps are measured on the ellipsoid along the
     * middle of the area: elsewhere they differ by what meridians converge, below 1 % in a county.
     *
     * @param area degrees of EPSG:4490
     * @param step metres between neighbours
     * @param most the most points wanted
     * @return empty when there would be more
     */
    static Optional<List<Candidate>> in(Geometry area, double step, int most) {
        Envelope box = area.getEnvelopeInternal();
        Coordinate middle = box.centre();
        double east = step
                / Geodesy.distance(middle.x, middle.y, middle.x + 0.01, middle.y)
                        .value()
                / 100;
        double north = step
                / Geodesy.distance(middle.x, middle.y, middle.x, middle.y + 0.01)
                        .value()
                / 100;
        if (box.getWidth() / east * (box.getHeight() / north) > 100.0 * most) {
            return Optional.empty();
        }
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(area);
        List<Candidate> points = new ArrayList<>();
        for (double y = box.getMinY() + north / 2; y < box.getMaxY(); y += north) {
            for (double x = box.getMinX() + east / 2; x < box.getMaxX(); x += east) {
                if (inside.locate(new Coordinate(x, y)) != Location.EXTERIOR) {
                    if (points.size() == most) {
                        return Optional.empty();
                    }
                    points.add(new Candidate(String.format(Locale.ROOT, "%.5f, %.5f", x, y), x, y, Optional.empty()));
                }
            }
        }
        return Optional.of(points);
    }
}
