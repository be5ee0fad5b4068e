package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share beside “short” is not told as all, nor one beside “served” as none. */
class ShareInPercentTest {
    @ParameterizedTest
    @CsvSource({
        "1, 100.0 %, 100",
        "0.9996, > 99.9 %, 99.96",
        "0.99996, > 99.9 %, 99.99",
        "0.999, 99.9 %, 99.9",
        "0.4375, 43.8 %, 43.75",
        "0.0004, < 0.1 %, 0.04",
        "0.00004, < 0.1 %, 0.01",
        "0, 0.0 %, 0"
    })
    void rounding_makes_neither_all_nor_nothing_of_a_share(double share, String printed, double told) {
        assertThat(new Excerpt(Json.object().put("share", share), Language.ZH).percent("share"))
                .isEqualTo(printed);
        assertThat(Told.percent(share)).isEqualTo(told);
    }

    @Test
    void no_share_is_none() {
        assertThat(Told.percent(Double.NaN)).isNull();
        assertThat(new Excerpt(Json.object(), Language.ZH).percent("share")).isEqualTo(Excerpt.NONE);
    }
}
