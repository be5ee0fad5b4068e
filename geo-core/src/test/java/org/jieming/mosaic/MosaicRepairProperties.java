package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.measure.Metres;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Mosaics that are spoilt are made whole: five faults in each of 202 of them, 1,010 in all, with an agreed line and two markers
 * on true borders, one of which a fault runs away from.
 */
class MosaicRepairProperties {
    private static final double METRE = 1 / 111_195.0;
    private static final double DEGREE = 6_371_000 * Math.PI / 180;
    private static final double SQUARE_METRES = DEGREE * DEGREE * Math.cos(Math.toRadians(35.04));
    private static final int SIDE = WindingGrid.SIDE;
    private static final Set<Integer> ALL =
            IntStream.range(0, SIDE * SIDE).boxed().collect(Collectors.toSet());

    /** A spoilt mosaic and what is known to be right of it. */
    private static final class Spoilt {
        private final WindingGrid sound;
        private final WindingGrid grid;
        private final Random random;
        private final Set<Integer> gone = new TreeSet<>();
        private final List<Choices.Stated> stated = new ArrayList<>();

        Spoilt(long seed) {
            sound = new WindingGrid(seed);
            grid = new WindingGrid(seed);
            random = new Random(~seed);
            for (int[] at : new int[][] {{1, 1}, {1, 4}, {3, 2}, {5, 1}, {5, 4}}) {
                plant(at[0], at[1]);
            }
        }

        private void plant(int row, int column) {
            int unit = WindingGrid.unit(row, column);
            List<Coordinate> ring = grid.ring(unit);
            int vertex = ring.indexOf(grid.eastern(row, column).get(1));
            switch (row == 3 ? 1 + random.nextInt(3) : random.nextInt(5)) {
                case 0 -> {
                    gone.add(unit);
                    stated.add(new Choices.Stated(
                            sound.polygon(unit).getInteriorPoint().getCoordinate(), unit - 1));
                }
                case 1 -> move(ring, vertex, 30 + 60 * random.nextDouble());
                case 2 -> move(ring, vertex, -30 - 60 * random.nextDouble());
                case 3 -> move(ring, vertex, -0.05 - 3 * random.nextDouble());
                default -> {
                    Coordinate next = ring.get(vertex + 1);
                    Coordinate here = ring.get(vertex);
                    ring.add(vertex + 1, WindingGrid.rounded((here.x + next.x) / 2, (here.y + next.y) / 2));
                }
            }
        }

        private static void move(List<Coordinate> ring, int vertex, double metres) {
            Coordinate moved = ring.get(vertex);
            ring.set(vertex, WindingGrid.rounded(moved.x + metres * METRE, moved.y));
        }

        List<Geometry> units() {
            List<Geometry> units = new ArrayList<>();
            for (int unit = 0; unit < SIDE * SIDE; unit++) {
                Geometry polygon = grid.polygon(unit);
                units.add(gone.contains(unit) ? polygon.getFactory().createPolygon() : polygon);
            }
            return units;
        }

        /** The true border between two units of row 3, whose western one was spoilt: agreed, with the west on its left. */
        AgreedLine agreed() {
            int west = WindingGrid.unit(3, 2);
            return new AgreedLine(line(whole(3, 2)), Set.of(west), Set.of(west + 1));
        }

        /** The border of a unit with its eastern neighbour, corners too, from south to north. */
        List<Coordinate> whole(int row, int column) {
            List<Coordinate> ring = sound.ring(WindingGrid.unit(row, column));
            int first = ring.indexOf(sound.eastern(row, column).get(0)) - 1;
            return ring.subList(first, first + 5);
        }

        /** The middle vertices of two true borders, one of them spoilt. */
        List<Coordinate> markers() {
            return List.of(sound.eastern(5, 4).get(1), sound.eastern(6, 6).get(1));
        }
    }

    private static org.locationtech.jts.geom.LineString line(List<Coordinate> points) {
        return new GeometryFactory().createLineString(points.toArray(Coordinate[]::new));
    }

    private static List<Geometry> after(List<Geometry> units, Repair repair) {
        List<Geometry> after = new ArrayList<>(units);
        repair.redrawn().forEach(after::set);
        return after;
    }

    private static double plane(List<Geometry> units) {
        return units.stream().mapToDouble(Geometry::getArea).sum() * SQUARE_METRES;
    }

    private static Set<Coordinate> vertices(Geometry unit) {
        return new HashSet<>(List.of(unit.getCoordinates()));
    }

    @Property(tries = 202)
    void a_thousand_and_ten_faults_are_repaired_to_sound_mosaics(@ForAll long seed) {
        Spoilt spoilt = new Spoilt(seed);
        List<Geometry> units = spoilt.units();
        Repair repair = MosaicRepair.of(
                units, List.of(spoilt.agreed()), spoilt.markers(), new Choices(new Metres(60), spoilt.stated, ALL));
        List<Geometry> after = after(units, repair);
        assertThat(repair.open()).isEmpty();
        assertThat(repair.remaining()).isEmpty();
        List<Geometry> there = after.stream().filter(unit -> !unit.isEmpty()).toList();
        assertThat(CoverageValidator.isValid(there.toArray(Geometry[]::new))).isTrue();
        assertThat(there).allMatch(Geometry::isValid);
        standsStill(spoilt, after);
        conserved(units, after, repair);
        eachSideGains(units, after, repair);
        hasItsOwn(spoilt, after);
    }

