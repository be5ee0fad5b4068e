package org.jieming.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.table.ReferenceTable;

/** Reads tables: those of {@code data}, which travel with the program, and files of a bureau's own. */
final class StandardTables {
    private static final String MARK = "\uFEFF";
    /** No list of norms is as long; one file that is would be read, and judged by, at every start and in every statement. */
    static final int MOST_ROWS = 5_000;

    private StandardTables() {}

    /** The rows of a table of {@code data}. */
    static List<Row> shipped(String table) {
        return rows("data/" + table, ReferenceTable.bytes(table));
    }

    /**
     * The rows of a file, empty ones left out.
     *
     * @throws Malformed naming the file and the row when it is no table
     */
    static List<Row> rows(String file, byte[] bytes) {
        List<List<String>> lines = lines(file, text(file, bytes));
        List<Row> rows = new ArrayList<>();
        List<String> heads = lines.isEmpty() ? List.of() : heads(file, lines.get(0));
        for (int number = 2; number <= lines.size(); number++) {
            List<String> line = lines.get(number - 1);
            if (line.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(Row.Place.line(file, number), heads, line));
            }
        }
        return rows;
    }

    private static List<String> heads(String file, List<String> line) {
        List<String> heads = line.stream().map(String::strip).toList();
        if (new HashSet<>(heads).size() < heads.size()) {
            throw new Malformed(
                    file,
                    String.join(",", heads),
                    Bilingual.of("第 1 行有两列同名或没有列名", "row 1: two columns are named alike, or not at all"));
        }
        return heads;
    }

    private static Row row(Row.Place place, List<String> heads, List<String> line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < line.size(); column++) {
            if (column < heads.size()) {
                cells.put(heads.get(column), line.get(column));
            } else if (!line.get(column).isBlank()) {
                throw place.wrong(
                        String.valueOf(column + 1),
                        line.get(column),
                        Bilingual.of(
                                "没有列名;含逗号的文字请加双引号", "has no name; a text with a comma wants double quotes around it"));
            }
        }
        return new Row(cells, place);
    }

    private static List<List<String>> lines(String file, String text) {
        try (MappingIterator<List<String>> lines = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .readValues(text)) {
            List<List<String>> all = new ArrayList<>();
            while (lines.hasNextValue()) {
                all.add(lines.nextValue());
                if (all.size() > MOST_ROWS + 1) {
                    throw tooLong(file);
                }
            }
            return all;
        } catch (JsonProcessingException noTable) {
            throw new Malformed(
                    file,
                    "",
                    Bilingual.of(
                            "不是逗号分隔的表格(CSV),错在第 " + noTable.getLocation().getLineNr() + " 行附近",
                            "this is no table of comma-separated values (CSV), see about row "
                                    + noTable.getLocation().getLineNr()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + file + " cannot be read", unreadable);
        }
    }

    private static Malformed tooLong(String file) {
        return new Malformed(
                file,
                "",
                Bilingual.of(
                        "最多 " + MOST_ROWS + " 行(不含表头),请分拆或删去不用的行",
                        "it may have " + MOST_ROWS + " rows below the heads; leave out those that are not used"));
    }

    /** Strict UTF-8, with or without a mark, else GB18030, as spreadsheets in China write it (domain rule F-11). */
    private static String text(String file, byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
            } catch (CharacterCodingException another) {
                // the next one, or none
            }
        }
        throw new Malformed(
                file, "", Bilingual.of("应为 UTF-8 或 GB18030(GBK)文本", "text in UTF-8 or GB18030 (GBK) is expected"));
    }
}
