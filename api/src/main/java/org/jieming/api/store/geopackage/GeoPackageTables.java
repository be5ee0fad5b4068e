package org.jieming.api.store.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionMerge;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Row;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.RowStream;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Tables;
import org.jieming.api.store.sql.VersionRows;
import org.jieming.api.store.sql.Versions;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/** The tables of the register in a file, in SQLite's dialect; rows are never held in memory, whatever the statement. */
final class GeoPackageTables implements Tables {
    static final GeoPackageTables INSTANCE = new GeoPackageTables();

    private static final String HEADS = "SELECT " + String.join(", ", RevisionRows.COLUMNS) + " FROM revisions ";
    private static final String SUCCESSIONS =
            "SELECT " + String.join(", ", RevisionRows.SUCCESSION_COLUMNS) + " FROM successions ";

    private GeoPackageTables() {}

    /** A version in the two columns of {@link Layer#select}. */
    private record Form(RowFormat format) implements VersionRows.Form {
        @Override
        public byte[] fields(ResultSet row) throws SQLException {
            return row.getBytes(1);
        }

        @Override
        public RecordedVersion version(byte[] fields, ResultSet row) throws SQLException {
            byte[] blob = row.getBytes(2);
            try {
                return format.read(
                        fields, GeometryBlob.read(blob, format.descriptor().geometry()));
            } catch (Malformed damaged) {
                throw format.unreadable(fields, damaged);
            }
        }

        @Override
        public String name(byte[] fields) {
            return format.name(fields);
        }
    }

    @Override
    public String heads() {
        return HEADS;
    }

    @Override
    public String successions() {
        return SUCCESSIONS;
    }

    @Override
    public RevisionHead head(ResultSet row) throws SQLException {
        return RevisionRows.head(row);
    }

    @Override
    public PreparedStatement cursor(Session session, String sql) throws SQLException {
        return session.connection().prepareStatement(sql);
    }

    /** Read only for the properties that are in use. */
    @Override
    public Versions believed(Session session, ItemType type, String condition) throws SQLException {
        Layer layer = Layer.of(type);
        RowFormat format = new RowFormat(layer.descriptor(), UsedColumns.of(session, layer));
        return open(session, layer, format, false, condition);
    }

    @Override
    public Versions of(Session session, ItemType type, List<ItemId> ids) throws SQLException {
        return open(
                session,
                Layer.of(type),
                false,
                Tables.among(ids.size()),
                ids.stream().map(ItemId::toString).toArray());
    }

    @Override
    public RevisionMerge rows(Session session, RevisionNumber after, Consumer<Row> strays) throws SQLException {
        List<RowStream> asserted = new ArrayList<>();
        List<RowStream> withdrawn = new ArrayList<>();
        for (Layer layer : Layer.ALL) {
            asserted.add(
                    open(session, layer, false, "WHERE recorded_from > ? ORDER BY recorded_from, fid", after.value()));
            withdrawn.add(
                    open(session, layer, true, "WHERE recorded_to > ? ORDER BY recorded_to, item_id", after.value()));
        }
        return new RevisionMerge(asserted, withdrawn, strays);
    }

    private static VersionRows open(Session session, Layer layer, boolean byWithdrawal, String rest, Object... values)
            throws SQLException {
        return open(session, layer, new RowFormat(layer.descriptor()), byWithdrawal, rest, values);
    }

    private static VersionRows open(
            Session session, Layer layer, RowFormat format, boolean byWithdrawal, String rest, Object... values)
            throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(layer.select(format, rest));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return new VersionRows(statement, new Form(format), byWithdrawal);
    }
}
