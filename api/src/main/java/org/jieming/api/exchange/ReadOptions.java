package org.jieming.api.exchange;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a person who knows the file may say about it; everything empty is found out from the content.
 *
 * @param charset encoding of a text file or of a shapefile's table
 * @param layer sheet of a workbook, table of a GeoPackage, or file inside an archive
 * @param headerRow row that holds the column names, counted from 1; 0 when there is none (CSV and XLSX)
 */
public record ReadOptions(Optional<Charset> charset, Optional<String> layer, Optional<Integer> headerRow) {
    /** Find everything out. */
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with a stated encoding. */
    public ReadOptions withCharset(Charset stated) {
        return new ReadOptions(Optional.of(stated), layer, headerRow);
    }

    /** The same with a stated sheet, table or inner file. */
    public ReadOptions withLayer(String stated) {
        return new ReadOptions(charset, Optional.of(stated), headerRow);
    }

    /** The same with a stated header row. */
    public ReadOptions withHeaderRow(int stated) {
        return new ReadOptions(charset, layer, Optional.of(stated));
    }
}
