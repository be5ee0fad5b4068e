package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How CQL2 JSON is read, and how a complaint tells the place. */
class CqlJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"=\",\"args\":[{\"property\":\"人口\"},5]}            | 人口 = 5",
                "{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"a b\"}]}]} | NOT (\"a b\" IS NULL)",
                "{\"op\":\"in\",\"args\":[{\"property\":\"a\"},[\"x\",\"it's\"]]}     | a IN ('x', 'it''s')",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"g\"},{\"bbox\":[1,2,3,4]}]} | S_INTERSECTS(g, BBOX(1, 2, 3, 4))",
                "{\"op\":\"t_finishedBy\",\"args\":[{\"property\":\"v\"},{\"interval\":[\"..\",\"2020-01-01\"]}]}"
                        + " | T_FINISHEDBY(v, INTERVAL('..', '2020-01-01'))",
                "{\"op\":\"a_containedBy\",\"args\":[{\"property\":\"v\"},[\"a\",[1]]]} | A_CONTAINEDBY(v, ('a', (1)))",
                "true | TRUE",
            })
    void JSON_says_the_same_as_text(String json, String text) {
        assertThat(CqlJson.parse(json)).isEqualTo(CqlText.parse(text));
        assertThat(CqlJson.write(CqlText.parse(text)).toString()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"and\",\"args\":[true]}                            | /args         | at least two",
                "{\"op\":\"and\",\"args\":[true,{\"property\":\"a\"}]}       | /args/1       | condition",
                "{\"op\":\"=\",\"args\":[1]}                                 | /args         | 2 arguments",
                "{\"op\":\"=\"}                                              | /             | lacks its array",
                "{\"op\":5,\"args\":[]}                                      | /op           | string",
                "{\"op\":\"in\",\"args\":[{\"property\":\"a\"},[]]}          | /args/1       | at least one",
                "{\"op\":\"like\",\"args\":[{\"property\":\"a\"},5]}         | /args/1       | LIKE takes",
                "{\"op\":\"=\",\"args\":[{\"date\":\"2023-02-29\"},1]}       | /args/0/date  | A date",
                "{\"op\":\"=\",\"args\":[null,1]}                            | /args/0       | value is expected",
                "{\"op\":\"s_within\",\"args\":[{\"type\":\"Circle\"},{\"property\":\"a\"}]} | /args/0 | GeoJSON",
                "{\"op\":\"s_within\",\"args\":[{\"type\":\"Point\",\"coordinates\":[1]},{\"property\":\"a\"}]} | /args/0 | position",
                "{\"op\":\"point\",\"args\":[1]}                             | /             | no name for a function",
                "[true]                                                      | /             | condition",
            })
    void a_complaint_tells_the_path_and_the_remedy(String json, String path, String remedy) {
        Malformed refused = catchThrowableOfType(Malformed.class, () -> CqlJson.parse(json));
        assertThat(refused).as(json).isNotNull();
        assertThat(refused.field()).isEqualTo("filter");
        assertThat(refused.remedy().en()).startsWith("At " + path + ": ").contains(remedy);
    }

    @Test
    void what_is_no_JSON_or_beyond_a_limit_is_refused() {
        for (String json : List.of(
                "",
                "{",
                "true false",
                "{\"op\":\"not\",\"op\":\"and\",\"args\":[true]}",
                "[".repeat(100_000),
                "{\"op\":\"not\",\"args\":[".repeat(100_000),
                "{\"op\":\"not\",\"args\":[".repeat(102) + "true" + "]}".repeat(102),
                "{\"op\":\"=\",\"args\":[1," + "9".repeat(100_000) + "]}",
                "{\"op\":\"=\",\"args\":[1,1e999]}",
                "{\"op\":\"=\",\"args\":[1,\"" + "x".repeat(1_000_000) + "\"]}")) {
            Malformed refused = catchThrowableOfType(Malformed.class, () -> CqlJson.parse(json));
            assertThat(refused)
                    .as(json.substring(0, Math.min(30, json.length())))
                    .isNotNull();
        }
    }
}
