package org.jieming.api.store.postgis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jieming.api.Tools;

/**
 * A private PostgreSQL cluster with PostGIS on a free loopback port, in a folder that only its own account can read. A shell
 * stands over it that waits for the end of its input: when this process dies, however it dies, the shell stops the cluster
 * and removes the folder. Started as root, the cluster runs as {@code nobody}, since PostgreSQL refuses root.
 */
final class TestCluster implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OVERSEE = """
            set -u
            cd /
            umask 077
            home=$(mktemp -d /tmp/jieming-postgis.XXXXXX)
            trap '' INT TERM HUP
            stop() { "$BIN/pg_ctl" -D "$home/data" -m immediate -w stop >/dev/null 2>&1; }
            printf '%s' "$PASSWORD" > "$home/password"
            "$BIN/initdb" -D "$home/data" -U postgres -A scram-sha-256 --pwfile="$home/password" -E UTF8 \
                --locale=C.UTF-8 --no-sync > "$home/log" 2>&1
            start() {
                "$BIN/pg_ctl" -D "$home/data" -l "$home/log" -w start \
                    -o "-p $PORT -k $home -c listen_addresses=127.0.0.1 $SETTINGS" >/dev/null 2>&1
            }
            if start; then echo ready; else tail -5 "$home/log"; echo failed; fi
            while read -r order; do
                case "$order" in
                    stop) stop; echo stopped ;;
                    start) start && echo started ;;
                esac
            done
            stop
            rm -rf "$home"
            """;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Process overseer;
    private final BufferedReader answers;
    private final int port;
    private final String password;

    /** The one that all tests of this process share; made when first asked for. */
    private static final class Shared {
        static final TestCluster CLUSTER = start("-c fsync=off -c full_page_writes=off");

        static {
            CLUSTER.run("postgres", "CREATE DATABASE with_postgis");
            CLUSTER.run("with_postgis", "CREATE EXTENSION postgis");
            CLUSTER.run("postgres", "CREATE DATABASE with_tables TEMPLATE with_postgis");
            PostgisJournal.open(CLUSTER.url("with_tables")).close();
        }
    }

    private TestCluster(Process overseer, BufferedReader answers, int port, String password) {
        this.overseer = overseer;
        this.answers = answers;
        this.port = port;
        this.password = password;
    }

    /** The cluster that all tests of this process share. */
    static TestCluster shared() {
        requireInstalled();
        return Shared.CLUSTER;
    }

    /** Goes on only where PostgreSQL with PostGIS is installed. */
    static void requireInstalled() {
        Tools.goOnIf(programs().isPresent(), "PostgreSQL with PostGIS is not installed in " + INSTALLED);
    }

    /** Starts a cluster of its own. */
    static TestCluster start(String settings) {
        try {
            return start(settings, freePort());
        } catch (IOException failed) {
            throw new IllegalStateException("The test cluster does not start", failed);
        }
    }

    private static TestCluster start(String settings, int port) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(List.of("sh", "-c", OVERSEE));
        String password = UUID.randomUUID().toString();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("BIN", programs().orElseThrow().toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("PASSWORD", password);
        builder.environment().put("SETTINGS", settings);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process overseer = builder.start();
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(overseer.getInputStream(), StandardCharsets.UTF_8));
        TestCluster cluster = new TestCluster(overseer, answers, port, password);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        cluster.await("ready");
        return cluster;
    }

    /** A fresh database with an empty register. */
    String newRegister() {
        return newDatabase("TEMPLATE with_tables");
    }

    /** A fresh database with PostGIS and nothing else. */
    String newDatabase() {
        return newDatabase("TEMPLATE with_postgis");
    }

    /** A fresh database with PostgreSQL's own things alone. */
    String newBareDatabase(String options) {
        return newDatabase("TEMPLATE template0 " + options);
    }

    private String newDatabase(String options) {
        String name = "test_" + DATABASES.incrementAndGet();
        run("postgres", "CREATE DATABASE " + name + " " + options);
        return name;
    }

    /** Throws a database away, whoever is still connected to it. */
    void drop(String database) {
        run("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    /** Runs SQL as the administrator. */
    void run(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The port on the loopback interface. */
    int port() {
        return port;
    }

    /** The address of a database, for the administrator. */
    String url(String database) {
        return url(database, "postgres", password);
    }

    /** The address of a database for another account. */
    String url(String database, String user, String userPassword) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user + "&password=" + userPassword;
    }

    /** The address as programs built on libpq take it. */
    String libpq(String database) {
        return "host=127.0.0.1 port=" + port + " dbname=" + database + " user=postgres password=" + password;
    }

    /** Cuts every connection to a database. */
    void cutConnections(String database) {
        run("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    /** Stops the cluster as a crash would, without a checkpoint. */
    void crash() throws IOException {
        order("stop");
        await("stopped");
    }

    /** Starts it again after a crash. */
    void startAgain() throws IOException {
        order("start");
        await("started");
    }

    @Override
    public void close() {
        try {
            overseer.getOutputStream().close();
            overseer.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // the overseer ends by itself
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void order(String word) throws IOException {
        overseer.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        overseer.getOutputStream().flush();
    }

    private void await(String word) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = answers.readLine(); !word.equals(line); line = answers.readLine()) {
            said.append(line).append('\n');
            if (line == null || line.equals("failed")) {
                throw new IOException("The test cluster says: " + said);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The folder of the newest installed version that has PostGIS. */
    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .filter(version -> Files.exists(
                            Path.of("/usr/share/postgresql/" + version.getFileName() + "/extension/postgis.control")))
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
