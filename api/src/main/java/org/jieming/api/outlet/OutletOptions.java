package org.jieming.api.outlet;

import org.jieming.api.exchange.FileFormat;
import org.jieming.crs.Crs;
import org.jieming.register.Audience;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be written.
 *
 * @param format its format
 * @param crs the system of its coordinates
 * @param audience the most closed audience whose properties may go in
 * @param shape where each item is shown to be, in EPSG:4490; null for nowhere
 * @param words whether headers and codes are spelled as people read them, in Chinese; names and codes otherwise
 */
public record OutletOptions(FileFormat format, Crs crs, Audience audience, ShapeShown shape, boolean words) {

    /** Tells where an item is shown to be: some readers are shown some positions coarsely. */
    @FunctionalInterface
    public interface ShapeShown {
        /** The shape to be written, or null. */
        @Nullable
        Shape of(ItemVersion version);
    }

    /** What people expect of a format: spreadsheets speak Chinese, map formats keep names and codes; EPSG:4490. */
    public static OutletOptions of(FileFormat format, Audience audience) {
        boolean words = format == FileFormat.CSV || format == FileFormat.XLSX;
        boolean webFormat =
                format == FileFormat.GEOJSON || format == FileFormat.GEOJSON_SEQ || format == FileFormat.KML;
        return new OutletOptions(
                format, webFormat ? Crs.CRS84 : Crs.CGCS2000, audience, ItemVersion::shapeOrNull, words);
    }

    /** The same in another system. */
    public OutletOptions in(Crs other) {
        return new OutletOptions(format, other, audience, shape, words);
    }

    /** The same with other positions shown. */
    public OutletOptions showing(ShapeShown shown) {
        return new OutletOptions(format, crs, audience, shown, words);
    }

    /** Whether the format has a place of its own for shapes. */
    boolean hasShapes() {
        return format != FileFormat.CSV && format != FileFormat.XLSX;
    }
}
