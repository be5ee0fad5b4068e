package org.jieming.api.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A workbook that goes out row by row: texts stand in their cells, not in a shared table, so memory does not grow. Text is a text
 * cell whatever it starts with and never runs as a formula. A full sheet is followed by another. It is set up for the printer ({@link PrintedSheet}).
 */
final class XlsxSink implements Sink {
    /** Characters that a spreadsheet takes in one cell. */
    static final int CELL = 32_767;

    private static final int FLUSH = 1_000;
    private static final int DIGITS = 15;
    private final Workbook book;
    private final List<SinkColumn> given;
    private final List<SinkColumn> columns;
    private final WriteOptions options;
    private final Notes notes = new Notes();
    private Worksheet sheet;
    private PrintedSheet printed;
    private int sheets;
    private int row;

    XlsxSink(OutputStream out, List<SinkColumn> columns, WriteOptions options) {
        this.given = List.copyOf(columns);
        this.columns = new ArrayList<>(columns);
        options.wktColumn().ifPresent(name -> this.columns.add(SinkColumn.text(name)));
        this.options = options;
        this.book = new Workbook(new Unclosed(out), "Jieming", "1.0");
        this.sheet = begin();
        this.printed = headed();
    }

    private Worksheet begin() {
        String suffix = ++sheets == 1 ? "" : " " + sheets;
        String name = options.layer().replaceAll("[\\[\\]:*?/\\\\']", "_");
        Worksheet begun = book.newWorksheet(name.substring(0, Math.min(name.length(), 31 - suffix.length())) + suffix);
        begun.freezePane(0, 1);
        row = 0;
        return begun;
    }

    private PrintedSheet headed() {
        PrintedSheet begun = new PrintedSheet(sheet, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
            begun.stands(0, i, columns.get(i).name());
        }
        return begun;
    }

    @Override
    public void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException {
        SinkColumn.check(cells, given);
        if (++row >= Worksheet.MAX_ROWS) {
            finishSheet(row - 1);
            sheet = begin();
            printed = headed();
            row = 1;
        }
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i).settled());
        }
        if (options.wktColumn().isPresent()) {
            put(columns.size() - 1, Cell.ofText(geometry == null ? "" : geometry.toText()));
        } else if (geometry != null) {
            SinkNotes.geometryLeftOut(notes, row + 1L);
        }
        if (row % FLUSH == 0) {
            widen();
            sheet.flush();
        }
    }

    private void put(int column, Cell cell) {
        if (cell instanceof Cell.Number number && number.value().precision() <= DIGITS && !isCode(column)) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof Cell.Truth truth) {
            sheet.value(row, column, truth.value());
        } else if (cell instanceof Cell.Day day && day.value().getYear() >= 1900) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Moment moment && moment.value().getYear() >= 1900) {
            sheet.value(row, column, moment.value());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (!cell.text().isEmpty()) {
            sheet.inlineString(row, column, fitting(column, cell.text()));
        }
        printed.stands(row, column, cell.text());
    }

    private boolean isCode(int column) {
        return columns.get(column).kind() == SinkColumn.Kind.TEXT;
    }

    private String fitting(int column, String text) {
        String clean = SinkNotes.forXml(text, notes, row + 1L);
        if (clean.length() <= CELL) {
            return clean;
        }
        SinkNotes.cut(notes, columns.get(column).name(), row + 1L, CELL);
        int end = Character.isHighSurrogate(clean.charAt(CELL - 1)) ? CELL - 1 : CELL;
        return clean.substring(0, end);
    }

    /** Columns have the widths of the first rows; once those are out nothing is changed. */
    private void widen() {
        if (row <= FLUSH) {
            printed.widen();
        }
    }

    private void finishSheet(int last) throws IOException {
        widen();
        boolean identity = options.idColumn()
                .filter(columns.get(columns.size() - 1).name()::equals)
                .isPresent();
        printed.bound(last, identity);
        sheet.finish();
    }

    @Override
    public void finish() throws IOException {
        finishSheet(row);
        book.finish();
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public void close() {
        // Closing the workbook would complete it; what was not finished must not look whole.
    }

    /** The caller's stream, which finishing a workbook would otherwise close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
