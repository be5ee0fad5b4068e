package org.jieming.api.store.geopackage;

import java.sql.SQLException;
import java.util.List;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;

/**
 * The version of the tables in a file, and the steps from each to the next; they only go forward. What the descriptors of
 * the item types add is no version: {@link LayerTables} makes new columns at every opening.
 */
final class Schema {
    /** In the order in which they are taken. */
    private static final List<Step> STEPS = List.of(
            new Step(1, "tables of the register", Schema::first), new Step(2, "attachments", Schema::attachments));

    private record Step(int version, String note, Change change) {}

    private interface Change {
        void on(Session session) throws SQLException;
    }

    private Schema() {}

    /**
     * Brings a file to the version of this program.
     *
     * @throws StoreUnavailable when the file is not ours or newer than this program
     */
    static void bringUpToDate(Session session) throws SQLException {
        boolean empty = count(session, "SELECT count(*) FROM sqlite_schema") == 0;
        if (empty) {
            Foundation.lay(session);
            session.run("CREATE TABLE jieming_schema (version INTEGER PRIMARY KEY NOT NULL, note TEXT NOT NULL,"
                    + " applied_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))");
        } else if (count(session, "SELECT count(*) FROM sqlite_schema WHERE name = 'jieming_schema'") == 0) {
            throw new StoreUnavailable(
                    Bilingual.of(
                            "该文件不是界名的登记库;若是其他 GeoPackage 数据,请用 import 导入",
                            "The file is no register of Jieming; if it is a GeoPackage with other data, import it"),
                    null);
        }
        long version = session.number("SELECT max(version) FROM jieming_schema").orElse(0);
        if (version > STEPS.size()) {
            throw newer("version " + version);
        }
        for (Step step : STEPS) {
            if (step.version() > version) {
                step.change().on(session);
                session.update("INSERT INTO jieming_schema (version, note) VALUES (?, ?)", step.version(), step.note());
            }
        }
    }

    /** What to tell people of a file that this program is too old for. */
    static StoreUnavailable newer(String what) {
        return new StoreUnavailable(
                Bilingual.of(
                        "文件由更新版本的界名写成(" + what + "),请升级程序后再打开",
                        "The file was written by a newer Jieming (" + what + "); upgrade the program to open it"),
                null);
    }

    /** To existing rows: nothing; there are none. Makes the tables that every register has. */
    private static void first(Session session) throws SQLException {
        session.run("CREATE TABLE revisions (number INTEGER PRIMARY KEY NOT NULL, recorded_at INTEGER NOT NULL,"
                + " author TEXT NOT NULL, reason TEXT NOT NULL, act_number TEXT, act_title TEXT, act_authority TEXT,"
                + " act_decided_on DATE, act_effective_on DATE, act_announced_on DATE, asserted INTEGER NOT NULL,"
                + " withdrawn INTEGER NOT NULL, previous TEXT NOT NULL, fingerprint TEXT NOT NULL)");
        session.run(
                "CREATE TABLE successions (fid INTEGER PRIMARY KEY NOT NULL, revision INTEGER NOT NULL,"
                        + " kind TEXT NOT NULL, effective DATE NOT NULL, predecessors TEXT NOT NULL, successors TEXT NOT NULL)");
        session.run("CREATE TABLE jieming_documents (kind TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL,"
                + " version INTEGER NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID");
        session.run("CREATE TABLE jieming_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                + " PRIMARY KEY (table_name, column_name)) WITHOUT ROWID");
        keep(session, "revisions");
        attributes(session, "revisions", "修订 revisions", "登记库的修订记录 Every revision of the register");
        attributes(session, "successions", "沿革 successions", "区划沿革 Which items came out of which");
    }

    /** To existing rows: nothing. Makes the tables of the files kept beside the register. */
    private static void attachments(Session session) throws SQLException {
        session.run("CREATE TABLE jieming_attachments (hash TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL,"
                + " size INTEGER NOT NULL) WITHOUT ROWID");
        session.run("CREATE TABLE jieming_attachment_parts (hash TEXT NOT NULL, part INTEGER NOT NULL,"
                + " bytes BLOB NOT NULL, PRIMARY KEY (hash, part))");
    }

    /**
     * Keeps other programs from changing rows by accident: no row is ever deleted, and the only change is that a believed
     * version gets the revision that withdrew it. Who means harm can drop the triggers; fingerprints are for that.
     */
    static void keep(Session session, String table) throws SQLException {
        String change = table.equals("revisions") ? "" : " WHEN old.recorded_to IS NOT NULL OR new.recorded_to IS NULL";
        session.run("CREATE TRIGGER IF NOT EXISTS " + Layer.quoted(table + "_keep_update") + " BEFORE UPDATE ON "
                + Layer.quoted(table) + change + " BEGIN " + Layer.REFUSE + " END");
        session.run("CREATE TRIGGER IF NOT EXISTS " + Layer.quoted(table + "_keep_delete") + " BEFORE DELETE ON "
                + Layer.quoted(table) + " BEGIN " + Layer.REFUSE + " END");
    }

    /** Lists a table without geometry in the contents of the GeoPackage. */
    private static void attributes(Session session, String table, String identifier, String description)
            throws SQLException {
        session.update(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description)"
                        + " VALUES (?, 'attributes', ?, ?)",
                table,
                identifier,
                description);
    }

    private static long count(Session session, String sql) throws SQLException {
        return session.number(sql).orElse(0);
    }
}
