package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.mosaic.Fault.Kind;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Faults planted in sound mosaics are found, every one, and nothing else is. */
class MosaicCheckProperties {
    private static final double METRE = 1 / 111_195.0;
    private static final double LATITUDE = 35.04;
    private static final double DEGREE = 6_371_000 * Math.PI / 180;

    /** A fault and what should be told of it; where it is neither a whole unit nor a few metres, sliver or not is left open. */
    private record Planted(Kind kind, Optional<Boolean> sliver, TreeSet<Integer> units) {
        boolean is(Fault fault) {
            return fault.kind() == kind
                    && sliver.map(wanted -> fault.isSliver() == wanted).orElse(true)
                    && fault.units().equals(List.copyOf(units));
        }
    }

    /** A mosaic with what was planted in it; a unit taken away leaves null. */
    private static final class Spoilt {
        private final WindingGrid grid;
        private final Random random;
        private final TreeSet<Integer> gone = new TreeSet<>();
        private final List<Planted> planted = new ArrayList<>();

        Spoilt(long seed) {
            grid = new WindingGrid(seed);
            random = new Random(~seed);
        }

        /** Four faults on borders that have no unit in common but with rows between them. */
        Spoilt plant() {
            for (int row : List.of(1, 5)) {
                for (int column : List.of(1, 4)) {
                    plant(row, column);
                }
            }
            return this;
        }

        private void plant(int row, int column) {
            int unit = WindingGrid.unit(row, column);
            List<Coordinate> ring = grid.ring(unit);
            int vertex = ring.indexOf(grid.eastern(row, column).get(1));
            TreeSet<Integer> both = new TreeSet<>(List.of(unit, unit + 1));
            switch (random.nextInt(5)) {
                case 0 -> taken(unit);
                case 1 -> moved(ring, vertex, 30 + 60 * random.nextDouble(), Kind.OVERLAP, both);
                case 2 -> moved(ring, vertex, -30 - 60 * random.nextDouble(), Kind.GAP, both);
                case 3 -> moved(ring, vertex, -0.05 - 3 * random.nextDouble(), Kind.GAP, both);
                default -> {
                    Coordinate next = ring.get(vertex + 1);
                    Coordinate here = ring.get(vertex);
                    ring.add(vertex + 1, new Coordinate((here.x + next.x) / 2, (here.y + next.y) / 2));
                    planted.add(new Planted(Kind.MISMATCH, Optional.empty(), both));
                }
            }
        }

        private void taken(int unit) {
            gone.add(unit);
            planted.add(new Planted(
                    Kind.GAP,
                    Optional.of(false),
                    new TreeSet<>(List.of(unit - 1, unit + 1, unit - WindingGrid.SIDE, unit + WindingGrid.SIDE))));
        }

        /** Moves a vertex of one side alone to the east: beyond the border, or short of it. */
        private void moved(List<Coordinate> ring, int vertex, double metres, Kind kind, TreeSet<Integer> both) {
            ring.get(vertex).x += metres * METRE;
            planted.add(new Planted(kind, Math.abs(metres) < 10 ? Optional.of(true) : Optional.empty(), both));
        }

        List<Geometry> units() {
            List<Geometry> units = new ArrayList<>();
            for (int unit = 0; unit < WindingGrid.SIDE * WindingGrid.SIDE; unit++) {
                Polygon polygon = grid.polygon(unit);
                units.add(gone.contains(unit) ? polygon.getFactory().createPolygon() : polygon);
            }
            return units;
        }
    }

    @Property(tries = 100)
    void a_sound_mosaic_has_no_fault(@ForAll long seed) {
        List<Geometry> units = new Spoilt(seed).units();
        assertThat(CoverageValidator.isValid(units.toArray(Geometry[]::new))).isTrue();
        assertThat(MosaicCheck.of(units)).isEmpty();
    }

    @Property(tries = 200)
    void four_faults_in_each_of_two_hundred_mosaics_are_found_and_no_other(@ForAll long seed) {
        Spoilt spoilt = new Spoilt(seed).plant();
        List<Fault> found = MosaicCheck.of(spoilt.units());
        assertThat(found).hasSameSizeAs(spoilt.planted);
        for (Planted planted : spoilt.planted) {
            assertThat(found).anyMatch(planted::is);
        }
    }

    @Property(tries = 50)
    void areas_are_those_of_the_moved_triangle(@ForAll long seed) {
        WindingGrid grid = new WindingGrid(seed);
        List<Coordinate> ring = grid.ring(WindingGrid.unit(3, 3));
        int vertex = ring.indexOf(grid.eastern(3, 3).get(1));
        double height = ring.get(vertex + 1).y - ring.get(vertex - 1).y;
        ring.get(vertex).x += 50 * METRE;
        List<Geometry> units = new ArrayList<>();
        for (int unit = 0; unit < WindingGrid.SIDE * WindingGrid.SIDE; unit++) {
            units.add(grid.polygon(unit));
        }
        // what the vertex sweeps: ½ × the way east × the height from its neighbour below to the one above, in the plane
        // around the middle of the grid (latitude ≈ 35.04°)
        double cosine = Math.cos(Math.toRadians(LATITUDE));
        double expected = 0.5 * 50 * METRE * cosine * height * DEGREE * DEGREE;
        assertThat(MosaicCheck.of(units)).singleElement().satisfies(fault -> assertThat(
                        fault.area().value())
                .isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(0.1)));
    }
}
