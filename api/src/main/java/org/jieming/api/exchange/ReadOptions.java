package org.jieming.api.exchange;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

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

    /**
     * Reads what a person says.
     *
     * @throws Malformed for {@code encoding} when there is no such encoding
     */
    public static ReadOptions stated(Optional<String> encoding, Optional<String> layer, Optional<Integer> headerRow) {
        return new ReadOptions(encoding.map(ReadOptions::charset), layer, headerRow);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new Malformed(
                    "encoding",
                    name,
                    Bilingual.of("没有这种编码,例如 UTF-8、GB18030", "no such encoding; UTF-8 or GB18030 for example"));
        }
    }

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
