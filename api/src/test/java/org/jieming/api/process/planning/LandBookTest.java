package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
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

    private static final Crs ZONE = Crs.gaussKruegerFor(118.01);

    @Test
    void a_unit_is_made_ready_once_for_all_that_ask_about_it_and_a_changed_outline_anew() throws ParseException {
        LandBook book = new LandBook();
        book.ready(List.of(square(118), square(118.01)));
        assertThat(book.isReady(square(118), ZONE)).isTrue();
        assertThat(book.isReady(square(118.02), ZONE)).isFalse();
        LandBook.Ready redrawn = book.ready(List.of(square(118), square(118.02)));
        // 0.01° by 0.01° at 31.005° north: 1,108.6 m of meridian × 954.9 m of parallel
        assertThat(redrawn.squareMetres().get(1)).isCloseTo(1_108.6 * 954.9, within(1_000.0));
        assertThat(redrawn.zone()).isEqualTo(ZONE);
        assertThat(redrawn.outlines().size()).isEqualTo(2);
    }

    @Test
    void land_of_the_register_is_ready_before_anybody_asks() throws ParseException {
        LandBook book = new LandBook();
        book.prepare(List.of(unit("340207", square(118)), unit("340208", square(118.01)), unit("", square(118.02))));
        assertThat(book.isReady(square(118), ZONE)).isTrue();
        assertThat(book.isReady(square(118.01), ZONE)).isTrue();
        // what has no code is no area to be asked about
        assertThat(book.isReady(square(118.02), ZONE)).isFalse();
    }

    private static ItemVersion unit(String code, Shape shape) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.DIVISION)).set("name", "区" + code);
        if (!code.isEmpty()) {
            values.parse("code", code);
        }
        return new ItemVersion(
                ItemId.named("区" + code),
                ItemType.DIVISION,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                shape);
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
    void of_too_much_land_that_asked_about_last_is_kept() throws ParseException {
        // five vertices each: two of three fit into ten
        LandBook book = new LandBook(10);
        book.ready(List.of(square(118)));
        book.ready(List.of(square(118.01)));
        book.ready(List.of(square(118)));
        book.ready(List.of(square(118.02)));
        assertThat(book.isReady(square(118), ZONE)).isTrue();
        assertThat(book.isReady(square(118.01), ZONE)).isFalse();
        assertThat(book.isReady(square(118.02), ZONE)).isTrue();
    }
}
