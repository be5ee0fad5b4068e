package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Round trips over the whole country: at most 1 mm is wanted; 0.1 mm is kept in any zone, 10 nm in one's own. */
class ProjectionProperties {
    private static final double TENTH_OF_A_MILLIMETRE = 1e-4;
    private static final double TEN_NANOMETRES = 1e-8;
    private static final double METRES_PER_DEGREE = 111_320;

    @Property(tries = 5000, seed = "4490")
    void degrees_come_back_from_any_system(
            @ForAll("systems") Crs crs,
            @ForAll @DoubleRange(min = 73, max = 136) double longitude,
            @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
        double[] xy = {longitude, latitude};

        Projection.between(Crs.CGCS2000, crs).transform(xy);
        Projection.between(crs, Crs.CGCS2000).transform(xy);

        assertThat(Math.hypot(xy[0] - longitude, xy[1] - latitude) * METRES_PER_DEGREE)
                .isLessThan(TENTH_OF_A_MILLIMETRE);
    }

    @Property(tries = 5000, seed = "4490")
    void degrees_come_back_from_the_nearest_zone_to_the_last_digits(
            @ForAll @DoubleRange(min = 73, max = 136) double longitude,
            @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
        double[] xy = {longitude, latitude};

        Projection.between(Crs.CGCS2000, Crs.gaussKruegerFor(longitude)).transform(xy);
        Projection.between(Crs.gaussKruegerFor(longitude), Crs.CGCS2000).transform(xy);

        assertThat(Math.hypot(xy[0] - longitude, xy[1] - latitude) * METRES_PER_DEGREE)
                .isLessThan(TEN_NANOMETRES);
    }

    @Property(tries = 2000, seed = "4490")
    void metres_come_back_through_any_other_system(
            @ForAll("zones") Crs zone,
            @ForAll("systems") Crs other,
            @ForAll @DoubleRange(min = -250_000, max = 250_000) double east,
            @ForAll @DoubleRange(min = 400_000, max = 5_900_000) double northing) {
        double easting = zone.gaussKrueger().orElseThrow().falseEasting() + east;
        double[] xy = {easting, northing};

        Projection.between(zone, other).transform(xy);
        Projection.between(other, zone).transform(xy);

        assertThat(Math.hypot(xy[0] - easting, xy[1] - northing)).isLessThan(TENTH_OF_A_MILLIMETRE);
    }

    @Property(tries = 1000, seed = "4490")
    void prefixed_and_bare_eastings_differ_by_the_zone_in_millions(
            @ForAll @DoubleRange(min = 73, max = 136) double longitude,
            @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
        Crs bare = Crs.gaussKruegerFor(longitude);
        int zone = bare.zone().orElseThrow();
        double[] without = {longitude, latitude};
        double[] with = {longitude, latitude};

        Projection.between(Crs.CGCS2000, bare).transform(without);
        Projection.between(Crs.CGCS2000, Crs.of(GaussKrueger.threeDegreeZoneCode(zone)))
                .transform(with);

        assertThat(Math.abs(with[0] - zone * 1e6 - without[0])).isLessThan(TEN_NANOMETRES);
        assertThat(with[1]).isEqualTo(without[1]);
    }

    @Provide
    Arbitrary<Crs> systems() {
        return Arbitraries.of(Crs.supported());
    }

    @Provide
    Arbitrary<Crs> zones() {
        return Arbitraries.of(Crs.supported().stream()
                .filter(crs -> crs.centralMeridian().isPresent())
                .toList());
    }
}
