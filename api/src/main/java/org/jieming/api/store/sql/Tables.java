package org.jieming.api.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/** The tables of a register in a store's own dialect: all that {@link RegisterReading} need not know of it. */
public interface Tables {

    /** {@code SELECT … FROM …} of revisions, in the columns that {@link #head} reads. */
    String heads();

    /** {@code SELECT … FROM …} of successions, in the columns that {@link RevisionRows#succession} reads. */
    String successions();

    /** Reads one of {@link #heads}. */
    RevisionHead head(ResultSet row) throws SQLException;

    /** A new statement whose rows are not all held in memory. */
    PreparedStatement cursor(Session session, String sql) throws SQLException;

    /** The versions of a type that a condition selects, in any order. */
    Versions believed(Session session, ItemType type, String condition) throws SQLException;

    /** All versions of some items, one or more, in any order. */
    Versions of(Session session, ItemType type, List<ItemId> ids) throws SQLException;

    /** The condition under which a row belongs to one of so many items. */
    static String among(int items) {
        return "WHERE item_id IN (?" + ", ?".repeat(items - 1) + ")";
    }

    /** The rows of all types that belong to revisions after one. */
    RevisionMerge rows(Session session, RevisionNumber after, Consumer<Row> strays) throws SQLException;
}
