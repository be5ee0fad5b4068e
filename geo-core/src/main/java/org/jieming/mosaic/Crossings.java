package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.index.BoxIndex;
import org.jieming.measure.Metres;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.chain.MonotoneChainOverlapAction;

/**
 * Where lines meet though one of them has no vertex there: it is not said that they part units at this place. O(n log n) in the
 * number of segments where few cross; stops after {@value #MOST} places, and then tells of no stretch that it is sound.
 */
final class Crossings extends MonotoneChainOverlapAction {
    private static final int MOST = 1_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final LineIntersector intersector = new RobustLineIntersector();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Stretch> stretches = new HashSet<>();
    private final Set<Coordinate> told = new HashSet<>();

    private Crossings() {}

    static Crossings of(Collection<Stretch> stretches) {
        Crossings crossings = new Crossings();
        List<MonotoneChain> chains = new ArrayList<>();
        stretches.forEach(stretch -> add(stretch, chains));
        BoxIndex index = BoxIndex.build(boxes(chains));
        for (int position = 0; position < index.located() && !crossings.isDone(); position++) {
            crossings.compare(index, position, chains);
        }
        return crossings;
    }

    @SuppressWarnings("unchecked") // JTS answers a raw list of chains
    private static void add(Stretch stretch, List<MonotoneChain> chains) {
        chains.addAll(MonotoneChainBuilder.getChains(stretch.points(), stretch));
    }

    private static double[] boxes(List<MonotoneChain> chains) {
        double[] boxes = new double[4 * chains.size()];
        for (int i = 0; i < chains.size(); i++) {
            Envelope box = chains.get(i).getEnvelope();
            boxes[4 * i] = box.getMinX();
            boxes[4 * i + 1] = box.getMinY();
            boxes[4 * i + 2] = box.getMaxX();
            boxes[4 * i + 3] = box.getMaxY();
        }
        return boxes;
    }

    /** Compares a chain with those that come after it in the index; none of them crosses itself. */
    private void compare(BoxIndex index, int position, List<MonotoneChain> chains) {
        MonotoneChain chain = chains.get(index.entry(position));
        Envelope box = chain.getEnvelope();
        index.search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), position + 1, later -> {
            chain.computeOverlaps(chains.get(index.entry(later)), this);
            return !isDone();
        });
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
    public void overlap(MonotoneChain one, int i, MonotoneChain other, int k) {
        Stretch first = (Stretch) one.getContext();
        Stretch second = (Stretch) other.getContext();
        intersector.computeIntersection(
                first.points()[i], first.points()[i + 1], second.points()[k], second.points()[k + 1]);
        if (intersector.hasIntersection() && intersector.isInteriorIntersection()) {
            stretches.add(first);
            stretches.add(second);
            tell(first, second, intersector.getIntersection(0));
        }
    }

    private void tell(Stretch first, Stretch second, Coordinate place) {
        if (told.add(place)) {
            flaws.add(new Flaw(
                    Flaw.Kind.CROSSING,
                    GEOMETRIES.createPoint(place),
                    new Metres(0),
                    List.copyOf(new TreeSet<>(List.of(first.line(), second.line()))),
                    List.of()));
        }
    }

    private boolean isDone() {
        return flaws.size() >= MOST;
    }
}
