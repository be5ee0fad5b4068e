package org.jieming.api.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * The rival in the database: PostgreSQL with the best index it has for each kind of question, prepared, asked by its own
 * process whose CPU time is read from the system. Beginnings by b-tree with text_pattern_ops, two characters by GIN over an
 * array of bigrams, three by GIN of pg_trgm, a wrong character by its similarity, on a table that holds nothing else.
 */
final class PostgresNames implements AutoCloseable {
    private static final String SELECT = "select id, name, class from bench_name where ";
    private static final String BEST = " order by rank limit 20";
    private static final Map<BenchNames.Kind, String> SQL = new EnumMap<>(Map.of(
            BenchNames.Kind.EXACT, SELECT + "name = ?" + BEST,
            BenchNames.Kind.PREFIX_2, SELECT + "name ~>=~ ? and name ~<~ ?" + BEST,
            BenchNames.Kind.INFIX_2, SELECT + "bench_bigrams(name) @> array[?::text]" + BEST,
            BenchNames.Kind.INFIX_3, SELECT + "name like ?" + BEST,
            BenchNames.Kind.ONE_WRONG, SELECT + "name % ? order by similarity(name, ?) desc, rank limit 20",
            BenchNames.Kind.PINYIN, SELECT + "letters = ?" + BEST,
            BenchNames.Kind.PINYIN_PREFIX, SELECT + "letters ~>=~ ? and letters ~<~ ?" + BEST,
            BenchNames.Kind.INITIALS, SELECT + "initials ~>=~ ? and initials ~<~ ?" + BEST));

    /** Those whose statement takes what was typed twice. */
    private static final Set<BenchNames.Kind> TWICE = EnumSet.of(
            BenchNames.Kind.PREFIX_2,
            BenchNames.Kind.ONE_WRONG,
            BenchNames.Kind.PINYIN_PREFIX,
            BenchNames.Kind.INITIALS);

    private final Connection connection;
    private final Path scheduling;
    private final Map<BenchNames.Kind, PreparedStatement> prepared = new EnumMap<>(BenchNames.Kind.class);

    PostgresNames(String url, List<BenchNames.Name> names) throws SQLException, IOException {
        connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("drop table if exists bench_name cascade");
            statement.execute("create table bench_name(id int primary key, name text, letters text, initials text,"
                    + " class text, rank int)");
            copy(names);
            statement.execute("create or replace function bench_bigrams(s text) returns text[] language sql immutable"
                    + " parallel safe as 'select array(select distinct substr(s,i,2) from"
                    + " generate_series(1,greatest(length(s)-1,1)) i)'");
            statement.execute("create index on bench_name(name text_pattern_ops)");
            statement.execute("create index on bench_name(letters text_pattern_ops)");
            statement.execute("create index on bench_name(initials text_pattern_ops)");
            statement.execute("create index on bench_name using gin(bench_bigrams(name))");
            statement.execute("create index on bench_name using gin(name gin_trgm_ops)");
            statement.execute("vacuum analyze bench_name");
            statement.execute("set jit = off");
            statement.execute("set plan_cache_mode = force_generic_plan");
        }
        scheduling = Path.of("/proc/" + ((PGConnection) connection).getBackendPID() + "/schedstat");
        for (Map.Entry<BenchNames.Kind, String> each : SQL.entrySet()) {
            prepared.put(each.getKey(), connection.prepareStatement(each.getValue()));
        }
    }

    private void copy(List<BenchNames.Name> names) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            BenchNames.Name name = names.get(i);
            rows.append(i)
                    .append('\t')
                    .append(String.join(
                            "\t",
                            name.text(),
                            name.letters(),
                            name.initials(),
                            name.classCode(),
                            String.valueOf(name.text().length())))
                    .append('\n');
        }
        ((PGConnection) connection)
                .getCopyAPI()
                .copyIn("copy bench_name from stdin", new StringReader(rows.toString()));
    }

    int ask(BenchNames.Kind kind, String typed) throws SQLException {
        PreparedStatement statement = prepared.get(kind);
        statement.setString(1, kind == BenchNames.Kind.INFIX_3 ? "%" + typed + "%" : typed);
        if (TWICE.contains(kind)) {
            statement.setString(2, kind == BenchNames.Kind.ONE_WRONG ? typed : typed + Character.MAX_VALUE);
        }
        int found = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        return found;
    }

    /** Nanoseconds of CPU that the process which answers has used. */
    long cpu() throws IOException {
        return Long.parseLong(Files.readString(scheduling).split(" ")[0]);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
