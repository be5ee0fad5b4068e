package org.jieming.api.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Separated values, row by row; every value is text, exactly as it stands between the separators. */
final class CsvSource implements Source {
    private static final int SAMPLE = 1 << 16;

    private final String name;
    private final Counting bytes;
    private final RowGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Notes notes;
    private final Table table;
    private final About about;

    private CsvSource(Input input, TextEncoding encoding, char separator, ReadOptions options, Notes notes)
            throws IOException {
        this.name = input.name();
        this.notes = notes;
        this.bytes = new Counting(input.open(), input.size());
        this.guard = new RowGuard(encoding.reader(bytes), name);
        this.parser = CSVParser.parse(guard, CsvDialect.separatedBy(separator));
        this.records = parser.iterator();
        List<RawRow> first = firstRows();
        this.table = Table.of(first, options.headerRow(), row -> false, name, notes);
        this.about = new About(
                FileFormat.CSV,
                input.stem(),
                List.of(input.stem()),
                table.columns(),
                Optional.empty(),
                Optional.of(encoding.charset().name()));
    }

    static CsvSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        TextEncoding encoding = TextEncoding.of(input, options.charset(), notes);
        return new CsvSource(input, encoding, separator(input, encoding), options, notes);
    }

    private static char separator(Input input, TextEncoding encoding) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader text = encoding.reader(input.open())) {
            for (int got = text.read(sample);
                    got > 0 && length < SAMPLE;
                    got = text.read(sample, length, SAMPLE - length)) {
                length += got;
            }
        } catch (CharacterCodingException later) {
            // What cannot be decoded is reported with its line when the rows are read.
        }
        String text = new String(sample, 0, length);
        int lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return CsvDialect.separator(length == SAMPLE && lastLine > 0 ? text.substring(0, lastLine) : text);
    }

    private List<RawRow> firstRows() throws IOException {
        List<RawRow> first = new ArrayList<>();
        try {
            for (RawRow row = read(); row != null; row = read()) {
                if (!row.isBlank() && !CsvDialect.statesSeparator(row)) {
                    first.add(row);
                }
                if (first.size() == Table.LOOK) {
                    break;
                }
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
        return first;
    }

    private @Nullable RawRow read() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            guard.rowDone();
            return new RawRow(line, cells(record, line));
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw complaint(broken, line);
        }
    }

    private RuntimeException complaint(RuntimeException broken, long line) {
        boolean coding = broken.getCause() instanceof CharacterCodingException;
        String given = String.valueOf(broken.getMessage());
        return coding
                ? Unreadable.row(
                        name,
                        line,
                        given,
                        "含有不符合所选编码的字节；请指明正确的编码",
                        "Bytes that are no text in this encoding; state the right one")
                : Unreadable.row(
                        name,
                        line,
                        given,
                        "引号没有闭合，或文件在此中断",
                        "A quotation mark never closes, or the file is cut off here");
    }

    private List<Cell> cells(CSVRecord record, long line) {
        List<Cell> cells = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            String raw = record.get(i);
            if (raw.length() > Limits.CELL_CHARS) {
                throw Unreadable.limit(
                        name, "一个单元格的字符数,第 " + line + " 行", "characters of a cell, line " + line, Limits.CELL_CHARS);
            }
            String text = CsvDialect.unguarded(raw);
            if (text.length() != raw.length()) {
                notes.atRow(
                        "X-APOSTROPHE",
                        Severity.NOTE,
                        "",
                        line,
                        Bilingual.of(
                                "去除了防止公式执行的前导撇号",
                                "A leading apostrophe that keeps formulas from running was taken away"));
            }
            cells.add(Cell.ofText(text));
        }
        return cells;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (RawRow raw = pull(); raw != null; raw = pull()) {
            SourceRow row = table.row(raw);
            if (row != null) {
                tellShort(raw);
                return row;
            }
        }
        return null;
    }

    private void tellShort(RawRow raw) {
        if (raw.cells().size() < table.columns().size()) {
            notes.atRow(
                    "X-ROW-SHORT",
                    Severity.NOTE,
                    "",
                    raw.number(),
                    Bilingual.of(
                            "行中的值少于列数，缺少的按空值处理；若是末行，文件可能不完整",
                            "Rows have fewer values than there are columns; the missing ones are blank. If it is the last"
                                    + " row, the file may be cut off"));
        }
    }

    private @Nullable RawRow pull() throws IOException {
        RawRow waiting = table.waiting();
        return waiting != null ? waiting : read();
    }

    @Override
    public double progress() {
        return bytes.progress();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
