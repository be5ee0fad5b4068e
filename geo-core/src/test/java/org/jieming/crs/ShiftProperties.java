package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The inverse of the shifts against their forward formula: 0.1 m is wanted, 10⁻⁹° (0.1 mm) is kept. */
class ShiftProperties {
    private static final double BILLIONTH = 1e-9;

    @Property(tries = 20_000, seed = "2002")
    void gcj_02_comes_back(
            @ForAll @DoubleRange(min = 73, max = 136) double longitude,
            @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
        double[] point = {longitude, latitude};

        Gcj02.shift(point, 0);
        SourceSystem.Shifted.GCJ_02.toCgcs2000(point);

        assertThat(Math.hypot(point[0] - longitude, point[1] - latitude)).isLessThan(BILLIONTH);
    }

    @Property(tries = 20_000, seed = "2002")
    void bd_09_comes_back(
            @ForAll @DoubleRange(min = 73, max = 136) double longitude,
            @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
        double[] point = {longitude, latitude};

        Gcj02.shift(point, 0);
        Bd09.shift(point, 0);
        SourceSystem.Shifted.BD_09.toCgcs2000(point);

        assertThat(Math.hypot(point[0] - longitude, point[1] - latitude)).isLessThan(BILLIONTH);
    }
}
