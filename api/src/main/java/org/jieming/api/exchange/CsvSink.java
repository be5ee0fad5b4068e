package org.jieming.api.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Comma-separated values for spreadsheets: CRLF, UTF-8 with a byte order mark, or GB18030. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front, which {@link CsvSource} takes away again, so that the round trip is exact.
 */
final class CsvSink implements Sink {
    private final List<SinkColumn> columns;
    private final CSVPrinter printer;
    private final CharsetEncoder encoder;
    private final Optional<String> wktColumn;
    private final Notes notes = new Notes();
    private long row = 1;

    CsvSink(OutputStream out, List<SinkColumn> columns, WriteOptions options) throws IOException {
        this.columns = List.copyOf(columns);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, options.charset()), 1 << 16);
        if (options.charset().equals(StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
        }
        this.encoder = options.charset().newEncoder();
        this.wktColumn = options.wktColumn();
        this.printer = new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get());
        for (SinkColumn column : columns) {
            printer.print(CsvDialect.guarded(column.name()));
        }
        if (wktColumn.isPresent()) {
            printer.print(wktColumn.get());
        }
        printer.println();
    }

    @Override
    public void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException {
        SinkColumn.check(cells, columns);
        row++;
        for (Cell cell : cells) {
            printer.print(text(cell.settled()));
        }
        if (wktColumn.isPresent()) {
            printer.print(geometry == null ? "" : geometry.toText());
        } else if (geometry != null) {
            SinkNotes.geometryLeftOut(notes, row);
        }
        printer.println();
    }

    private String text(Cell cell) {
        String text = cell.text();
        if (!encoder.canEncode(text)) {
            SinkNotes.unencodable(notes, row);
        }
        return cell instanceof Cell.Text ? CsvDialect.guarded(text) : text;
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public void close() {
        // The stream is the caller's; what was not finished stays in the buffer and goes nowhere.
    }
}
