package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.jieming.api.resource.Officers;
import org.jieming.register.LegalTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What both parties do about their line between inspections, each to its end by clicks: a quarrel, an incident, an edit. */
class BoundaryDeskPageTest extends InField {
    private static final String SEEDED = "990121990122";

    private static final String REPORTED = "async () => { const { request } = await import('jieming/shell/server.js');"
            + " await request('POST', 'incidents', { body: { marker_no: '" + SEEDED
            + "001Q', state: 'moved', text: '向东倾斜' } }); }";

    @BeforeAll
    static void enter() {
        prepared();
    }

    private void desk(String account, String panel) {
        context.close();
        visit(1400, 900);
        signIn(account, Officers.PASSWORD);
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=" + panel + "]").click();
    }

    private Locator quarrel() {
        return page.locator("[data-dispute]");
    }

    private void care(String account) {
        desk(account, "care");
        page.locator("[data-care='" + SEEDED + "'] button").click();
        assertThat(page.locator("#care")).isFocused();
    }

    private void mediated(String kind, String text) {
        quarrel().locator("[name=kind]").selectOption(kind);
        quarrel().locator("[name=text]").fill(text);
        quarrel().locator("button").click();
        assertThat(quarrel()).containsText(text);
        // nothing is left to be noted twice
        assertThat(quarrel().locator("[name=text]")).hasValue("");
        assertThat(page.locator("#status")).hasText("已记录。");
    }

    @Test
    void a_quarrel_is_mediated_reported_and_settled_by_both_parties() {
        care("zhang");
        page.locator("#dispute [name=day]").fill("2026-03-02");
        page.locator("#dispute [name=text]").fill("两村争水");
        page.locator("#dispute button").click();
        assertThat(quarrel()).hasAttribute("data-stage", "open");
        assertThat(page.locator("#dispute [name=text]")).hasValue("");
        mediated("mediated", "首次协商");
        mediated("reported", "报上级");
        mediated("settled", "已商定轮灌");
        assertThat(quarrel()).hasAttribute("data-stage", "settling");
        care("li");
        mediated("settled", "本方同意");
        assertThat(quarrel()).hasAttribute("data-stage", "settled");
        assertThat(quarrel()).containsText("乙方 认定已化解 本方同意");
        assertThat(page.locator("[data-care='" + SEEDED + "']")).containsText("1 起,已化解 1");
    }

    private static String today() {
        return LocalDate.now(LegalTime.CHINA).toString();
    }

    private Locator incident() {
        return page.locator("[data-incident]");
    }

    private void taken(String kind, String text, String stage) {
        Locator form = incident().locator("form:has([data-step=" + kind + "])");
        assertThat(form.locator("[name=text]")).hasValue("");
        form.locator("[name=text]").fill(text);
        form.locator("[data-step=" + kind + "]").click();
        assertThat(incident()).hasAttribute("data-stage", stage);
    }

    @Test
    void an_incident_is_checked_handled_confirmed_by_the_neighbour_and_closed() {
        desk("zhang", "incidents");
        page.evaluate(REPORTED);
        desk("zhang", "incidents");
        taken("checked", "现场属实", "checked");
        incident().locator("[name=text]").first().fill("扶正");
        incident().locator("[name=done_on]").fill(today());
        incident().locator("[name=witnesses]").fill("张三、李四");
        incident().locator("[name=present][value=a]").check();
        incident().locator("[data-step=handled]").click();
        // without the neighbour nobody repairs (C-05): one party by itself is asked for, and what was typed stays
        assertThat(incident().locator("[name=present]:invalid")).hasValue("b");
        assertThat(incident()).hasAttribute("data-stage", "checked");
        assertThat(incident().locator("[name=text]").first()).hasValue("扶正");
        incident().locator("[name=present][value=b]").check();
        incident().locator("[data-step=handled]").click();
        assertThat(incident()).hasAttribute("data-stage", "handled");
        assertThat(incident()).containsText("已处理 甲方 " + today() + " 到场人员:张三、李四;扶正");
        desk("li", "incidents");
        // B reads whose presence it confirms
        assertThat(incident()).containsText("扶正 (在场:甲方、乙方)");
        taken("confirmed", "到场确认", "confirmed");
        taken("closed", "结案", "closed");
        assertThat(incident().locator("form")).hasCount(0);
        assertThat(page.locator("#incident-figures")).containsText("处理 1");
    }

    @Test
    void an_agreed_line_is_edited_with_its_act_alone_and_the_keyboard_is_where_the_act_is_missing() {
        desk("zhang", "ledger");
        page.locator("#inspections .primary").click();
        page.locator("[data-line='" + SEEDED + "'] td:nth-child(2) button").click();
        page.locator("#card .tools button", byText("修改")).click();
        page.locator(".edit [name=length_agreed_km]").fill("7.4");
        page.locator(".edit .primary").click();
        Locator number = page.locator(".edit [name='@number']");
        assertThat(number).isFocused();
        assertThat(number).hasAttribute("aria-invalid", "true");
        // without the word by which a program calls the field
        assertThat(page.locator(".edit .reason")).containsText("须填写批准文件的文号");
        assertThat(page.locator(".edit .reason")).not().containsText("act.number");
        assertThat(complaints).hasSize(1).allMatch(text -> text.contains("422"));
        complaints.clear();
        number.fill("示民函〔2026〕5号");
        page.locator(".edit [name='@authority']").fill("示例省人民政府");
        page.locator(".edit [name='@decided']").fill("2026-01-05");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#status")).hasText("已保存。");
        assertThat(page.locator("#card")).containsText("7.4 公里");
    }
}
