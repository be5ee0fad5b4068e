package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A file being written, row by row. CSV, XLSX, GeoJSON and KML go out as they come; GeoPackage and shapefile are built in a
 * temporary folder and go out on {@link #finish}. Closing without finishing leaves a file that no reader takes for a whole one.
 * Not for use by several threads.
 */
public interface Sink extends Closeable {

    /**
     * Begins a file.
     *
     * @param out where the bytes go; left open
     * @throws org.jieming.language.Malformed when the format cannot hold geometries of the stated system
     */
    static Sink open(FileFormat format, OutputStream out, List<SinkColumn> columns, WriteOptions options)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(out, columns, options);
            case XLSX -> new XlsxSink(out, columns, options);
            case GEOJSON, GEOJSON_SEQ -> new GeoJsonSink(format, out, columns, options);
            case GEOPACKAGE -> new GeoPackageSink(out, columns, options);
            case SHAPEFILE -> new ShapefileSink(out, columns, options);
            case KML -> new KmlSink(out, columns, options);
            case DOCX -> throw new IllegalArgumentException("Documents are not written row by row");
        };
    }

    /**
     * Writes one row. O(size of the row).
     *
     * @param cells one per column, in order; formulas are written as their results
     * @param geometry x first, in the system of the options, or null
     */
    void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException;

    /** Completes the file and hands its last bytes over. */
    void finish() throws IOException;

    /** What could not be written as it was: cut names and values, characters without a code, geometries left out. */
    List<Finding> notes();
}
