package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Client;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** 青石乡 is called 青岭乡 from 2027 and 青岩乡 from 2028; it is 2026-01-01. Whoever asks about a day is told the name of that day. */
class NamesOfTheDayTest {
    private static final String VILLAGE = "青石村";

    private final Service service = Service.empty();
    private Client officer = service.stranger();

    @BeforeEach
    void a_town_with_two_renamings_ahead() {
        service.commit(
                Service.put(
                        ItemType.DIVISION,
                        "county",
                        Period.ALWAYS,
                        null,
                        Map.of("name", "示例县", "code", "340207", "level", "county")),
                town("青石乡", Period.ALWAYS),
                Service.put(
                        ItemType.PLACE,
                        "village",
                        Period.ALWAYS,
                        Shape.point(118.3, 31.4),
                        Map.of("name", VILLAGE, "division_code", "340207100")));
        service.commit(town("青岭乡", Period.from(LocalDate.of(2027, 1, 1))));
        service.commit(town("青岩乡", Period.from(LocalDate.of(2028, 1, 1))));
        officer = service.enter("sun", Grant.in(ItemId.named("town"), Role.PLACE_NAME_OFFICER));
    }

    private static Change town(String name, Period valid) {
        Shape shape = Shape.of(new GeometryFactory().toGeometry(new Envelope(118.2, 118.4, 31.3, 31.5)), Crs.CGCS2000);
        return Service.put(
                ItemType.DIVISION,
                "town",
                valid,
                shape,
                Map.of("name", name, "code", "340207100", "level", "township"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String town(JsonNode told) {
        return told.get("divisions").get(1).asText();
    }

    private JsonNode nearest(String datetime) {
        return service.get("/reverse?point=118.3,31.4" + datetime).json().at("/nearest/0");
    }

    @Test
    void a_village_lies_in_the_town_of_the_day() {
        assertThat(town(nearest(""))).isEqualTo("青石乡");
        assertThat(town(nearest("&datetime=2027-06-01"))).isEqualTo("青岭乡");
        assertThat(town(nearest("&datetime=2030-01-01"))).isEqualTo("青岩乡");
    }

    private JsonNode hits(String typed, String datetime) {
        return service.get("/search?q=" + ItemsTest.encoded(typed) + "&collections=places" + datetime)
                .json()
                .get("hits");
    }

    /** Of an interval the day nearest to today counts: of ../2027-06-01 today itself, of 2027-06-01/.. that day. */
    @Test
    void a_search_tells_and_takes_the_town_of_the_day() {
        assertThat(town(hits(VILLAGE, "").get(0))).isEqualTo("青石乡");
        assertThat(town(hits(VILLAGE, "&datetime=2028-01-01").get(0))).isEqualTo("青岩乡");
        assertThat(town(hits(VILLAGE, "&datetime=../2027-06-01").get(0))).isEqualTo("青石乡");
        assertThat(town(hits(VILLAGE, "&datetime=2027-06-01/..").get(0))).isEqualTo("青岭乡");
        assertThat(hits("青石乡" + VILLAGE, "")).hasSize(1);
        assertThat(hits("青岩乡" + VILLAGE, "")).isEmpty();
        assertThat(hits("青岩乡" + VILLAGE, "&datetime=2028-01-01")).hasSize(1);
    }

    @Test
    void reconciling_describes_and_tells_apart_by_the_town_of_today() {
        String asked =
                "{\"q\":{\"query\":\"青石村\",\"type\":\"places\",\"properties\":[{\"pid\":\"division\",\"v\":\"%s\"}]}}";
        JsonNode today = reconciled(asked.formatted("青石乡"));
        assertThat(today.get("description").asText()).endsWith("示例县 青石乡");
        assertThat(today.get("score").asDouble()).isEqualTo(100);
        // the name of 2028 is no name of today: 100 × (1 − 0.4)
        assertThat(reconciled(asked.formatted("青岩乡")).get("score").asDouble()).isEqualTo(60);
    }

    private JsonNode reconciled(String queries) {
        return service.get("/reconcile?queries=" + ItemsTest.encoded(queries))
                .json()
                .at("/q/result/0");
    }

    @Test
    void whom_an_officer_serves_is_called_as_it_is_today() {
        assertThat(officer.get("/session").json().at("/grants/0/division/name").asText())
                .isEqualTo("青石乡");
        JsonNode accounts = service.administrator().get("/accounts").json().get("accounts");
        assertThat(Stream.iterate(0, i -> i < accounts.size(), i -> i + 1)
                        .map(i -> accounts.get(i).at("/grants/0/division/name").asText())
                        .toList())
                .contains("青石乡")
                .doesNotContain("青岩乡");
    }

    @Test
    void a_sheet_of_what_became_of_a_town_is_headed_by_its_name_of_today() {
        assertThat(service.get("/collections/divisions/items/" + Service.idOf("town") + "/lineage?f=json")
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("青石乡");
    }
}
