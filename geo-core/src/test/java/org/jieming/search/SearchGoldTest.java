package org.jieming.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.place.PlaceTables;
import org.jieming.place.Spoken;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/**
 * The gold set: what people type ({@code gold-queries.csv}) and the name they mean, among the seeds, the names of {@code
 * gold-places.csv} and, where they lie beside the repository, seven thousand real names of divisions and stations that may
 * get in the way. The queries were written by hand or drawn from the names by rules of their own: the letters of the written
 * pinyin, its first letters, characters exchanged for traditional or similar ones, letters swapped, doubled or left out.
 * The figure is the mean reciprocal rank (MRR) of the first hit that bears the name meant, among twenty.
 */
class SearchGoldTest {
    /** What the names of this repository come to, whatever lies beside it; so it stays. */
    private static final double OF_SHIPPED = 0.991;

    private static final double OF_A_KIND_OF_SHIPPED = 0.96;

    /** With the real names, which are not part of it and may be others tomorrow. */
    private static final double LEAST = 0.9;
    /** Initials and slips of one name often are those of another, too. */
    private static final double LEAST_OF_A_KIND = 0.75;

    private static final Period TODAY = Query.dayOf(LocalDate.of(2026, 1, 1));
    private static final List<String> SEEDS =
            List.of("five-districts/divisions", "five-districts/facilities", "invented-county/divisions");
    private static final Path REAL =
            Path.of(System.getProperty("jieming.root")).resolve("../shared/realdata/placenames");

    private final Map<ItemType, List<ItemVersion>> believed = new EnumMap<>(ItemType.class);

    @Test
    void what_people_type_leads_to_the_name_they_mean_among_the_names_of_this_repository() {
        gather();
        measured(OF_SHIPPED, OF_A_KIND_OF_SHIPPED);
    }

    @Test
    void seven_thousand_real_names_get_in_the_way_of_few() {
        assumeTrue(Files.isDirectory(REAL), "no real data beside this checkout");
        gather();
        gatherReal();
        measured(LEAST, LEAST_OF_A_KIND);
    }

    private void measured(double least, double leastOfAKind) {
        Snapshot snapshot = Snapshot.of(RevisionNumber.NONE.next(), Fingerprint.NONE, believed, List.of());
        NameIndex index = NameIndex.of(snapshot, SearchGoldTest::read);
        Map<String, List<Double>> ranks = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        List<Map<String, String>> queries = rows(resource("gold-queries.csv"));
        for (Map<String, String> query : queries) {
            double reciprocal = reciprocal(index, query.get("typed"), query.get("wanted"));
            ranks.computeIfAbsent(query.get("kind"), none -> new ArrayList<>()).add(reciprocal);
            if (reciprocal < 0.5) {
                missed.add(query.get("typed") + "→" + query.get("wanted"));
            }
        }
        double all = mean(ranks.values().stream().flatMap(List::stream).toList());
        System.out.printf("search gold set: %d queries among %d items, MRR %.4f%n", queries.size(), size(), all);
        ranks.forEach((kind, each) -> System.out.printf("  %-16s %4d  %.3f%n", kind, each.size(), mean(each)));
        System.out.println("  not among the first two: " + String.join(" ", missed));
        assertThat(queries).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(all).isGreaterThanOrEqualTo(least);
        assertThat(ranks)
                .allSatisfy((kind, each) -> assertThat(mean(each)).as(kind).isGreaterThan(leastOfAKind));
    }

    private static double reciprocal(NameIndex index, String typed, String wanted) {
        List<Hit> hits = index.search(Question.of(typed, 20, TODAY));
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).version().name().equals(wanted)) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static List<String> read(String name, String region) {
        return READINGS.read(name, region).stream()
                .map(SearchGoldTest::syllable)
                .toList();
    }

    private static final org.jieming.place.Readings READINGS = org.jieming.place.Readings.of(PlaceTables.SHIPPED);

    private static String syllable(Spoken spoken) {
        return spoken.syllable() == null
                ? spoken.character()
                : spoken.syllable().letters().replace('ü', 'v')
                        + spoken.syllable().tone();
    }

    private void gather() {
        for (String seed : SEEDS) {
            ItemType type = ItemType.parse(seed.substring(seed.indexOf('/') + 1));
            Path file = Path.of(System.getProperty("jieming.root")).resolve("seeds/" + seed + ".csv");
            rows(text(file)).forEach(row -> add(type, row));
        }
        rows(resource("gold-places.csv")).forEach(row -> add(ItemType.PLACE, row));
    }

    private void gatherReal() {
        rows(text(REAL.resolve("names-with-codes-sample.csv")))
                .forEach(row -> add(ItemType.PLACE, Map.of("name", row.get("name"))));
        rows(text(REAL.resolve("railway-stations-pinyin.csv")))
                .forEach(row -> add(ItemType.PLACE, Map.of("name", row.get("name") + "站")));
    }

    private void add(ItemType type, Map<String, String> row) {
        Descriptor descriptor = Descriptor.of(type);
        Values.Builder values = Values.of(descriptor);
        row.forEach((property, value) -> {
            if (descriptor.property(property).isPresent()) {
                values.parse(property, value);
            }
        });
        believed.computeIfAbsent(type, none -> new ArrayList<>())
                .add(new ItemVersion(
                        ItemId.named(type + " " + size()),
                        type,
                        Period.ALWAYS,
                        RevisionNumber.NONE.next(),
                        values.build(),
                        null));
    }

    private int size() {
        return believed.values().stream().mapToInt(List::size).sum();
    }

    private static String resource(String name) {
        try (InputStream file = SearchGoldTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a table; quotes only around whole fields, as these tables have them. */
    private static List<Map<String, String>> rows(String table) {
        List<String> lines = table.lines().toList();
        List<String> header = fields(lines.get(0));
        return lines.stream().skip(1).map(line -> row(header, fields(line))).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> fields) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), i < fields.size() ? fields.get(i) : "");
        }
        return row;
    }

    private static List<String> fields(String line) {
        String[] parts = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        return Arrays.stream(parts)
                .map(part -> part.startsWith("\"")
                        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                        : part)
                .toList();
    }
}
