package org.jieming.gap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieming.division.DivisionCode;
import org.jieming.population.Band;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.ReachCurve;
import org.jieming.reach.SiteIndex;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jieming.siting.Catchments;
import org.jieming.siting.Effort;
import org.jieming.siting.MostPeople;
import org.jieming.siting.Plan;
import org.jieming.standard.Clause;
import org.jieming.standard.OwnTables;
import org.jieming.standard.Plans;
import org.jieming.standard.Standards;
import org.jieming.walk.Yardstick;

/**
 * Reach, accessibility, siting and a whole gap statement on the benchmark data (folder of {@code gen.py} as argument), beside
 * which {@code peers_geo.py --only near,fca} measures scipy. Prints the first run and the median of the others.
 */
public final class GapBench {
    private static final int RUNS = 15;

    private final List<String> facilities = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<ItemVersion> divisions = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        var bench = new GapBench();
        bench.read(Path.of(args[0]));
        bench.kernels();
        bench.siting();
        bench.statement();
    }

    private void read(Path folder) throws IOException {
        lines(folder.resolve("facilities.csv"), facilities);
        lines(folder.resolve("popgrid.csv"), cells);
        var json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("divisions.geojsonl"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode feature = json.readTree(line);
                division(
                        feature.at("/properties/code").asText(),
                        feature.at("/properties/name").asText());
            }
        }
    }

    static void lines(Path file, List<String> into) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.skip(1).forEach(into::add);
        }
    }

    static double[] column(List<String> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",")[column]))
                .toArray();
    }

    static double[] lonLat(List<String> rows, int lon) {
        double[] pairs = new double[2 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i).split(",");
            pairs[2 * i] = Double.parseDouble(row[lon]);
            pairs[2 * i + 1] = Double.parseDouble(row[lon + 1]);
        }
        return pairs;
    }

    /** Runs work and prints its first time, and the median of the time and of the processor time of runs after the fifth. */
    static <T> T timed(String metric, Supplier<T> work) {
        var clock = ManagementFactory.getThreadMXBean();
        double[] seconds = new double[RUNS];
        double[] busy = new double[RUNS];
        T made = null;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long begun = clock.getCurrentThreadCpuTime();
            made = work.get();
            busy[run] = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        System.out.printf(
                Locale.ROOT,
                "%s\tjieming\t%.5f\ts\tfirst %.4f, cpu %.5f%n",
                metric,
                median(seconds),
                seconds[0],
                median(busy));
        return made;
    }

    private static double median(double[] runs) {
        double[] warm = Arrays.copyOfRange(runs, 5, RUNS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private void kernels() {
        double[] sites = lonLat(facilities, 6);
        double[] demand = lonLat(cells, 4);
        long[] people =
                Arrays.stream(column(cells, 2)).mapToLong(value -> (long) value).toArray();
        double[] beds = column(facilities, 3);
        Positions from = Positions.ofDegrees(demand);
        Positions to = Positions.ofDegrees(sites);
        Nearest nearest = timed("nearest_60k", () -> SiteIndex.of(to).nearest(from));
        timed("nearest_60k from degrees", () -> SiteIndex.of(Positions.ofDegrees(sites))
                .nearest(Positions.ofDegrees(demand)));
        timed("served share, whole curve", () -> ReachCurve.of(nearest.metres(), people));
        FloatingCatchment shares =
                timed("e2sfca_10km", () -> FloatingCatchment.of(from, people, to, beds, Decay.gaussian(10_000)));
        System.out.printf(
                Locale.ROOT,
                "# nearest mean m %.3f; fca mean %.6g%n",
                Arrays.stream(nearest.metres()).average().orElseThrow(),
                Arrays.stream(shares.perPerson()).average().orElseThrow());
    }

    private void siting() {
        double[] demand = lonLat(cells, 4);
        long[] people =
                Arrays.stream(column(cells, 2)).mapToLong(value -> (long) value).toArray();
        double[] sites = lonLat(facilities, 6);
        double[] candidates = new double[200];
        for (int i = 0; i < 100; i++) {
            candidates[2 * i] = sites[100 * i];
            candidates[2 * i + 1] = sites[100 * i + 1];
        }
        Plan plan = timed(
                "mclp 100 candidates, 58k cells, p 10, 10 km",
                () -> MostPeople.choose(
                        Catchments.of(
                                SiteIndex.of(Positions.ofDegrees(demand))
                                        .within(Positions.ofDegrees(candidates), 10_000),
                                people,
                                new boolean[people.length]),
                        10,
                        Effort.of(1_000_000_000)));
        System.out.printf("# mclp served %d bound %d proven %s%n", plan.served(), plan.bound(), plan.proven());
    }

    private void division(String code, String name) {
        if (code.length() >= 6) {
            Values values = Values.of(Descriptor.of(ItemType.DIVISION))
                    .set("name", name)
                    .set("code", DivisionCode.parse(code).digits())
                    .set("type", code.length() == 12 ? "residents-committee" : code.length() == 9 ? "town" : "county")
                    .build();
            divisions.add(version("d" + code, ItemType.DIVISION, values, null));
        } else {
            Values values = Values.of(Descriptor.of(ItemType.DIVISION))
                    .set("name", name)
                    .set("code", code + "0".repeat(12 - code.length()))
                    .build();
            divisions.add(version("d" + code, ItemType.DIVISION, values, null));
        }
    }

    private static ItemVersion version(
            String id, ItemType type, Values values, @org.jspecify.annotations.Nullable Shape shape) {
        return new ItemVersion(ItemId.named(id), type, Period.ALWAYS, RevisionNumber.NONE.next(), values, shape);
    }

    private void statement() {
        Map<ItemType, List<ItemVersion>> items = new EnumMap<>(ItemType.class);
        items.put(ItemType.FACILITY, facilities.stream().map(GapBench::facility).toList());
        items.put(ItemType.POPULATION_CELL, cells.stream().map(GapBench::cell).toList());
        List<Clause> clauses = new ArrayList<>();
        new Standards(Plans.NONE, OwnTables.NONE)
                .clauses().stream()
                        .filter(clause -> clause.kinds().stream().noneMatch(kind -> kind.startsWith("F")))
                        .limit(20)
                        .forEach(clauses::add);
        GapStatement made = timed("gap statement, " + clauses.size() + " clauses", () -> {
            Units units = Units.of(DivisionCode.parse("990000"), divisions, Unregistered.NONE)
                    .orElseThrow();
            Holdings holdings = new Holdings(
                    units,
                    LocalDate.of(2026, 1, 1),
                    Declared.NOTHING,
                    type -> items.getOrDefault(type, List.of()),
                    item -> Optional.empty());
            return GapStatement.of(
                    holdings, clauses, new GapStatement.Measuring(Yardstick.straight(), 0.8, true), (clause, at) -> {});
        });
        System.out.printf(
                "# units %d, people %d%n",
                made.holdings().units().size(),
                made.holdings().population(Band.ELDERS_60).people());
    }

    private static ItemVersion facility(String line) {
        String[] row = line.split(",");
        Values values = Values.of(Descriptor.of(ItemType.FACILITY))
                .set("name", row[1])
                .set("facility_type", List.of("E1", "E3", "E4", "E5", "E7").get(Integer.parseInt(row[0]) % 5))
                .set("division_code", DivisionCode.parse(row[5]).digits())
                .set("beds_total", Long.parseLong(row[3]))
                .set("building_m2", 300.0)
                .build();
        return version("f" + row[0], ItemType.FACILITY, values, point(row, 6));
    }

    private static ItemVersion cell(String line) {
        String[] row = line.split(",");
        Values values = Values.of(Descriptor.of(ItemType.POPULATION_CELL))
                .set("cell_id", row[0])
                .set("population", Long.parseLong(row[1]))
                .set("pop_60_plus", Long.parseLong(row[2]))
                .set("division_code", DivisionCode.parse(row[3]).digits())
                .build();
        return version("c" + row[0], ItemType.POPULATION_CELL, values, point(row, 4));
    }

    private static Shape point(String[] row, int lon) {
        return Shape.point(Double.parseDouble(row[lon]), Double.parseDouble(row[lon + 1]));
    }
}
