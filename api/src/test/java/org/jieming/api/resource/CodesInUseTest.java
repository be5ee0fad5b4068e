package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.Test;

/**
 * The code of the west town, which 杨家湾 bears, is changed, and the town ended, by a change of divisions alone (B-10, A-51). At the
 * {@link NameDoors}.
 */
class CodesInUseTest extends NameDoors {
    private static final String DIVISIONS = "/collections/divisions/items";
    private static final String WEST = DIVISIONS + "/" + Service.idOf("west");

    /** The act in a header field. */
    private static final String HEADER = URLEncoder.encode(ACT.substring("\"act\":".length()), StandardCharsets.UTF_8);

    private Answer patched(String division, String query, String properties) {
        return service.administrator()
                .send(
                        "PATCH",
                        division + query,
                        "{\"properties\":{" + properties + "}," + ACT + "}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
    }

    private Answer recoded(String division, String code, String more) {
        return patched(division, "", "\"code\":" + code + more);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode finding = answer.json().at("/findings/0");
        assertThat(finding.get("rule").asText()).isEqualTo("B-10");
        assertThat(finding.get("field").asText()).isEqualTo("code");
        assertThat(finding.get("zh").asText()).contains("340207100", "杨家湾", "区划变更");
        assertThat(finding.get("en").asText()).contains("340207100", "杨家湾", "/division-changes");
    }

    private String code() {
        return service.get(WEST).json().at("/properties/code").asText();
    }

    @Test
    void an_edit_takes_no_division_away_from_what_bears_its_code() {
        refused(recoded(WEST, "\"340207109000\"", ""));
        refused(recoded(WEST, "\"340207109000\"", ",\"valid_from\":\"2027-01-01\""));
        refused(recoded(WEST, "null", ""));
        assertThat(code()).isEqualTo("340207100000");
        // whatever else of it is the editor's
        assertThat(recoded(WEST, "\"340207100000\"", ",\"remarks\":\"水乡\"").status())
                .isEqualTo(200);
    }

    private String made(String name, String code) {
        Answer made = service.administrator()
                .send(
                        "POST",
                        DIVISIONS,
                        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"" + name + "\",\"code\":\""
                                + code + "\"}}",
                        "Content-Type",
                        "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return DIVISIONS + "/" + made.json().get("id").asText();
    }

    @Test
    void an_error_in_a_code_that_nothing_bears_is_corrected() {
        String town = made("望江镇", "340207105000");
        assertThat(recoded(town, "\"340207106000\"", "").status()).isEqualTo(200);
        // a village that lies under it bears its first nine digits
        made("望江村", "340207106201");
        Answer late = recoded(town, "\"340207107000\"", "");
        assertThat(late.status()).as(late.text()).isEqualTo(422);
        assertThat(late.text()).contains("望江村");
    }

    private Answer removed(String division, String query) {
        return service.administrator().send("DELETE", division + query, "", "If-Match", "*", "Jieming-Act", HEADER);
    }

    private static void keptInForce(Answer answer, String field, String way) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode finding = answer.json().at("/findings/0");
        assertThat(finding.get("rule").asText()).isEqualTo("B-10");
        assertThat(finding.get("field").asText()).isEqualTo(field);
        assertThat(finding.get("zh").asText()).contains("340207100", "杨家湾", way, "/division-changes");
        assertThat(finding.get("en").asText()).contains("340207100", "杨家湾", "/division-changes");
    }

    /** It is 2026-01-01: a month ahead is 2026-02-01. */
    @Test
    void a_division_that_something_bears_is_neither_ended_nor_removed_by_an_edit() {
        JsonNode before = service.get(WEST).json();
        keptInForce(patched(WEST, "", "\"valid_to\":\"2026-01-01\""), "valid_to", "撤销");
        keptInForce(patched(WEST, "", "\"valid_to\":\"2026-02-01\""), "valid_to", "撤销");
        String replaced = before.toString().replace("\"valid_to\":null", "\"valid_to\":\"2026-02-01\"");
        Answer put = service.administrator()
                .send(
                        "PUT",
                        WEST,
                        replaced,
                        "Content-Type",
                        "application/geo+json",
                        "If-Match",
                        "*",
                        "Jieming-Act",
                        HEADER);
        keptInForce(put, "valid_to", "撤销");
        keptInForce(removed(WEST, ""), "valid_to", "撤销");
        keptInForce(removed(WEST, "?valid-to=2026-02-01"), "valid_to", "撤销");
        keptInForce(removed(WEST, "?dry-run=true"), "valid_to", "撤销");
        keptInForce(removed(WEST, "?withdraw=true"), "valid_to", "撤销");
        assertThat(service.get(WEST).json()).isEqualTo(before);
    }

    @Test
    void since_when_a_division_is_may_be_told_but_not_that_it_is_none_yet() {
        keptInForce(patched(WEST, "?datetime=2026-01-01", "\"valid_from\":\"2099-01-01\""), "valid_from", "生效日期");
        Answer known = patched(WEST, "?datetime=2026-01-01", "\"valid_from\":\"1984-05-01\"");
        assertThat(known.status()).as(known.text()).isEqualTo(200);
    }

    @Test
    void a_division_that_nothing_bears_is_ended_or_taken_back() {
        String town = made("望江镇", "340207105000");
        String village = made("望江村", "340207105201");
        Answer early = patched(town, "", "\"valid_to\":\"2026-02-01\"");
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        assertThat(early.text()).contains("望江村");
        assertThat(removed(village, "?withdraw=true").status()).isEqualTo(204);
        assertThat(patched(town, "", "\"valid_to\":\"2026-02-01\"").status()).isEqualTo(200);
        assertThat(removed(town, "").status()).isEqualTo(204);
    }

    private String judgedRow(Client client, String id, String name, String code) {
        Answer begun = client.send(
                "POST",
                "/imports?type=division",
                "id,名称,政区代码\n" + id + "," + name + "," + code + "\n",
                "Content-Type",
                "text/csv");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        settled(client, begun.header("Location"), "judging");
        return begun.header("Location");
    }

    @Test
    void a_row_of_a_file_is_refused_as_an_edit_is_and_so_is_one_that_something_bears_by_now() {
        Client client = service.administrator();
        String west = judgedRow(client, Service.idOf("west"), "west", "340207109000");
        assertThat(client.get(west).json().at("/counts/rejected").asInt()).isEqualTo(1);
        assertThat(client.get(west + "/rows").text()).contains("B-10", "区划变更");
        String town = made("某镇", "340207105000");
        String free = judgedRow(client, town.substring(town.lastIndexOf('/') + 1), "某镇", "340207106000");
        assertThat(client.get(free).json().at("/counts/changed").asInt())
                .as(client.get(free + "/rows").text())
                .isEqualTo(1);
        made("某村", "340207105201");
        client.send("POST", free + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        settled(client, free, "applying");
        assertThat(service.get(town).json().at("/properties/code").asText()).isEqualTo("340207105000");
    }
}
