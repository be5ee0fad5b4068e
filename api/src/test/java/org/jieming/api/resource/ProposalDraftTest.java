package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft fills in by itself. The west town lies from 118.0 to 118.1° E and from 31.0 to 31.1° N; it is 2026-01-01. */
class ProposalDraftTest {
    private Instant now = Instant.parse("2026-01-01T04:00:00Z");
    private final Service service = Service.at(() -> now);
    private Client officer = service.stranger();
    private Client reviewer = service.stranger();

    @BeforeEach
    void a_town_with_a_village_an_officer_and_a_reviewer() {
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", Proposing.WEST, 118.0, 118.1),
                JurisdictionTest.unit("east", "340207101", 118.1, 118.2));
        service.commit(Service.put(
                ItemType.PLACE,
                "village",
                Period.ALWAYS,
                null,
                Map.of(
                        "name",
                        "杨家湾",
                        "kind",
                        "K3",
                        "division_code",
                        Proposing.WEST,
                        "pinyin",
                        "Yángjiāwān",
                        "source",
                        "示例")));
        officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        reviewer = service.enter("li", Grant.in(ItemId.named("west"), Role.REVIEWER));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode drafted(String body) {
        return officer.get(Proposing.begin(officer, body)).json().at("/content/properties");
    }

    /** 22100 in the west town: 1 is taken; 340207101 is another town. */
    @Test
    void a_draft_takes_no_code_of_another_town_none_that_is_taken_and_is_told_the_next() {
        service.commit(Service.put(
                ItemType.PLACE,
                "coded",
                Period.ALWAYS,
                null,
                Map.of("name", "新村", "division_code", Proposing.WEST, "place_code", Proposing.WEST + "22100000001")));
        for (String code : new String[] {"34020710122100000001", Proposing.WEST + "22100000001"}) {
            String naming = Proposing.naming(Proposing.STREET)
                    .replace(
                            "\"kind\":\"K5\"",
                            "\"kind\":\"K5\",\"class_code\":\"22100\",\"place_code\":\"" + code + "\"");
            Answer refused = officer.send("POST", "/proposals", naming, "Content-Type", "application/json");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("place_code");
            assertThat(refused.json().at("/findings/0/en").asText()).contains(Proposing.WEST + "22100000002");
        }
    }

    @Test
    void names_of_proposals_under_way_are_told_while_typing_to_who_keeps_names_there_but_not_of_her_own_draft() {
        String draft = Proposing.begin(officer, Proposing.naming(Proposing.place("新桥村", "K3")));
        String own = ",\"proposal\":\"" + draft.replace("/proposals/", "") + "\"";
        assertThat(typed(reviewer, "")).contains("办理中的其他方案").contains("新桥村");
        assertThat(typed(officer, own)).doesNotContain("办理中的其他方案");
        assertThat(typed(service.stranger(), "")).doesNotContain("办理中的其他方案");
        Client elsewhere = service.enter("sun", Grant.in(ItemId.named("east"), Role.PLACE_NAME_OFFICER));
        assertThat(typed(elsewhere, "")).doesNotContain("办理中的其他方案");
        Proposing.take(officer, draft, "withdraw", "");
        assertThat(typed(reviewer, "")).doesNotContain("办理中的其他方案");
    }

    /** What is said of 新桥村 as it is typed. */
    private static String typed(Client client, String more) {
        String inputs = "{\"inputs\":{\"name\":\"新桥村\",\"kind\":\"K3\",\"division_code\":\"" + Proposing.WEST + "\""
                + more + "}}";
        return client.send("POST", "/processes/name-check/execution", inputs, "Content-Type", "application/json")
                .text();
    }

    @Test
    void a_new_name_takes_no_spelling_over_from_the_old_one() {
        String rename = Proposing.renaming(Service.idOf("village"), "清河村");
        String old = rename.replace("\"kind\":\"K3\"", "\"kind\":\"K3\",\"pinyin\":\"Yángjiāwān\"");
        assertThat(drafted(old).get("pinyin").asText()).isEqualTo("Qīnghécūn");
        String own = old.replace("Yángjiāwān", "Qīng Hé Cūn");
        assertThat(drafted(own).get("pinyin").asText()).isEqualTo("Qīng Hé Cūn");
    }

    @Test
    void a_place_without_a_code_lies_where_its_position_is_and_can_be_announced_no_earlier_than_its_clock_starts() {
        String naming = Proposing.naming(Proposing.STREET)
                .replace(",\"division_code\":\"" + Proposing.WEST + "\"", "")
                .replace("\"place\":{", "\"place\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.05,31.05]},")
                .replace("\"kind\":\"K5\"", "\"kind\":\"K6\"")
                .replace("\"approver_kind\":\"government\"", "\"approver_kind\":\"other-department\"");
        assertThat(drafted(naming).get("division_code").asText()).startsWith(Proposing.WEST);
        String proposal = Proposing.approved(officer, reviewer, naming);
        Proposing.attach(officer, proposal, "approval", "filing-report");
        now = Instant.parse("2026-01-21T04:00:00Z");
        officer = service.signedIn("wang");
        Proposing.take(officer, proposal, "file", "\"on\":\"2026-01-20\"");
        // another department approved: the 15 days count from the filing on the 20th
        assertThat(Proposing.step(
                                officer,
                                proposal,
                                "announce",
                                "\"on\":\"2026-01-10\",\"note\":\"网站\",\"channels\":[\"government-website\"]")
                        .status())
                .isEqualTo(422);
        Proposing.take(
                officer,
                proposal,
                "announce",
                "\"on\":\"2026-01-21\",\"note\":\"网站\",\"channels\":[\"government-website\"]");
    }

    /** U+202E writes what follows it backwards: a program called exe.fdp is shown as pdf.exe or the other way round. */
    @Test
    void one_file_is_not_three_reports_and_is_taken_away_as_what_it_is_meant() {
        String proposal = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        for (String kind : List.of("assessment", "expert-review", "consultation")) {
            officer.send(
                    "POST",
                    proposal + "/attachments?kind=" + kind + "&name=%E2%80%AE%3Cscript%3E.pdf",
                    "%PDF-1.7 same",
                    "Content-Type",
                    "application/pdf");
        }
        JsonNode papers = officer.get(proposal).json().get("papers");
        assertThat(papers).hasSize(3);
        assertThat(papers.at("/0/name").asText()).isEqualTo("_script_.pdf");
        Proposing.take(officer, proposal, "check", Proposing.reasons());
        Proposing.take(officer, proposal, "consult", "");
        Answer refused = Proposing.step(officer, proposal, "review", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("papers");
        String href = papers.at("/0/href").asText();
        assertThat(officer.send("DELETE", href, "").json().get("field").asText())
                .isEqualTo("kind");
        JsonNode left = officer.send("DELETE", href + "?kind=expert-review", "").json();
        assertThat(left.get("papers").findValuesAsText("kind")).containsExactly("assessment", "consultation");
        Proposing.attach(officer, proposal, "expert-review");
        assertThat(officer.send("DELETE", href + "?kind=consultation", "").status())
                .isEqualTo(200);
        Proposing.attach(officer, proposal, "consultation");
        Proposing.take(officer, proposal, "review", "");
    }
}
