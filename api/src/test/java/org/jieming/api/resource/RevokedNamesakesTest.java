package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/**
 * 申榆巷 is renamed from 2026-07-01 on, another street is called 申榆巷 from 2026-08-01 on, and the renaming is revoked: its name would
 * come back beside the newer one. In the west town of {@link NameDoors} (118.0 to 118.1, 31.0 to 31.1); a degree of longitude
 * at 31.05° N is 95,430 m: 0.0001° are 10 m, 0.008° 763 m and 0.03° 2,863 m. It is 2026-01-01.
 */
class RevokedNamesakesTest extends NameDoors {
    private static final String REVOCATION =
            "\"act\":{\"number\":\"界政函〔2026〕9号\",\"authority\":\"界名县人民政府\"," + "\"decided_on\":\"2026-01-01\"}";

    private static String street(double longitude, String more) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + longitude
                + ",31.05]},\"properties\":{\"name\":\"申榆巷\",\"kind\":\"K5\",\"division_code\":\"" + Proposing.WEST
                + "\",\"status\":\"in-use\",\"approval_doc\":\"1号\"" + more + "}," + ACT + "}";
    }

    private String recorded(double longitude, String more) {
        Answer made = create(reviewer, street(longitude, more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asText();
    }

    private String renamedAhead(String street) {
        String renaming = Proposing.submitted(officer, Proposing.renaming(street, "申桐巷", "K5"));
        Proposing.take(
                reviewer,
                renaming,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-07-01\""));
        return renaming;
    }

    private String name(String street, String day) {
        return reviewer.get(ITEMS + "/" + street + "?datetime=" + day)
                .json()
                .at("/properties/name")
                .asText();
    }

    @Test
    void a_name_does_not_come_back_beside_a_newer_one_at_the_same_spot() {
        String street = recorded(118.05, "");
        String renaming = renamedAhead(street);
        recorded(118.0501, ",\"valid_from\":\"2026-08-01\"");
        for (String why : new String[] {"", ",\"note\":\"上级决定撤销原批复\""}) {
            Answer refused = Proposing.step(reviewer, renaming, "revoke", REVOCATION + why);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            JsonNode first = refused.json().at("/findings/0");
            assertThat(first.get("rule").asText()).isEqualTo("A-13");
            assertThat(first.get("field").asText()).isEqualTo("step");
            assertThat(first.get("zh").asText()).contains("“申榆巷”自 2026-07-01 起恢复使用", "更名");
            assertThat(first.get("en").asText()).contains("申榆巷 would be in use again from 2026-07-01 on");
        }
        assertThat(name(street, "2026-09-01")).isEqualTo("申桐巷");
        assertThat(reviewer.get(renaming).json().get("stage").asText()).isEqualTo("approved");
    }

    /** 763 m off it may be another built-up area: whoever revokes says so, as whoever records does. */
    @Test
    void within_a_walk_of_a_newer_one_it_comes_back_for_a_stated_reason() {
        String street = recorded(118.05, "");
        String renaming = renamedAhead(street);
        recorded(118.058, ",\"valid_from\":\"2026-08-01\"");
        for (String why : new String[] {"", ",\"note\":\"见见\""}) {
            Answer asked = Proposing.step(reviewer, renaming, "revoke", REVOCATION + why);
            assertThat(asked.status()).as(asked.text()).isEqualTo(422);
            assertThat(asked.json().at("/findings/0/rule").asText()).isEqualTo("A-13");
            assertThat(asked.json().at("/findings/0/field").asText()).isEqualTo("note");
        }
        Proposing.take(reviewer, renaming, "revoke", REVOCATION + ",\"note\":\"河东另有一处建成区\"");
        assertThat(name(street, "2026-09-01")).isEqualTo("申榆巷");
    }

    @Test
    void far_from_the_newer_one_it_comes_back_unasked() {
        String street = recorded(118.05, "");
        String renaming = renamedAhead(street);
        recorded(118.08, ",\"valid_from\":\"2026-08-01\"");
        Proposing.take(reviewer, renaming, "revoke", REVOCATION);
        assertThat(name(street, "2026-09-01")).isEqualTo("申榆巷");
    }

    /** Two of one name stand at the spot since ever, and one was to be cleaned up: without that it is as it was. */
    @Test
    void beside_one_that_was_called_so_before_it_comes_back_unasked() {
        String street = recorded(118.05, "");
        service.commit(Service.put(
                ItemType.PLACE,
                "twin",
                Period.ALWAYS,
                Shape.point(118.0501, 31.05),
                Map.of("name", "申榆巷", "kind", "K5", "division_code", Proposing.WEST, "status", "in-use")));
        String renaming = renamedAhead(street);
        Proposing.take(reviewer, renaming, "revoke", REVOCATION);
        assertThat(name(street, "2026-09-01")).isEqualTo("申榆巷");
    }

    /** The place of an abolition that is revoked is there again, with its name. */
    @Test
    void a_place_does_not_come_back_beside_the_one_that_took_its_name() {
        String street = recorded(118.05, "");
        String abolition = Proposing.submitted(
                officer,
                Proposing.renaming(street, "", "K5")
                        .replace("\"rename\"", "\"abolish\"")
                        .replace("\"name\":\"\",", ""));
        Proposing.take(
                reviewer,
                abolition,
                "approve",
                Proposing.act().replace("\"2026-01-01\"", "\"2026-01-01\",\"effective_on\":\"2026-07-01\""));
        recorded(118.0501, ",\"valid_from\":\"2026-08-01\"");
        Answer refused = Proposing.step(reviewer, abolition, "revoke", REVOCATION);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-13");
        assertThat(reviewer.get(ITEMS + "/" + street + "?datetime=2026-09-01").status())
                .isEqualTo(410);
    }
}
