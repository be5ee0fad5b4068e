package org.jieming.api.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jieming.crs.Crs;

/**
 * How a file is to be written.
 *
 * @param layer name of the sheet, table, document or shapefile
 * @param charset encoding of CSV (UTF-8 gets a byte order mark, for Excel) and of a shapefile's table; the other formats are UTF-8
 * @param crs system in which the geometries come, x first; GeoJSON and KML take degrees only
 * @param idColumn column that is the identity of a feature: the {@code id} member of GeoJSON; as the last
 *     column of XLSX it is not printed
 * @param wktColumn column that CSV and XLSX add for the geometry as WKT; without it they leave geometry out, with a note
 */
public record WriteOptions(
        String layer, Charset charset, Crs crs, Optional<String> idColumn, Optional<String> wktColumn) {

    /** UTF-8, CGCS2000, no identity and no WKT. */
    public static WriteOptions of(String layer) {
        return new WriteOptions(layer, StandardCharsets.UTF_8, Crs.CGCS2000, Optional.empty(), Optional.empty());
    }

    /** The same in another encoding. */
    public WriteOptions withCharset(Charset wanted) {
        return new WriteOptions(layer, wanted, crs, idColumn, wktColumn);
    }

    /** The same for geometries in another system. */
    public WriteOptions withCrs(Crs wanted) {
        return new WriteOptions(layer, charset, wanted, idColumn, wktColumn);
    }

    /** The same with a column as identity. */
    public WriteOptions withId(String column) {
        return new WriteOptions(layer, charset, crs, Optional.of(column), wktColumn);
    }

    /** The same with the geometry as WKT in a column of this name. */
    public WriteOptions withWkt(String column) {
        return new WriteOptions(layer, charset, crs, idColumn, Optional.of(column));
    }
}
