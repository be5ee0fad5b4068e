package org.jieming.mosaic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Which units hold a place, or lie near one. O(log n) a question once a unit was asked before. */
final class Holders {
    private final List<? extends Geometry> units;
    private final HPRtree boxes = new HPRtree();
    private final Map<Integer, IndexedPointInAreaLocator> locators = new HashMap<>();
    private final Envelope all = new Envelope();

    Holders(List<? extends Geometry> units) {
        this.units = units;
        for (int unit = 0; unit < units.size(); unit++) {
            Envelope box = units.get(unit).getEnvelopeInternal();
            boxes.insert(box, unit);
            all.expandToInclude(box);
        }
    }

    Envelope all() {
        return all;
    }

    /** The units that hold a place of the plane in their inside. */
    Set<Integer> of(Coordinate place) {
        Set<Integer> found = new TreeSet<>();
        for (int unit : near(new Envelope(place))) {
            if (locator(unit).locate(place) == Location.INTERIOR) {
                found.add(unit);
            }
        }
        return found;
    }

    /** The units whose box meets one. */
    Set<Integer> near(Envelope box) {
        Set<Integer> found = new TreeSet<>();
        for (Object unit : boxes.query(box)) {
            if (units.get((Integer) unit).getEnvelopeInternal().intersects(box)) {
                found.add((Integer) unit);
            }
        }
        return found;
    }

    private IndexedPointInAreaLocator locator(int unit) {
        return locators.computeIfAbsent(unit, none -> new IndexedPointInAreaLocator(units.get(unit)));
    }
}
