package org.jieming.api.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The header of a dBASE III table: fields with names of at most 10 bytes, cut at character boundaries and still unique. */
final class DbaseHeader {
    private static final int NAME_BYTES = 10;
    private static final int GBK_LANGUAGE = 0x4D;

    private final List<Field> fields;
    private final List<Name> names = new ArrayList<>();
    private final Charset charset;

    /** A field of the table. */
    record Field(String name, char type, int width, int decimals) {
        /** A value filled up with spaces: numbers from the left, all else from the right. */
        byte[] padded(byte[] value) {
            byte[] padded = new byte[width];
            Arrays.fill(padded, (byte) ' ');
            System.arraycopy(value, 0, padded, type == 'N' ? width - value.length : 0, value.length);
            return padded;
        }
    }

    /** What a column was to be called and what its field is called. */
    record Name(String wanted, String given) {}

    DbaseHeader(List<Field> fields, Charset charset) {
        this.fields = List.copyOf(fields);
        this.charset = charset;
        Set<String> taken = new HashSet<>();
        for (Field field : fields) {
            names.add(new Name(field.name, free(field.name, taken)));
        }
    }

    private String free(String wanted, Set<String> taken) {
        String name = cut(wanted, NAME_BYTES);
        for (int n = 1; !taken.add(name.toUpperCase(Locale.ROOT)); n++) {
            String suffix = "_" + n;
            name = cut(wanted, NAME_BYTES - suffix.length()) + suffix;
        }
        return name;
    }

    private String cut(String name, int limit) {
        byte[] bytes = name.getBytes(charset);
        return bytes.length <= limit ? name : DbaseEncoding.text(Arrays.copyOf(bytes, limit), charset);
    }

    List<Field> fields() {
        return fields;
    }

    List<Name> names() {
        return List.copyOf(names);
    }

    /** The bytes before the first record; the date is that of the format's description, so that equal tables are equal files. */
    byte[] bytes(int rows) {
        int length = 33 + 32 * fields.size();
        int record = 1 + fields.stream().mapToInt(Field::width).sum();
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 3).put((byte) 98).put((byte) 7).put((byte) 1);
        header.putInt(rows).putShort((short) length).putShort((short) record);
        header.put(29, (byte) (charset.equals(StandardCharsets.UTF_8) ? 0 : GBK_LANGUAGE));
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            header.position(32 + 32 * i);
            header.put(names.get(i).given.getBytes(charset)).position(32 + 32 * i + 11);
            header.put((byte) field.type).putInt(0).put((byte) field.width).put((byte) field.decimals);
        }
        header.position(length - 1);
        header.put((byte) 0x0D);
        return header.array();
    }
}
