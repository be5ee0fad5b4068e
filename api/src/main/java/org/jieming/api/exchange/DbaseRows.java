package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/** The records of a dBASE table as cells, forward only. */
final class DbaseRows implements Closeable {
    private static final double TOO_LARGE_TO_BE_MEANT = 1e300;

    private final Dbase table;
    private final Charset charset;
    private final Notes notes;
    private final InputStream bytes;
    private final byte[] record;
    private final List<String> columns;
    private long number;

    DbaseRows(Input dbf, Dbase table, Charset charset, Notes notes) throws IOException {
        this.table = table;
        this.charset = charset;
        this.notes = notes;
        this.record = new byte[table.recordLength()];
        this.columns = columns(dbf.name());
        this.bytes = dbf.open();
        bytes.skipNBytes(table.headerLength());
    }

    private List<String> columns(String file) {
        List<String> names = new ArrayList<>();
        for (Dbase.Field field : table.fields()) {
            String name = DbaseEncoding.text(field.rawName(), charset);
            if (name.getBytes(charset).length < field.rawName().length) {
                notes.note(
                        "X-FIELD-CUT",
                        Bilingual.of(
                                "字段名被截断在汉字中间，读作“" + name + "”",
                                "A field name is cut inside a character; it is read as \"" + name + "\""));
            }
            names.add(name);
            if ("CVNFLDIOB".indexOf(field.type()) < 0) {
                notes.warn(
                        "X-FIELD-TYPE",
                        Bilingual.of(
                                "字段“" + name + "”的类型 " + field.type() + " 不支持，未读取",
                                "Field \"" + name + "\" has the type " + field.type() + ", which is not read"));
            }
        }
        return ColumnNames.unique(names, file, notes);
    }

    List<String> columns() {
        return columns;
    }

    long number() {
        return number;
    }

    /** Whether there is another record. */
    boolean hasNext() {
        return number < table.records();
    }

    /** The next record; null when it is marked as deleted. */
    @Nullable
    List<Cell> next() throws IOException {
        number++;
        table.fill(bytes, record);
        if (table.isDeleted(record)) {
            notes.atRow(
                    "X-DELETED",
                    Severity.NOTE,
                    "",
                    number,
                    Bilingual.of("标记为已删除的记录未读取", "Records marked as deleted were not read"));
            return null;
        }
        List<Cell> cells = new ArrayList<>(table.fields().size());
        for (Dbase.Field field : table.fields()) {
            cells.add(cell(field));
        }
        return cells;
    }

    private Cell cell(Dbase.Field field) {
        byte[] raw = field.of(record);
        return switch (field.type()) {
            case 'C', 'V' -> text(raw);
            case 'N', 'F' -> number(ascii(raw));
            case 'D' -> day(ascii(raw));
            case 'L' -> truth(ascii(raw));
            case 'I' ->
                raw.length == 4 ? Cell.ofNumber(Integer.toString(little(raw).getInt())) : Cell.BLANK;
            case 'O', 'B' -> raw.length == 8 ? real(little(raw).getDouble()) : Cell.BLANK;
            default -> Cell.BLANK;
        };
    }

    private Cell text(byte[] raw) {
        String text = DbaseEncoding.text(raw, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            notes.atRow(
                    "X-UNDECODABLE",
                    Severity.WARN,
                    "",
                    number,
                    Bilingual.of("含有无法解码的字节，以 � 代替", "Bytes that cannot be decoded were replaced by �"));
        }
        int end = text.indexOf('\u0000');
        return Cell.ofText(end < 0 ? text : text.substring(0, end));
    }

    private Cell number(String text) {
        if (text.isEmpty()) {
            return Cell.BLANK;
        }
        if (text.startsWith("*")) {
            notes.atRow(
                    "X-OVERFLOW",
                    Severity.WARN,
                    "",
                    number,
                    Bilingual.of("数值超出字段宽度，文件中只有 ****", "A number did not fit its field; the file only holds ****"));
            return new Cell.Broken(text);
        }
        Cell cell = Cell.ofNumber(text);
        boolean missing = cell instanceof Cell.Number n && Math.abs(n.value().doubleValue()) > TOO_LARGE_TO_BE_MEANT;
        return missing ? Cell.BLANK : cell;
    }

    private static Cell real(double value) {
        return Double.isFinite(value) ? Cell.ofNumber(Double.toString(value)) : Cell.BLANK;
    }

    private static Cell day(String text) {
        if (text.isEmpty() || text.matches("0+")) {
            return Cell.BLANK;
        }
        if (!text.matches("\\d{8}")) {
            return Cell.ofText(text);
        }
        try {
            return new Cell.Day(LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6))));
        } catch (DateTimeException noSuchDay) {
            return Cell.ofText(text);
        }
    }

    private static Cell truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> new Cell.Truth(true);
            case "F", "f", "N", "n" -> new Cell.Truth(false);
            default -> Cell.BLANK;
        };
    }

    private static String ascii(byte[] raw) {
        return new String(raw, StandardCharsets.ISO_8859_1)
                .replace('\u0000', ' ')
                .strip();
    }

    private static ByteBuffer little(byte[] raw) {
        return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
