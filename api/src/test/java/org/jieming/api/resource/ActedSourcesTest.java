package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** 柳林村 is recorded under an act and without a source, 无据村 without either: every face cites the act for all that the first one states. */
class ActedSourcesTest extends NameDoors {
    private static final String ACTED = "界政函〔2025〕7号 (示例省人民政府, 2025-11-30)";

    private String acted() {
        String body = place(
                "柳林村",
                ",\"kind\":\"K3\",\"status\":\"in-use\",\"alias_names\":[\"柳湾\"],\"origin\":\"村前有柳\",\"pinyin\":\"Liǔlíncūn\"");
        Answer made = create(reviewer, body.substring(0, body.length() - 1) + "," + ACT + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    private JsonNode identity(String id, String form) {
        return service.get("/id/" + id + "?f=" + form).json();
    }

    @Test
    void what_is_recorded_under_an_act_rests_on_it_in_linked_places_the_identity_and_the_figures() {
        String id = acted();
        JsonNode feature = identity(id, "jsonld").at("/features/0");
        assertThat(feature.at("/descriptions/0/citations/0/label").asText()).isEqualTo(ACTED);
        assertThat(feature.get("names")).hasSize(3).allSatisfy(name -> assertThat(
                        name.at("/citations/0/label").asText())
                .isEqualTo(ACTED));
        JsonNode told = identity(id, "json");
        assertThat(told.get("uncited").asBoolean()).isFalse();
        assertThat(told.get("names"))
                .hasSize(2)
                .allSatisfy(name -> assertThat(name.at("/acts/0").asText()).isEqualTo(ACTED));
        assertThat(service.get("/id/" + id + "?f=html").text()).contains("<b>地名来历</b> 村前有柳 [1]");
        service.commit(Service.put(
                ItemType.PLACE,
                "无据村",
                Service.from("2020-01-01"),
                null,
                Map.of("name", "无据村", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        assertThat(identity(Service.idOf("无据村"), "json").get("uncited").asBoolean())
                .isTrue();
        JsonNode figures = service.made("completeness", "\"area\":\"" + Proposing.WEST + "\"");
        assertThat(figures.get("without_source").findValuesAsText("name"))
                .doesNotContain("柳林村")
                .contains("无据村");
    }

    private void recorded(String number, String from, String meaning) {
        Act act =
                new Act(number, "", "示例县人民政府", Optional.of(LocalDate.parse(from)), Optional.empty(), Optional.empty());
        Change.Put put = Service.put(
                ItemType.PLACE,
                "古槐巷",
                Service.from(from),
                Shape.point(118.05, 31.05),
                Map.of(
                        "name",
                        "古槐巷",
                        "kind",
                        "K5",
                        "division_code",
                        Proposing.WEST,
                        "status",
                        "in-use",
                        "pinyin",
                        "Gǔhuái Xiàng",
                        "meaning",
                        meaning));
        assertThat(service.register.commit(new ChangeSet("tester", "test", Optional.of(act), List.of(put), Map.of())))
                .isInstanceOf(Edit.Applied.class);
    }

    /** Named in 2000; in 2020 a document told what the name means, and nothing of where the lane is or how it is spelled. */
    @Test
    void what_stands_since_an_earlier_act_is_not_told_to_rest_on_a_later_one() {
        recorded("示政函〔2000〕1号", "2000-01-01", "巷有槐树");
        recorded("示政函〔2020〕9号", "2020-01-01", "巷有古槐一株");
        JsonNode feature = identity(Service.idOf("古槐巷"), "jsonld").at("/features/0");
        for (JsonNode geometry : feature.at("/geometry/geometries")) {
            assertThat(geometry.get("citations").toString())
                    .contains("〔2000〕1号")
                    .doesNotContain("〔2020〕9号");
        }
        for (JsonNode name : feature.get("names")) {
            assertThat(name.get("citations").toString()).contains("〔2000〕1号").doesNotContain("〔2020〕9号");
        }
        assertThat(feature.at("/properties/versions/1/sources").asText())
                .contains("geometry：示政函〔2000〕1号", "pinyin：示政函〔2000〕1号", "meaning：示政函〔2020〕9号");
    }
}
