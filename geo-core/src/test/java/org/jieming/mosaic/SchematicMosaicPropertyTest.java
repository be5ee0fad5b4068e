package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class SchematicMosaicPropertyTest {

    /** One to thirty seats on different crossings of a 3 km grid, shifted a little so that few are cocircular. */
    @Provide
    Arbitrary<List<Seat>> islands() {
        Arbitrary<Integer> crossing = Arbitraries.integers().between(0, 99);
        Arbitrary<Double> shift = Arbitraries.doubles().between(0, 0.01);
        Arbitrary<Optional<SquareMetres>> area =
                Arbitraries.doubles().between(1e6, 90e6).map(SquareMetres::new).optional();
        return Combinators.combine(crossing, shift, shift, area)
                .as((at, dx, dy, km2) -> new Seat("s" + at, 120 + at % 10 * 0.03 + dx, 31 + at / 10 * 0.03 + dy, km2))
                .list()
                .uniqueElements(Seat::id)
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 150)
    void every_drawing_is_a_mosaic_with_each_seat_in_its_own_unit(@ForAll("islands") List<Seat> seats) {
        Map<String, Polygon> drawn = SchematicMosaic.draw(List.of(seats), new SquareMetres(900e6));
        List<Polygon> cells = new ArrayList<>(drawn.values());
        assertThat(CoverageValidator.isValid(cells.toArray(Geometry[]::new))).isTrue();
        assertThat(cells).allMatch(Geometry::isValid);
        for (Seat seat : seats) {
            assertThat(SchematicMosaicTest.holds(drawn.get(seat.id()), seat))
                    .as(seat.id())
                    .isTrue();
        }
    }

    @Property(tries = 30)
    void the_same_seats_give_the_same_drawing(@ForAll("islands") List<Seat> seats) {
        assertThat(SchematicMosaic.draw(List.of(seats), new SquareMetres(900e6)))
                .isEqualTo(SchematicMosaic.draw(List.of(seats), new SquareMetres(900e6)));
    }

    @Property(tries = 30)
    void every_inner_edge_belongs_to_exactly_two_units(@ForAll("islands") List<Seat> seats) {
        List<List<Coordinate>> edges = new ArrayList<>();
        Map<String, Polygon> drawn = SchematicMosaic.draw(List.of(seats), new SquareMetres(900e6));
        drawn.values().forEach(cell -> edges.addAll(SchematicMosaicTest.edges(cell)));
        Geometry outline = CoverageUnion.union(drawn.values().toArray(Geometry[]::new));
        assertThat(outline.getNumGeometries()).isEqualTo(1);
        Set<List<Coordinate>> outer = Set.copyOf(SchematicMosaicTest.edges((Polygon) outline.getGeometryN(0)));
        for (List<Coordinate> edge : edges) {
            assertThat(edges.stream().filter(edge::equals).count()).isEqualTo(outer.contains(edge) ? 1 : 2);
        }
    }
}
