package org.jieming.api.process.planning;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Places of people and facilities, ready to be measured; one that is not known is not a number. */
final class Spots {
    private Spots() {}

    static Positions ofCells(List<Population.Cell> cells) {
        return Positions.ofDegrees(degrees(cells, Spots::at));
    }

    static Positions ofSites(List<ItemVersion> sites) {
        return Positions.ofDegrees(degrees(sites, Facilities::door));
    }

    static double[] degreesOfCells(List<Population.Cell> cells) {
        return degrees(cells, Spots::at);
    }

    static double[] degreesOfSites(List<ItemVersion> sites) {
        return degrees(sites, Facilities::door);
    }

    private static @Nullable Coordinate at(Population.Cell cell) {
        return cell.spot() == null ? null : Objects.requireNonNull(cell.spot()).getCoordinate();
    }

    private static <T> double[] degrees(List<T> things, Function<T, @Nullable Coordinate> place) {
        double[] lonLat = new double[2 * things.size()];
        for (int i = 0; i < things.size(); i++) {
            Coordinate at = place.apply(things.get(i));
            lonLat[2 * i] = at == null ? Double.NaN : at.x;
            lonLat[2 * i + 1] = at == null ? Double.NaN : at.y;
        }
        return lonLat;
    }
}
