package org.jieming.api.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.boundary.LegalPosition;
import org.jieming.crs.CoordinateReading;
import org.jieming.crs.Coordinates;
import org.jieming.crs.Crs;
import org.jieming.crs.Remark;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The shape of a row in EPSG:4490, whether the file draws it, spells it as WKT or gives two coordinates; and what was
 * done to get there, recorded in the row's own properties. What lies outside China or has its axes swapped is rejected
 * with that reason, never put right in silence.
 */
final class RowShape {
    static final String RULE = "I-PLACE";
    static final Set<Remark> HARMLESS = Set.of(Remark.LETTERS_AGAINST_ORDER, Remark.NORTHING_FIRST);
    private static final GeometryFactory PLAIN = new GeometryFactory();

    private final ItemType type;
    private final SourceSystem system;
    private final boolean assumed;
    private Optional<Crs> zoneFound = Optional.empty();
    private boolean drawn;
    private final int wkt;
    private final int x;
    private final int y;
    private final int origin;
    private final OldForm oldForm;
    private final List<String> columns;

    RowShape(Mapping mapping, Source.About about, Optional<SourceSystem> stated) {
        Optional<SourceSystem> known = stated.or(() -> declared(about)).or(() -> byFormat(about.format()));
        this.type = mapping.type();
        this.system = known.orElse(SourceSystem.of(Crs.CGCS2000));
        this.assumed = known.isEmpty();
        this.columns = about.columns();
        this.wkt = mapping.indexOf(Destination.Part.WKT, columns);
        int longitude = mapping.indexOf(Destination.Part.LONGITUDE, columns);
        int easting = mapping.indexOf(Destination.Part.EASTING, columns);
        boolean plane = longitude < 0;
        this.x = plane ? easting : longitude;
        this.y = mapping.indexOf(plane ? Destination.Part.NORTHING : Destination.Part.LATITUDE, columns);
        this.origin = mapping.indexOf(new Destination.ToProperty(Placed.ORIG_CRS), columns);
        this.oldForm = new OldForm(mapping, columns, x, y);
    }

    /** What the file declares; throws {@link Malformed} with the reason when that cannot be read or is not taken. */
    private static Optional<SourceSystem> declared(Source.About about) {
        return about.declaredCrs().filter(text -> !text.isBlank()).map(SourceSystem::parse);
    }

    private static Optional<SourceSystem> byFormat(FileFormat format) {
        return switch (format) {
            case KML, GEOJSON, GEOJSON_SEQ -> Optional.of(SourceSystem.of(Crs.CRS84));
            default -> Optional.empty();
        };
    }

    /** What a person should know of how the coordinates were read. */
    List<Finding> notes() {
        if (system.isApproximate() && LegalPosition.isKept(type)) {
            return List.of(SystemNotes.noLegalPlace(system));
        }
        if (zoneFound.isPresent()) {
            return List.of(SystemNotes.zone(zoneFound.get()));
        }
        return assumed && (drawn || wkt >= 0 || x >= 0) ? List.of(SystemNotes.assumed()) : List.of();
    }

    /** The shape of a row, or null when it gives none or, with a finding, a broken one. */
    @Nullable
    Shape of(SourceRow row, Values.Builder values, List<Finding> findings) {
        try {
            int before = findings.size();
            if (isUnsettled(row, findings) || oldForm.keeps(row, values, findings)) {
                return null;
            }
            Placed placed = placed(row, findings);
            if (placed == null || placed.raw().isEmpty()) {
                return null;
            }
            Shape shape = placed.shape().oriented();
            if (findings.size() == before) {
                InChina.objection(shape.envelope()).ifPresent(findings::add);
            }
            note(row, placed, values);
            Entrance.turn(values, placed.in());
            return shape;
        } catch (Malformed malformed) {
            findings.add(Finding.block(RULE, malformed.field(), malformed.remedy()));
            return null;
        }
    }

    /** Originals that the row states itself are older ones, and stay. */
    private void note(SourceRow row, Placed placed, Values.Builder values) {
        Map<String, Object> marks = placed.marks();
        if (origin >= 0 && !row.cells().get(origin).isBlank()) {
            marks.keySet().retainAll(Set.of(Placed.ACCURACY));
        }
        marks.forEach(values::setIfKnown);
    }

    private boolean isUnsettled(SourceRow row, List<Finding> findings) {
        return row.geometry() == null && Unsettled.among(row, columns, findings, wkt, x, y);
    }

    private @Nullable Placed placed(SourceRow row, List<Finding> findings) {
        if (row.geometry() != null) {
            drawn = true;
            return Placed.of(row.geometry(), system);
        }
        if (wkt >= 0 && !row.cells().get(wkt).isBlank()) {
            return Placed.of(fromWkt(row.cells().get(wkt).text()), system);
        }
        return x >= 0 && y >= 0 ? point(row, findings) : null;
    }

    private @Nullable Placed point(SourceRow row, List<Finding> findings) {
        String east = row.cells().get(x).text();
        String north = row.cells().get(y).text();
        if (east.isBlank() && north.isBlank()) {
            return null;
        }
        CoordinateReading reading = Coordinates.read(east, north);
        SourceSystem in = systemOf(reading);
        for (Remark remark : reading.against(in)) {
            findings.add(told(HARMLESS.contains(remark) ? Severity.NOTE : Severity.BLOCK, remark.sentence()));
        }
        return Placed.written(PLAIN.createPoint(new Coordinate(reading.x(), reading.y())), in);
    }

    /** What is to be said of the place of a row. */
    static Finding told(Severity severity, Bilingual sentence) {
        return new Finding(RULE, severity, "geometry", sentence, Citation.house(RULE));
    }

    /** The system stated or, when nobody stated one, that of the zone number which the eastings carry. */
    private SourceSystem systemOf(CoordinateReading reading) {
        if (assumed
                && reading instanceof CoordinateReading.Grid grid
                && grid.crs().isPresent()) {
            zoneFound = grid.crs();
            return SourceSystem.of(grid.crs().get());
        }
        return system;
    }

    private static Geometry fromWkt(String text) {
        try {
            return new WKTReader(PLAIN).read(text);
        } catch (ParseException | IllegalArgumentException notWkt) {
            throw new Malformed(
                    "geometry",
                    text,
                    Bilingual.of("不是 WKT 图形,例如 POINT (118.4 31.3)", "not well-known text such as POINT (118.4 31.3)"));
        }
    }

    /** The system of the file; empty when nobody stated one. */
    Optional<SourceSystem> system() {
        return assumed ? Optional.empty() : Optional.of(system);
    }

    /** A point in the system of the file. */
    Placed at(Coordinate place) {
        drawn = true;
        return Placed.of(PLAIN.createPoint(place), system);
    }
}
