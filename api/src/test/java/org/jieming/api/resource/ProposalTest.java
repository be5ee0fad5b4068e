package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** Names from draft to use, in the west town of {@link JurisdictionTest}. It is 2026-01-01. */
class ProposalTest extends TwoTowns {
    private static final String ITEMS = "/collections/places/items/";

    @Test
    void a_street_goes_from_draft_to_use_and_the_register_gets_one_revision_for_its_approval() {
        String proposal = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        long before = service.register.now().number().value();
        JsonNode approved = Proposing.take(reviewer, proposal, "approve", Proposing.act());
        assertThat(service.register.now().number().value()).isEqualTo(before + 1);
        JsonNode revision = service.get("/revisions/" + (before + 1)).json();
        assertThat(revision.at("/author").asText()).isEqualTo("li");
        assertThat(revision.at("/act/number").asText()).isEqualTo("界政函〔2026〕7号");
        String item = approved.at("/content/id").asText();
        JsonNode street = service.get(ITEMS + item).json().get("properties");
        assertThat(street.get("pinyin").asText()).isEqualTo("Guìhuā Lù");
        assertThat(street.get("status").asText()).isEqualTo("approved");
        assertThat(street.get("valid_from").asText()).isEqualTo("2026-01-01");
        Proposing.attach(officer, proposal, "approval", "filing-report");
        today("2026-01-14");
        Proposing.take(officer, proposal, "file", "\"on\":\"2026-01-10\"");
        Proposing.take(
                officer,
                proposal,
                "announce",
                "\"on\":\"2026-01-12\",\"note\":\"政府网站\",\"channels\":[\"government-website\"]");
        JsonNode used = Proposing.take(officer, proposal, "enter", "\"on\":\"2026-01-12\"");
        assertThat(used.get("stage").asText()).isEqualTo("in-use");
        assertThat(used.get("legal").findValuesAsText("step")).containsExactly("amend", "annul");
        assertThat(service.get(ITEMS + item).json().at("/properties/status").asText())
                .isEqualTo("in-use");
        assertThat(service.register.now().number().value()).isEqualTo(before + 2);
        List<String> told = new ArrayList<>();
        used.get("history")
                .forEach(entry -> told.add(
                        entry.get("step").asText() + " " + entry.get("actor").asText()));
        assertThat(told)
                .containsExactly(
                        "create wang",
                        "attach wang",
                        "attach wang",
                        "attach wang",
                        "check wang",
                        "consult wang",
                        "review wang",
                        "submit wang",
                        "approve li",
                        "attach wang",
                        "attach wang",
                        "file wang",
                        "announce wang",
                        "enter wang");
    }

    @Test
    void nobody_decides_her_own_by_any_path() {
        String ownDraft = Proposing.submitted(reviewer, Proposing.naming(Proposing.STREET));
        ownWork(Proposing.step(reviewer, ownDraft, "approve", Proposing.act()));
        String administrators = Proposing.submitted(service.administrator(), Proposing.naming(Proposing.STREET));
        ownWork(Proposing.step(service.administrator(), administrators, "approve", Proposing.act()));
        // the reviewer edits the officer's draft, and the officer sends it in
        String edited = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        Answer edit = reviewer.send(
                "PUT",
                edited,
                Proposing.naming(Proposing.place("丹桂路", "K5")),
                "Content-Type",
                "application/json",
                "If-Match",
                reviewer.get(edited).header("ETag"));
        assertThat(edit.status()).as(edit.text()).isEqualTo(200);
        Proposing.attach(officer, edited, "assessment", "expert-review", "consultation");
        Proposing.take(officer, edited, "check", Proposing.reasons());
        for (String step : List.of("consult", "review", "submit")) {
            Proposing.take(officer, edited, step, "");
        }
        ownWork(Proposing.step(reviewer, edited, "approve", Proposing.act()));
        // an officer without the role decides nothing, hers or not
        Answer officers = Proposing.step(officer, ownDraft, "approve", Proposing.act());
        assertThat(officers.json().get("code").asText()).isEqualTo("not-permitted");
        assertThat(service.get(edited).json().get("stage").asText()).isEqualTo("submitted");
    }

