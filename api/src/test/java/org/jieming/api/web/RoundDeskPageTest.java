package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A round at the desk by clicks alone: planned, handled step by step by both parties, minuted, signed, signed again, reported. */
class RoundDeskPageTest extends InField {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** The line of the invented county; its three markers are 001Q, 002A and 002B, and A leads its present round. */
    private static final String SEEDED = "990121990122";

    private static final String STATED =
            "async ([state]) => { const { get, request } = await import('jieming/shell/server.js');"
                    + " const { inspections: [round] } = await get('inspections');"
                    + " for (const marker of round.plan.markers) {"
                    + " await request('PUT', `inspections/${round.id}/observations/${crypto.randomUUID()}`,"
                    + " { body: { marker, state, observed_at: new Date().toISOString(),"
                    + " ...(state === 'damaged' ? { responsible: 'b' } : {}) } }); } }";

    /** Opens the round at the desk of somebody. */
    private void desk(String account) {
        context.close();
        visit(1400, 900);
        rounds(account);
        page.locator("[data-round] button").first().click();
        assertThat(page.locator("#round h3").first()).isVisible();
    }

    private Locator row() {
        return page.locator("#comparison [data-marker='" + SEEDED + "001Q']");
    }

    private Locator step(String kind) {
        return row().locator("form[data-form=" + kind + "]");
    }

    private void planned() {
        String year = String.valueOf(LocalDate.now(BEIJING).getYear());
        page.locator("#new-round").click();
        Locator form = page.locator("#plan");
        assertThat(form.locator("[name=line_code] option[value='" + SEEDED + "']"))
                .hasCount(1);
        form.locator("[name=line_code]").selectOption(SEEDED);
        assertThat(form.locator("[name=lead] option").first()).hasText("甲方 示例县");
        assertThat(form.locator("[name=lead]")).hasValue("a");
        assertThat(form.locator("[name=lead_reason]")).hasCount(0);
        form.locator("[name=lead]").selectOption("b");
        assertThat(form.locator("[name=lead_reason]")).isVisible();
        form.locator("[name=lead]").selectOption("a");
        form.locator("[name=known-a][value=zhang]").check();
        offered(form);
        form.locator("[name=b]").fill("李四");
        form.locator("[name=year]").fill(year);
        form.locator("[name=from]").fill("2199-05-01");
        form.locator("[name=to]").fill("2199-05-10");
        form.locator(".primary").click();
        refusedAtTheYear(form);
        form.locator("[name=from]").fill(year + "-05-01");
        form.locator("[name=to]").fill(year + "-05-10");
        form.locator(".primary").click();
        assertThat(page.locator("#round")).isInViewport();
        assertThat(page.locator("#planned")).containsText("示例县人员:zhang");
        page.locator("[data-sign=plan]").click();
        assertThat(page.locator("[data-sign=plan]")).hasCount(0);
    }

    /** Inspectors of the neighbour are offered behind whoever is typed already, and none twice. */
    private static void offered(Locator form) {
        Locator offers = form.locator("#offered-b option");
        assertThat(offers).hasCount(1);
        assertThat(offers).hasAttribute("value", "li");
        form.locator("[name=b]").fill("李四、");
        assertThat(offers).hasAttribute("value", "李四、li");
        form.locator("[name=b]").fill("li\uFF0C");
        assertThat(offers).hasCount(0);
    }

    /** In the words of the form, at the field, and the keyboard is there. */
    private void refusedAtTheYear(Locator form) {
        assertThat(form.locator(".field.wrong .reason")).hasText("外业日期须在联检年度之内:请改年度,或改外业的首日和末日");
        assertThat(form.locator("[name=year]")).isFocused();
        assertThat(form.locator("[name=year]")).hasAttribute("aria-invalid", "true");
        assertThat(complaints).hasSize(1).allMatch(text -> text.contains("400"));
        complaints.clear();
    }

    /** The form of a step, opened where it is not. */
    private Locator opened(String kind) {
        if (!step(kind).isVisible()) {
            row().locator("details.steps summary").click();
        }
        return step(kind);
    }

    private void proposed(String text) {
        opened("proposed");
        step("proposed").locator("[name=text]").fill(text);
        step("proposed").locator("[data-step=proposed]").click();
        assertThat(row().locator("td").last()).containsText(text);
    }

