package org.jieming.mosaic;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jieming.measure.Metres;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What whoever asks for a repair has decided.
 *
 * @param widest how wide on average a piece may be that is given away by rule
 * @param stated which unit gets the piece that lies under a place, however wide
 * @param about the units that are to be repaired, by their place in the list: a piece that touches none of them stays unsaid
 */
public record Choices(Metres widest, List<Stated> stated, Set<Integer> about) {
    /** House limit: what is wider on average is a unit that is missing or given twice, not a border drawn twice. */
    public static final Metres USUAL_WIDTH = new Metres(50);

    /**
     * That the piece under a place belongs to a unit.
     *
     * @param place in degrees
     * @param unit its place in the list of units
     */
    public record Stated(Coordinate place, int unit) {}

    public Choices {
        stated = List.copyOf(stated);
        about = Set.copyOf(about);
    }

    OptionalInt of(Geometry piece) {
        return stated.stream()
                .filter(each -> SimplePointInAreaLocator.isContained(each.place(), piece))
                .mapToInt(Stated::unit)
                .findFirst();
    }
}
