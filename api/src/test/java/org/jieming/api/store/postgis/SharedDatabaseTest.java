package org.jieming.api.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieming.api.store.postgis.Officers.commit;
import static org.jieming.api.store.postgis.Officers.name;
import static org.jieming.api.store.postgis.Officers.server;
import static org.jieming.api.store.postgis.Officers.village;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Crowd;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Two servers on one database. */
class SharedDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PostgisStore store;

    @BeforeEach
    void makeDatabase() {
        store = new PostgisStore();
    }

    @AfterEach
    void dropDatabase() {
        store.close();
    }

    /** Each write says so in its own transaction, once: the other hears of it with the commit, and not when it next looks. */
    @Test
    void a_write_through_either_is_announced_with_it_and_seen_by_the_other_without_asking() throws Exception {
        int writes = 11;
        try (Connection beside = DriverManager.getConnection(store.url());
                Statement statement = beside.createStatement();
                LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            statement.execute("LISTEN jieming_revision");
            for (int i = 0; i < writes; i++) {
                LiveRegister writer = i % 2 == 0 ? one : other;
                LiveRegister reader = i % 2 == 0 ? other : one;
                long revision = commit(writer, "village", "第" + i + "村");
                // what was committed before a statement is heard with it
                statement.execute("SELECT 1");
                assertThat(beside.unwrap(PGConnection.class).getNotifications()).hasSize(1);
                assertThat(seen(reader, revision)).isTrue();
                assertThat(name(reader.now(), "village")).isEqualTo("第" + i + "村");
            }
        }
    }

    @Test
    void a_client_reads_its_own_write_from_the_other_server_when_it_demands_the_revision() throws Exception {
        try (LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            for (int i = 0; i < 50; i++) {
                RevisionNumber written = new RevisionNumber(commit(one, "village " + i, "村" + i));
                Snapshot read = other.await(written, PATIENCE);
                assertThat(read.number()).isGreaterThanOrEqualTo(written);
                assertThat(name(read, "village " + i)).isEqualTo("村" + i);
            }
        }
    }

    @Test
    void an_editor_who_saw_a_state_on_one_server_is_not_called_stale_by_the_other() {
        try (LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            long seen = commit(one, "village", "王村");
            for (int i = 0; i < 30; i++) {
                LiveRegister next = i % 2 == 0 ? other : one;
                Edit edit = next.commit(new ChangeSet(
                        "officer",
                        "",
                        Optional.empty(),
                        List.of(village("village", "王村" + i)),
                        Map.of(ItemId.named("village"), new RevisionNumber(seen))));
                assertThat(edit).isInstanceOf(Edit.Applied.class);
                seen = ((Edit.Applied) edit).revision().number().value();
            }
        }
    }

    @Test
    void of_two_editors_on_two_servers_the_second_is_told_it_is_stale() {
        try (LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            RevisionNumber seen = new RevisionNumber(commit(one, "village", "王村"));
            long second = commit(one, "village", "新王村");
            Edit edit = other.commit(new ChangeSet(
                    "officer",
                    "",
                    Optional.empty(),
                    List.of(village("village", "大王村")),
                    Map.of(ItemId.named("village"), seen)));
            assertThat(((Edit.Stale) edit).conflicts())
                    .containsExactly(new Edit.Conflict(ItemId.named("village"), seen, new RevisionNumber(second)));
        }
    }

    @Test
    void writers_on_both_servers_lose_and_double_nothing() throws Exception {
        try (LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            one.commit(ChangeSet.of("officer", "", List.of(Officers.counted(0))));
            List<List<Long>> numbers = Crowd.together(16, officer -> {
                LiveRegister own = officer % 2 == 0 ? one : other;
                List<Long> revisions = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    revisions.add(commit(own, officer + "/" + i, "地名" + officer + "之" + i));
                }
                return revisions;
            });
            List<Long> all = numbers.stream().flatMap(List::stream).toList();
            // 16 officers × 50 = 800 revisions, each with a number of its own, from 2 on
            assertThat(new HashSet<>(all)).hasSize(800).doesNotContain(1L);
            assertThat(all).hasSize(800).allMatch(number -> number <= 801);
            assertThat(seen(one, 801) && seen(other, 801)).isTrue();
            assertSame(one.now(), other.now());
            assertThat(one.now().size(ItemType.PLACE)).isEqualTo(801);
            assertThat(one.journal().verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void of_officers_on_two_servers_who_ask_at_once_whether_a_name_is_free_one_gets_it() throws Exception {
        try (LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            for (int round = 0; round < 20; round++) {
                String name = "村" + round;
                List<Boolean> written = Crowd.together(4, officer -> {
                    LiveRegister own = officer % 2 == 0 ? one : other;
                    try {
                        return own.commit(now -> {
                                    if (now.believed(ItemType.PLACE).stream()
                                            .anyMatch(place -> place.name().equals(name))) {
                                        throw new IllegalStateException("taken");
                                    }
                                    return ChangeSet.of("officer", "", List.of(village(officer + name, name)));
                                })
                                instanceof Edit.Applied;
                    } catch (IllegalStateException taken) {
                        return false;
                    }
                });
                assertThat(written)
                        .as("round %d", round)
                        .filteredOn(each -> each)
                        .hasSize(1);
            }
            // 20 rounds, one revision each, seen by both
            assertThat(seen(one, 20) && seen(other, 20)).isTrue();
            assertSame(one.now(), other.now());
        }
    }

    @Test
    void counting_up_one_item_from_two_processes_misses_no_step() throws Exception {
        try (LiveRegister one = server(store.url())) {
            one.commit(ChangeSet.of("officer", "", List.of(Officers.counted(0))));
            Process otherProcess = process(Officers.class.getName(), store.url(), "8", "50");
            try (BufferedReader says =
                    new BufferedReader(new InputStreamReader(otherProcess.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(says.readLine()).isEqualTo("open");
                otherProcess.getOutputStream().write('\n');
                otherProcess.getOutputStream().flush();
                Officers.countUp(one, 8, 50);
                assertThat(says.readLine()).isEqualTo("done");
            } finally {
                otherProcess.destroyForcibly();
            }
            // 2 servers × 8 officers × 50 steps = 800, in 801 revisions
            assertThat(seen(one, 801)).isTrue();
            assertThat(Officers.count(one.now())).isEqualTo(800);
            assertThat(one.now().number()).isEqualTo(new RevisionNumber(801));
        }
    }

    @Test
    void a_server_whose_connections_were_cut_catches_up_by_itself() throws Exception {
        TestCluster cluster = TestCluster.shared();
        try (LiveRegister one = server(store.url());
                LiveRegister other = server(store.url())) {
            for (int i = 0; i < 5; i++) {
                cluster.cutConnections(store.database());
                long revision = commit(one, "village", "第" + i + "村");
                assertThat(other.await(new RevisionNumber(revision), PATIENCE).number())
                        .isEqualTo(new RevisionNumber(revision));
            }
            assertThat(one.journal().verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void while_the_database_is_down_readers_go_on_and_writers_are_told_and_afterwards_all_is_well() throws Exception {
        TestCluster.requireInstalled();
        try (TestCluster own = TestCluster.start("")) {
            String url = own.url("postgres");
            try (LiveRegister one = server(url);
                    LiveRegister other = server(url)) {
                long before = commit(one, "village", "王村");
                assertThat(seen(other, before)).isTrue();
                own.crash();
                assertThat(name(other.now(), "village")).isEqualTo("王村");
                assertThatThrownBy(() -> commit(one, "village", "新王村")).isInstanceOf(StoreUnavailable.class);
                own.startAgain();
                long after = commitAtLast(one, "village", "大王村");
                assertThat(other.await(new RevisionNumber(after), PATIENCE).number())
                        .isGreaterThanOrEqualTo(new RevisionNumber(after));
                assertThat(name(other.now(), "village")).isEqualTo("大王村");
                assertThat(other.journal().verify(Progress.SILENT).findings()).isEmpty();
            }
        }
    }

    @Test
    void a_server_notices_that_the_database_was_put_back_to_an_earlier_state() throws Exception {
        try (LiveRegister one = server(store.url())) {
            commit(one, "village", "王村");
            commit(one, "village", "新王村");
            store.spoil("DELETE FROM jieming.revisions WHERE number = 2;"
                    + " DELETE FROM jieming.\"places_versions\" WHERE recorded_from = 2;"
                    + " UPDATE jieming.\"places_versions\" SET recorded_to = NULL;"
                    + " UPDATE jieming.jieming_head SET number = 1,"
                    + " fingerprint = (SELECT fingerprint FROM jieming.revisions)");
            assertThat(commit(one, "other", "李村")).isEqualTo(2);
            assertThat(name(one.now(), "village")).isEqualTo("王村");
            assertThat(one.journal().verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    private static long commitAtLast(LiveRegister register, String id, String name) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return commit(register, id, name);
            } catch (StoreUnavailable notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Waits without asking, so that the server must have heard of it by itself. */
    private static boolean seen(LiveRegister register, long revision) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (register.now().number().value() < revision && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        return register.now().number().value() >= revision;
    }

    private static void assertSame(Snapshot one, Snapshot other) {
        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(new HashSet<>(one.believed(ItemType.PLACE)))
                .isEqualTo(new HashSet<>(other.believed(ItemType.PLACE)));
    }

    private static Process process(String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
