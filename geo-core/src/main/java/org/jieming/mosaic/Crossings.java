package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.measure.Metres;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Where lines meet though one of them has no vertex there: it is not said that they part units at this place. O(n log n) in the
 * number of segments where few cross; stops after {@value #MOST} places, and then tells of no stretch that it is sound.
 */
final class Crossings implements SegmentIntersector {
    private static final int MOST = 1_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final LineIntersector intersector = new RobustLineIntersector();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Stretch> stretches = new HashSet<>();
    private final Set<Coordinate> told = new HashSet<>();

    private Crossings() {}

    static Crossings of(Collection<Stretch> stretches) {
        Crossings crossings = new Crossings();
        List<SegmentString> strings = new ArrayList<>();
        stretches.forEach(stretch -> strings.add(new BasicSegmentString(stretch.points(), stretch)));
        new MCIndexNoder(crossings).computeNodes(strings);
        return crossings;
    }

    /** One for each place. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** Whether a stretch meets another so, or nobody has looked. */
    boolean spoil(Stretch stretch) {
        return isDone() || stretches.contains(stretch);
    }

    @Override
    public void processIntersections(SegmentString one, int i, SegmentString other, int k) {
        if (one == other && i == k) {
            return;
        }
        intersector.computeIntersection(
                one.getCoordinate(i), one.getCoordinate(i + 1), other.getCoordinate(k), other.getCoordinate(k + 1));
        if (intersector.hasIntersection() && intersector.isInteriorIntersection()) {
            Stretch first = (Stretch) one.getData();
            Stretch second = (Stretch) other.getData();
            stretches.add(first);
            stretches.add(second);
            Coordinate place = intersector.getIntersection(0);
            if (told.add(place)) {
                flaws.add(new Flaw(
                        Flaw.Kind.CROSSING,
                        GEOMETRIES.createPoint(place),
                        new Metres(0),
                        List.copyOf(new TreeSet<>(List.of(first.line(), second.line()))),
                        List.of()));
            }
        }
    }

    @Override
    public boolean isDone() {
        return flaws.size() >= MOST;
    }
}