    private void withdrawnAndProposedAnew() {
        proposed("拔除");
        // the one that was pressed is gone, its place has the keyboard, and it is read out
        assertThat(row().locator("[data-subject]")).isFocused();
        assertThat(page.locator("#status")).hasText("已登记:提出处理意见");
        row().locator("[data-step=withdrawn]").click();
        assertThat(row().locator("td").last()).containsText("撤回处理意见 甲方");
        opened("proposed").locator("[name=responsible]").selectOption("b");
        step("proposed")
                .locator("[name=deadline]")
                .fill(LocalDate.now(BEIJING).plusDays(30).toString());
        proposed("扶正重描");
        assertThat(row().locator("td").last())
                .containsText("责任方 邻县,期限 " + LocalDate.now(BEIJING).plusDays(30));
    }

    private void agreed() {
        step("agreed").locator("[data-step=agreed]").click();
        assertThat(step("repaired")).hasCount(1);
        // what both agreed on nobody takes back alone
        assertThat(row().locator("[data-step=withdrawn]")).hasCount(0);
    }

    /** That both were present, who and when, is not stated before it is said (C-05). */
    private void witnessed(String kind, String what) {
        Locator form = opened(kind);
        form.locator("[data-step=" + kind + "]").click();
        assertThat(form.locator("input:invalid")).hasCount(4);
        form.locator("[name=done_on]").fill(LocalDate.now(BEIJING).toString());
        form.locator("[name=present][value=a]").check();
        form.locator("[name=present][value=b]").check();
        form.locator("[name=witnesses]").fill("张三、李四");
        form.locator("[name=text]").fill(what);
        form.locator("[data-step=" + kind + "]").click();
        assertThat(form).hasCount(0);
        assertThat(row().locator("td").last()).containsText(LocalDate.now(BEIJING) + " 到场人员:张三、李四;" + what);
    }

    private void minuted(String more) {
        page.locator("[name=measures]").click();
        Locator text = page.locator("#round textarea[name=minutes]");
        assertThat(text).hasValue(java.util.regex.Pattern.compile("001Q 扶正重描 责任方 邻县"));
        text.fill(text.inputValue() + more);
        page.locator("#round form:has([name=minutes]) button").last().click();
        press("minutes");
        assertThat(page.locator("[data-sign=minutes]")).hasCount(0);
    }

    /** A writes one word more, and the signature of B counts no more: both sign, B again. */
    private void signedAgain() {
        Locator signed = page.locator("#round .papers li", byText("会议纪要")).locator(".badge");
        assertThat(signed).hasText("乙方 li");
        Locator text = page.locator("#round textarea[name=minutes]");
        text.fill(text.inputValue() + "甲方补充。");
        page.locator("#round form:has([name=minutes]) button").last().click();
        assertThat(signed).hasCount(0);
        press("minutes");
        assertThat(signed).hasText("甲方 zhang");
        desk("li");
        press("minutes");
        assertThat(page.locator("#round h3").first()).containsText("已形成纪要");
    }

    @Test
    void a_round_is_planned_handled_minuted_signed_again_and_reported_by_clicks() {
        prepared();
        rounds("zhang");
        planned();
        desk("li");
        page.locator("[data-sign=plan]").click();
        assertThat(page.locator("[data-sign=plan]")).hasCount(0);
        page.evaluate(STATED, List.of("damaged"));
        desk("zhang");
        page.evaluate(STATED, List.of("damaged"));
        desk("zhang");
        // who is responsible as both parties see it
        assertThat(row().locator("[data-advice]")).hasCount(2);
        withdrawnAndProposedAnew();
        desk("li");
        agreed();
        minuted("。");
        witnessed("repaired", "已扶正");
        desk("zhang");
        witnessed("accepted", "符合要求");
        signedAgain();
        reported();
    }

    private void reported() {
        page.locator("[data-sign=report]").click();
        assertThat(page.locator("[data-sign=report]")).hasCount(0);
        desk("zhang");
        page.locator("[data-sign=report]").click();
        assertThat(page.locator("#round a", byText("归档文件"))).isVisible();
        Page report =
                context.waitForPage(() -> page.locator("a", byText("可打印报告")).click());
        assertThat(report.locator("main, body").first()).containsText("扶正重描");
        assertThat(report.locator("main, body").first()).containsText("到场人员:张三、李四");
        // on a telephone sketches fit, and tables scroll within themselves
        report.setViewportSize(400, 860);
        // the sheet is laid out anew a moment after the window has changed
        report.waitForFunction("() => document.documentElement.scrollWidth === 400");
    }
}
