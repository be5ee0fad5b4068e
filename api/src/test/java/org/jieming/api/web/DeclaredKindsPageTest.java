package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A planner declares that the stations of 示例县, of which none is on record, are recorded completely: there is none. */
class DeclaredKindsPageTest extends InBrowser {
    private static final String NONE = "没有登记任何“社区养老服务站”(示例县)";

    @Test
    void what_she_declares_goes_with_the_question_and_into_the_address() {
        go("at=12/35.03/105.04&desk=planning/sites");
        page.locator("[name=area]").selectOption("990121000000");
        page.locator("form.sites [name=kind][value=E4]").check();
        page.locator("form.sites button[type=submit]").click();
        assertThat(page.locator(".sites .warning")).containsText(NONE);
        page.locator(".declared summary").click();
        page.locator("[name=declared][value=E4]").check();
        page.locator("form.sites button[type=submit]").click();
        // E5 of 临河镇 serves 350 of 1,600 within 1,000 m, and the station over the border 120 of 青石村
        assertThat(page.locator(".served b")).hasText("29.4 %");
        assertThat(page.locator(".sites .warning")).hasCount(0);
        page.reload();
        assertThat(page.locator("[name=declared][value=E4]")).isVisible();
        assertThat(page.locator("[name=declared][value=E4]")).isChecked();
        assertThat(page.locator("[name=declared][value=E5]")).not().isChecked();
    }

    @Test
    void a_scenario_keeps_it_and_the_address_keeps_the_scenario() {
        go("at=12/35.03/105.04&desk=planning/scenarios");
        signIn(ADMINISTRATOR, password);
        page.locator("[name=area]").selectOption("990121000000");
        page.locator(".begin [name=kind][value=E4]").check();
        page.locator(".declared summary").click();
        page.locator("[name=declared][value=E4]").check();
        page.locator(".begin [name=radius]").fill("1500");
        page.locator(".begin button[type=submit]").click();
        assertThat(page.locator(".scenario .served")).isVisible();
        page.locator(".keep [name=name]").fill("报备方案");
        page.locator(".keep button").click();
        assertThat(page.locator(".kept li")).containsText("报备方案");
        assertThat(page.url()).contains("scenario=");
        page.reload();
        assertThat(page.locator(".scenario .served")).isVisible();
        assertThat(page.locator("[name=declared][value=E4]")).isChecked();
        assertThat(page.locator(".begin [name=radius]")).hasValue("1500");
        assertThat(page.locator("[name=area]")).hasValue("990121000000");
        // anew it is no longer that scenario
        page.locator(".begin button[type=submit]").click();
        page.waitForCondition(() -> !page.url().contains("scenario="));
    }
}
