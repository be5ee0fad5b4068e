package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of a document as its XML has them, forward only. What is deleted under tracked changes is not read. A cell
 * that spans columns, or goes on from the row above, hands its text to all it covers; a table inside a cell is text of that cell.
 */
final class DocxRows implements Closeable {
    /** Parts that say how something looks. */
    private static final Set<String> LOOKS =
            Set.of("pPr", "rPr", "tblPr", "trPr", "tblGrid", "instrText", "delText", "Fallback");

    private final String name;
    private final Markup xml;
    private final Set<Long> continued = new HashSet<>();
    private List<Cell> above = List.of();
    private long row;
    private long rowChars;
    private boolean over;

    /**
     * Goes to a table.
     *
     * @param table how many tables of the document, not counting those inside others, come before it
     */
    DocxRows(OfficeArchive archive, int table) throws IOException {
        this.name = archive.name();
        this.xml = archive.markup(DocxTables.PART);
        for (int before = 0; before <= table && xml.next(); ) {
            if (xml.starts("tbl") && before++ < table) {
                xml.skip();
            }
        }
    }

    /** The next row, blank or not; null behind the last. */
    @Nullable
    RawRow next() {
        while (!over && xml.next()) {
            if (xml.starts("tr")) {
                return row();
            }
            over = xml.ends("tbl");
        }
        return null;
    }

    /** Whether a cell of a row goes on in the row after it, which was read already. */
    boolean continuesBelow(RawRow header) {
        return continued.contains(header.number());
    }

    double progress() {
        return xml.progress();
    }

    private RawRow row() {
        row++;
        rowChars = 0;
        List<Cell> cells = new ArrayList<>();
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            if (xml.starts("tc")) {
                cell(cells);
            }
        }
        above = cells;
        return new RawRow(row, cells);
    }

    private void cell(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        int span = 1;
        boolean continues = false;
        int inside = xml.depth();
        while (xml.depth() >= inside && xml.next()) {
            boolean own = xml.depth() == inside + 2;
            if (own && xml.starts("gridSpan")) {
                span = span(xml.attribute("val"));
            } else if (own && xml.starts("vMerge")) {
                continues = !"restart".equals(xml.attribute("val"));
            } else {
                read(text);
            }
        }
        Cell cell = Cell.ofText(text.toString().strip());
        for (int i = 0; i < span; i++) {
            cells.add(continues && cells.size() < above.size() ? above.get(cells.size()) : cell);
        }
        if (continues && row <= Table.LOOK) {
            continued.add(row - 1);
        }
        if (cells.size() > Limits.COLUMNS) {
            throw Unreadable.limit(name, "第 " + row + " 行的列数", "columns of row " + row, Limits.COLUMNS);
        }
    }

    /** A run of text, a blank for a tabulator, a new line for a break or the end of a paragraph. */
    private void read(StringBuilder text) {
        if (xml.starts("t")) {
            String run = xml.text("");
            rowChars += run.length();
            if (rowChars > Limits.ROW_CHARS) {
                throw Unreadable.limit(name, "第 " + row + " 行的字符数", "characters of row " + row, Limits.ROW_CHARS);
            }
            text.append(run);
        } else if (xml.starts("tab")) {
            text.append(' ');
        } else if (xml.starts("br") || xml.ends("p")) {
            text.append('\n');
        } else if (xml.starts() && LOOKS.contains(xml.element())) {
            xml.skip();
        }
    }

    private static int span(@Nullable String columns) {
        boolean known = columns != null && columns.matches("[1-9]\\d{0,2}");
        return known ? Math.min(Integer.parseInt(columns), Limits.MERGED_COLUMNS) : 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
