package org.jieming.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"prot, port, 2", "hots, host, 2", "portt, port, 1", "port, port, 0", "'', data, 4"})
    void the_word_with_the_fewest_changes_is_meant(String given, String meant, int changes) {
        // prot → port: two characters changed; portt → port: one left out
        assertThat(Nearest.to(given, List.of("data", "host", "port"))).contains(meant);
        assertThat(Nearest.distance(given, meant)).isEqualTo(changes);
    }
}
