package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.exchange.SourceRow;
import org.jieming.crs.Coordinates;
import org.jieming.register.Values;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a place lies by its survey form, which gives from where to where it reaches (东经…至…, 北纬…至…; A.12): a point when both
 * ends are one or an end is left out, else the middle, which is said to be approximate. The ends themselves are kept as they are.
 */
record FormExtent(int west, int east, int south, int north) {
    private static final String NOTE = "取登记表东经、北纬范围的中点";

    static FormExtent of(Mapping mapping, List<String> columns) {
        int[] at = Stream.of("lon_from", "lon_to", "lat_from", "lat_to")
                .mapToInt(property -> mapping.indexOf(new Destination.ToProperty(property), columns))
                .toArray();
        return new FormExtent(at[0], at[1], at[2], at[3]);
    }

    /**
     * The point of a row; empty when the row does not say from where.
     *
     * @throws org.jieming.language.Malformed when what it says is no angle
     */
    Optional<Coordinate> point(SourceRow row, Values.Builder values) {
        if (isBlank(row, west) || isBlank(row, south)) {
            return Optional.empty();
        }
        double x1 = degrees(row, west);
        double y1 = degrees(row, south);
        double x2 = isBlank(row, east) ? x1 : degrees(row, east);
        double y2 = isBlank(row, north) ? y1 : degrees(row, north);
        if (x1 != x2 || y1 != y2) {
            values.setIfKnown("transform_note", NOTE).setIfKnown("accuracy_class", "approx");
        }
        return Optional.of(new Coordinate((x1 + x2) / 2, (y1 + y2) / 2));
    }

    private static boolean isBlank(SourceRow row, int column) {
        return column < 0 || row.cells().get(column).isBlank();
    }

    private static double degrees(SourceRow row, int column) {
        return Coordinates.degrees(row.cells().get(column).text());
    }
}
