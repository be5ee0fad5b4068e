package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A name that is not the item's own is a candidate for a person, unless something else that is said bears it out. 六洲社区 (a place of
 * class 22200) is called 老六洲 by its neighbours and was 六洲村 once; 50 m are 0.0005° there.
 */
class OtherNamesMatchedTest {
    private static final String TOWN = "340207100";

    private final Service service = Service.empty();
    private Client county = service.stranger();

    @BeforeEach
    void a_town_with_a_place_of_three_names() {
        service.commit(
                unit("county", "界名县", "340207000000"),
                unit("west", "西镇", "340207100000"),
                Service.put(
                        ItemType.PLACE,
                        "c",
                        Period.ALWAYS,
                        Shape.point(118.03, 31.05),
                        Map.of(
                                "name",
                                "六洲社区",
                                "division_code",
                                TOWN,
                                "alias_names",
                                "老六洲",
                                "former_names",
                                "六洲村",
                                "kind",
                                "K3",
                                "class_code",
                                "22200",
                                "place_code",
                                "34020710022200000001")));
        county = service.enter("sun", Grant.in(ItemId.named("county"), Role.PLACE_NAME_OFFICER));
    }

    private static Change.Put unit(String id, String name, String code) {
        return Service.put(ItemType.DIVISION, id, Period.ALWAYS, null, Map.of("name", name, "code", code));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode first(String name, String more) {
        String queries = "{\"q\":{\"query\":\"" + name + "\",\"type\":\"places\"" + more + "}}";
        return service.send(
                        "POST",
                        "/reconcile",
                        "queries=" + ItemsTest.encoded(queries),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .json()
                .at("/q/result/0");
    }

    /** 100 − 5 for another name is 95, which would be sure; alone, or with what is so of many, it gets 95 − 0.1. */
    @Test
    void another_name_alone_is_no_match_and_one_with_its_unit_or_code_is() {
        for (String name : List.of("老六洲", "六洲村")) {
            JsonNode alone = first(name, "");
            assertThat(alone.get("id").asText()).isEqualTo(Service.idOf("c"));
            assertThat(alone.get("score").asDouble()).isEqualTo(94.9);
            assertThat(alone.get("match").asBoolean()).isFalse();
            for (String said : List.of("\"kind\",\"v\":\"K3\"", "\"class_code\",\"v\":\"22200\"")) {
                JsonNode ofMany = first(name, ",\"properties\":[{\"pid\":" + said + "}]");
                assertThat(ofMany.get("score").asDouble()).as(said).isEqualTo(94.9);
                assertThat(ofMany.get("match").asBoolean()).as(said).isFalse();
            }
            for (String said : List.of("\"division\",\"v\":\"西镇\"", "\"place_code\",\"v\":\"34020710022200000001\"")) {
                JsonNode borneOut = first(name, ",\"properties\":[{\"pid\":" + said + "}]");
                assertThat(borneOut.get("score").asDouble()).as(said).isEqualTo(95);
                assertThat(borneOut.get("match").asBoolean()).isTrue();
            }
            // all that is said is wrong: 95 × (1 − 0.4)
            JsonNode elsewhere = first(name, ",\"properties\":[{\"pid\":\"division\",\"v\":\"东镇\"}]");
            assertThat(elsewhere.get("score").asDouble()).isEqualTo(57);
        }
        assertThat(first("六洲社区", "").get("match").asBoolean()).isTrue();
    }

    /** Alone; with its class, which is that of every other row of such a list; 118.0305 − 118.03 = 0.0005° (50 m) from it; 118.10 − 118.03 = 0.07° (7 km); with its code; its own name alone. */
    @Test
    void a_row_with_another_name_alone_is_for_a_person() {
        String path = MatchingTest.sent(
                county,
                "340207",
                String.join(
                        "\n",
                        "地名,类别代码,经度,纬度,地名代码",
                        "老六洲,,,,",
                        "老六洲,22200,,,",
                        "六洲村,,118.0305,31.05,",
                        "六洲村,,118.10,31.05,",
                        "六洲村,,,,34020710022200000001",
                        "六洲社区,,,,",
                        ""));
        JsonNode rows = county.get(path + "/rows").json().get("rows");
        assertThat(rows.findValuesAsText("state"))
                .as(rows.toString())
                .containsExactly("unsure", "unsure", "sure", "unsure", "sure", "sure");
    }
}
