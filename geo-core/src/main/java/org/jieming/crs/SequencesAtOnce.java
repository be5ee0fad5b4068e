package org.jieming.crs;

import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Changes each coordinate sequence whole when its first point is visited, because arrays go faster than points. */
record SequencesAtOnce(Consumer<double[]> inPlace) implements CoordinateSequenceFilter {

    /** A copy of a geometry with each of its {@code x y x y …} arrays changed; heights stay as they are. */
    static Geometry through(Geometry geometry, Consumer<double[]> inPlace) {
        Geometry copy = geometry.copy();
        copy.apply(new SequencesAtOnce(inPlace));
        return copy;
    }

    @Override
    public void filter(CoordinateSequence points, int i) {
        if (i > 0) {
            return;
        }
        if (points instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
            inPlace.accept(packed.getRawCoordinates());
        } else {
            copyThrough(points);
        }
    }

    private void copyThrough(CoordinateSequence points) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        inPlace.accept(xy);
        for (int i = 0; i < points.size(); i++) {
            points.setOrdinate(i, 0, xy[2 * i]);
            points.setOrdinate(i, 1, xy[2 * i + 1]);
        }
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
