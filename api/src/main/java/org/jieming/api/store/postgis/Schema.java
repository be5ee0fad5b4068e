package org.jieming.api.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;

/**
 * The version of the tables in a database, and the steps from each to the next; they only go forward. What the descriptors
 * of the item types add is no version: {@link LayerTables} makes new columns at every opening. Servers that open at the same
 * time take turns; when nothing is to be done, no right beyond reading and writing rows is needed.
 */
final class Schema {
    /** In the order in which they are taken. */
    private static final List<Step> STEPS = List.of(
            new Step(1, "tables of the register", Schema::first),
            new Step(2, "attachments", Schema::attachments),
            new Step(3, "revisions by time", Schema::byTime));

    /** The key of the advisory lock under which tables are changed: "jieming" in ASCII. */
    private static final long TURN = 0x6A69656D696E67L;

    private record Step(int version, String note, Change change) {}

    private interface Change {
        void on(Session session) throws SQLException;
    }

    private Schema() {}

    /**
     * Brings a database to the version of this program, on a connection outside of any transaction.
     *
     * @return SQL that readies each further connection
     * @throws StoreUnavailable when PostGIS or a right is missing, or the tables are newer than this program
     */
    static String bringUpToDate(Session session) throws SQLException {
        refuseOtherEncodings(session);
        Extension.provide(session);
        String readying = Extension.readying(session);
        session.run(readying);
        if (!isUpToDate(session)) {
            session.connection().setAutoCommit(false);
            try {
                change(session);
                session.connection().commit();
            } finally {
                session.connection().rollback();
            }
        }
        return readying;
    }

    /** What to tell people of tables that this program is too old for. */
    static StoreUnavailable newer(String what) {
        return new StoreUnavailable(
                Bilingual.of(
                        "数据库中的登记表由更新版本的界名建立(" + what + "),请升级程序",
                        "The tables in the database were made by a newer Jieming (" + what + "); upgrade the program"),
                null);
    }

