package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.junit.jupiter.api.Test;

/**
 * The west town 340207100000 becomes a sub-district with code 340207002000 on 2026-07-01; that was written before what is recorded here
 * (B-10). It is 2026-01-01 at the {@link NameDoors}.
 */
class CodesAheadTest extends NameDoors {
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final String AFTER = "340207002000";

    private static Change.Put unit(String id, String name, String code, Period valid) {
        return Service.put(
                ItemType.DIVISION,
                id,
                valid,
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1).shape(),
                Map.of("name", name, "code", code));
    }

    private void becomesASubdistrict() {
        service.commit(unit("west", "望岳街道", AFTER, Period.from(DAY)));
    }

    private String code(String item, String day) {
        return reviewer.get(ITEMS + "/" + item + "?datetime=" + day)
                .json()
                .at("/properties/division_code")
                .asText();
    }

    private void isDivided(String item) {
        assertThat(code(item, "2026-06-30")).isEqualTo("340207100000");
        assertThat(code(item, "2026-07-01")).isEqualTo(AFTER);
        assertThat(code(item, "2030-01-01")).isEqualTo(AFTER);
    }

    @Test
    void a_place_recorded_after_the_change_was_written_bears_the_code_of_its_days() {
        becomesASubdistrict();
        Answer made = create(officer, place("老鸦山", ",\"kind\":\"K1\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        isDivided(made.json().get("id").asText());
    }

    /** The village of the town has no unit of its own in the register: its first nine digits are the town's. */
    @Test
    void a_village_under_the_unit_goes_with_it() {
        becomesASubdistrict();
        Answer made = create(officer, place("老鸦坳", ",\"kind\":\"K1\"").replace(Proposing.WEST, "340207100203"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(code(made.json().get("id").asText(), "2026-07-01")).isEqualTo("340207002203");
    }

    @Test
    void a_row_of_a_file_and_an_approved_proposal_are_divided_as_well() {
        becomesASubdistrict();
        JsonNode judged = judged(officer, "名称,政区代码,地名种类\n老鸦山," + Proposing.WEST + ",K1\n");
        String path = judged.get("id").asText();
        officer.send("POST", path + "/apply", "{}", "Content-Type", "application/json");
        assertThat(settled(officer, path, "applying").get("status").asText()).isEqualTo("applied");
        String row = officer.get(ITEMS + "?filter=name%3D%27%E8%80%81%E9%B8%A6%E5%B1%B1%27")
                .json()
                .at("/features/0/id")
                .asText();
        isDivided(row);
        // the same file again says nothing new
        assertThat(judged(officer, "名称,政区代码,地名种类\n老鸦山," + Proposing.WEST + ",K1\n")
                        .at("/counts/same")
                        .asInt())
                .isEqualTo(1);
        String proposal = Proposing.approved(officer, reviewer, Proposing.naming(Proposing.place("六洲村", "K3")));
        isDivided(reviewer.get(proposal).json().at("/content/id").asText());
    }

    @Test
    void the_only_successor_of_a_unit_that_ends_gives_its_code() {
        service.commit(
                new Change.End(ItemId.named("west"), DAY),
                unit("new", "望岳街道", AFTER, Period.from(DAY)),
                new Change.Succeed(
                        new Succession("merge", DAY, List.of(ItemId.named("west")), List.of(ItemId.named("new")))));
        Answer made = create(service.administrator(), place("老鸦山", ",\"kind\":\"K1\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        isDivided(made.json().get("id").asText());
    }

    @Test
    void where_nobody_knows_which_code_follows_its_writer_is_told() {
        service.commit(new Change.End(ItemId.named("west"), DAY));
        Answer made = create(officer, place("老鸦山", ",\"kind\":\"K1\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains("B-10", "2026-07-01");
        assertThat(code(made.json().get("id").asText(), "2026-07-01")).isEqualTo("340207100000");
    }

    @Test
    void what_ends_before_the_change_is_left_as_it_was_stated() {
        becomesASubdistrict();
        Answer made = create(officer, place("老鸦渡", ",\"kind\":\"K1\",\"valid_to\":\"2026-06-01\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(reviewer.get(ITEMS + "/" + made.json().get("id").asText() + "?datetime=2026-07-01")
                        .status())
                .isEqualTo(410);
        assertThat(service.register
                        .now()
                        .timeline(ItemId.parse(made.json().get("id").asText()))
                        .versions())
                .hasSize(1)
                .allMatch(version -> version.valid().endDay().equals(Optional.of(LocalDate.parse("2026-06-01"))));
    }

    private void patched(String item, String body) {
        Answer patched = officer.send(
                "PATCH",
                ITEMS + "/" + item,
                "{\"properties\":" + body + "}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    }

    /** Versions from 2026-09-01 and 2026-11-01 on: one is reached by what is recorded, one says something of its own. */
    @Test
    void later_versions_bear_the_code_of_their_days_whether_an_edit_reaches_them_or_not() {
        String item = create(officer, place("老鸦山", ",\"kind\":\"K1\""))
                .json()
                .get("id")
                .asText();
        patched(item, "{\"valid_from\":\"2026-09-01\",\"remarks\":\"秋\"}");
        patched(item, "{\"valid_from\":\"2026-11-01\",\"meaning\":\"冬\"}");
        becomesASubdistrict();
        patched(item, "{\"meaning\":\"鸦鸣之山\"}");
        isDivided(item);
        assertThat(code(item, "2026-09-01")).isEqualTo(AFTER);
        assertThat(code(item, "2026-11-01")).isEqualTo(AFTER);
        JsonNode last =
                reviewer.get(ITEMS + "/" + item + "?datetime=2026-12-01").json().get("properties");
        assertThat(last.get("meaning").asText() + last.get("remarks").asText()).isEqualTo("冬秋");
    }

    @Test
    void a_place_that_begins_after_the_change_bears_the_new_code_or_its_writer_is_told() {
        becomesASubdistrict();
        String after = ",\"kind\":\"K1\",\"valid_from\":\"2026-08-01\"";
        Answer made = create(officer, place("老鸦坡", after));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(code(made.json().get("id").asText(), "2026-08-01")).isEqualTo(AFTER);
    }

    @Test
    void of_a_place_that_begins_after_a_code_without_successor_its_writer_is_told() {
        service.commit(new Change.End(ItemId.named("west"), DAY));
        Answer made = create(service.administrator(), place("老鸦坡", ",\"kind\":\"K1\",\"valid_from\":\"2026-08-01\""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains("B-10", "请填写该日以后使用的政区代码");
    }

    /** The village has its own code from the town until the town changes, and from it again after. */
    @Test
    void a_division_recorded_under_the_unit_goes_with_it() {
        becomesASubdistrict();
        String divisions = "/collections/divisions/items";
        Answer made = service.administrator()
                .send(
                        "POST",
                        divisions,
                        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"六洲村\","
                                + "\"code\":\"340207100203\",\"parent_code\":\"340207100000\"}}",
                        "Content-Type",
                        "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String village = divisions + "/" + made.json().get("id").asText();
        assertThat(codes(village, "2026-06-30")).isEqualTo("340207100203 340207100000");
        assertThat(codes(village, "2026-07-01")).isEqualTo("340207002203 " + AFTER);
    }

    private String codes(String division, String day) {
        JsonNode told = service.administrator()
                .get(division + "?datetime=" + day)
                .json()
                .get("properties");
        return told.get("code").asText() + " " + told.get("parent_code").asText();
    }
}
