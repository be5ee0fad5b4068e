package org.jieming.api.exchange;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The layout of a dBASE table (.dbf, level 3 to 7 and FoxPro): what its header declares, held against the bytes that are there.
 *
 * @param fields the columns in file order
 * @param records number of records, deleted ones included
 * @param headerLength bytes before the first record
 * @param recordLength bytes of one record
 * @param language language driver id, 0 when none is stated
 */
record Dbase(List<Field> fields, long records, int headerLength, int recordLength, int language) {
    private static final int DELETED = '*';
    private static final int FIELD = 32;

    /**
     * A column.
     *
     * @param rawName bytes of its name, up to the first null
     * @param type letter of its type
     * @param offset first byte in the record, behind the deletion mark
     * @param length bytes in the record
     */
    record Field(byte[] rawName, char type, int offset, int length) {
        /** Whether it holds characters in the table's encoding. */
        boolean isText() {
            return type == 'C' || type == 'V';
        }

        /** Its bytes of a record. */
        byte[] of(byte[] record) {
            return Arrays.copyOfRange(record, offset, offset + length);
        }
    }

    /** Reads the header and refuses a table that is shorter than it declares. */
    static Dbase read(Input dbf) throws IOException {
        try (DataInputStream bytes = new DataInputStream(dbf.open())) {
            byte[] head = bytes.readNBytes(FIELD);
            if (head.length < FIELD) {
                throw Unreadable.cutOff(dbf.name(), "header");
            }
            int headerLength = word(head, 8);
            int recordLength = word(head, 10);
            long records = word(head, 4) | (long) word(head, 6) << 16;
            List<Field> fields = fields(bytes, headerLength, dbf.name());
            int sum = fields.stream().mapToInt(Field::length).sum() + 1;
            if (fields.isEmpty() || sum > recordLength) {
                throw Unreadable.file(
                        dbf.name(),
                        sum + " > " + recordLength,
                        ".dbf 表头有误（字段总长超过记录长度）；请重新导出",
                        "The header of the .dbf is broken: its fields are longer than its records; export it again");
            }
            Dbase table = new Dbase(List.copyOf(fields), records, headerLength, recordLength, head[29] & 0xFF);
            table.checkSize(dbf);
            return table;
        } catch (EOFException early) {
            throw Unreadable.cutOff(dbf.name(), "header");
        }
    }

    private static List<Field> fields(DataInputStream bytes, int headerLength, String name) throws IOException {
        List<Field> fields = new ArrayList<>();
        int offset = 1;
        for (int at = FIELD; at + FIELD <= headerLength; at += FIELD) {
            byte[] field = new byte[FIELD];
            field[0] = bytes.readByte();
            if (field[0] == 0x0D) {
                return fields;
            }
            bytes.readFully(field, 1, FIELD - 1);
            char type = (char) (field[11] & 0xFF);
            int length = type == 'C' ? word(field, 16) : field[16] & 0xFF;
            int end = 0;
            while (end < 11 && field[end] != 0) {
                end++;
            }
            fields.add(new Field(Arrays.copyOf(field, end), type, offset, length));
            offset += length;
            if (fields.size() > Limits.COLUMNS) {
                throw Unreadable.limit(name, "字段数", "fields", Limits.COLUMNS);
            }
        }
        return fields;
    }

    private void checkSize(Input dbf) throws IOException {
        long there = dbf.size() - headerLength;
        if (there < records * recordLength) {
            long whole = Math.max(0, there) / recordLength;
            throw Unreadable.cutOff(dbf.name(), "record " + (whole + 1) + " / " + records);
        }
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    /** Fills the next record; the stream must stand behind the header. */
    void fill(InputStream bytes, byte[] record) throws IOException {
        if (bytes.readNBytes(record, 0, recordLength) < recordLength) {
            throw new EOFException("dbf");
        }
    }

    /** Whether a record is marked as deleted. */
    boolean isDeleted(byte[] record) {
        return record[0] == DELETED;
    }
}
