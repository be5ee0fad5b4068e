package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.crs.Crs;
import org.jieming.reach.Outlines;
import org.jieming.reach.ReachedArea;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/**
 * The land of units, made ready to be asked again how much of it is in reach: unit by unit, so that the same village is ready for
 * whatever area is asked about. What is kept is found by the shapes themselves, so that it follows the register and never shows one
 * asker what another may see. Safe for use by several threads.
 */
final class LandBook {
    /** Three million vertices take some 100 MB: a province with its villages. */
    private static final long MOST_VERTICES = 3_000_000;

    private static final int ROUNDS = 3;
    private static final double USUAL_RADIUS = 1_000;

    private final long most;
    private final Map<Drawn, Unit> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long vertices;

    LandBook() {
        this(MOST_VERTICES);
    }

    /** Keeps so many vertices, those asked about last. */
    LandBook(long most) {
        this.most = most;
    }

    /** A shape on a plane. */
    private record Drawn(Shape shape, Crs zone) {}

    /** A unit made ready, and its area on the ellipsoid. */
    private record Unit(Outlines.Area area, double squareMetres) {
        static Unit of(Drawn drawn) {
            return new Unit(
                    Outlines.Area.of(drawn.shape.in(drawn.zone).geometry()),
                    drawn.shape.area().value());
        }

        int vertices() {
            return area.drawn().getNumPoints();
        }
    }

    /**
     * Land made ready.
     *
     * @param zone the plane it is drawn on, the 3° Gauss-Krüger zone in its middle
     * @param outlines the outlines of the units on it
     * @param squareMetres the area of each unit on the ellipsoid
     */
    record Ready(Crs zone, Outlines outlines, List<Double> squareMetres) {}

    /**
     * Makes land ready, or finds it so. O(vertices) of the units that are not kept, O(units) of those that are.
     *
     * @param shapes the areas of the units; not all empty
     */
    Ready ready(List<Shape> shapes) {
        Envelope box = new Envelope();
        shapes.forEach(shape -> box.expandToInclude(shape.in(Crs.CGCS2000).envelope()));
        Crs zone = Crs.gaussKruegerFor(box.centre().x);
        List<Unit> units = shapes.parallelStream()
                .map(shape -> unit(new Drawn(shape, zone)))
                .toList();
        return new Ready(
                zone,
                Outlines.ofReady(units.stream().map(Unit::area).toList()),
                units.stream().map(Unit::squareMetres).toList());
    }

    private Unit unit(Drawn drawn) {
        synchronized (kept) {
            Unit known = kept.get(drawn);
            if (known != null) {
                return known;
            }
        }
        Unit made = Unit.of(drawn);
        keep(drawn, made);
        return made;
    }

    private void keep(Drawn drawn, Unit made) {
        synchronized (kept) {
            Unit before = kept.put(drawn, made);
            vertices += made.vertices() - (before == null ? 0 : before.vertices());
            var oldest = kept.entrySet().iterator();
            while (vertices > most && oldest.hasNext()) {
                vertices -= oldest.next().getValue().vertices();
                oldest.remove();
            }
        }
    }

    /**
     * Makes the land of all units ready, province by province, as it is drawn when one of them is asked about; the first question
     * finds it so, and the machine used to reckoning with it. Ends when half of what is kept is ready. O(vertices).
     */
    void prepare(List<ItemVersion> divisions) {
        Map<String, List<Shape>> provinces = new TreeMap<>();
        for (ItemVersion unit : divisions) {
            String code = unit.values().text("code");
            if (!code.isEmpty()) {
                unit.shape().filter(shape -> !shape.envelope().isNull()).ifPresent(shape -> provinces
                        .computeIfAbsent(code.substring(0, 2), none -> new ArrayList<>())
                        .add(shape));
            }
        }
        provinces.values().stream()
                .takeWhile(shapes -> hasRoom())
                .map(this::ready)
                .max(Comparator.comparingInt(ready -> ready.outlines().size()))
                .ifPresent(LandBook::practise);
    }

    /** Reckons with a circle in the middle of every unit: code that never ran is slower than the same the third time. */
    private static void practise(Ready ready) {
        int size = ready.outlines().size();
        double[] x = new double[size];
        double[] y = new double[size];
        double[] radii = new double[size];
        for (int unit = 0; unit < size; unit++) {
            x[unit] = ready.outlines().box(unit).centre().x;
            y[unit] = ready.outlines().box(unit).centre().y;
            radii[unit] = USUAL_RADIUS;
        }
        for (int round = 0; round < ROUNDS; round++) {
            ReachedArea.of(x, y, radii).within(ready.outlines());
        }
    }

    /** Whether an area was made ready on a plane and is kept. */
    boolean isReady(Shape shape, Crs zone) {
        synchronized (kept) {
            return kept.containsKey(new Drawn(shape, zone));
        }
    }

    private boolean hasRoom() {
        synchronized (kept) {
            return vertices < most / 2;
        }
    }
}
