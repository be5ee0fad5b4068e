package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.SourceRow;
import org.jieming.crs.CoordinateReading;
import org.jieming.crs.Coordinates;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Rows that say in a column of their own that they are in Beijing 1954 or Xi'an 1980, as the forms of the first demarcation are
 * (C.4): the figures stay as they are beside the name of their system, and are no position (F-05). A file that tells original
 * coordinates apart, as an export does, speaks of both, and its longitudes are those of the whole file.
 */
final class OldForm {
    private final int system;
    private final int x;
    private final int y;

    /**
     * Finds the column that names the system.
     *
     * @param x the column of longitudes or eastings, or −1
     * @param y that of latitudes or northings, or −1
     */
    OldForm(Mapping mapping, List<String> columns, int x, int y) {
        boolean tellsApart = mapping.indexOf(new Destination.ToProperty(Placed.ORIG_CRS), columns) >= 0;
        this.system = tellsApart ? -1 : mapping.indexOf(new Destination.ToProperty("coordinate_system"), columns);
        this.x = x;
        this.y = y;
    }

    /** Whether a row is in an old system; its figures are noted then. Throws like {@link Coordinates#read(String, String)}. */
    boolean keeps(SourceRow row, Values.Builder values, List<Finding> findings) {
        Optional<Crs> old =
                system < 0 || row.geometry() != null ? Optional.empty() : SourceSystem.oldDatum(text(row, system));
        old.map(Crs::title).ifPresent(title -> {
            Bilingual said = Bilingual.of(
                    "原表坐标系为" + title.zh() + ":坐标按原值保留,未转换,不作为位置",
                    "the form is in " + title.en()
                            + ": its coordinates are kept as they are, not converted, and are no position");
            findings.add(RowShape.told(Severity.NOTE, said));
            keep(row, values);
        });
        return old.isPresent();
    }

    private void keep(SourceRow row, Values.Builder values) {
        String east = text(row, x);
        String north = text(row, y);
        if (!east.isBlank() || !north.isBlank()) {
            CoordinateReading reading = Coordinates.read(east, north);
            values.setIfKnown("orig_x", reading.x()).setIfKnown("orig_y", reading.y());
            values.setIfKnown(Placed.ORIG_CRS, text(row, system).strip());
        }
    }

    private static String text(SourceRow row, int column) {
        return column < 0 ? "" : row.cells().get(column).text();
    }
}
