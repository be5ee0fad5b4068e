package org.jieming.api.exchange;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shapefiles written byte by byte, so that tests do not lean on our own writer. */
final class ShapeFixture {
    private ShapeFixture() {}

    /** A record of lines or polygons: type, a box nobody reads, parts, points. */
    static byte[] parts(int type, double[]... parts) {
        int points = 0;
        for (double[] part : parts) {
            points += part.length / 2;
        }
        ByteBuffer record = little(44 + 4 * parts.length + 16 * points);
        record.putInt(type).position(36);
        record.putInt(parts.length).putInt(points);
        int start = 0;
        for (double[] part : parts) {
            record.putInt(start);
            start += part.length / 2;
        }
        for (double[] part : parts) {
            for (double each : part) {
                record.putDouble(each);
            }
        }
        return record.array();
    }

    static byte[] point(double x, double y) {
        return little(20).putInt(1).putDouble(x).putDouble(y).array();
    }

    static byte[] none() {
        return little(4).putInt(0).array();
    }

    static void shapes(Path folder, String stem, List<byte[]> records) throws IOException {
        ByteArrayOutputStream shp = new ByteArrayOutputStream();
        ByteArrayOutputStream shx = new ByteArrayOutputStream();
        shp.write(header());
        shx.write(header());
        int number = 0;
        for (byte[] record : records) {
            shx.write(big(8).putInt(shp.size() / 2).putInt(record.length / 2).array());
            shp.write(big(8).putInt(++number).putInt(record.length / 2).array());
            shp.write(record);
        }
        Files.write(folder.resolve(stem + ".shp"), shp.toByteArray());
        Files.write(folder.resolve(stem + ".shx"), shx.toByteArray());
    }

    /** One text column, written by javadbf. */
    static void table(Path folder, String stem, Charset charset, String column, String... values) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (DBFWriter writer = new DBFWriter(out, charset)) {
                writer.setFields(new DBFField[] {new DBFField(column, DBFDataType.CHARACTER, 20)});
                for (String value : values) {
                    writer.addRecord(new Object[] {value});
                }
            }
            byte[] bytes = out.toByteArray();
            bytes[29] = 0;
            Files.write(folder.resolve(stem + ".dbf"), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] header() {
        return big(100).putInt(0, 9994).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer big(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.BIG_ENDIAN);
    }
}
