package org.jieming.api.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.intake.Imports;
import org.jieming.api.matching.Candidate;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Matchings;
import org.jieming.api.matching.Meaning;
import org.jieming.api.matching.Sheet;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.View;
import org.jieming.api.resource.search.LikelyReadings;
import org.jieming.api.resource.search.RowMatcher;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.search.NameIndex;

/**
 * A spreadsheet of 10,000 rows matched to registers of the sizes given: read, kept, every row searched for, and what was found kept, by
 * what the server does with it on one thread. Half of the rows state a name and its division, a fifth the name alone, a fifth have one
 * character wrong, a tenth name what the register does not hold. The index of names is there before, as it is in a server that runs; how
 * long it takes to make and what it holds of the heap is told apart.
 */
public final class MatchingBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final DivisionCode PROVINCE = DivisionCode.parse("340000");
    private static final int ROWS = 10_000;
    private static final int PASSES = 3;

    private MatchingBench() {}

    private record Row(String line, Optional<ItemId> meant) {}

    private record Pass(double read, double searched, double kept, List<List<Candidate>> found) {
        double whole() {
            return read + searched + kept;
        }
    }

    /** Runs; the arguments are sizes. */
    public static void main(String[] sizes) throws IOException {
        OUT.println(
                "| names | index made, s | index, MB | 10,000 rows: first pass, s | median, s | read | searched | kept"
                        + " | meant item first | among five |");
        OUT.println("|---|---|---|---|---|---|---|---|---|---|");
        for (String size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int size) throws IOException {
        Snapshot register = DuplicatesBench.register(size);
        List<Row> rows = rows(register);
        long before = heap();
        long start = System.nanoTime();
        NameIndex index = NameIndex.of(register, LikelyReadings.shipped());
        double made = (System.nanoTime() - start) / 1e9;
        long held = heap() - before;
        Path folder = Files.createTempDirectory("matching-bench");
        Path file = folder.resolve("rows.csv");
        List<Pass> passes = new ArrayList<>();
        try (GeoPackageJournal journal = GeoPackageJournal.open(folder.resolve("register.gpkg"))) {
            List<String> lines = new ArrayList<>(List.of("序号,地名,所在政区"));
            rows.forEach(row -> lines.add(lines.size() + "," + row.line));
            Files.write(file, lines);
            for (int pass = 0; pass < PASSES; pass++) {
                passes.add(pass(new Matchings(journal.documents()), file, register, index));
            }
        } finally {
            Imports.delete(folder);
        }
        tell(size, made, held, passes, rows);
    }

    private static Pass pass(Matchings matchings, Path file, Snapshot register, NameIndex index) throws IOException {
        long start = System.nanoTime();
        Sheet sheet = Sheet.read(file, "rows.csv", ReadOptions.NONE);
        Map<Meaning, String> columns = Map.of(Meaning.NAME, "地名", Meaning.DIVISION, "所在政区");
        Matching matching = matchings.create(
                DAY.getYear(),
                sheet,
                id -> new Matching(
                        id, "rows.csv", PROVINCE, sheet.columns(), sheet.rows().size(), columns, 0, "wang", DAY));
        double read = (System.nanoTime() - start) / 1e9;
        Reading now = new Reading(register, View.ofService(register, DAY), DAY, Optional.empty());
        RowMatcher matcher = new RowMatcher(matching, now, index);
        List<List<Candidate>> found = new ArrayList<>(matching.rows());
        for (int chunk = 0; chunk * Matchings.CHUNK < matching.rows(); chunk++) {
            for (SheetRow row : matchings.rows(matching, chunk)) {
                found.add(matcher.of(row));
            }
        }
        double searched = (System.nanoTime() - start) / 1e9 - read;
        matchings.searched(matching, found);
        double kept = (System.nanoTime() - start) / 1e9 - read - searched;
        return new Pass(read, searched, kept, found);
    }

    private static void tell(int size, double made, long held, List<Pass> passes, List<Row> rows) {
        Pass middle = passes.stream()
                .sorted(java.util.Comparator.comparingDouble(Pass::whole))
                .toList()
                .get(PASSES / 2);
        int meant = 0;
        int first = 0;
        int among = 0;
        for (int row = 0; row < rows.size(); row++) {
            List<ItemId> found =
                    middle.found.get(row).stream().map(Candidate::item).toList();
            Optional<ItemId> wanted = rows.get(row).meant;
            meant += wanted.isPresent() ? 1 : 0;
            first += wanted.filter(id -> !found.isEmpty() && found.get(0).equals(id))
                            .isPresent()
                    ? 1
                    : 0;
            among += wanted.filter(found::contains).isPresent() ? 1 : 0;
        }
        OUT.printf(
                "| %,d | %.1f | %.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f | %.3f |%n",
                size,
                made,
                held / 1e6,
                passes.get(0).whole(),
                middle.whole(),
                middle.read,
                middle.searched,
                middle.kept,
                (double) first / meant,
                (double) among / meant);
    }

    private static List<Row> rows(Snapshot register) {
        Random random = new Random(10);
        List<ItemVersion> places = List.copyOf(register.believed(ItemType.PLACE));
        List<Row> rows = new ArrayList<>();
        while (rows.size() < ROWS) {
            ItemVersion place = places.get(random.nextInt(places.size()));
            String name = place.name();
            String other = places.get(random.nextInt(places.size())).name();
            String division = place.values().text("division_code").substring(0, 9);
            rows.add(
                    switch (rows.size() % 10) {
                        case 0, 1, 2, 3, 4 -> new Row(name + "," + division, Optional.of(place.id()));
                        case 5, 6 -> new Row(name + ",", Optional.of(place.id()));
                        case 7, 8 ->
                            new Row(other.charAt(0) + name.substring(1) + "," + division, Optional.of(place.id()));
                        default -> new Row("无此地" + other + rows.size() + "号," + division, Optional.empty());
                    });
        }
        return rows;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
