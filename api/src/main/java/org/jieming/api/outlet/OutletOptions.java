package org.jieming.api.outlet;

import java.util.function.UnaryOperator;
import org.jieming.api.exchange.FileFormat;
import org.jieming.crs.Crs;
import org.jieming.register.Audience;
import org.jieming.register.ItemVersion;

/**
 * How a file is to be written.
 *
 * @param format its format
 * @param crs the system of its coordinates
 * @param audience the most closed audience whose properties may go in
 * @param shown each item with what its readers may see of it alone
 * @param words whether headers and codes are spelled as people read them, in Chinese; names and codes otherwise
 */
public record OutletOptions(
        FileFormat format, Crs crs, Audience audience, UnaryOperator<ItemVersion> shown, boolean words) {

    /** What people expect of a format: spreadsheets speak Chinese, map formats keep names and codes; EPSG:4490. */
    public static OutletOptions of(FileFormat format, Audience audience) {
        boolean words = format == FileFormat.CSV || format == FileFormat.XLSX;
        boolean webFormat =
                format == FileFormat.GEOJSON || format == FileFormat.GEOJSON_SEQ || format == FileFormat.KML;
        return new OutletOptions(
                format, webFormat ? Crs.CRS84 : Crs.CGCS2000, audience, UnaryOperator.identity(), words);
    }

    /** The same in another system. */
    public OutletOptions in(Crs other) {
        return new OutletOptions(format, other, audience, shown, words);
    }

    /** The same showing less of each item. */
    public OutletOptions showing(UnaryOperator<ItemVersion> less) {
        return new OutletOptions(format, crs, audience, less, words);
    }

    /** Whether the format has a place of its own for shapes. */
    boolean hasShapes() {
        return format != FileFormat.CSV && format != FileFormat.XLSX;
    }
}
