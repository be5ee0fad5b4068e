package org.jieming.api.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;

/** The PostGIS extension of a database, wherever its administrator has put it. */
final class Extension {
    private Extension() {}

    /**
     * Makes the extension when the database has none.
     *
     * @throws StoreUnavailable when the server lacks PostGIS, or the account the right
     */
    static void provide(Session session) throws SQLException {
        if (isThere(session)) {
            return;
        }
        if (session.number("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'")
                .isEmpty()) {
            throw new StoreUnavailable(
                    Bilingual.of(
                            "数据库服务器未安装 PostGIS,请先安装(Debian:postgresql-15-postgis-3)",
                            "PostGIS is not installed on the database server; install it first"
                                    + " (Debian: postgresql-15-postgis-3)"),
                    null);
        }
        try {
            session.run("CREATE EXTENSION IF NOT EXISTS postgis");
        } catch (SQLException failed) {
            // another server may have made it at the same moment
            if (isThere(session)) {
                return;
            }
            if (Failure.isForbidden(failed)) {
                throw forbidden(failed);
            }
            throw failed;
        }
    }

    /**
     * The SQL that readies a connection: where the names of PostGIS are found, that it is ours and may change tables, and
     * that a commit is acknowledged only when it is on disk, whatever the database is set to.
     */
    static String readying(Session session) throws SQLException {
        try (ResultSet rows = session.prepared("SELECT quote_ident(nspname) FROM pg_extension e JOIN pg_namespace n"
                        + " ON n.oid = e.extnamespace WHERE extname = 'postgis'")
                .executeQuery()) {
            rows.next();
            return "SET search_path = jieming, " + rows.getString(1) + ", pg_catalog; SET jieming.writer = 'service';"
                    + " SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') = 'off'";
        }
    }

    private static boolean isThere(Session session) throws SQLException {
        return session.number("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
                .isPresent();
    }

    private static StoreUnavailable forbidden(SQLException failed) {
        return new StoreUnavailable(
                Bilingual.of(
                        "该数据库尚未启用 PostGIS,账号又无权启用:请管理员在该库执行 CREATE EXTENSION postgis",
                        "The database has no PostGIS yet and the account may not add it: have the administrator run"
                                + " CREATE EXTENSION postgis in it"),
                failed);
    }
}
