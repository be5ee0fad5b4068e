package org.jieming.api.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;

/** The merged areas of a worksheet, which hand the value of their first cell to all their cells; rows come in order. */
final class MergedAreas {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final List<Area> waiting;
    private final List<Area> active = new ArrayList<>();
    private final long rows;
    private int reached;

    private static final class Area {
        final long top;
        final long bottom;
        final int left;
        final int right;
        Cell value = Cell.BLANK;

        Area(Matcher m) {
            top = Long.parseLong(m.group(2));
            bottom = Long.parseLong(m.group(4));
            left = SheetRows.column(m.group(1));
            right = SheetRows.column(m.group(3));
        }
    }

    private MergedAreas(List<Area> areas, long rows) {
        areas.sort(Comparator.comparingLong(area -> area.top));
        this.waiting = areas;
        this.rows = rows;
    }

    /** Reads a sheet through for its merged areas, which stand behind its cells. O(bytes). */
    static MergedAreas of(Workbook book, Workbook.Sheet sheet) throws IOException {
        List<Area> areas = new ArrayList<>();
        long rows = 0;
        try (Markup xml = book.markup(sheet.part())) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    rows++;
                } else if (xml.starts("mergeCell")) {
                    Matcher m = AREA.matcher(String.valueOf(xml.attribute("ref")));
                    if (m.matches()) {
                        areas.add(new Area(m));
                    }
                    if (areas.size() > Limits.MERGED_AREAS) {
                        throw Unreadable.limit(book.name(), "merged areas", Limits.MERGED_AREAS);
                    }
                }
            }
        }
        return new MergedAreas(areas, rows);
    }

    /** How many rows the sheet holds, for progress. */
    long rows() {
        return rows;
    }

    /** Whether a header in this row goes on below: a cell reaches down, or all its cells span several columns. */
    boolean continuesBelow(RawRow header) {
        long row = header.number();
        long spanned = 0;
        for (Area area : waiting) {
            if (area.top <= row && area.bottom > row) {
                return true;
            }
            spanned += area.top <= row && area.bottom == row && area.right > area.left ? area.right - area.left + 1 : 0;
        }
        return spanned > 0 && spanned >= header.filled();
    }

    /** Hands values on into a row. */
    void fill(long row, List<Cell> cells, Notes notes, String file) {
        while (reached < waiting.size() && waiting.get(reached).top <= row) {
            active.add(waiting.get(reached++));
        }
        active.removeIf(area -> area.bottom < row);
        if (active.size() > Limits.COLUMNS) {
            throw Unreadable.limit(file, "merged areas over one row", Limits.COLUMNS);
        }
        for (Area area : active) {
            fill(area, row, cells, notes);
        }
    }

    private static void fill(Area area, long row, List<Cell> cells, Notes notes) {
        if (area.top == row) {
            area.value = area.left < cells.size() ? cells.get(area.left) : Cell.BLANK;
        }
        if (area.value.isBlank() || area.right - area.left >= Limits.MERGED_COLUMNS) {
            return;
        }
        while (cells.size() <= area.right) {
            cells.add(Cell.BLANK);
        }
        for (int column = area.left; column <= area.right; column++) {
            cells.set(column, area.value);
        }
        notes.atRow(
                "X-MERGED",
                Severity.NOTE,
                "",
                area.top,
                Bilingual.of("合并单元格的值已赋予其覆盖的每个单元格", "Merged cells hand their value to every cell they cover"));
    }
}
