package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.SourceRow;
import org.jieming.crs.CoordinateReading;
import org.jieming.crs.Coordinates;
import org.jieming.crs.Remark;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The plane figures of a result table (纵坐标X, 横坐标Y), where they are all that a row says of the place of a marker (C-21, F-01, F-02).
 * They are a place when their meridian is known: by the system that the row names, the zone number of the easting, or the system of
 * the file. Without it any of twenty is possible, and none is guessed.
 */
final class PlaneColumns {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final Bilingual UNKNOWN = Bilingual.of(
            "只有平面坐标,横坐标没有带号,也没有说明中央经线:不作为位置;请补带号,或在导入时指定坐标系(例如 EPSG:4549)",
            "plane coordinates alone, without a zone number or a meridian, are no place: add the zone number, or name the system of the"
                    + " file, such as EPSG:4549");

    private final int easting;
    private final int northing;
    private final int named;

    PlaneColumns(Mapping mapping, List<String> columns) {
        this.easting = mapping.indexOf(new Destination.ToProperty("easting_m"), columns);
        this.northing = mapping.indexOf(new Destination.ToProperty("northing_m"), columns);
        this.named = mapping.indexOf(new Destination.ToProperty("coordinate_system"), columns);
    }

    /**
     * The place of a row; empty, with a finding where there are figures, when it cannot be told.
     *
     * @param file the system of the file; empty when nobody stated one
     */
    Optional<Placed> of(SourceRow row, Optional<SourceSystem> file, List<Finding> findings) {
        String east = text(row, easting);
        String north = text(row, northing);
        if (east.isEmpty()
                || north.isEmpty()
                || SourceSystem.oldDatum(text(row, named)).isPresent()) {
            return Optional.empty();
        }
        try {
            CoordinateReading read = Coordinates.read(east, north);
            Optional<SourceSystem> in = system(row, read, file);
            if (in.isEmpty() || has(read.against(in.get()))) {
                findings.add(RowShape.told(Severity.WARN, UNKNOWN));
                return Optional.empty();
            }
            return in.map(system -> Placed.written(PLAIN.createPoint(new Coordinate(read.x(), read.y())), system));
        } catch (Malformed toldOfTheCell) {
            return Optional.empty();
        }
    }

    private static boolean has(java.util.Set<Remark> remarks) {
        return remarks.stream().anyMatch(remark -> !RowShape.HARMLESS.contains(remark));
    }

    private Optional<SourceSystem> system(SourceRow row, CoordinateReading read, Optional<SourceSystem> file) {
        return plane(text(row, named))
                .or(() -> read instanceof CoordinateReading.Grid grid
                        ? grid.crs().map(SourceSystem::of)
                        : Optional.empty())
                .or(() -> file.filter(system -> !system.isGeographic()));
    }

    /** The plane that a row names; the name of the datum alone is none. */
    private static Optional<SourceSystem> plane(String name) {
        try {
            return name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(SourceSystem.parse(name)).filter(system -> !system.isGeographic());
        } catch (Malformed words) {
            return Optional.empty();
        }
    }

    private static String text(SourceRow row, int column) {
        return column < 0 ? "" : row.cells().get(column).text().strip();
    }
}
