package org.jieming.api.exchange;

import java.util.List;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a file.
 *
 * @param number the row as a person would look it up: line of a text, row of a sheet, key of a table, else 1, 2, 3 …
 * @param cells one value per column of the source, in its order
 * @param geometry two-dimensional, x first, in the system the file declares; null where the row has none or a broken one
 * @param findings what is wrong with this row alone; a blocking one says that its geometry or cells could not be read
 */
public record SourceRow(
        long number, List<Cell> cells, @Nullable Geometry geometry, List<Finding> findings) {

    public SourceRow {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }
}
