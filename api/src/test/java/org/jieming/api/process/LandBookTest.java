package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Land that is asked about again. */
class LandBookTest {
    private static Shape square(double west) throws ParseException {
        String ring = "POLYGON((%1$s 31, %2$s 31, %2$s 31.01, %1$s 31.01, %1$s 31))";
        return Shape.of(
                new WKTReader().read(String.format(java.util.Locale.ROOT, ring, west, west + 0.01)), Crs.CGCS2000);
    }

    @Test
    void the_same_land_is_made_ready_once_and_a_changed_outline_anew() throws ParseException {
        LandBook book = new LandBook();
        Shape west = square(118);
        LandBook.Ready first = book.ready(List.of(west, square(118.01)));
        assertThat(book.ready(List.of(west, square(118.01)))).isSameAs(first);
        LandBook.Ready redrawn = book.ready(List.of(west, square(118.02)));
        assertThat(redrawn).isNotSameAs(first);
        // 0.01° by 0.01° at 31.005° north: 1,108.6 m of meridian × 954.9 m of parallel
        assertThat(redrawn.squareMetres().get(1)).isCloseTo(1_108.6 * 954.9, within(1_000.0));
    }

    @Test
    void what_the_rounding_of_units_leaves_over_is_no_land() {
        // three units of 100,000.6 m² reached, 100,001 rounded; together 300,001.8, rounded 300,002: 300,002 − 300,003
        // = −1 m²
        ReachedLand.Land unit = new ReachedLand.Land(1_000_000, 0.1000006);
        Map<DivisionCode, ReachedLand.Land> lands = new HashMap<>();
        DivisionCode county = DivisionCode.parse("990121");
        List<DivisionCode> towns = Stream.of("990121001", "990121100", "990121101")
                .map(DivisionCode::parse)
                .toList();
        towns.forEach(town -> lands.put(town, unit));
        lands.put(county, new ReachedLand.Land(3_000_000, 0.1000006));
        assertThat(new ReachedLand(lands).rest(county, towns)).isEqualTo(new ReachedLand.Rest(0, 0));
        // ten square metres more than the towns have are land beside them
        lands.put(county, new ReachedLand.Land(3_000_010, 0));
        assertThat(new ReachedLand(lands).rest(county, towns).km2()).isEqualTo(0.00001);
    }

    @Test
    void no_more_than_two_lands_are_kept() throws ParseException {
        LandBook book = new LandBook();
        LandBook.Ready first = book.ready(List.of(square(118)));
        book.ready(List.of(square(119)));
        book.ready(List.of(square(120)));
        assertThat(book.ready(List.of(square(118)))).isNotSameAs(first);
    }
}
