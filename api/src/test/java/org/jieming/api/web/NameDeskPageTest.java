package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Json;
import org.jieming.api.resource.Officers;
import org.jieming.api.store.Documents;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer of the invented county goes from the check of a name to its proposal and finds it again among others. */
class NameDeskPageTest extends InBrowser {
    private static boolean entered;

    @BeforeEach
    void an_officer_of_the_invented_county() {
        if (!entered) {
            var county = register.now().believed(ItemType.DIVISION).stream()
                    .filter(unit -> unit.values().text("code").equals("990121000000"))
                    .findFirst()
                    .orElseThrow();
            Officers.enter(register.journal().documents(), "wang", Grant.in(county.id(), Role.PLACE_NAME_OFFICER));
            entered = true;
        }
    }

    private void at(String panel) {
        context.clearCookies();
        go("desk=names" + panel);
        signIn("wang", Officers.PASSWORD);
        assertThat(page.locator("#account")).containsText("wang");
    }

    /** The districts lie far apart, so that the page begins with their atlas; two villages of the county are called 石桥村. */
    @Test
    void the_map_of_conflicts_is_there_from_the_first_and_what_was_typed_goes_into_the_proposal() {
        at("");
        assertThat(page.locator("#atlas")).isVisible();
        page.locator("#name-check [name=name]").fill("石桥村");
        page.locator("#name-check [name=kind]").selectOption("K3");
        page.locator("#name-check [name=division]").fill("990121200");
        page.locator("#name-check [name=at]").fill("105.03, 35.02");
        page.locator("#name-check [name=at]").press("Tab");
        assertThat(page.locator("#verdict .findings")).containsText("A-12");
        assertThat(page.locator("#verdict")).not().containsText("仅与向您公开的地名比对");
        assertThat(page.locator("#atlas")).isHidden();
        page.locator("[name=propose]").click();
        assertThat(page.locator("#proposal-form [name=name]")).hasValue("石桥村");
        assertThat(page.locator("#proposal-form [name=kind]")).hasValue("K3");
        assertThat(page.locator("#proposal-form [name=division]")).hasValue("990121200");
        assertThat(page.locator("#proposal-form [name=at]")).hasValue("105.03, 35.02");
        assertThat(page.locator("#verdict .findings")).containsText("A-12");
        page.locator("#proposal-form .primary").click();
        assertThat(page.locator("#proposal")).containsText("石桥村");
    }

    @Test
    void proposals_are_found_by_stage_and_by_what_is_typed() {
        at("/proposals");
        for (String name : new String[] {"杏坛路", "丹桂路"}) {
            page.locator("[name=new-proposal]").click();
            page.locator("#proposal-form [name=name]").fill(name);
            page.locator("#proposal-form [name=kind]").selectOption("K5");
            page.locator("#proposal-form [name=division]").fill("990121200");
            page.locator("#proposal-form .primary").click();
            assertThat(page.locator("#proposal")).isVisible();
            if (name.equals("丹桂路")) {
                page.locator("#steps [name=withdraw]").click();
                assertThat(page.locator("#proposal[data-stage=withdrawn]")).isVisible();
            }
            page.locator("[name=back]").click();
        }
        assertThat(page.locator(".queue", byText("杏坛路"))).containsText("丹桂路");
        page.locator("#proposal-filter [name=text]").fill("杏坛");
        assertThat(page.locator(".queue li")).hasCount(1);
        assertThat(page.locator("#proposal-filter")).containsText("列出 1 个");
        page.locator("#proposal-filter [name=text]").fill("路");
        page.locator("#proposal-filter [name=stage]").selectOption("withdrawn");
        assertThat(page.locator(".queue li")).hasCount(1);
        assertThat(page.locator(".queue li")).containsText("丹桂路");
    }

    private void drafted(String name) {
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=name]").fill(name);
        page.locator("#proposal-form [name=kind]").selectOption("K5");
        page.locator("#proposal-form [name=division]").fill("990121200");
        page.locator("#proposal-form .primary").click();
        assertThat(page.locator("#proposal[data-stage=draft]")).isVisible();
    }

    @Test
    void who_works_by_keyboard_keeps_her_place_when_a_proposal_opens_moves_on_and_closes() {
        at("/proposals");
        drafted("金桂巷");
        page.locator("[name=back]").press("Enter");
        assertThat(page.locator(".queue button", byText("金桂巷"))).isFocused();
        page.locator(".queue button", byText("金桂巷")).press("Enter");
        assertThat(page.locator("#proposal h3").first()).isFocused();
        page.locator("#steps [name=withdraw]").press("Enter");
        assertThat(page.locator("#proposal[data-stage=withdrawn]")).isVisible();
        assertThat(page.locator("#proposal h3").first()).isFocused();
    }

    /** What the approval writes. */
    private static void named(ItemId item, LocalDate from) {
        Values place = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", "银桂路")
                .set("kind", "K5")
                .set("division_code", "990121200000")
                .set("status", "approved")
                .build();
        register.commit(ChangeSet.of(
                "li", "test", List.of(new Change.Put(item, ItemType.PLACE, Period.from(from), place, null))));
    }

    /** G.5, question 7: approved 40 days ago, to be filed within 15, and nobody did. */
    @Test
    void a_filing_that_is_late_has_a_red_lamp() {
        at("/proposals");
        drafted("银桂路");
        String id = page.locator("#proposal > p").first().textContent().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(40).toString();
        Documents documents = register.journal().documents();
        Documents.Document kept = documents.get("proposal", id).orElseThrow();
        ObjectNode json = Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "proposal");
        json.put("stage", "approved");
        json.withArray("history")
                .addObject()
                .put("step", "approve")
                .put("to", "approved")
                .put("actor", "li")
                .put("at", day + "T04:00:00Z")
                .put("on", day)
                .put("note", "")
                .put("revision", register.now().number().value())
                .putObject("act")
                .put("number", "示政函〔2026〕9号")
                .put("authority", "示例县人民政府")
                .put("decided_on", day);
        documents.put("proposal", id, json.toString(), kept.version());
        named(ItemId.parse(json.at("/content/id").asText()), LocalDate.parse(day));
        page.locator("[data-panel=due]").click();
        // neither filed nor announced
        assertThat(page.locator(".queue li", byText("银桂路")).locator(".lamp.red"))
                .hasCount(2);
        // 15 days after 40 ago was 25 ago
        assertThat(page.locator(".queue li", byText("银桂路")).locator(".due").first())
                .containsText("25");
    }

    /** The first district by code is 鸠江区 of real China; hers is the invented county. */
    @Test
    void choices_of_an_area_begin_with_the_county_of_the_officer() {
        at("/publications");
        assertThat(page.locator("#publications [name=area]")).hasValue("990121000000");
        page.locator("[data-panel=records]").click();
        assertThat(page.locator("#records [name=area]")).hasValue("990121");
        page.locator("[data-panel=twins]").click();
        assertThat(page.locator("#double-entries [name=area]")).hasValue("990121");
        page.locator("[data-panel=campaigns]").click();
        page.locator("[name=begin]").click();
        assertThat(page.locator("#new-campaign [name=area]")).hasValue("990121");
        page.locator("[data-panel=matchings]").click();
        assertThat(page.locator("#new-matching [name=area]")).hasValue("990121000000");
    }
}
