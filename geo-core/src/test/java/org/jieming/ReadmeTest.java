package org.jieming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the code and of the tables is so: a reader who looks for a package or a source finds it there. */
class ReadmeTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** What bears out a row: where it was read, or the instrument or document it is taken from. */
    private static final List<String> SOURCES = List.of("source", "instrument", "document");

    private final String readme = text(Table.root().resolve("README.md"));

    @Test
    void every_package_of_the_core_stands_in_the_map_of_the_code() {
        assertThat(mapped("geo-core/")).containsAll(packages("geo-core/src/main/java/org/jieming"));
    }

    @Test
    void every_package_of_the_application_stands_in_the_map_of_the_code() {
        assertThat(mapped("api/")).containsAll(packages("api/src/main/java/org/jieming/api"));
    }

    @Test
    void every_row_of_data_and_seeds_names_its_source_but_in_the_tables_that_the_licence_section_tells() {
        Set<String> without = quoted(readme.substring(readme.indexOf("Without such a column")));
        Set<String> found = new TreeSet<>();
        for (Path path : tables()) {
            Table table = Table.ofFile(path.toString());
            List<String> sources =
                    SOURCES.stream().filter(table.header()::contains).toList();
            if (sources.isEmpty()) {
                found.add(path.getFileName().toString());
            } else {
                assertThat(table.rows()).as(path.toString()).allMatch(row -> isBorneOut(row, sources));
            }
        }
        assertThat(found).isEqualTo(without);
    }

    private static boolean isBorneOut(Map<String, String> row, List<String> sources) {
        return sources.stream().anyMatch(column -> !row.get(column).isBlank());
    }

    /** What the row of a folder in the map of the code names. */
    private Set<String> mapped(String folder) {
        String row = readme.lines()
                .filter(line -> line.startsWith("| `" + folder + "` |"))
                .findFirst()
                .orElseThrow();
        return quoted(row);
    }

    private static Set<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(String folder) {
        try (Stream<Path> inside = Files.list(Table.root().resolve(folder))) {
            return inside.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tables() {
        return Stream.of("data", "seeds")
                .flatMap(folder -> below(Table.root().resolve(folder)).stream())
                .filter(path -> path.toString().endsWith(".csv"))
                .map(Table.root()::relativize)
                .toList();
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
