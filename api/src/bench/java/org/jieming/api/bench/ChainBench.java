package org.jieming.api.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Territory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Point to village, township, county, prefecture and province, one thread, beside JTS's tree over prepared polygons of all
 * levels. Argument: the folder of a province.
 */
public final class ChainBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int ASKED = 1 << 18;
    private static final int ROUNDS = 5;

    private final List<Province.Division> divisions;
    private final Table table;
    private final double[] asked = new double[2 * ASKED];

    private ChainBench(List<Province.Division> divisions) {
        this.divisions = divisions;
        this.table = new Table(divisions.size());
    }

    private interface Question {
        int unitsAt(double x, double y);
    }

    public static void main(String[] arguments) throws Exception {
        new ChainBench(new Province(Path.of(arguments[0])).divisions(10)).run();
    }

    private void run() {
        Table.head();
        Territory territory = territory();
        draw(territory);
        STRtree tree = tree();
        GeometryFactory geometries = new GeometryFactory();
        Question ours = (x, y) -> territory.at(x, y).size();
        Question rival = (x, y) -> {
            Geometry point = geometries.createPoint(new Coordinate(x, y));
            int held = 0;
            for (Object candidate : tree.query(point.getEnvelopeInternal())) {
                held += ((PreparedGeometry) candidate).intersects(point) ? 1 : 0;
            }
            return held;
        };
        for (int round = 1; round <= ROUNDS; round++) {
            ask("point to five levels", ours);
            ask("the same by JTS, tree over prepared polygons", rival);
        }
    }

    private Territory territory() {
        try (LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT)) {
            List<Change> changes = new ArrayList<>();
            divisions.forEach(each -> changes.add(each.asChange()));
            Edit edit = register.commit(ChangeSet.of("bench", "bench", changes));
            if (!(edit instanceof Edit.Applied)) {
                throw new IllegalStateException(edit.toString().substring(0, 500));
            }
            double cpu = Table.cpu();
            Territory territory = register.now().territory(TODAY);
            table.row("territory made", "%.2f s CPU", Table.cpu() - cpu);
            return territory;
        }
    }

    /** Points anywhere in the province, all of them in a unit. */
    private void draw(Territory territory) {
        Envelope extent = new Envelope();
        divisions.forEach(each -> extent.expandToInclude(each.shape().geometry().getEnvelopeInternal()));
        Random random = new Random(11);
        for (int i = 0; i < ASKED; ) {
            asked[2 * i] = extent.getMinX() + extent.getWidth() * random.nextDouble();
            asked[2 * i + 1] = extent.getMinY() + extent.getHeight() * random.nextDouble();
            i += territory.at(asked[2 * i], asked[2 * i + 1]).isEmpty() ? 0 : 1;
        }
    }

    private STRtree tree() {
        STRtree tree = new STRtree();
        for (Province.Division division : divisions) {
            Geometry area = division.shape().geometry();
            tree.insert(area.getEnvelopeInternal(), PreparedGeometryFactory.prepare(area));
        }
        tree.build();
        return tree;
    }

    private void ask(String what, Question question) {
        double cpu = Table.cpu();
        long units = 0;
        for (int i = 0; i < ASKED; i++) {
            units += question.unitsAt(asked[2 * i], asked[2 * i + 1]);
        }
        double each = (Table.cpu() - cpu) * 1e6 / ASKED;
        table.row(what, "%.2f µs CPU, %,.0f /s, %.2f units", each, 1e6 / each, (double) units / ASKED);
    }
}
