package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What rows of a file do for a stated reason alone: it is asked once for the whole list, as it is of duplicates. 柳湾 is in use since 2020 and
 * was called 柳家湾 and 老柳湾. It is 2026-01-01.
 */
class FileReasonsTest extends NameDoors {
    private static final String HEAD = "标识,标准名称,曾用名,生效日期,资料来源\n";
    private static final String VILLAGE = Service.idOf("柳湾");

    @BeforeEach
    void a_village_of_old_names() {
        service.commit(Service.put(
                ItemType.PLACE,
                "柳湾",
                Period.from(LocalDate.of(2020, 1, 1)),
                null,
                Map.of(
                        "name",
                        "柳湾",
                        "kind",
                        "K3",
                        "division_code",
                        Proposing.WEST,
                        "status",
                        "in-use",
                        "former_names",
                        "柳家湾;老柳湾")));
    }

    private Answer applied(JsonNode judged, String order) {
        return reviewer.send("POST", judged.get("id").asText() + "/apply", order, "Content-Type", "application/json");
    }

    private JsonNode village(String day) {
        return service.get(ITEMS + "/" + VILLAGE + "?datetime=" + day).json().path("properties");
    }

    @Test
    void a_lost_former_name_and_an_earlier_day_are_asked_about_once() {
        JsonNode judged = judged(reviewer, HEAD + VILLAGE + ",柳湾,老柳湾,,\n" + Service.idOf("杨家湾") + ",杨家湾,,,\n");
        assertThat(judged.get("counts").get("rejected").asInt())
                .as(judged.toString())
                .isZero();
        assertThat(judged.at("/takes_reason/0/zh").asText()).contains("曾用名(柳家湾)被删去");

        Answer unreasoned = applied(judged, "{\"act\":{\"number\":\"界政函〔2025〕7号\"}}");
        assertThat(unreasoned.status()).as(unreasoned.text()).isEqualTo(422);
        assertThat(unreasoned.text()).contains("W-REASON");
        assertThat(village("2026-01-01").get("former_names").toString()).contains("柳家湾");

        Answer begun = applied(judged, "{\"reason\":\"旧名有误,已核对县志\",\"act\":{\"number\":\"界政函〔2025〕7号\"}}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, judged.get("id").asText(), "applying")
                        .get("status")
                        .asText())
                .isEqualTo("applied");
        assertThat(village("2026-01-01").get("former_names").toString()).isEqualTo("[\"老柳湾\"]");
    }

    /** From 2021 and from 2023 on, both without 柳家湾: the file asks for one reason, of the item. */
    @Test
    void two_rows_of_one_name_that_take_a_reason_are_asked_about_once() {
        JsonNode judged =
                judged(reviewer, HEAD + VILLAGE + ",柳湾,老柳湾,2021-01-01,\n" + VILLAGE + ",柳湾,老柳湾,2023-01-01,\n");
        assertThat(judged.path("takes_reason")).as(judged.toString()).hasSize(1);
        Answer begun = applied(judged, "{\"reason\":\"旧名有误,已核对县志\",\"act\":{\"number\":\"界政函〔2025〕7号\"}}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, judged.get("id").asText(), "applying")
                        .get("status")
                        .asText())
                .isEqualTo("applied");
        assertThat(village("2022-01-01").get("former_names").toString()).isEqualTo("[\"老柳湾\"]");
        assertThat(village("2020-06-01").get("former_names").toString()).contains("柳家湾");
    }

    /** The register has it since 2020; the annals have it in 1985. */
    @Test
    void an_earlier_first_day_comes_in_by_a_row_that_names_its_source() {
        JsonNode unsourced = judged(reviewer, HEAD + VILLAGE + ",柳湾,,1985-01-01,\n");
        assertThat(unsourced.get("counts").get("rejected").asInt()).isEqualTo(1);

        JsonNode judged = judged(reviewer, HEAD + VILLAGE + ",柳湾,,1985-01-01,《示例县志》第3章\n");
        assertThat(judged.get("counts").get("rejected").asInt())
                .as(judged.toString())
                .isZero();
        assertThat(judged.at("/takes_reason/0/zh").asText()).contains("起始日期提前");
        assertThat(applied(judged, "{\"act\":{\"number\":\"界政函〔2025〕7号\"}}").status())
                .isEqualTo(422);
        Answer begun = applied(judged, "{\"reason\":\"据县志补录\",\"act\":{\"number\":\"界政函〔2025〕7号\"}}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, judged.get("id").asText(), "applying")
                        .get("status")
                        .asText())
                .isEqualTo("applied");
        assertThat(village("1990-01-01").path("name").asText()).isEqualTo("柳湾");
    }

    @Test
    void an_officer_alone_dates_no_standard_name_back_by_any_file() {
        JsonNode judged = judged(officer, HEAD + VILLAGE + ",柳湾,,1985-01-01,《示例县志》第3章\n");
        assertThat(judged.get("counts").get("rejected").asInt()).isEqualTo(1);
        assertThat(judged.get("takes_reason")).isEmpty();
    }

    private void isWrittenForAReasonAlone(String file, String told, String day, String name) {
        JsonNode judged = judged(reviewer, file);
        assertThat(judged.get("counts").get("rejected").asInt())
                .as(judged.toString())
                .isZero();
        assertThat(judged.at("/takes_reason/0/zh").asText())
                .as(judged.toString())
                .contains(told);
        assertThat(applied(judged, "{" + ACT + "}").status()).isEqualTo(422);
        Answer brief = applied(judged, "{\"reason\":\"改\"," + ACT + "}");
        assertThat(brief.text()).contains("所填理由过短");
        Answer begun = applied(judged, "{\"reason\":\"据县志补录\"," + ACT + "}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(reviewer, judged.get("id").asText(), "applying")
                        .get("status")
                        .asText())
                .isEqualTo("applied");
        assertThat(village(day).path("name").asText()).isEqualTo(name);
    }

    /** In use since 2020: what it was called from 2000 to 2020, as a single edit is asked. */
    @Test
    void a_name_from_before_the_register_knows_the_place_is_asked_about() {
        String row = VILLAGE + ",柳溪湾,,2000-01-01,2020-01-01,在用\n";
        isWrittenForAReasonAlone("标识,标准名称,曾用名,生效日期,失效日期,地名状态\n" + row, "不能早于登记簿中此地名的起始日期", "2010-01-01", "柳溪湾");
    }

    /** Called otherwise in 2021 and 2022 and so again from 2023 on: that is history, or a day too many. */
    @Test
    void a_name_that_comes_back_after_the_days_of_a_row_is_asked_about() {
        String row = VILLAGE + ",柳溪湾,柳家湾;老柳湾,2021-01-01,2023-01-01\n";
        isWrittenForAReasonAlone("标识,标准名称,曾用名,生效日期,失效日期\n" + row, "更名后原名会恢复", "2022-01-01", "柳溪湾");
    }
}
