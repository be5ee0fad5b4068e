package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jieming.language.Malformed;

class CoordinatesProperties {

    @Property(tries = 2000, seed = "7")
    void degrees_minutes_and_seconds_are_read_back_to_a_hundredth_of_a_second(
            @ForAll @IntRange(min = 73, max = 135) int degrees,
            @ForAll @IntRange(min = 0, max = 59) int minutes,
            @ForAll @IntRange(min = 0, max = 5999) int hundredths) {
        String text = String.format(Locale.ROOT, "%d°%02d′%05.2f″", degrees, minutes, hundredths / 100.0);

        // one hundredth of a second is 1/360,000 of a degree
        long read = Math.round(Coordinates.read(text, "31°00′00″").x() * 360_000);

        assertThat(read).isEqualTo(degrees * 360_000L + minutes * 6_000L + hundredths);
    }

    @Property(tries = 2000, seed = "7")
    void decimals_are_read_back_exactly(
            @ForAll @DoubleRange(min = 73, max = 136) double longitude,
            @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
        CoordinateReading reading = Coordinates.read(longitude + " " + latitude);

        assertThat(reading.x()).isEqualTo(longitude);
        assertThat(reading.y()).isEqualTo(latitude);
        assertThat(reading.remarks()).isEmpty();
    }

    @Property(tries = 5000, seed = "7")
    void any_text_is_read_or_refused_and_nothing_else(@ForAll @StringLength(max = 40) String text) {
        try {
            assertThat(Coordinates.read(text).remarks()).isNotNull();
        } catch (Malformed refused) {
            assertThat(refused.remedy().en()).isNotBlank();
        }
    }
}
