package org.jieming.gap;

import java.util.List;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.locationtech.jts.geom.Point;

/**
 * The people of an area, ready to be judged.
 *
 * @param population who was counted
 * @param unit the smallest known unit of each cell
 * @param positions where each cell is; not a number where nobody knows
 */
record People(Population population, int[] unit, Positions positions) {

    static People of(Population population, Units units) {
        List<Population.Cell> cells = population.cells();
        int[] unit = new int[cells.size()];
        double[] lonLat = new double[2 * cells.size()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = units.holding(cells.get(i).unit());
            Point spot = cells.get(i).spot();
            lonLat[2 * i] = spot == null ? Double.NaN : spot.getX();
            lonLat[2 * i + 1] = spot == null ? Double.NaN : spot.getY();
        }
        return new People(population, unit, Positions.ofDegrees(lonLat));
    }
}
