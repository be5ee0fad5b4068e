package org.jieming.api.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.language.Bilingual;

/**
 * A dBASE table being gathered: its fields are as wide as their widest value, which is known only at the end, so values wait in a
 * file. Values are cut at character boundaries at 254 bytes; numbers that need more than 20 places are rounded to 17 digits.
 */
final class DbaseSpool implements Closeable {
    private static final int TEXT_BYTES = 254;
    private static final int NUMBER_BYTES = 20;
    private static final int DIGITS = 17;

    private final List<SinkColumn> columns;
    private final Charset charset;
    private final Notes notes;
    private final Path waiting;
    private final DataOutputStream spool;
    private final int[] widths;
    private final int[] decimals;
    private final int[] wholes;
    private int rows;

    DbaseSpool(Path waiting, List<SinkColumn> columns, Charset charset, Notes notes) throws IOException {
        this.waiting = waiting;
        this.columns = columns;
        this.charset = charset;
        this.notes = notes;
        this.widths = new int[columns.size()];
        this.decimals = new int[columns.size()];
        this.wholes = new int[columns.size()];
        Arrays.fill(widths, 1);
        this.spool = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16));
    }

    int rows() {
        return rows;
    }

    /** Puts one row by; {@code row} is its number for the notes. */
    void add(List<Cell> cells, long row) throws IOException {
        rows++;
        for (int i = 0; i < cells.size(); i++) {
            byte[] value = value(i, cells.get(i).settled(), row);
            widths[i] = Math.max(widths[i], value.length);
            spool.writeByte(value.length);
            spool.write(value);
        }
    }

    private byte[] value(int column, Cell cell, long row) {
        String name = columns.get(column).name();
        return switch (columns.get(column).kind()) {
            case TEXT, MOMENT -> text(name, cell.text(), row);
            case INTEGER, REAL -> number(column, cell, row);
            case TRUTH -> ascii(cell instanceof Cell.Truth truth ? truth.value() ? "T" : "F" : unfit(name, cell, row));
            case DAY -> ascii(cell instanceof Cell.Day day ? day.text().replace("-", "") : unfit(name, cell, row));
        };
    }

    private byte[] text(String column, String text, long row) {
        byte[] bytes = text.getBytes(charset);
        if (!charset.newEncoder().canEncode(text)) {
            SinkNotes.unencodable(notes, row);
        }
        if (bytes.length <= TEXT_BYTES) {
            return bytes;
        }
        SinkNotes.cut(notes, column, row, TEXT_BYTES);
        byte[] cut = Arrays.copyOf(bytes, TEXT_BYTES);
        return Arrays.copyOf(cut, DbaseEncoding.whole(cut, charset));
    }

    private byte[] number(int column, Cell cell, long row) {
        String name = columns.get(column).name();
        if (!(cell instanceof Cell.Number number)) {
            return ascii(unfit(name, cell, row));
        }
        String digits = number.value().toPlainString();
        if (digits.length() > NUMBER_BYTES) {
            BigDecimal rounded = number.value().round(new MathContext(DIGITS));
            digits = rounded.stripTrailingZeros().toPlainString();
            digits = digits.length() > NUMBER_BYTES && digits.indexOf('.') >= 0
                    ? digits.substring(0, Math.max(NUMBER_BYTES, digits.indexOf('.')))
                    : digits;
            SinkNotes.cut(notes, name, row, NUMBER_BYTES);
        }
        int point = digits.indexOf('.');
        int fraction = point < 0 ? 0 : digits.length() - point - 1;
        if (digits.length() - fraction > NUMBER_BYTES) {
            return ascii(unfit(name, cell, row));
        }
        decimals[column] = Math.max(decimals[column], fraction);
        wholes[column] = Math.max(wholes[column], digits.length() - fraction - (point < 0 ? 0 : 1));
        return ascii(digits);
    }

    private String unfit(String column, Cell cell, long row) {
        if (!cell.isBlank()) {
            SinkNotes.unfit(notes, column, row);
        }
        return "";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes the table. O(bytes). */
    void writeTo(Path dbf) throws IOException {
        spool.close();
        DbaseHeader header = new DbaseHeader(fields(), charset);
        header.names().forEach(name -> tellRenamed(name.wanted(), name.given()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dbf), 1 << 16);
                DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting)))) {
            out.write(header.bytes(rows));
            for (int row = 0; row < rows; row++) {
                out.write(' ');
                for (DbaseHeader.Field field : header.fields()) {
                    out.write(field.padded(in.readNBytes(in.readUnsignedByte())));
                }
            }
            out.write(0x1A);
        }
    }

    private List<DbaseHeader.Field> fields() {
        List<DbaseHeader.Field> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            SinkColumn column = columns.get(i);
            fields.add(
                    switch (column.kind()) {
                        case TEXT, MOMENT -> new DbaseHeader.Field(column.name(), 'C', widths[i], 0);
                        case TRUTH -> new DbaseHeader.Field(column.name(), 'L', 1, 0);
                        case DAY -> new DbaseHeader.Field(column.name(), 'D', 8, 0);
                        case INTEGER, REAL -> number(column.name(), i);
                    });
        }
        return fields;
    }

    /** As many decimals as the values have, as long as the whole parts find room beside them. */
    private DbaseHeader.Field number(String name, int i) {
        int room = Math.max(0, Math.min(decimals[i], NUMBER_BYTES + 11 - wholes[i]));
        int width = Math.max(widths[i], wholes[i] + (room > 0 ? room + 1 : 0));
        return new DbaseHeader.Field(name, 'N', width, room);
    }

    private void tellRenamed(String wanted, String given) {
        if (!wanted.equals(given)) {
            notes.note(
                    "X-FIELD-NAME",
                    Bilingual.of(
                            "字段名“" + wanted + "”写作“" + given + "”（Shapefile 限 10 字节）",
                            "Field \"" + wanted + "\" is written as \"" + given + "\"; a shapefile allows 10 bytes"));
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
