package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundary officer's desk as an inspector has it, filled, on a telephone and on a wide screen, with the keyboard alone. */
class InspectorPagesTest extends InField {
    private static final int TELEPHONE = 400;
    private static final int HIGH = 860;
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final String SEEDED = "990121990122";

    @BeforeAll
    static void planned() {
        prepared();
    }

    private void desk(int width, String panel) {
        context.close();
        visit(width, HIGH);
        signIn("zhang", Officers.PASSWORD);
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=" + panel + "]").click();
    }

    private void clean(String what) {
        page.evaluate(AccessibilityTest.axe());
        assertThat((List<?>) page.evaluate(AccessibilityTest.VIOLATIONS))
                .as(what)
                .isEmpty();
        // tables too wide scroll within themselves
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(what)
                .isEqualTo(0);
    }

    private void asked(int width, String panel, String form, String answer) {
        desk(width, panel);
        page.locator(form + " .primary").click();
        assertThat(page.locator(answer).first()).isVisible();
        clean(width + " " + panel);
    }

    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, 1400})
    void every_tab_with_its_answers_is_accessible_and_no_wider_than_the_screen(int width) {
        asked(width, "findings", "#mosaic", "[data-finding]");
        asked(width, "ledger", "#inspections", "[data-line]");
        asked(width, "calendar", "#calendar", "#calendar-years");
        desk(width, "changes");
        assertThat(page.locator("#compare-days")).isVisible();
        clean(width + " changes");
        desk(width, "care");
        page.locator("[data-care] button").first().click();
        assertThat(page.locator("#care")).isFocused();
        clean(width + " care");
        desk(width, "papers");
        page.locator("select[name=line]").selectOption(SEEDED);
        assertThat(page.locator("#line-papers")).isVisible();
        clean(width + " papers");
        round(width);
    }

    private void round(int width) {
        desk(width, "rounds");
        page.locator("#new-round").click();
        assertThat(page.locator("#plan")).isVisible();
        clean(width + " plan");
        page.locator("#plan [name=special]").check();
        page.locator("#plan [name=line_code]").selectOption(SEEDED);
        page.locator("#plan [name=from]").fill(YEAR + "-08-01");
        page.locator("#plan [name=to]").fill(YEAR + "-08-02");
        page.locator("#plan [name=a]").fill("张三");
        page.locator("#plan [name=b]").fill("李四");
        page.locator("#plan .primary").click();
        assertThat(page.locator("#round")).isFocused();
        clean(width + " round");
    }

    /** A page of its own, under a policy that lets no other script in. */
    @ParameterizedTest
    @ValueSource(ints = {TELEPHONE, 1400})
    void the_card_of_a_line_is_accessible_and_no_wider_than_the_screen(int width) {
        asked(width, "ledger", "#inspections", "[data-card]");
        String address =
                page.locator("[data-line='" + SEEDED + "'] [data-card]").getAttribute("href");
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HIGH).setBypassCSP(true));
        page = context.newPage();
        page.navigate(home());
        signIn("zhang", Officers.PASSWORD);
        assertThat(page.locator("#sign-in")).isHidden();
        page.navigate(address);
        assertThat(page.locator("h1")).isVisible();
        clean(width + " card");
    }

    /** On a telephone the desk covers the map: what is shown there is seen, and one comes back to the list as it was left. */
    @Test
    void what_is_shown_on_the_map_is_seen_on_a_telephone_and_the_list_comes_back() {
        asked(TELEPHONE, "findings", "#mosaic", "[data-finding]");
        Locator first = page.locator("[data-finding='1'] td:nth-child(3) button");
        first.click();
        assertThat(page.locator("#desk")).isHidden();
        assertThat(page.locator("#desk-back")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-finding='1']")).hasAttribute("aria-current", "true");
        assertThat(first).isFocused();
        page.locator("[data-finding='1'] td:nth-child(4) button").first().click();
        assertThat(page.locator("#card h2")).isInViewport();
        assertThat(page.locator("#desk")).isHidden();
        page.locator("#rail [name=boundaries]").click();
        assertThat(page.locator("[data-finding='1']")).isVisible();
        assertThat(page.locator("#desk-back")).hasCount(0);
    }

    @Test
    void tabs_turn_by_keys_and_an_answer_is_read_out() {
        desk(1400, "ledger");
        page.locator("[data-panel=ledger]").focus();
        page.keyboard().press("Home");
        assertThat(page.locator("[data-panel=findings]")).isFocused();
        page.keyboard().press("End");
        assertThat(page.locator("[role=tab]").last()).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-panel=findings]")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[role=tab]").last()).isFocused();
        page.locator("[data-panel=ledger]").click();
        page.locator("#inspections .primary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#status")).hasText("共 2 条界线。");
    }
}
