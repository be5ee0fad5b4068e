package org.jieming.api.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Succession;

/** How the heads of revisions and their successions stand in tables: the columns, their order and their forms. */
public final class RevisionRows {
    /**
     * The columns of a revision. {@code recorded_at} is milliseconds since 1970-01-01T00:00Z, days are ISO texts or null,
     * {@code act_number} is null when there is no act and empty when the act has no number.
     */
    public static final List<String> COLUMNS = List.of(
            "number",
            "recorded_at",
            "author",
            "reason",
            "act_number",
            "act_title",
            "act_authority",
            "act_decided_on",
            "act_effective_on",
            "act_announced_on",
            "asserted",
            "withdrawn",
            "previous",
            "fingerprint");

    /** The columns of a succession; predecessors and successors are JSON arrays of item ids. */
    public static final List<String> SUCCESSION_COLUMNS =
            List.of("revision", "kind", "effective", "predecessors", "successors");

    private RevisionRows() {}

    /** Binds a revision to a statement with a mark for each of {@link #COLUMNS}. */
    public static void bind(PreparedStatement into, Revision revision) throws SQLException {
        into.setLong(1, revision.number().value());
        into.setLong(2, revision.recordedAt().toEpochMilli());
        into.setString(3, revision.author());
        into.setString(4, revision.reason());
        into.setString(5, revision.act().map(Act::number).orElse(null));
        into.setString(6, revision.act().map(Act::title).orElse(null));
        into.setString(7, revision.act().map(Act::authority).orElse(null));
        into.setString(8, day(revision.act().flatMap(Act::decidedOn)));
        into.setString(9, day(revision.act().flatMap(Act::effectiveOn)));
        into.setString(10, day(revision.act().flatMap(Act::announcedOn)));
        into.setInt(11, revision.asserted().size());
        into.setInt(12, revision.withdrawn().size());
        into.setString(13, revision.previous().hex());
        into.setString(14, revision.fingerprint().hex());
    }

    /** Reads a revision from a row of {@link #COLUMNS}. */
    public static RevisionHead head(ResultSet row) throws SQLException {
        Revision revision = new Revision(
                new RevisionNumber(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                act(row),
                List.of(),
                List.of(),
                List.of(),
                new Fingerprint(row.getString(13)),
                new Fingerprint(row.getString(14)));
        return new RevisionHead(revision, row.getInt(11), row.getInt(12));
    }

    /** Binds a succession to a statement with a mark for each of {@link #SUCCESSION_COLUMNS}. */
    public static void bind(PreparedStatement into, RevisionNumber revision, Succession succession)
            throws SQLException {
        into.setLong(1, revision.value());
        into.setString(2, succession.kind());
        into.setString(3, succession.effective().toString());
        into.setString(4, ids(succession.predecessors()));
        into.setString(5, ids(succession.successors()));
    }

    /** Reads a succession from a row of {@link #SUCCESSION_COLUMNS}. */
    public static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                row.getString(2), LocalDate.parse(row.getString(3)), ids(row.getString(4)), ids(row.getString(5)));
    }

    /** Milliseconds since 1970 as {@code recorded_at} holds them; instants beyond their range become the last or first. */
    public static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return instant.getEpochSecond() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    private static Optional<Act> act(ResultSet row) throws SQLException {
        String number = row.getString(5);
        return number == null
                ? Optional.empty()
                : Optional.of(new Act(
                        number,
                        row.getString(6),
                        row.getString(7),
                        day(row.getString(8)),
                        day(row.getString(9)),
                        day(row.getString(10))));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static String ids(List<ItemId> ids) {
        return StoredText.json(ids.stream().map(ItemId::toString).toList());
    }

    private static List<ItemId> ids(String json) {
        return StoredText.list(json).stream().map(ItemId::parse).toList();
    }
}
