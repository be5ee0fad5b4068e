package org.jieming.api.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.register.Act;
import org.jieming.register.Revision;

/**
 * The words about a revision as PostgreSQL can hold them: it knows no character 0, so that stands as {@code \0} and a
 * backslash as two. Properties of items need none of it: structure rule R-CONTROL keeps character 0 out of them.
 */
final class Texts {
    private Texts() {}

    /** The revision with its words in a form that can be stored. */
    static Revision storable(Revision revision) {
        return worded(revision, Texts::escaped);
    }

    /** Reads what {@link #storable} made, from a row of {@link PostgisTables#heads}. */
    static RevisionHead head(ResultSet row) throws SQLException {
        RevisionHead stored = RevisionRows.head(row);
        return new RevisionHead(worded(stored.revision(), Texts::plain), stored.asserted(), stored.withdrawn());
    }

    private static Revision worded(Revision revision, UnaryOperator<String> change) {
        return new Revision(
                revision.number(),
                revision.recordedAt(),
                change.apply(revision.author()),
                change.apply(revision.reason()),
                revision.act()
                        .map(act -> new Act(
                                change.apply(act.number()),
                                change.apply(act.title()),
                                change.apply(act.authority()),
                                act.decidedOn(),
                                act.effectiveOn(),
                                act.announcedOn())),
                revision.asserted(),
                revision.withdrawn(),
                revision.successions(),
                revision.previous(),
                revision.fingerprint());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\0", "\\0");
    }

    private static String plain(String stored) {
        if (stored.indexOf('\\') < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c == '\\' && i + 1 < stored.length()) {
                char next = stored.charAt(++i);
                text.append(next == '0' ? '\0' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
