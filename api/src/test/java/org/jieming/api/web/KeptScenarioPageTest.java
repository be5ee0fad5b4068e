package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.junit.jupiter.api.Test;

/** A scenario that is kept and taken up again when the register is another. */
class KeptScenarioPageTest extends InBrowser {
    private static final String DAY_CARE = "{\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000,\"changes\":["
            + "{\"action\":\"close\",\"facility\":\"%s\"},{\"action\":\"open\",\"name\":\"东门\",\"kind\":\"E5\",\"lon\":105.025,\"lat\":35.04}]}";

    @Test
    void changes_of_a_facility_that_is_gone_are_counted_and_dropped_only_when_the_planner_says_so() {
        ItemVersion centre = register.now().believed(ItemType.FACILITY).stream()
                .filter(each -> each.name().equals("临河镇日间照料中心"))
                .findFirst()
                .orElseThrow();
        go("at=12/35.03/105.04&desk=planning/scenarios");
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#account")).not().containsText("登录");
        page.evaluate(
                "async (inputs) => (await import('jieming/shell/server.js')).request('PUT', 'scenarios/东门', { body: { note: '', inputs: JSON.parse(inputs) } })",
                DAY_CARE.formatted(centre.id()));
        register.commit(ChangeSet.of(
                "tester",
                "it has moved to another county",
                List.of(new Change.End(centre.id(), LocalDate.parse("2026-01-01")))));

        go("at=12/35.03/105.04&desk=planning/scenarios&scenario=东门");
        assertThat(page.locator(".scenario .gone")).containsText("有 1 项改动");
        page.locator(".keep [name=name]").fill("东门");
        page.locator(".keep button").click();
        assertThat(page.locator("#status")).containsText("没有这个 id");
        page.locator(".gone [name=drop]").click();
        assertThat(page.locator(".scenario .gone")).hasCount(0);
        page.locator(".keep button").click();
        assertThat(page.locator("#status")).containsText("已保存为“东门”");
        // the browser itself tells of the refusal
        assertThat(complaints).allMatch(text -> text.contains("400"));
        complaints.clear();
    }

    @Test
    void a_name_of_dots_alone_is_refused_where_it_is_typed() {
        go("at=12/35.03/105.04&desk=planning/scenarios");
        signIn(ADMINISTRATOR, password);
        page.locator("[name=area]").selectOption("990121000000");
        page.locator(".begin button[type=submit]").click();
        page.locator(".keep [name=name]").fill("..");
        page.locator(".keep button").click();
        assertThat(page.evaluate("() => document.querySelector('.keep [name=name]').validationMessage"))
                .isEqualTo("名称中须有一个汉字、字母或数字,请改名。");
        assertThat(page.locator(".keep [name=name]")).isFocused();
        page.locator(".keep [name=name]").fill("甲..");
        page.locator(".keep button").click();
        assertThat(page.locator("#status")).containsText("已保存为“甲..”");
    }
}
