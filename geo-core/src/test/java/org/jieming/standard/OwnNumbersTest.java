package org.jieming.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in the tables of norms that a bureau keeps. */
class OwnNumbersTest {
    private static Optional<Double> read(String number) {
        return new Row(Map.of("value", number), Row.Place.member("clause")).number("value");
    }

    @Test
    void a_number_is_written_as_people_and_spreadsheets_write_it() {
        assertThat(read("300")).contains(300.0);
        assertThat(read("-1.5")).contains(-1.5);
        assertThat(read(".5")).contains(0.5);
        assertThat(read("5.")).contains(5.0);
        assertThat(read("1E+3")).contains(1000.0);
        assertThat(read(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "1f", "0x1p3", "NaN", "Infinity", "1e999", "1,000", "三百", "+"})
    void what_only_a_program_reads_as_one_is_refused(String number) {
        assertThatThrownBy(() -> read(number)).isInstanceOf(Malformed.class);
    }
}