    private static void ownWork(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().get("code").asText()).isEqualTo("own-work");
    }

    @Test
    void who_keeps_names_elsewhere_does_not_learn_that_there_is_a_proposal() {
        String proposal = Proposing.submitted(officer, Proposing.naming(Proposing.STREET));
        Client east = service.enter("zhao", Grant.in(ItemId.named("east"), Role.REVIEWER));
        assertThat(east.get(proposal).status()).isEqualTo(404);
        assertThat(east.get("/proposals").json().get("proposals")).isEmpty();
        assertThat(Proposing.stepSeen(east, proposal, "approve", Proposing.act(), "")
                        .status())
                .isEqualTo(404);
        assertThat(east.get("/announcements?proposals=" + proposal.substring(11))
                        .status())
                .isEqualTo(404);
        // an officer of the west town who reviews in the east one decides nothing in the west
        Client both = service.enter(
                "qian",
                Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER),
                Grant.in(ItemId.named("east"), Role.REVIEWER));
        Answer decided = Proposing.step(both, proposal, "approve", Proposing.act());
        assertThat(decided.json().get("code").asText()).isEqualTo("outside-jurisdiction");
    }

    @Test
    void an_illegal_step_is_answered_with_the_legal_ones() {
        String proposal = Proposing.begin(officer, Proposing.naming(Proposing.STREET));
        Answer early = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("stage").asText()).isEqualTo("draft");
        assertThat(early.json().get("legal").toString()).isEqualTo("[\"check\",\"withdraw\"]");
        assertThat(Proposing.stepSeen(officer, proposal, "create", "", "").status())
                .isEqualTo(400);
        assertThat(Proposing.stepSeen(officer, proposal, "withdraw", "", "\"7-x\"")
                        .status())
                .isEqualTo(412);
        Answer blind = officer.send(
                "POST", proposal + "/steps", "{\"step\":\"withdraw\"}", "Content-Type", "application/json");
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void of_two_reviewers_who_act_at_once_one_decides_and_the_other_hears_what_is_possible_now() throws Exception {
        Client second = service.enter("sun", Grant.in(ItemId.named("west"), Role.REVIEWER));
        for (int round = 0; round < 10; round++) {
            String proposal = Proposing.submitted(
                    officer, Proposing.naming(Proposing.place("桂花" + "甲乙丙丁戊己庚辛壬癸".charAt(round) + "路", "K5")));
            long before = service.register.now().number().value();
            String tag = reviewer.get(proposal).header("ETag");
            CountDownLatch go = new CountDownLatch(1);
            CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> {
                await(go);
                return Proposing.stepSeen(reviewer, proposal, "approve", Proposing.act(), tag);
            });
            CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> {
                await(go);
                return Proposing.stepSeen(second, proposal, "reject", "\"note\":\"与规划不符\"", tag);
            });
            go.countDown();
            List<Answer> answers = List.of(one.get(), other.get());
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            String stage = service.get(proposal).json().get("stage").asText();
            boolean approved = one.get().status() == 200;
            assertThat(stage).isEqualTo(approved ? "approved" : "rejected");
            assertThat(service.register.now().number().value()).isEqualTo(before + (approved ? 1 : 0));
            Answer late = approved ? other.get() : one.get();
            assertThat(late.json().get("legal").toString())
                    .isEqualTo(approved ? "[\"file\",\"amend\",\"annul\"]" : "[]");
        }
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void an_approval_is_refused_when_the_place_was_changed_meanwhile_and_tells_what() {
        String item = Service.idOf("杨家湾");
        String proposal = Proposing.submitted(officer, Proposing.renaming(item, "杨湾村"));
        Answer moved = officer.send(
                "PATCH",
                ITEMS + item,
                "{\"properties\":{\"origin\":\"杨姓聚居\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        Answer refused = Proposing.step(reviewer, proposal, "approve", Proposing.act());
        assertThat(refused.status()).as(refused.text()).isEqualTo(412);
        assertThat(refused.json().at("/changed_fields/0/field").asText()).isEqualTo("origin");
        assertThat(service.get(proposal).json().get("stage").asText()).isEqualTo("submitted");
        // sent back, edited on what there is now, and sent in again
        Proposing.take(reviewer, proposal, "return", "\"note\":\"登记簿已变动\"");
        Proposing.take(officer, proposal, "revise", "");
        Answer again = officer.send(
                "PUT",
                proposal,
                Proposing.renaming(item, "杨湾村"),
                "Content-Type",
                "application/json",
                "If-Match",
                officer.get(proposal).header("ETag"));
        assertThat(again.json().at("/content/properties/origin").asText()).isEqualTo("杨姓聚居");
        Proposing.take(officer, proposal, "check", Proposing.reasons());
        for (String step : List.of("consult", "review", "submit")) {
            Proposing.take(officer, proposal, step, "");
        }
        Proposing.take(reviewer, proposal, "approve", Proposing.act());
        JsonNode village = service.get(ITEMS + item).json().get("properties");
        assertThat(village.get("name").asText()).isEqualTo("杨湾村");
        assertThat(village.get("former_names").toString()).isEqualTo("[\"杨家湾\"]");
        assertThat(village.get("origin").asText()).isEqualTo("杨姓聚居");
    }

    @Test
    void a_name_that_another_proposal_took_meanwhile_is_not_approved_twice() {
        String body = Proposing.naming(Proposing.place("新桥村", "K3"));
        String first = Proposing.submitted(officer, body);
        String second = Proposing.submitted(officer, body);
        // the check of the second told of the first, which nobody had decided; that of the first of none
        assertThat(officer.get(second).text()).contains("办理中的其他方案");
        assertThat(officer.get(first).text()).doesNotContain("办理中的其他方案");
        Proposing.take(reviewer, first, "approve", Proposing.act());
        Answer refused = Proposing.step(reviewer, second, "approve", Proposing.act());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
    }

    @Test
    void a_check_that_others_read_does_not_tell_a_secret_name_that_sounds_alike() {
        service.commit(Service.put(
                ItemType.PLACE,
                "secret",
                Period.ALWAYS,
                null,
                Map.of("name", "红旗岗", "kind", "K3", "division_code", "340207101", "secrecy", "secret")));
        Client county = service.enter("sun", Grant.in(ItemId.named("county"), Role.PLACE_NAME_OFFICER));
        // asked for herself alone she is told
        String asked = "{\"inputs\":{\"name\":\"红棋岗\",\"kind\":\"K3\",\"division_code\":\"340207100\"}}";
        assertThat(county.send("POST", "/processes/name-check/execution", asked, "Content-Type", "application/json")
                        .text())
                .contains("红旗岗");
        String proposal = Proposing.begin(county, Proposing.naming(Proposing.place("红棋岗", "K3")));
        Proposing.step(county, proposal, "check", Proposing.reasons());
        assertThat(county.get(proposal).json().get("stage").asText()).isEqualTo("checked");
        assertThat(officer.get(proposal).text()).contains("红棋岗").doesNotContain("红旗岗");
    }

    @Test
    void what_the_rules_find_is_kept_and_blocks_until_it_is_answered() {
        String proposal = Proposing.begin(officer, Proposing.naming(Proposing.place("杨家湾", "K3")));
        Answer blocked = Proposing.step(officer, proposal, "check", Proposing.reasons());
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.json().at("/findings/0/rule").asText()).isEqualTo("A-12");
        String warned = Proposing.begin(officer, Proposing.naming(Proposing.place("中央大道", "K5")));
        Answer unanswered = Proposing.step(officer, warned, "check", "");
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.text()).contains("D1");
        JsonNode checked = Proposing.take(officer, warned, "check", "\"reasons\":{\"D1\":\"位于中央公园旁\"}");
        assertThat(checked.at("/findings/0/rule").asText()).isEqualTo("D1");
        assertThat(checked.at("/reasons/D1").asText()).isEqualTo("位于中央公园旁");
    }

    @Test
    void an_impact_names_signs_and_addresses_before_anybody_approves() {
        String proposal = Proposing.begin(officer, Proposing.renaming(Service.idOf("杨家湾"), "杨湾村"));
        JsonNode impact = reviewer.get(proposal + "/impact").json();
        assertThat(impact.at("/groups/0/group").asText()).isEqualTo("sign");
        assertThat(impact.at("/groups/1/group").asText()).isEqualTo("address");
        assertThat(impact.at("/groups/1/items/0/name").asText()).isEqualTo("夕阳红养老院");
        assertThat(impact.at("/groups/1/items/0/where/0/text").asText()).isEqualTo("杨家湾 3 号");
        // what stands in two groups is one thing
        java.util.Set<String> things = new java.util.HashSet<>();
        impact.get("groups").forEach(group -> things.addAll(group.get("items").findValuesAsText("id")));
        assertThat(impact.get("touched").asInt()).isEqualTo(things.size());
    }
}
