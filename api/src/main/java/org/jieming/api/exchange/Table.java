package org.jieming.api.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A table as offices draw them, turned into rows under columns: titles above the header, headers of several rows, and totals
 * rows are told apart from data (domain F.3). Looks at the first {@value #LOOK} rows only.
 */
final class Table {
    /** Rows among which the header is sought. */
    static final int LOOK = 30;

    private static final Pattern TOTAL = Pattern.compile("(.{0,8}(合计|总计|小计|共计)|(?i:grand )?(?i:total))[:：]?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00A0]+");

    private final List<String> columns;
    private final Deque<RawRow> waiting;
    private final Notes notes;

    private Table(List<String> columns, Deque<RawRow> waiting, Notes notes) {
        this.columns = columns;
        this.waiting = waiting;
        this.notes = notes;
    }

    /**
     * Finds the header among the first rows.
     *
     * @param first the first rows that are not blank, at most {@value #LOOK}
     * @param stated the number of the header row if a person said so; 0 for none
     * @param continuesBelow whether the header cells of a row go on in the next row (merged cells)
     */
    static Table of(
            List<RawRow> first, Optional<Integer> stated, Predicate<RawRow> continuesBelow, String file, Notes notes) {
        int start = stated.isPresent() ? stated(first, stated.get(), file) : likely(first);
        int end = start;
        while (start >= 0 && end + 1 < first.size() && continuesBelow.test(first.get(end))) {
            end++;
        }
        for (RawRow title : first.subList(0, Math.max(0, start))) {
            notes.atRow(
                    "X-TITLE",
                    Severity.NOTE,
                    "",
                    title.number(),
                    Bilingual.of("表头以上的标题行未作为数据读取", "Titles above the header were not read as data"));
        }
        List<RawRow> header = start < 0 ? List.of() : first.subList(start, end + 1);
        List<RawRow> data = first.subList(end + 1, first.size());
        return new Table(ColumnNames.unique(names(header, data), file, notes), new ArrayDeque<>(data), notes);
    }

    private static int stated(List<RawRow> first, int number, String file) {
        if (number == 0) {
            return -1;
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).number() == number) {
                return i;
            }
        }
        throw Unreadable.file(
                file,
                "header row " + number,
                "指定的表头行为空，或不在前 " + LOOK + " 行内",
                "The stated header row is blank or not among the first " + LOOK + " rows");
    }

    /** The first row with at least half as many texts as the widest row has cells. */
    private static int likely(List<RawRow> first) {
        long width = first.stream().mapToLong(RawRow::filled).max().orElse(0);
        for (int i = 0; i < first.size(); i++) {
            if (2 * first.get(i).apart() >= width) {
                return i;
            }
        }
        return first.isEmpty() ? -1 : 0;
    }

    private static List<String> names(List<RawRow> header, List<RawRow> data) {
        int width = 0;
        for (RawRow row : header) {
            width = Math.max(width, written(row));
        }
        for (RawRow row : data) {
            width = Math.max(width, written(row));
        }
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Set<String> parts = new LinkedHashSet<>();
            for (RawRow row : header) {
                parts.add(ColumnNames.tidy(row.text(column)));
            }
            parts.remove("");
            names.add(String.join("_", parts));
        }
        return names;
    }

    private static int written(RawRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cells().get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    List<String> columns() {
        return columns;
    }

    /** The next row that was read while the header was sought, or null. */
    @Nullable
    RawRow waiting() {
        return waiting.poll();
    }

    /** The row under the columns, or null when it is blank or a totals row. */
    @Nullable
    SourceRow row(RawRow raw) {
        if (raw.isBlank()) {
            return null;
        }
        if (isTotal(raw)) {
            notes.atRow(
                    "X-TOTAL",
                    Severity.NOTE,
                    "",
                    raw.number(),
                    Bilingual.of("合计、小计行未作为数据读取", "Totals rows were not read as data"));
            return null;
        }
        List<Cell> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(i < raw.cells().size() ? raw.cells().get(i) : Cell.BLANK);
        }
        return new SourceRow(raw.number(), cells, null, beyond(raw));
    }

    private List<Finding> beyond(RawRow raw) {
        TreeSet<String> extra = new TreeSet<>();
        for (int i = columns.size(); i < raw.cells().size(); i++) {
            if (!raw.cells().get(i).isBlank()) {
                extra.add(raw.text(i));
            }
        }
        if (extra.isEmpty()) {
            return List.of();
        }
        String shown = String.join(", ", extra);
        return List.of(Finding.block(
                "X-ROW-WIDE",
                "",
                Bilingual.of(
                        "本行比表头多出内容：" + shown + "；可能某个值含有分隔符而未加引号",
                        "The row has more values than there are columns: " + shown
                                + "; perhaps a value holds the separator without quotation marks")));
    }

    private static boolean isTotal(RawRow raw) {
        for (Cell cell : raw.cells()) {
            if (!cell.isBlank()) {
                return isTotal(cell.text());
            }
        }
        return false;
    }

    /** The two looks before the pattern are for speed: it runs on every row. */
    private static boolean isTotal(String text) {
        return text.length() < 40
                && (text.indexOf('计') >= 0 || text.toLowerCase(Locale.ROOT).contains("total"))
                && TOTAL.matcher(SPACE.matcher(text).replaceAll("")).matches();
    }
}
