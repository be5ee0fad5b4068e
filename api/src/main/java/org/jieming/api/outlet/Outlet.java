package org.jieming.api.outlet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.exchange.Sink;
import org.jieming.api.exchange.WriteOptions;
import org.jieming.api.job.Progress;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Writes the answers to a question into a file. Memory stays the same however many there are. */
public final class Outlet {
    private static final String ID = "id";
    /** A vertex of 8 decimals takes at most 26 characters of well-known text. */
    private static final int MOST_SHEET_VERTICES = 32_767 / 26;

    private static final Bilingual STEP = Bilingual.of("写出", "Writing");

    private final OutletOptions options;
    private final List<Column> columns;
    private final boolean inColumns;
    private long leftOut;
    private final Projection projection;

    private Outlet(Query query, OutletOptions options) {
        this.options = options;
        this.columns = columns(Descriptor.of(query.type()), options);
        this.inColumns = inColumns(Descriptor.of(query.type()), options);
        this.projection = Projection.between(Crs.CGCS2000, options.crs());
    }

    /**
     * Writes a file.
     *
     * @param out where the bytes go; left open
     * @return what could not be written as it is: cut names, values that a format cannot hold
     * @throws org.jieming.language.Malformed when the format cannot hold the system asked for
     */
    public static List<Finding> write(
            Snapshot register, Query query, OutletOptions options, OutputStream out, Progress progress)
            throws IOException {
        Outlet outlet = new Outlet(query, options);
        WriteOptions written = WriteOptions.of(query.type().collection()).withCrs(options.crs());
        if (options.hasShapes()) {
            written = written.withId(ID);
        } else if (!outlet.inColumns) {
            written = written.withWkt("wkt");
        }
        try (Sink sink = Sink.open(
                options.format(),
                out,
                outlet.columns.stream().map(Column::header).toList(),
                written)) {
            outlet.writeAll(register, query, sink, progress);
            sink.finish();
            List<Finding> notes = new ArrayList<>(sink.notes());
            outlet.shapesLeftOut().ifPresent(notes::add);
            return notes;
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void writeAll(Snapshot register, Query query, Sink sink, Progress progress) {
        long total = register.size(query.type());
        long[] count = {0};
        register.each(query, whole -> {
            ItemVersion version = options.shown().apply(whole);
            try {
                sink.write(cells(version), geometry(version));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            if (++count[0] % 1000 == 0) {
                progress.at(STEP, count[0], total);
            }
            return true;
        });
    }

    private List<Cell> cells(ItemVersion version) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(column.cell().apply(version));
        }
        return cells;
    }

    private @Nullable Geometry geometry(ItemVersion version) {
        if (inColumns) {
            return null;
        }
        Geometry geometry = Optional.ofNullable(version.shapeOrNull())
                .map(shape -> projection.transform(shape.geometry()))
                .orElse(null);
        if (geometry != null && options.format() == FileFormat.XLSX && geometry.getNumPoints() > MOST_SHEET_VERTICES) {
            leftOut++;
            return null;
        }
        return geometry;
    }

    /** A cell of a workbook holds 32,767 characters; half an outline would be worse than none. */
    private Optional<Finding> shapesLeftOut() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of(
                        Finding.warn(
                                "O-SHAPE",
                                "wkt",
                                Bilingual.of(
                                        leftOut + " 个对象的图形放不进单元格,未写出;需要图形请用 gpkg 或 geojson",
                                        leftOut
                                                + " shapes do not fit a cell and were left out; use gpkg or geojson for shapes")));
    }

    private static List<Column> columns(Descriptor descriptor, OutletOptions options) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.text(options.words() ? "标识" : ID, version -> version.id().toString()));
        for (int i = 0; i < descriptor.properties().size(); i++) {
            Property property = descriptor.properties().get(i);
            if (property.audience().compareTo(options.audience()) <= 0) {
                columns.add(Column.of(property, i, options.words()));
            }
        }
        columns.add(Column.text(
                options.words() ? "生效日期" : "valid_from",
                version -> day(version.valid().firstDay())));
        columns.add(Column.text(
                options.words() ? "失效日期" : "valid_to",
                version -> day(version.valid().endDay())));
        if (inColumns(descriptor, options)) {
            coordinates(options, columns);
        }
        return columns;
    }

    /** Spreadsheets spell points as two columns and everything else as well-known text. */
    private static boolean inColumns(Descriptor descriptor, OutletOptions options) {
        return !options.hasShapes() && descriptor.geometry() == GeometryKind.POINT;
    }

    private static void coordinates(OutletOptions options, List<Column> columns) {
        Projection projection = Projection.between(Crs.CGCS2000, options.crs());
        boolean degrees = options.crs().isGeographic();
        columns.add(
                Column.degrees(degrees ? "经度" : "横坐标", version -> ordinate(version.shapeOrNull(), projection, true)));
        columns.add(
                Column.degrees(degrees ? "纬度" : "纵坐标", version -> ordinate(version.shapeOrNull(), projection, false)));
    }

    private static Cell ordinate(@Nullable Shape shown, Projection projection, boolean x) {
        Optional<Geometry> geometry = Optional.ofNullable(shown).map(shape -> projection.transform(shape.geometry()));
        return geometry.filter(Point.class::isInstance)
                .map(Point.class::cast)
                .map(point -> Cell.ofNumber(BigDecimal.valueOf(x ? point.getX() : point.getY())))
                .orElse(Cell.BLANK);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
