package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.mosaic.Fault.Kind;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Five faults in each of 200 mosaics, a thousand in all, of kinds that borders in the midst of a grid do not have: an overlap as thin as a
 * pencil line, a corner where three units meet, a border that ends at the outer rim, an enclave, and a unit that is given twice.
 */
class PlantedFaultsProperties {
    private static final double METRE = 1 / 111_195.0;
    /** Two units of one row are one, so that the units above it meet on its border: a corner of three. */
    private static final int JOINED = WindingGrid.unit(3, 1);

    private static final int ABOVE_WEST = WindingGrid.unit(4, 1);
    private static final int HOST = WindingGrid.unit(6, 1);
    private static final int TWICE = WindingGrid.unit(6, 4);
    private static final int ENCLAVE = WindingGrid.SIDE * WindingGrid.SIDE;
    private static final int COPY = ENCLAVE + 1;

    /** A mosaic and what was planted in it. */
    private static final class Planted {
        private final WindingGrid grid;
        private final Random random;
        private final List<Coordinate> enclave = new ArrayList<>();
        private final List<String> planted = new ArrayList<>();

        Planted(long seed) {
            grid = new WindingGrid(seed);
            random = new Random(~seed);
            Coordinate middle = grid.polygon(HOST).getCentroid().getCoordinate();
            for (int[] corner : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
                enclave.add(WindingGrid.rounded(middle.x + corner[0] * 0.001, middle.y + corner[1] * 0.001));
            }
        }

        private double between(double least, double most) {
            return least + (most - least) * random.nextDouble();
        }

        /** From 5 cm to 3 m. */
        private void thinOverlap() {
            int unit = WindingGrid.unit(1, 1);
            east(unit, grid.eastern(1, 1).get(1), between(0.05, 3));
            planted(Kind.OVERLAP, unit, unit + 1);
        }

        /** The vertex next to the rim, so that the overlap runs out into the corner that both have on the rim. */
        private void overlapAtTheRim() {
            int unit = WindingGrid.unit(0, 5);
            east(unit, grid.eastern(0, 5).get(0), between(20, 60));
            planted(Kind.OVERLAP, unit, unit + 1);
        }

        private void east(int unit, Coordinate vertex, double metres) {
            List<Coordinate> ring = grid.ring(unit);
            ring.get(ring.indexOf(vertex)).x += metres * METRE;
        }

        /** One of the three draws its corner back into itself: what it leaves is bordered by all of them. */
        private void corner() {
            List<Coordinate> ring = grid.ring(ABOVE_WEST);
            Coordinate corner = grid.ring(ABOVE_WEST + 1).get(0).copy();
            int at = ring.indexOf(corner);
            Coordinate before = ring.get(at - 1);
            Coordinate after = ring.get(at + 1);
            double part = between(0.1, 0.4);
            ring.set(
                    at,
                    new Coordinate(
                            corner.x + part * ((before.x + after.x) / 2 - corner.x),
                            corner.y + part * ((before.y + after.y) / 2 - corner.y)));
            planted(Kind.GAP, JOINED, ABOVE_WEST, ABOVE_WEST + 1);
        }

        /** Its outline falls short of the hole that it lies in, or reaches beyond it. */
        private void enclaveAstray() {
            boolean isShort = random.nextBoolean();
            double metres = (isShort ? -1 : 1) * between(5, 60);
            // along the diagonal: along a side it would leave the corner of the hole on that side, which is a mismatch
            // besides
            enclave.get(2).x += metres * METRE;
            enclave.get(2).y += metres * METRE;
            planted(isShort ? Kind.GAP : Kind.OVERLAP, HOST, ENCLAVE);
        }

        private void planted(Kind kind, Integer... units) {
            planted.add(kind + " " + List.of(units));
        }

        private static String told(Fault fault) {
            return fault.kind() + " " + fault.units();
        }

        /** The hole is the true outline of the enclave; who lies in it may be astray. */
        private List<Geometry> units(List<Coordinate> hole) {
            List<Geometry> units = new ArrayList<>();
            for (int unit = 0; unit < ENCLAVE; unit++) {
                units.add(grid.polygon(unit));
            }
            Polygon host = grid.polygon(HOST);
            units.set(JOINED, grid.polygon(JOINED).union(grid.polygon(JOINED + 1)));
            units.set(JOINED + 1, host.getFactory().createPolygon());
            units.set(
                    HOST, host.getFactory().createPolygon(host.getExteriorRing(), new LinearRing[] {ring(host, hole)}));
            units.add(host.getFactory().createPolygon(ring(host, enclave)));
            return units;
        }

        private static LinearRing ring(Polygon of, List<Coordinate> corners) {
            List<Coordinate> closed = new ArrayList<>(corners);
            closed.add(corners.get(0));
            return of.getFactory()
                    .createLinearRing(closed.stream().map(Coordinate::copy).toArray(Coordinate[]::new));
        }
    }

    @Property(tries = 200)
    void a_thousand_faults_are_found_and_no_other(@ForAll long seed) {
        Planted mosaic = new Planted(seed);
        List<Coordinate> hole = mosaic.enclave.stream().map(Coordinate::copy).toList();
        mosaic.thinOverlap();
        mosaic.overlapAtTheRim();
        mosaic.corner();
        mosaic.enclaveAstray();
        List<Geometry> units = mosaic.units(hole);
        units.add(units.get(TWICE).copy());
        mosaic.planted(Kind.OVERLAP, TWICE, COPY);
        assertThat(MosaicCheck.of(units).stream().map(Planted::told))
                .containsExactlyInAnyOrderElementsOf(mosaic.planted);
    }

    @Property(tries = 50)
    void the_same_mosaic_without_them_has_none(@ForAll long seed) {
        Planted mosaic = new Planted(seed);
        List<Geometry> units = mosaic.units(mosaic.enclave);
        List<Geometry> there = units.stream().filter(unit -> !unit.isEmpty()).toList();
        assertThat(CoverageValidator.isValid(there.toArray(Geometry[]::new))).isTrue();
        assertThat(MosaicCheck.of(units)).isEmpty();
    }
}
