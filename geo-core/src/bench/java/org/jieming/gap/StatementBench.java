package org.jieming.gap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.bench.RivalTable;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Band;
import org.jieming.reach.Outlines;
import org.jieming.reach.ReachedArea;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jieming.standard.OwnTables;
import org.jieming.standard.Plans;
import org.jieming.standard.Standards;
import org.jieming.walk.Yardstick;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The whole gap statement of a province by twenty clauses, cold: each time in a Java of its own whose first work it is. 5,000 facilities,
 * 300 cemeteries, 58,000 cells of people and 3,000 estates in 16,645 divisions with their outlines (folder of {@code gen.py} as argument;
 * what it does not state is drawn, {@link StatementData}). No rival is known that judges clauses.
 *
 * <p>In the clock: the tree of divisions, and all twenty clauses judged down to the village, from items in memory. Told apart, because
 * the server asks for it when it writes the answer: the land of the townships within the distances of the three clauses that have one,
 * outlines drawn on the plane and made ready in the clock. Not in the clock: the start of Java, the loading of the register and of the
 * norms, the writing of the answer. Once more it is made in a Java that has judged twenty counties of the province before, as one that
 * serves a bureau has: nothing of the province is known to it then either, but its own code is compiled.
 */
public final class StatementBench {
    private static final int PROCESSES = 5;
    private static final int COUNTIES = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final DivisionCode PROVINCE = DivisionCode.parse("990000");
    private static final List<String> TWENTY = List.of(
            "gb50180-day-care-reach",
            "gb50180-day-care-area",
            "gb50180-home-reach",
            "gb50437-beds-per-1000",
            "gb50437-home-beds",
            "gb50437-floor-per-bed",
            "gb50437-land-per-bed",
            "gf2021-nursing-beds",
            "gf2021-township-centres",
            "guizhou-station-reach",
            "guizhou-station-area",
            "guizhou-street-centre-area",
            "guizhou-new-estates",
            "guizhou-old-estates",
            "yinchuan-new-estates",
            "qingdao-rural-building",
            "jiujiang-own-premises",
            "jiujiang-cemetery-land",
            "jiujiang-town-cemeteries",
            "anhui-entrances");

    private StatementBench() {}

    /** With the folder alone starts the processes; with one more argument is one of them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1) {
            for (int process = 0; process < PROCESSES; process++) {
                start(args[0], process == 0 ? "told" : "measured", List.of());
            }
            RivalTable.note("in a Java that has judged %d counties before, as one that serves:", COUNTIES);
            for (int process = 0; process < PROCESSES; process++) {
                start(args[0], "serving", List.of());
            }
            RivalTable.note("as a single command is best run, compiled once and quickly (-XX:TieredStopAtLevel=1):");
            for (int process = 0; process < PROCESSES; process++) {
                start(args[0], "measured", List.of("-XX:TieredStopAtLevel=1"));
            }
        } else {
            measure(Path.of(args[0]), args[1]);
        }
    }

    private static void start(String folder, String how, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx4g");
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), StatementBench.class.getName(), folder, how));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("the statement was not made");
        }
    }

    private static void measure(Path folder, String how) throws IOException {
        Map<ItemType, List<ItemVersion>> items = StatementData.read(folder);
        Standards standards = new Standards(Plans.NONE, OwnTables.NONE);
        List<Clause> clauses =
                TWENTY.stream().map(id -> standards.clause(id).orElseThrow()).toList();
        if (how.equals("serving")) {
            items.get(ItemType.DIVISION).stream()
                    .map(item -> DivisionCode.parse(item.values().text("code")))
                    .filter(code -> code.level() == DivisionLevel.COUNTY)
                    .limit(COUNTIES)
                    .forEach(county -> statement(county, items, clauses));
        }
        long start = System.nanoTime();
        double begun = processor();
        GapStatement made = statement(PROVINCE, items, clauses);
        double judged = (System.nanoTime() - start) / 1e9;
        double busy = processor() - begun;
        double[] land = land(made, items.get(ItemType.FACILITY));
        double whole = (System.nanoTime() - start) / 1e9;
        RivalTable.note(
                "%d clauses, cold: %.3f s judged (processor %.3f s), with the land in reach of %d townships %.3f s"
                        + " (processor %.3f s)",
                clauses.size(), judged, busy, land.length, whole, processor() - begun);
        if (how.equals("told")) {
            tell(made);
        }
    }

    private static GapStatement statement(
            DivisionCode area, Map<ItemType, List<ItemVersion>> items, List<Clause> clauses) {
        Units units =
                Units.of(area, items.get(ItemType.DIVISION), Unregistered.NONE).orElseThrow();
        Holdings holdings = new Holdings(
                units, DAY, Declared.NOTHING, type -> items.getOrDefault(type, List.of()), item -> Optional.empty());
        return GapStatement.of(
                holdings, clauses, new GapStatement.Measuring(Yardstick.straight(), 0.8, true), (clause, at) -> {});
    }

    private static double[] land(GapStatement made, List<ItemVersion> facilities) {
        Projection plane = Projection.between(Crs.CGCS2000, Crs.of(4508));
        Units units = made.holdings().units();
        List<Geometry> drawn = units.at(DivisionLevel.TOWNSHIP).parallelStream()
                .map(unit ->
                        plane.transform(units.item(unit).shape().orElseThrow().geometry()))
                .toList();
        Outlines outlines = Outlines.of(drawn);
        double[] reached = new double[drawn.size()];
        made.judgements().stream()
                .map(Judgement::clause)
                .filter(clause -> clause.form() == Form.PEOPLE_WITHIN)
                .forEach(clause -> {
                    double[] within = within(plane, facilities, clause).within(outlines);
                    for (int i = 0; i < reached.length; i++) {
                        reached[i] = Math.max(reached[i], within[i]);
                    }
                });
        return reached;
    }

    private static ReachedArea within(Projection plane, List<ItemVersion> facilities, Clause clause) {
        double[] places = facilities.stream()
                .filter(site -> Facilities.serves(site, clause.kinds(), DAY))
                .flatMapToDouble(site -> {
                    Coordinate door = site.shape().orElseThrow().geometry().getCoordinate();
                    return java.util.stream.DoubleStream.of(door.x, door.y);
                })
                .toArray();
        plane.transform(places);
        double[] x = new double[places.length / 2];
        double[] y = new double[x.length];
        double[] radii = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = places[2 * i];
            y[i] = places[2 * i + 1];
            radii[i] = clause.metres(0.8);
        }
        return ReachedArea.of(x, y, radii);
    }

    /** How every clause came out: one that judged nothing would make the figure worth less. */
    private static void tell(GapStatement made) {
        RivalTable.note(
                "%d divisions, %d people of 60 and more",
                made.holdings().units().size(),
                made.holdings().population(Band.ELDERS_60).people());
        for (Judgement judgement : made.judgements()) {
            Tally tally = judgement.tally();
            String figure = judgement.figure(0).map(Object::toString).orElse("");
            RivalTable.note(
                    "- %s: %s; satisfied %d, short %d, unknown %d %s",
                    judgement.clause().id(),
                    judgement.outcome(0),
                    tally.satisfied(0),
                    tally.shorts(0),
                    tally.unknown(0),
                    figure);
            if (figure.isEmpty() && tally.satisfied(0) + tally.shorts(0) == 0) {
                throw new IllegalStateException(judgement.clause().id() + " judged nothing");
            }
        }
    }

    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
