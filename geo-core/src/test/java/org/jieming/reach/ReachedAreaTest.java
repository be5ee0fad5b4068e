package org.jieming.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Areas within circles, on a plane in metres: by hand, and against overlays of polygons with very many corners. */
class ReachedAreaTest {
    private static final GeometryFactory PLANE = new GeometryFactory();

    private static double reached(String area, double... xyr) throws ParseException {
        return reached(List.of(new WKTReader().read(area)), xyr)[0];
    }

    private static double[] reached(List<Geometry> areas, double... xyr) {
        double[] x = new double[xyr.length / 3];
        double[] y = new double[x.length];
        double[] r = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = xyr[3 * i];
            y[i] = xyr[3 * i + 1];
            r[i] = xyr[3 * i + 2];
        }
        return ReachedArea.of(x, y, r).within(Outlines.of(areas));
    }

    @Test
    void a_circle_inside_counts_whole_and_one_across_an_edge_by_half() throws ParseException {
        String square = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
        assertThat(reached(square, 5, 5, 2)).isCloseTo(4 * Math.PI, within(1e-9));
        // centre on the east side: half of π 2² = 2π; in a corner: a quarter
        assertThat(reached(square, 10, 5, 2)).isCloseTo(2 * Math.PI, within(1e-9));
        assertThat(reached(square, 10, 10, 2)).isCloseTo(Math.PI, within(1e-9));
        assertThat(reached(square, 20, 5, 2)).isZero();
        // a circle around all of it
        assertThat(reached(square, 5, 5, 100)).isCloseTo(100, within(1e-9));
    }

    @Test
    void overlaps_count_once() throws ParseException {
        String plain = "POLYGON ((-100 -100, 100 -100, 100 100, -100 100, -100 -100))";
        // two unit circles 1 apart share a lens of 2 acos(½) − ½ √3 = 1.228370; 2π − 1.228370 = 5.054816
        assertThat(reached(plain, 0, 0, 1, 1, 0, 1)).isCloseTo(5.054816, within(1e-6));
        // twice the same circle, and one inside another
        assertThat(reached(plain, 0, 0, 1, 0, 0, 1)).isCloseTo(Math.PI, within(1e-9));
        assertThat(reached(plain, 0, 0, 3, 1, 0, 1)).isCloseTo(9 * Math.PI, within(1e-9));
    }

    @Test
    void a_hole_is_not_reached_and_parts_add_up() throws ParseException {
        // ring of 100 − 16 around a hole of 4 × 4; the circle of radius 1 lies in the hole, that of radius 50 around
        // all
        String ring = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 3 7, 7 7, 7 3, 3 3))";
        assertThat(reached(ring, 5, 5, 1)).isZero();
        assertThat(reached(ring, 5, 5, 50)).isCloseTo(84, within(1e-9));
        String two = "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 0, 6 0, 6 1, 5 1, 5 0)))";
        assertThat(reached(two, 3, 0, 50)).isCloseTo(2, within(1e-9));
    }

    @Property(tries = 60)
    void areas_are_those_of_overlays_with_circles_of_eight_thousand_corners(@ForAll long seed) {
        Random random = new Random(seed);
        List<Geometry> mosaic = mosaic(random);
        double[] xyr = new double[3 * (1 + random.nextInt(40))];
        for (int i = 0; i < xyr.length; i += 3) {
            xyr[i] = random.nextDouble() * 1200 - 100;
            xyr[i + 1] = random.nextDouble() * 1200 - 100;
            xyr[i + 2] = 5 + random.nextDouble() * 200;
        }
        List<Geometry> circles = new ArrayList<>();
        for (int i = 0; i < xyr.length; i += 3) {
            circles.add(PLANE.createPoint(new Coordinate(xyr[i], xyr[i + 1])).buffer(xyr[i + 2], 2000));
        }
        Geometry union = UnaryUnionOp.union(circles);
        double[] reckoned = reached(mosaic, xyr);
        double sum = 0;
        for (int i = 0; i < reckoned.length; i++) {
            // a circle of n corners lacks (2π/n)²/6 = 1e-7 of itself for n = 8,000; circles of 200 m: 0.013 m²
            assertThat(reckoned[i]).isCloseTo(union.intersection(mosaic.get(i)).getArea(), within(0.2));
            sum += reckoned[i];
        }
        // the pieces of a mosaic add up to the reach in all of it, reckoned at once
        Geometry all = PLANE.toGeometry(
                mosaic.stream().map(Geometry::getEnvelopeInternal).reduce(new Envelope(), (box, more) -> {
                    box.expandToInclude(more);
                    return box;
                }));
        assertThat(sum).isCloseTo(reached(List.of(all), xyr)[0], within(1e-6 * all.getArea()));
    }

    private static List<Geometry> mosaic(Random random) {
        List<Coordinate> seats = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            seats.add(new Coordinate(random.nextDouble() * 1000, random.nextDouble() * 1000));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seats);
        Geometry box = PLANE.toGeometry(new Envelope(0, 1000, 0, 1000));
        Geometry cells = builder.getDiagram(PLANE);
        List<Geometry> mosaic = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Geometry cut = cells.getGeometryN(i).intersection(box);
            if (!cut.isEmpty()) {
                mosaic.add(cut);
            }
        }
        return mosaic;
    }
}