    private static void refuseOtherEncodings(Session session) throws SQLException {
        String encoding = text(session, "SHOW server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StoreUnavailable(
                    Bilingual.of(
                            "数据库编码为 " + encoding + ",不能存全部汉字;请以 UTF8 新建数据库",
                            "The database is encoded in " + encoding + ", which lacks characters; create one in UTF8"),
                    null);
        }
    }

    /** Whether the tables of a register are there, in whatever version. */
    static boolean exists(Session session) throws SQLException {
        return session.number("SELECT 1 WHERE to_regclass('jieming.jieming_head') IS NOT NULL")
                .isPresent();
    }

    private static boolean isUpToDate(Session session) throws SQLException {
        if (!exists(session)) {
            return false;
        }
        long version = version(session);
        return version == STEPS.size()
                && text(session, "SELECT layout FROM jieming.jieming_head").equals(LayerTables.LAYOUT);
    }

    private static void change(Session session) throws SQLException {
        session.number("SELECT 1 FROM pg_advisory_xact_lock(" + TURN + ")");
        try {
            lay(session);
            long version = version(session);
            for (Step step : STEPS) {
                if (step.version() > version) {
                    step.change().on(session);
                    session.update(
                            "INSERT INTO jieming.jieming_schema (version, note) VALUES (?, ?)",
                            step.version(),
                            step.note());
                }
            }
            new LayerTables(session).bringUpToDate();
            session.update("UPDATE jieming.jieming_head SET layout = ?", LayerTables.LAYOUT);
        } catch (SQLException failed) {
            if (Failure.isForbidden(failed)) {
                throw forbidden(failed);
            }
            throw failed;
        }
    }

    private static long version(Session session) throws SQLException {
        long version = session.number("SELECT max(version) FROM jieming.jieming_schema")
                .orElse(0);
        if (version > STEPS.size()) {
            throw newer("version " + version);
        }
        return version;
    }

    private static void lay(Session session) throws SQLException {
        if (session.number("SELECT 1 FROM pg_namespace WHERE nspname = 'jieming'")
                .isEmpty()) {
            session.run("CREATE SCHEMA jieming");
            session.run("COMMENT ON SCHEMA jieming IS '界名:地名与界线登记库 Jieming: the register of place names and"
                    + " boundaries (read the views; only the program writes)'");
        }
        if (session.number("SELECT 1 WHERE to_regclass('jieming.jieming_schema') IS NOT NULL")
                .isEmpty()) {
            session.run("CREATE TABLE jieming.jieming_schema (version integer PRIMARY KEY, note text NOT NULL,"
                    + " applied_at timestamptz NOT NULL DEFAULT now())");
        }
    }

    private static StoreUnavailable forbidden(SQLException failed) {
        return new StoreUnavailable(
                Bilingual.of(
                        "数据库账号无权建表:请管理员执行 CREATE SCHEMA jieming AUTHORIZATION 该账号," + "或先用有权限的账号打开一次("
                                + failed.getMessage() + ")",
                        "The database account may not make tables: have the administrator run CREATE SCHEMA jieming"
                                + " AUTHORIZATION with its name, or open once with an account that may ("
                                + failed.getMessage() + ")"),
                failed);
    }

    /** To existing rows: nothing; there are none. Makes the tables that every register has. */
    private static void first(Session session) throws SQLException {
        session.run("CREATE TABLE jieming.revisions (number bigint PRIMARY KEY, recorded_at timestamptz NOT NULL,"
                + " author text NOT NULL, reason text NOT NULL, act_number text, act_title text, act_authority text,"
                + " act_decided_on date, act_effective_on date, act_announced_on date, asserted integer NOT NULL,"
                + " withdrawn integer NOT NULL, previous text NOT NULL, fingerprint text NOT NULL)");
        session.run("CREATE TABLE jieming.successions (fid bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                + " revision bigint NOT NULL, kind text NOT NULL, effective date NOT NULL,"
                + " predecessors uuid[] NOT NULL, successors uuid[] NOT NULL)");
        session.run(
                "CREATE TABLE jieming.jieming_documents (kind text NOT NULL, name text NOT NULL, json text NOT NULL,"
                        + " version bigint NOT NULL, PRIMARY KEY (kind, name))");
        session.run("CREATE TABLE jieming.jieming_head (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),"
                + " number bigint NOT NULL, fingerprint text NOT NULL, layout text NOT NULL) WITH (fillfactor = 10)");
        session.run(
                "CREATE FUNCTION jieming.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
                        + " '请通过界名服务修改登记内容,不要直接改表 / edit the register through its service, not in its tables'"
                        + " USING ERRCODE = 'insufficient_privilege'; END $$");
        for (String table : List.of("revisions", "successions", "jieming_head")) {
            session.run(keep("jieming." + table));
        }
        session.update(
                "INSERT INTO jieming.jieming_head (number, fingerprint, layout) VALUES (0, ?, '')",
                org.jieming.register.Fingerprint.NONE.hex());
        session.run("COMMENT ON TABLE jieming.revisions IS '修订:登记库的每次写入 Every revision of the register'");
        session.run("COMMENT ON TABLE jieming.successions IS '沿革:对象之间的承继 Which items came out of which'");
        session.run("COMMENT ON TABLE jieming.jieming_head IS '最新修订,写入时依次加锁 The newest revision; writers take"
                + " turns by its lock'");
        session.run("COMMENT ON TABLE jieming.jieming_documents IS '程序文档 Records of the program'");
        session.run("COMMENT ON TABLE jieming.jieming_schema IS '表结构版本 Versions of the tables'");
    }

    /** To existing rows: nothing. Makes the tables of the files kept beside the register; most are compressed already. */
    private static void attachments(Session session) throws SQLException {
        session.run("CREATE TABLE jieming.jieming_attachments (hash text COLLATE \"C\" PRIMARY KEY, kind text NOT NULL,"
                + " size bigint NOT NULL)");
        session.run("CREATE TABLE jieming.jieming_attachment_parts (hash text NOT NULL, part integer NOT NULL,"
                + " bytes bytea NOT NULL, PRIMARY KEY (hash, part))");
        session.run("ALTER TABLE jieming.jieming_attachment_parts ALTER COLUMN bytes SET STORAGE EXTERNAL");
        session.run("COMMENT ON TABLE jieming.jieming_attachments IS '附件 Files kept beside the register'");
        session.run("COMMENT ON TABLE jieming.jieming_attachment_parts IS '附件内容 Their bytes, in parts'");
    }

    /** To existing rows: nothing. Finds the revision at an instant without reading all of them. */
    private static void byTime(Session session) throws SQLException {
        session.run("CREATE INDEX revisions_recorded_at ON jieming.revisions (recorded_at, number)");
    }

    /**
     * The statement that keeps others from changing a table by accident, through its view or not. Who means harm can state
     * what our connections state; fingerprints are for that.
     */
    static String keep(String table) {
        return "CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON " + table
                + " FOR EACH STATEMENT WHEN"
                + " (current_setting('jieming.writer', true) IS DISTINCT FROM 'service')"
                + " EXECUTE FUNCTION jieming.refuse_change()";
    }

    private static String text(Session session, String sql) throws SQLException {
        try (ResultSet rows = session.prepared(sql).executeQuery()) {
            return rows.next() ? Objects.requireNonNullElse(rows.getString(1), "") : "";
        }
    }
}