    /** What each unit gains or loses is the sum of the pieces that changed hands, to the square metre. */
    private static void eachSideGains(List<Geometry> units, List<Geometry> after, Repair repair) {
        for (int unit = 0; unit < units.size(); unit++) {
            double told = 0;
            for (Repair.Part part : repair.given()) {
                boolean had = part.from().contains(unit);
                boolean gets = part.to().isPresent() && part.to().getAsInt() == unit;
                told += (had ? -1 : 0) * part.where().getArea()
                        + (gets ? 1 : 0) * part.where().getArea();
            }
            double gained = after.get(unit).getArea() - units.get(unit).getArea();
            assertThat(gained * SQUARE_METRES).isCloseTo(told * SQUARE_METRES, within(1.0));
        }
    }

    /** Along the agreed line nothing is left to a rule: who lies on either side of it has the ground of the sound mosaic again. */
    private static void hasItsOwn(Spoilt spoilt, List<Geometry> after) {
        int west = WindingGrid.unit(3, 2);
        for (int unit : new int[] {west, west + 1}) {
            assertThat(after.get(unit).getArea() * SQUARE_METRES)
                    .isCloseTo(spoilt.sound.polygon(unit).getArea() * SQUARE_METRES, within(1.0));
        }
    }

    /** Every vertex of the agreed line and every marker is a vertex of the units on both sides: displacement 0 m. */
    private static void standsStill(Spoilt spoilt, List<Geometry> after) {
        int west = WindingGrid.unit(3, 2);
        assertThat(vertices(after.get(west))).containsAll(spoilt.whole(3, 2));
        assertThat(vertices(after.get(west + 1))).containsAll(spoilt.whole(3, 2));
        for (Coordinate marker : spoilt.markers()) {
            assertThat(after.stream().filter(unit -> vertices(unit).contains(marker)))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    /** Nothing is lost: the whole area is what it was, with gaps filled and what lay twice counted once. */
    private static void conserved(List<Geometry> units, List<Geometry> after, Repair repair) {
        double gaps = sum(repair, Repair.Kind.GAP);
        double overlaps = sum(repair, Repair.Kind.OVERLAP);
        assertThat(plane(after)).isCloseTo(plane(units) + gaps - overlaps, within(1.0));
        Geometry outline = OverlayNGRobust.union(after);
        assertThat(outline.getArea() * SQUARE_METRES).isCloseTo(plane(after), within(0.01));
    }

    private static double sum(Repair repair, Repair.Kind kind) {
        return repair.given().stream()
                        .filter(part -> part.kind() == kind)
                        .mapToDouble(part -> part.where().getArea())
                        .sum()
                * SQUARE_METRES;
    }

    @Property(tries = 50)
    void a_border_that_both_sides_share_is_drawn_back_to_the_agreed_line(@ForAll long seed) {
        Spoilt spoilt = new Spoilt(seed);
        List<Geometry> units = new ArrayList<>();
        WindingGrid moved = new WindingGrid(seed);
        Coordinate middle = moved.eastern(3, 2).get(1);
        Coordinate away = WindingGrid.rounded(middle.x + (20 + 20 * new Random(seed).nextDouble()) * METRE, middle.y);
        for (int unit = 0; unit < SIDE * SIDE; unit++) {
            List<Coordinate> ring = moved.ring(unit);
            ring.replaceAll(vertex -> vertex.equals2D(middle) ? away : vertex);
            units.add(moved.polygon(unit));
        }
        // sound as a mosaic, so that no check of borders alone can see it
        assertThat(MosaicCheck.of(units)).isEmpty();
        Repair repair = MosaicRepair.of(
                units, List.of(spoilt.agreed()), List.of(), new Choices(Choices.USUAL_WIDTH, List.of(), ALL));
        assertThat(repair.given()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Repair.Kind.ASTRAY);
            assertThat(part.ground()).isEqualTo(Repair.Ground.LINE);
            assertThat(part.to()).hasValue(WindingGrid.unit(3, 3));
        });
        standsStillAt(spoilt.whole(3, 2), after(units, repair));
        assertThat(repair.redrawn()).containsOnlyKeys(WindingGrid.unit(3, 2), WindingGrid.unit(3, 3));
        assertThat(repair.remaining()).isEmpty();
    }

    private static void standsStillAt(List<Coordinate> border, List<Geometry> after) {
        assertThat(vertices(after.get(WindingGrid.unit(3, 2)))).containsAll(border);
        assertThat(vertices(after.get(WindingGrid.unit(3, 3)))).containsAll(border);
    }

    @Property(tries = 20)
    void a_sound_mosaic_with_its_agreed_line_is_left_alone(@ForAll long seed) {
        Spoilt spoilt = new Spoilt(seed);
        List<Geometry> units = new ArrayList<>();
        for (int unit = 0; unit < SIDE * SIDE; unit++) {
            units.add(spoilt.sound.polygon(unit));
        }
        Repair repair = MosaicRepair.of(
                units, List.of(spoilt.agreed()), spoilt.markers(), new Choices(Choices.USUAL_WIDTH, List.of(), ALL));
        assertThat(repair).isEqualTo(new Repair(List.of(), List.of(), Map.of(), List.of()));
    }
}
