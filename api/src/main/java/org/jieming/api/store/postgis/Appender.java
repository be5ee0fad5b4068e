package org.jieming.api.store.postgis;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Written;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.Succession;
import org.jieming.register.Values;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes revisions into the tables within a transaction that is not its own: all versions of a type in one COPY, then all
 * withdrawals of the type in one statement, for a version may be written and withdrawn by the same stroke. O(log n) a
 * version.
 */
final class Appender {
    private static final String REVISION = "INSERT INTO jieming.revisions (" + String.join(", ", RevisionRows.COLUMNS)
            + ") VALUES (?, timestamptz 'epoch' + ? * interval '1 millisecond', ?, ?, ?, ?, ?, ?::date, ?::date, ?::date,"
            + " ?, ?, ?, ?)";
    private static final String SUCCESSION = "INSERT INTO jieming.successions ("
            + String.join(", ", RevisionRows.SUCCESSION_COLUMNS) + ") VALUES (?, ?, ?::date,"
            + " (SELECT coalesce(array_agg(id::uuid), '{}') FROM json_array_elements_text(?::json) id),"
            + " (SELECT coalesce(array_agg(id::uuid), '{}') FROM json_array_elements_text(?::json) id))";
    private static final int WITHDRAWN_TOGETHER = 10_000;

    private final Session session;
    private final Written written;

    /** A withdrawn version and the revision that withdrew it. */
    private record Withdrawal(ItemVersion version, long revision) {}

    Appender(Session session, Written written) {
        this.session = session;
        this.written = written;
    }

    /** Writes revisions that follow one another. */
    void append(List<Revision> revisions) throws SQLException {
        heads(revisions);
        Map<ItemType, List<ItemVersion>> asserted = new EnumMap<>(ItemType.class);
        Map<ItemType, List<Withdrawal>> withdrawn = new EnumMap<>(ItemType.class);
        for (Revision revision : revisions) {
            long number = revision.number().value();
            revision.asserted().forEach(version -> of(asserted, version.type()).add(version));
            revision.withdrawn()
                    .forEach(version -> of(withdrawn, version.type()).add(new Withdrawal(version, number)));
        }
        for (Map.Entry<ItemType, List<ItemVersion>> ofType : asserted.entrySet()) {
            copy(Layer.of(ofType.getKey()), ofType.getValue());
        }
        for (Map.Entry<ItemType, List<Withdrawal>> ofType : withdrawn.entrySet()) {
            withdraw(Layer.of(ofType.getKey()), ofType.getValue());
        }
    }

    private void heads(List<Revision> revisions) throws SQLException {
        PreparedStatement heads = session.prepared(REVISION);
        for (Revision revision : revisions) {
            RevisionRows.bind(heads, Texts.storable(revision));
            heads.addBatch();
        }
        heads.executeBatch();
        for (Revision revision : revisions) {
            for (Succession succession : revision.successions()) {
                PreparedStatement row = session.prepared(SUCCESSION);
                RevisionRows.bind(row, revision.number(), succession);
                row.executeUpdate();
            }
        }
    }

    private void copy(Layer layer, List<ItemVersion> versions) throws SQLException {
        OptionalLong last = session.number("SELECT max(fid) FROM " + layer.table());
        long fid = last.orElse(0);
        try (BinaryCopy copy = new BinaryCopy(
                session.connection().unwrap(PGConnection.class).getCopyAPI(), layer.table(), layer.copied())) {
            for (ItemVersion version : versions) {
                row(copy, ++fid, version);
                written.one();
            }
            copy.finish();
        }
    }

    private static void row(BinaryCopy copy, long fid, ItemVersion version) throws SQLException {
        int properties = version.values().descriptor().properties().size();
        copy.row(6 + properties);
        copy.number(fid);
        copy.id(version.id());
        day(copy, version.valid().first(), Integer.MIN_VALUE);
        day(copy, version.valid().end(), Integer.MAX_VALUE);
        copy.number(version.recorded().value());
        if (version.shapeOrNull() == null) {
            copy.absent();
        } else {
            copy.bytes(version.shapeOrNull().toWkb());
        }
        Values values = version.values();
        for (int i = 0; i < properties; i++) {
            value(copy, values.at(i));
        }
    }

    private static void day(BinaryCopy copy, int day, int open) {
        if (day == open) {
            copy.absent();
        } else {
            copy.day(day);
        }
    }

    private static void value(BinaryCopy copy, @Nullable Object value) {
        if (value == null) {
            copy.absent();
        } else if (value instanceof Long number) {
            copy.number(number);
        } else if (value instanceof Double number) {
            copy.decimal(number);
        } else if (value instanceof Boolean truth) {
            copy.truth(truth);
        } else if (value instanceof java.time.LocalDate day) {
            copy.day(day.toEpochDay());
        } else if (value instanceof ItemId id) {
            copy.id(id);
        } else if (value instanceof List<?> several) {
            copy.texts(several.stream().map(Object::toString).toList());
        } else {
            copy.text(value.toString());
        }
    }

    private void withdraw(Layer layer, List<Withdrawal> withdrawals) throws SQLException {
        for (int from = 0; from < withdrawals.size(); from += WITHDRAWN_TOGETHER) {
            List<Withdrawal> some = withdrawals.subList(from, Math.min(withdrawals.size(), from + WITHDRAWN_TOGETHER));
            int found = session.update(
                    "UPDATE " + layer.table() + " t SET recorded_to = w.revision"
                            + " FROM unnest(?::uuid[], ?::bigint[], ?::integer[], ?::bigint[])"
                            + " AS w (item_id, recorded_from, first, revision)"
                            + " WHERE t.item_id = w.item_id AND t.recorded_from = w.recorded_from"
                            + " AND coalesce(t.valid_from - date '1970-01-01', " + Integer.MIN_VALUE + ") = w.first"
                            + " AND t.recorded_to IS NULL",
                    array("uuid", some, withdrawal -> withdrawal.version().id().uuid()),
                    array(
                            "int8",
                            some,
                            withdrawal -> withdrawal.version().recorded().value()),
                    array(
                            "int4",
                            some,
                            withdrawal -> withdrawal.version().valid().first()),
                    array("int8", some, Withdrawal::revision));
            if (found != some.size()) {
                throw new IllegalStateException("Of " + some.size() + " versions to withdraw from " + layer.tableName()
                        + " only " + found + " are believed");
            }
            some.forEach(withdrawal -> written.one());
        }
    }

    private java.sql.Array array(String type, List<Withdrawal> of, Function<Withdrawal, Object> element)
            throws SQLException {
        return session.connection().createArrayOf(type, of.stream().map(element).toArray());
    }

    private static <T> List<T> of(Map<ItemType, List<T>> map, ItemType type) {
        return map.computeIfAbsent(type, none -> new java.util.ArrayList<>());
    }
}
