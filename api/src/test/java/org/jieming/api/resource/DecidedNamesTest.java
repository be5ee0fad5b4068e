package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.crs.Crs;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What was decided of a name stands at every door, whichever version is touched. It is 2026-01-01 at the {@link NameDoors}. */
class DecidedNamesTest extends NameDoors {
    private final String village = ITEMS + "/" + Service.idOf("杨家湾");

    private String nameOn(String day) {
        return reviewer.get(village + "?datetime=" + day)
                .json()
                .at("/properties/name")
                .asText();
    }

    private static String patch(String properties) {
        return "{\"properties\":{" + properties + "}," + ACT + "}";
    }

    private static void refusedBy(Answer answer, String rule, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/rule").asText())
                .as(answer.text())
                .isEqualTo(rule);
        assertThat(answer.json().at("/findings/0/field").asText())
                .as(answer.text())
                .isEqualTo(field);
    }

    /** The officer writes ahead what needs no approval; the renaming that is approved meanwhile is not undone by that. */
    @Test
    void an_approved_renaming_holds_in_what_was_written_ahead() {
        assertThat(village(
                                officer,
                                "PATCH",
                                "",
                                "{\"properties\":{\"valid_from\":\"2026-06-01\",\"meaning\":\"杨姓聚居\"}}")
                        .status())
                .isEqualTo(200);
        String proposal = Proposing.submitted(officer, Proposing.renaming(Service.idOf("杨家湾"), "杨柳湾"));
        JsonNode impact = officer.get(proposal + "/impact").json();
        assertThat(impact.at("/groups/0/group").asText()).isEqualTo("later");
        assertThat(impact.at("/groups/0/items/0/valid_from").asText()).isEqualTo("2026-06-01");
        Proposing.take(reviewer, proposal, "approve", Proposing.act());
        assertThat(nameOn("2026-01-01")).isEqualTo("杨柳湾");
        assertThat(nameOn("2026-06-02")).isEqualTo("杨柳湾");
        assertThat(reviewer.get(village + "?datetime=2026-06-02")
                        .json()
                        .at("/properties/meaning")
                        .asText())
                .isEqualTo("杨姓聚居");
    }

    /** Naming the version makes no correction of a renaming: the old name is kept, and what was written ahead gets the new one. */
    @Test
    void a_renaming_in_the_midst_of_a_version_that_is_named_is_one_all_the_same() {
        village(officer, "PATCH", "", "{\"properties\":{\"valid_from\":\"2026-06-01\",\"meaning\":\"杨姓聚居\"}}");
        Answer renamed = village(
                reviewer, "PATCH", "?datetime=2026-01-01", patch("\"name\":\"杨柳湾\",\"valid_from\":\"2026-02-01\""));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.json().at("/properties/former_names/0").asText()).isEqualTo("杨家湾");
        assertThat(nameOn("2026-01-31")).isEqualTo("杨家湾");
        assertThat(nameOn("2026-06-02")).isEqualTo("杨柳湾");
    }

    @Test
    void a_renaming_that_is_recorded_holds_in_what_was_written_ahead_unless_its_end_is_stated_and_why() {
        village(officer, "PATCH", "", "{\"properties\":{\"valid_from\":\"2026-06-01\",\"meaning\":\"杨姓聚居\"}}");
        String some = "\"name\":\"杨柳湾\",\"valid_from\":\"2026-02-01\"";
        refusedBy(village(reviewer, "PATCH", "", patch(some + ",\"valid_to\":\"2026-03-01\"")), "A-18", "valid_to");
        Answer renamed = village(reviewer, "PATCH", "", patch(some));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(nameOn("2026-01-31")).isEqualTo("杨家湾");
        assertThat(nameOn("2026-02-01")).isEqualTo("杨柳湾");
        assertThat(nameOn("2026-06-02")).isEqualTo("杨柳湾");
    }

    /** 青石乡 has been called so as long as the register knows; what it was called stays known (B.3, PNR Art. 10). */
    @Test
    void a_division_is_renamed_from_a_day_on_and_found_by_its_former_name() {
        service.commit(JurisdictionTest.unit("青石乡", "340207201", 118.1, 118.2));
        String unit = "/collections/divisions/items/" + Service.idOf("青石乡");
        refusedBy(renamed(unit, "\"name\":\"白石乡\""), "A-18", "valid_from");
        Answer renamed = renamed(unit, "\"name\":\"白石乡\",\"valid_from\":\"2025-06-01\"");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.json().at("/properties/former_names/0").asText()).isEqualTo("青石乡");
        assertThat(service.get(unit + "?datetime=2025-05-31")
                        .json()
                        .at("/properties/name")
                        .asText())
                .isEqualTo("青石乡");
        String asked = URLEncoder.encode("青石乡", StandardCharsets.UTF_8);
        assertThat(service.get("/search?q=" + asked).text()).contains("白石乡");
    }

    private Answer renamed(String unit, String properties) {
        return service.send(
                "PATCH", unit, patch(properties), "Content-Type", "application/merge-patch+json", "If-Match", "*");
    }

}
