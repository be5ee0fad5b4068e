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
        Refusal.by(village(reviewer, "PATCH", "", patch(some + ",\"valid_to\":\"2026-03-01\"")), "A-18", "valid_to");
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
        Refusal.by(renamed(unit, "\"name\":\"白石乡\""), "A-18", "valid_from");
        Answer renamed = renamed(unit, "\"name\":\"白石乡\",\"valid_from\":\"2025-12-01\"");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.json().at("/properties/former_names/0").asText()).isEqualTo("青石乡");
        assertThat(service.get(unit + "?datetime=2025-11-30")
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

    @Test
    void a_correction_that_corrects_nothing_is_told_so_and_not_approved() {
        String item = Service.idOf("杨家湾");
        String empty = Proposing.begin(officer, Proposing.correcting(item, "{\"name\":\"杨家湾\"}"));
        Refusal.by(Proposing.step(officer, empty, "check", ""), "A-18", "place");
        // a day that was passed over in silence looked decided; a correction alone states one (FirstDayTest)
        Answer dated = officer.send(
                "POST",
                "/proposals",
                Proposing.renaming(item, "杨柳湾").replace("\"kind\":\"K3\"", "\"valid_from\":\"1950-01-01\""),
                "Content-Type",
                "application/json");
        assertThat(dated.status()).as(dated.text()).isEqualTo(400);
        assertThat(dated.text()).contains("place.properties.valid_from");
        String real = Proposing.begin(officer, Proposing.correcting(item, "{\"meaning\":\"杨姓聚居\"}"));
        Proposing.take(officer, real, "check", "");
        Proposing.take(officer, real, "submit", "");
        assertThat(Proposing.take(reviewer, real, "approve", Proposing.act())
                        .get("stage")
                        .asText())
                .isEqualTo("in-use");
    }

    /** Filing and announcing are days that the law counts (PNR Arts. 13, 14): no edit and no file passes them over. */
    @Test
    void a_name_on_its_way_is_filed_announced_and_entered_by_its_proposal() {
        String proposal = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        String item = reviewer.get(proposal).json().at("/content/id").asText();
        for (String sly : new String[] {
            "\"status\":\"in-use\"", "\"approval_doc\":\"1号\"", "\"name\":\"六州村\",\"valid_from\":\"2026-02-01\""
        }) {
            Answer refused = reviewer.send(
                    "PATCH",
                    ITEMS + "/" + item,
                    patch(sly),
                    "Content-Type",
                    "application/merge-patch+json",
                    "If-Match",
                    "*");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("A-21").contains(proposal.substring(proposal.lastIndexOf('/') + 1));
        }
        JsonNode judged = judged(reviewer, "id,名称,地名状态,批准文号\n" + item + ",六洲村,in-use,1号\n");
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(1);
        // what is no decision is kept as ever
        Answer told = reviewer.send(
                "PATCH",
                ITEMS + "/" + item,
                patch("\"origin\":\"江中有洲\""),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
    }

    @Test
    void whoever_entered_a_name_does_not_record_its_approval() {
        Client both = service.enter(
                "zhao",
                Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER),
                Grant.in(ItemId.named("west"), Role.REVIEWER));
        String inUse = patch("\"status\":\"in-use\"");
        String type = "application/merge-patch+json";
        for (String plain :
                new String[] {place("枇杷村", ",\"kind\":\"K3\""), place("石榴村", ",\"kind\":\"K3\",\"status\":\"planned\"")
                }) {
            String made = ITEMS + "/" + create(both, plain).json().get("id").asText();
            refused(both.send("PATCH", made, inUse, "Content-Type", type, "If-Match", "*"), "status");
            Answer other = reviewer.send("PATCH", made, inUse, "Content-Type", type, "If-Match", "*");
            assertThat(other.status()).as(other.text()).isEqualTo(200);
        }
    }

    /** One is in use from 2031 on; the other would be, too, from then on. */
    @Test
    void a_name_that_comes_later_stands_against_one_that_lasts() {
        String act = "," + ACT + "}";
        String later = place("松树村", ",\"kind\":\"K3\",\"status\":\"in-use\",\"valid_from\":\"2031-01-01\"");
        assertThat(create(reviewer, later.substring(0, later.length() - 1) + act)
                        .status())
                .isEqualTo(201);
        String lasting = place("松树村", ",\"kind\":\"K3\",\"status\":\"in-use\"");
        Answer refused = create(reviewer, lasting.substring(0, lasting.length() - 1) + act);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("A-12");
        String until = place("松树村", ",\"kind\":\"K3\",\"status\":\"in-use\",\"valid_to\":\"2031-01-01\"");
        Answer before = create(reviewer, until.substring(0, until.length() - 1) + act);
        assertThat(before.status()).as(before.text()).isEqualTo(201);
    }

    /** 冬青路 is a line of two points; a list has one position for each street. */
    @Test
    void a_point_of_a_file_takes_no_lines_place() {
        Shape line = Shape.of(
                new GeometryFactory()
                        .createLineString(
                                new Coordinate[] {new Coordinate(118.02, 31.02), new Coordinate(118.04, 31.02)}),
                Crs.CGCS2000);
        service.commit(Service.put(
                ItemType.PLACE,
                "冬青路",
                Period.ALWAYS,
                line,
                Map.of("name", "冬青路", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use")));
        String row = Service.idOf("冬青路") + ",冬青路,118.03,31.02";
        JsonNode same = judged(reviewer, "id,名称,经度,纬度\n" + row + "\n");
        assertThat(same.at("/counts/same").asInt()).as(same.toString()).isEqualTo(1);
        JsonNode told = judged(reviewer, "id,名称,经度,纬度,地名来历\n" + row + ",路旁多冬青\n");
        JsonNode changed = reviewer.get(told.get("id").asText() + "/rows?kind=changed")
                .json()
                .at("/rows/0");
        assertThat(changed.at("/findings").toString()).contains("geometry");
        assertThat(changed.toString()).doesNotContain("118.03");
    }

    /** 杨家湾 is listed today; what it was called before today is what the list protects (PNR Arts. 10 and 25; ). */
    @Test
    void nobody_rewrites_the_past_of_a_listed_name() {
        String listing = Proposing.begin(
                officer,
                Proposing.correcting(Service.idOf("杨家湾"), "{\"protection_class\":\"古村落\"}")
                        .replace("\"correct\"", "\"protect\""));
        Proposing.take(officer, listing, "check", "");
        Proposing.take(officer, listing, "submit", "");
        Proposing.take(reviewer, listing, "approve", Proposing.act());
        String past = "?datetime=2020-06-01";
        String other = "\"name\":\"杨柳湾\"";
        Refusal.by(village(reviewer, "PATCH", past, patch(other)), "A-19", "name");
        Refusal.by(village(reviewer, "PATCH", past, patch(other + ",\"valid_from\":\"2019-01-01\"")), "A-19", "name");
        Refusal.by(village(reviewer, "PATCH", "", patch(other + ",\"valid_from\":\"2019-01-01\"")), "A-19", "name");
        // with nothing else said, its years before 2019 would be gone
        Refusal.by(village(reviewer, "PATCH", past, patch("\"valid_from\":\"2019-01-01\"")), "A-19", "valid_to");
        JsonNode file = judged(reviewer, "id,名称,生效日期,失效日期\n" + Service.idOf("杨家湾") + ",杨柳湾,2019-01-01,2020-01-01\n");
        assertThat(file.at("/counts/rejected").asInt()).as(file.toString()).isEqualTo(1);
        assertThat(nameOn("2019-06-01")).isEqualTo("杨家湾");
        Answer told = village(reviewer, "PATCH", past, patch("\"origin\":\"杨姓聚居\""));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
    }

    /** From 2026-06-01 on it is 杨柳湾 by an approval of its own: whoever wants another name till then hears of that and says why. */
    @Test
    void a_name_that_ends_with_one_approved_for_later_takes_a_reason() {
        Answer ahead = village(reviewer, "PATCH", "", patch("\"name\":\"杨柳湾\",\"valid_from\":\"2026-06-01\""));
        assertThat(ahead.status()).as(ahead.text()).isEqualTo(200);
        String proposal = Proposing.begin(officer, Proposing.renaming(Service.idOf("杨家湾"), "杨树湾"));
        Answer checked = Proposing.step(officer, proposal, "check", Proposing.reasons());
        assertThat(checked.status()).as(checked.text()).isEqualTo(422);
        assertThat(checked.text()).contains("A-18").contains("2026-06-01").contains("杨柳湾");
        String reasons = Proposing.reasons().replace("}", ",\"A-18\":\"过渡名称\"}");
        Proposing.take(officer, proposal, "check", reasons);
        Proposing.attach(officer, proposal, "assessment", "expert-review", "consultation");
        for (String step : new String[] {"consult", "review", "submit"}) {
            Proposing.take(officer, proposal, step, "");
        }
        Proposing.take(reviewer, proposal, "approve", Proposing.act());
        assertThat(nameOn("2026-05-31")).isEqualTo("杨树湾");
        assertThat(nameOn("2026-06-01")).isEqualTo("杨柳湾");
    }
}
