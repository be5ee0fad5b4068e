package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.exchange.SourceRow;
import org.jieming.crs.Coordinates;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * From where to where a place reaches by its survey form (东经…至…, 北纬…至…; A.12), in the columns of those ends; −1 where there is
 * none. The ends themselves are kept as they are.
 */
record FormExtent(int west, int east, int south, int north) {

    static FormExtent of(Mapping mapping, List<String> columns) {
        int[] at = Stream.of("lon_from", "lon_to", "lat_from", "lat_to")
                .mapToInt(property -> mapping.indexOf(new Destination.ToProperty(property), columns))
                .toArray();
        return new FormExtent(at[0], at[1], at[2], at[3]);
    }

    /** The extent of a row, a point when the further ends are left out; empty when it says nothing that can be read. */
    Optional<Envelope> of(SourceRow row) {
        if (isBlank(row, west) || isBlank(row, south)) {
            return Optional.empty();
        }
        try {
            Coordinate from = new Coordinate(degrees(row, west), degrees(row, south));
            double x = isBlank(row, east) ? from.x : degrees(row, east);
            double y = isBlank(row, north) ? from.y : degrees(row, north);
            return Optional.of(new Envelope(from, new Coordinate(x, y)));
        } catch (Malformed toldOfTheCell) {
            return Optional.empty();
        }
    }

    private static boolean isBlank(SourceRow row, int column) {
        return column < 0 || row.cells().get(column).isBlank();
    }

    private static double degrees(SourceRow row, int column) {
        return Coordinates.degrees(row.cells().get(column).text());
    }
}
