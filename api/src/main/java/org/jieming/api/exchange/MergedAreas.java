package org.jieming.api.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;

/** The merged areas of a worksheet, which hand the value of their first cell to all their cells; rows come in order. */
final class MergedAreas {
    private static final int TAG = 80;
    private static final Pattern AREA =
            Pattern.compile("[<:]mergeCell\\s[^<>]{0,40}?ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");

    private final List<Area> waiting;
    private final List<Area> active = new ArrayList<>();
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

        @Override
        public boolean equals(Object other) {
            return other instanceof Area area
                    && top == area.top
                    && bottom == area.bottom
                    && left == area.left
                    && right == area.right;
        }

        @Override
        public int hashCode() {
            return (int) (31 * top + left);
        }
    }

    private MergedAreas(List<Area> areas) {
        areas.sort(Comparator.comparingLong(area -> area.top));
        this.waiting = areas;
    }

    /**
     * Reads a sheet through for its merged areas, which stand behind its cells: a search for their tags, because parsing
     * everything twice would take twice as long. O(characters).
     */
    static MergedAreas of(Workbook book, Workbook.Sheet sheet) throws IOException {
        List<Area> areas = new ArrayList<>();
        char[] piece = new char[1 << 16];
        int kept = 0;
        try (Reader characters = book.characters(sheet.part())) {
            for (int got = characters.read(piece); got > 0; got = characters.read(piece, kept, piece.length - kept)) {
                String text = new String(piece, 0, kept + got);
                collect(text, areas, book.name());
                // A tag may lie across two pieces; an area that is found twice is dropped at the end.
                kept = Math.min(TAG, text.length());
                text.getChars(text.length() - kept, text.length(), piece, 0);
            }
        }
        return new MergedAreas(new ArrayList<>(new LinkedHashSet<>(areas)));
    }

    private static void collect(String text, List<Area> areas, String file) {
        if (!text.contains("mergeCell ")) {
            return;
        }
        for (Matcher tag = AREA.matcher(text); tag.find(); ) {
            areas.add(new Area(tag));
            if (areas.size() > Limits.MERGED_AREAS) {
                throw Unreadable.limit(file, "合并单元格的个数", "merged areas", Limits.MERGED_AREAS);
            }
        }
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
            throw Unreadable.limit(file, "同一行上合并单元格的个数", "merged areas over one row", Limits.COLUMNS);
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
