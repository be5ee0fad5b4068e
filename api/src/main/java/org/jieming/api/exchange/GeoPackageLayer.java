package org.jieming.api.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A layer of a GeoPackage being written, with its spatial index; the file around it is another's. */
final class GeoPackageLayer implements AutoCloseable {
    private static final int BATCH = 2_000;
    /** Column type DATETIME (OGC 12-128r19, table 1). */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private final Notes notes;
    private final GeoPackageTable table;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope extent = new Envelope();
    private final TreeSet<String> types = new TreeSet<>();
    private long row;

    /** Begins the layer of a table in a file that has its frame. */
    GeoPackageLayer(Connection connection, GeoPackageTable table, Notes notes) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.notes = notes;
        table.create(connection);
        this.insert = connection.prepareStatement(table.insert());
        this.index = connection.prepareStatement(table.insertIndex());
    }

    void write(List<Cell> cells, @Nullable Geometry geometry) throws SQLException {
        SinkColumn.check(cells, table.columns());
        row++;
        insert.setLong(1, row);
        insert.setBytes(2, geometry == null ? null : blob(geometry));
        for (int i = 0; i < cells.size(); i++) {
            bind(i + 3, table.columns().get(i), cells.get(i).settled());
        }
        insert.addBatch();
        if (geometry != null && !geometry.isEmpty()) {
            addToIndex(geometry);
        }
        if (row % BATCH == 0) {
            flush();
        }
    }

    private void bind(int at, SinkColumn column, Cell cell) throws SQLException {
        if (cell instanceof Cell.Blank) {
            insert.setNull(at, Types.NULL);
        } else if (cell instanceof Cell.Truth truth) {
            insert.setInt(at, truth.value() ? 1 : 0);
        } else if (cell instanceof Cell.Moment moment) {
            insert.setString(at, MOMENT.format(moment.value()));
        } else if (cell instanceof Cell.Number number && column.kind() == SinkColumn.Kind.REAL) {
            insert.setDouble(at, number.value().doubleValue());
        } else if (cell instanceof Cell.Number number && column.kind() == SinkColumn.Kind.INTEGER) {
            whole(at, column, number);
        } else {
            insert.setString(at, cell.text());
        }
    }

    private void whole(int at, SinkColumn column, Cell.Number number) throws SQLException {
        try {
            insert.setLong(at, number.value().longValueExact());
        } catch (ArithmeticException fraction) {
            SinkNotes.unfit(notes, column.name(), row);
            insert.setNull(at, Types.NULL);
        }
    }

    /** Header with envelope, then well-known binary (OGC 12-128r19, 2.1.3). */
    private byte[] blob(Geometry geometry) {
        byte[] body = wkb.write(geometry);
        boolean empty = geometry.isEmpty();
        Envelope box = geometry.getEnvelopeInternal();
        ByteBuffer blob =
                ByteBuffer.allocate(8 + (empty ? 0 : 32) + body.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (empty ? 0b10001 : 0b00011));
        blob.putInt(table.srsId());
        if (!empty) {
            blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
            blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return blob.put(body).array();
    }

    private void addToIndex(Geometry geometry) throws SQLException {
        Envelope box = geometry.getEnvelopeInternal();
        extent.expandToInclude(box);
        types.add(geometry.getGeometryType().toUpperCase(Locale.ROOT));
        index.setLong(1, row);
        index.setDouble(2, box.getMinX());
        index.setDouble(3, box.getMaxX());
        index.setDouble(4, box.getMinY());
        index.setDouble(5, box.getMaxY());
        index.addBatch();
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        index.executeBatch();
    }

    /** Writes what is left and registers the layer with the type of its geometries. */
    void complete() throws SQLException {
        flush();
        String type = types.size() == 1 ? types.first() : "GEOMETRY";
        table.complete(connection, type.equals("LINEARRING") ? "LINESTRING" : type, extent);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        index.close();
    }
}
