package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/**
 * Streets of one name at the {@link NameDoors}, in the west town (118.0 to 118.1, 31.0 to 31.1), of which no built-up area is known.
 * A degree of longitude at 31.05° N is 95,430 m: 0.001° are 95 m, 0.008° 763 m and 0.02° 1,909 m.
 */
class SameSpotNamesTest extends NameDoors {
    private static final String LINE = "{\"type\":\"LineString\",\"coordinates\":[[118.05,31.05],[118.051,31.05]]}";

    private static String street(String geometry, String more) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry
                + ",\"properties\":{\"name\":\"辛春巷\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST
                + "\",\"status\":\"in-use\",\"approval_doc\":\"1号\"}" + more + "}";
    }

    private static String point(double longitude) {
        return "{\"type\":\"Point\",\"coordinates\":[" + longitude + ",31.05]}";
    }

    private static void stopped(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode first = answer.json().at("/findings/0");
        assertThat(first.get("rule").asText()).isEqualTo("A-13");
        assertThat(first.get("severity").asText()).isEqualTo("block");
        assertThat(first.get("zh").asText()).contains(sentence);
    }

    @Test
    void the_same_street_is_recorded_once_at_one_spot_and_for_a_reason_within_a_walk() {
        assertThat(create(reviewer, street(LINE, "")).status()).isEqualTo(201);
        String why = ",\"reason\":\"河东另有一处建成区\"";
        for (String again : new String[] {LINE, point(118.0505), point(118.052)}) {
            stopped(create(reviewer, street(again, "")), "2022年5月1日");
            stopped(create(reviewer, street(again, why)), "2022年5月1日");
        }
        stopped(create(reviewer, street(point(118.059), "")), "请写明原因");
        Answer letter = create(reviewer, street(point(118.059), ",\"reason\":\"x\""));
        stopped(letter, "不少于4个不同的字");
        assertThat(letter.json().at("/findings").findValuesAsText("rule")).contains("W-REASON");
        Answer other = create(reviewer, street(point(118.059), why));
        assertThat(other.status()).as(other.text()).isEqualTo(201);
        Answer far = create(reviewer, street(point(118.08), ""));
        assertThat(far.status()).as(far.text()).isEqualTo(201);
        assertThat(far.json().at("/findings/0/severity").asText()).isEqualTo("warn");
    }

    @Test
    void rows_within_a_walk_of_a_street_of_their_name_are_written_for_a_reason() {
        create(reviewer, street(point(118.05), ""));
        String head = "名称,地名种类,政区代码,地名状态,批准文号,经度,纬度\n";
        String row = "辛春巷,K5," + Proposing.WEST + ",在用,1号,";
        assertThat(judged(reviewer, head + row + "118.051,31.05\n")
                        .at("/counts/rejected")
                        .asInt())
                .isEqualTo(1);
        // that it is old is said by its day alone
        JsonNode old = judged(
                reviewer,
                head.replace("经度", "生效日期,经度") + row + "2020-01-01,118.051,31.05\n" + row.replace("辛春", "庚春")
                        + "2020-01-01,118.06,31.06\n");
        assertThat(old.at("/counts/rejected").asInt()).as(old.toString()).isEqualTo(1);
        JsonNode near = judged(reviewer, head + row + "118.058,31.05\n");
        assertThat(near.at("/counts/new").asInt()).as(near.toString()).isEqualTo(1);
        String apply = near.get("id").asText() + "/apply";
        Answer refused = reviewer.send("POST", apply, "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/rows/0/findings/0/rule").asText()).isEqualTo("A-13");
        Answer letter =
                reviewer.send("POST", apply, "{\"reason\":\"x\"," + ACT + "}", "Content-Type", "application/json");
        assertThat(letter.status()).as(letter.text()).isEqualTo(422);
        Answer applied = reviewer.send(
                "POST", apply, "{\"reason\":\"河东另有一处建成区\"," + ACT + "}", "Content-Type", "application/json");
        assertThat(applied.status()).as(applied.text()).isLessThan(300);
    }
}
