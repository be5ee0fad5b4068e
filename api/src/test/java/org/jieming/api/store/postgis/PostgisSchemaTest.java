package org.jieming.api.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Crowd;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RandomRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the tables come to be, grow, and are refused; and what is said when a database is not fit. */
class PostgisSchemaTest {
    private TestCluster cluster;
    private final List<String> databases = new ArrayList<>();

    @BeforeEach
    void findCluster() {
        cluster = TestCluster.shared();
    }

    @AfterEach
    void dropDatabases() {
        databases.forEach(cluster::drop);
    }

    @Test
    void tables_and_extension_are_made_where_there_is_nothing() throws Exception {
        String database = kept(cluster.newBareDatabase(""));
        try (Journal journal = PostgisJournal.open(cluster.url(database))) {
            assertThat(journal.head()).isEqualTo(RevisionNumber.NONE);
        }
        for (ItemType type : ItemType.values()) {
            assertThat(text(database, "SELECT count(*) FROM jieming.\"" + type.collection() + "\""))
                    .isEqualTo("0");
        }
    }

    @Test
    void whether_a_register_is_there_is_told_without_making_one() throws Exception {
        String database = kept(cluster.newBareDatabase(""));
        assertThat(PostgisJournal.exists(cluster.url(database))).isFalse();
        assertThat(text(database, "SELECT count(*) FROM pg_namespace WHERE nspname = 'jieming'"))
                .isEqualTo("0");
        PostgisJournal.open(cluster.url(database)).close();
        assertThat(PostgisJournal.exists(cluster.url(database))).isTrue();
        assertThatThrownBy(() -> PostgisJournal.exists(cluster.url("no_such_database")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("no_such_database");
    }

    @Test
    void tables_of_an_earlier_version_get_the_index_of_revisions_by_time() throws Exception {
        String database = kept(cluster.newDatabase());
        RandomRegister register = new RandomRegister(6);
        try (Journal journal = PostgisJournal.open(cluster.url(database))) {
            journal.append(register.next(3));
        }
        cluster.run(
                database,
                "DROP INDEX jieming.revisions_recorded_at; DELETE FROM jieming.jieming_schema WHERE version >= 3");
        try (Journal journal = PostgisJournal.open(cluster.url(database))) {
            assertThat(text(database, "SELECT count(*) FROM pg_indexes WHERE indexname = 'revisions_recorded_at'"))
                    .isEqualTo("1");
            assertThat(journal.revisionAt(java.time.Instant.MAX)).contains(new RevisionNumber(3));
        }
    }

    @Test
    void servers_that_open_an_empty_database_at_the_same_time_all_succeed() throws Exception {
        String database = kept(cluster.newBareDatabase(""));
        List<RevisionNumber> heads = Crowd.together(4, server -> {
            try (Journal journal = PostgisJournal.open(cluster.url(database))) {
                return journal.head();
            }
        });
        assertThat(heads).hasSize(4).containsOnly(RevisionNumber.NONE);
    }

    @Test
    void postgis_is_found_in_whatever_schema_its_administrator_has_put_it() throws Exception {
        String database = kept(cluster.newBareDatabase(""));
        cluster.run(database, "CREATE SCHEMA gis; CREATE EXTENSION postgis SCHEMA gis");
        RandomRegister register = new RandomRegister(3);
        try (Journal journal = PostgisJournal.open(cluster.url(database))) {
            assertThat(journal.append(register.next(20))).isTrue();
            assertThat(journal.load(Progress.SILENT).fingerprint())
                    .isEqualTo(register.now().fingerprint());
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void an_account_that_may_only_read_and_write_rows_suffices_once_the_tables_are_there() throws Exception {
        String database = kept(cluster.newDatabase());
        PostgisJournal.open(cluster.url(database)).close();
        cluster.run(
                database,
                "DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN PASSWORD 'c'; GRANT USAGE ON SCHEMA jieming TO clerk;"
                        + " GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jieming TO clerk");
        RandomRegister register = new RandomRegister(4);
        try (Journal journal = PostgisJournal.open(cluster.url(database, "clerk", "c"))) {
            assertThat(journal.append(register.next(60))).isTrue();
            assertThat(journal.documents().put("profile", "p", "{}", 0)).contains(1L);
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
        cluster.run(database, "DROP OWNED BY clerk; DROP ROLE clerk");
    }

    @Test
    void an_account_that_may_not_make_tables_is_told_what_to_ask_for() {
        String database = kept(cluster.newDatabase());
        cluster.run("postgres", "DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'g'");
        StoreUnavailable refused = refused(cluster.url(database, "guest", "g"));
        assertThat(refused.sentence().en()).contains("CREATE SCHEMA jieming AUTHORIZATION");
        assertThat(refused.sentence().zh()).contains("数据库账号无权建表", "CREATE SCHEMA jieming AUTHORIZATION");
    }

    @Test
    void an_account_that_may_not_add_postgis_is_told_what_to_ask_for() {
        String database = kept(cluster.newBareDatabase(""));
        cluster.run("postgres", "DROP ROLE IF EXISTS visitor; CREATE ROLE visitor LOGIN PASSWORD 'v'");
        StoreUnavailable refused = refused(cluster.url(database, "visitor", "v"));
        assertThat(refused.sentence().en()).contains("CREATE EXTENSION postgis");
        assertThat(refused.sentence().zh()).contains("CREATE EXTENSION postgis");
    }

    @Test
    void a_database_that_cannot_hold_all_characters_is_refused() {
        String database = kept(cluster.newBareDatabase("ENCODING 'SQL_ASCII' LOCALE 'C'"));
        assertThat(refused(cluster.url(database)).sentence().zh()).contains("UTF8");
    }

    @Test
    void tables_of_a_newer_program_are_refused() {
        String database = kept(cluster.newDatabase());
        PostgisJournal.open(cluster.url(database)).close();
        cluster.run(database, "INSERT INTO jieming.jieming_schema VALUES (99, 'of the future')");
        assertThat(refused(cluster.url(database)).sentence().en()).contains("newer Jieming", "version 99");
    }

    @Test
    void columns_of_a_newer_program_are_refused_at_opening_and_by_a_server_that_is_already_running() {
        String database = kept(cluster.newDatabase());
        try (Journal running = PostgisJournal.open(cluster.url(database))) {
            cluster.run(
                    database,
                    "SET jieming.writer = 'service';"
                            + " ALTER TABLE jieming.\"roads_versions\" ADD COLUMN sidewalks bigint;"
                            + " UPDATE jieming.jieming_head SET layout = 'of the future'");
            assertThat(refused(cluster.url(database)).sentence().en()).contains("roads_versions: sidewalks");
            List<Revision> revisions = new RandomRegister(1).next(1);
            assertThatThrownBy(() -> running.append(revisions))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("newer Jieming");
            assertThatThrownBy(running::head).isInstanceOf(StoreUnavailable.class);
        }
        assertThat(number(database, "SELECT count(*) FROM jieming.revisions")).isZero();
    }

    @Test
    void a_property_that_the_tables_lack_is_added_and_views_of_others_upon_ours_stand() throws Exception {
        String database = kept(cluster.newDatabase());
        RandomRegister register = new RandomRegister(8);
        PostgisJournal.open(cluster.url(database)).close();
        // as the tables were before road_no was thought of; the view of the bureau's own leans on ours
        cluster.run(
                database,
                "SET jieming.writer = 'service'; DROP VIEW jieming.roads; ALTER TABLE jieming.roads_versions DROP COLUMN road_no;"
                        + " CREATE VIEW jieming.roads AS SELECT fid, item_id, valid_from, valid_to, recorded_from,"
                        + " ST_Multi(geom)::geometry(MultiLineString, 4490) AS geom, "
                        + columnsOf(ItemType.ROAD, "road_no") + " FROM jieming.roads_versions;"
                        + " CREATE VIEW public.our_roads AS SELECT name FROM jieming.roads;"
                        + " UPDATE jieming.jieming_head SET layout = 'of the past'");
        try (Journal journal = PostgisJournal.open(cluster.url(database))) {
            assertThat(journal.append(register.next(60))).isTrue();
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
        assertThat(number(database, "SELECT count(*) FROM public.our_roads"))
                .isEqualTo(number(database, "SELECT count(*) FROM jieming.roads"));
        assertThat(number(
                        database,
                        "SELECT count(*) FROM information_schema.columns WHERE column_name = 'road_no'"
                                + " AND table_schema = 'jieming' AND table_name IN ('roads', 'roads_versions')"))
                .isEqualTo(2);
    }

    @Test
    void a_change_by_another_program_is_refused_in_tables_and_through_views() {
        String database = kept(cluster.newRegister());
        try (Journal journal = PostgisJournal.open(cluster.url(database))) {
            journal.append(new RandomRegister(2).next(60));
        }
        for (String change : List.of(
                "UPDATE jieming.places SET name = '改名'",
                "DELETE FROM jieming.places",
                "INSERT INTO jieming.places (fid) VALUES (0)",
                "UPDATE jieming.roads_versions SET name = '改名'",
                "TRUNCATE jieming.roads_versions",
                "DELETE FROM jieming.revisions",
                "UPDATE jieming.successions SET kind = ''",
                "UPDATE jieming.jieming_head SET number = 0")) {
            assertThatThrownBy(() -> cluster.run(database, change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("请通过界名服务修改登记内容");
        }
    }

    @Test
    void columns_tell_in_chinese_what_they_hold() {
        String database = kept(cluster.newDatabase());
        PostgisJournal.open(cluster.url(database)).close();
        String comments =
                "SELECT count(*) FROM pg_attribute WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace ="
                        + " 'jieming'::regnamespace AND (relname LIKE '%\\_versions' OR relkind = 'v') AND relkind IN ('r', 'v'))"
                        + " AND attnum > 0 AND NOT attisdropped AND coalesce(col_description(attrelid, attnum), '') !~ '[一-龥]'";
        assertThat(number(database, comments)).as("columns without").isZero();
        assertThat(text(
                        database,
                        "SELECT col_description('jieming.places'::regclass, attnum) FROM pg_attribute"
                                + " WHERE attrelid = 'jieming.places'::regclass AND attname = 'name'"))
                .contains("标准名称");
    }

    @Test
    void a_box_asked_of_a_view_is_found_by_the_spatial_index() {
        String database = kept(cluster.newDatabase());
        PostgisJournal.open(cluster.url(database)).close();
        for (ItemType type : ItemType.values()) {
            assertThat(plan(
                            database,
                            "SELECT * FROM jieming.\"" + type.collection()
                                    + "\" WHERE geom && ST_MakeEnvelope(118, 31, 119, 32, 4490)"))
                    .as(type.collection())
                    .contains("Index Cond", "geom")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void an_address_that_is_none_of_postgresql_is_malformed_and_its_password_is_not_repeated() {
        assertThatThrownBy(() -> PostgisJournal.open("postgres://clerk:secret@db/register"))
                .isInstanceOfSatisfying(Malformed.class, malformed -> {
                    assertThat(malformed.given()).isEqualTo("postgres://db/register");
                    assertThat(malformed.remedy().en()).contains("jdbc:postgresql://");
                });
    }

    @Test
    void whoever_cannot_connect_is_told_why_without_the_password() {
        StoreUnavailable nobody = refused("jdbc:postgresql://127.0.0.1:1/register?user=clerk&password=geheim");
        assertThat(nobody.sentence().zh()).contains("与数据库的连接不通", "127.0.0.1:1/register");
        StoreUnavailable locked = refused(cluster.url("postgres", "postgres", "geheim"));
        assertThat(locked.sentence().zh()).contains("拒绝了账号或口令");
        StoreUnavailable missing = refused(cluster.url("no_such"));
        assertThat(missing.sentence().zh()).contains("没有这个数据库");
        assertThat(List.of(nobody, locked, missing)).allSatisfy(refused -> assertThat(
                        refused.sentence().en() + refused.sentence().zh())
                .doesNotContain("geheim", "password="));
    }

    private static String columnsOf(ItemType type, String without) {
        return Layer.of(type).descriptor().properties().stream()
                .map(property -> property.name())
                .filter(name -> !name.equals(without))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private String kept(String database) {
        databases.add(database);
        return database;
    }

    private static StoreUnavailable refused(String url) {
        return catchThrowableOfType(
                StoreUnavailable.class, () -> PostgisJournal.open(url).close());
    }

    private long number(String database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    private String text(String database, String sql) {
        return lines(database, sql).get(0);
    }

    private String plan(String database, String sql) {
        return String.join("\n", lines(database, "SET enable_seqscan = off; EXPLAIN " + sql));
    }

    private List<String> lines(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(cluster.url(database));
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    lines.add(result.getString(1));
                }
            }
            return lines;
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
