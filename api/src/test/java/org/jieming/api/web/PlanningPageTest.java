package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A planner at work on the invented county: which norms are not kept, who is not served, and where to build next. */
class PlanningPageTest extends InBrowser {

    @Test
    void the_norms_of_a_county_are_judged_in_a_table_and_on_the_map() {
        go("at=12/35.03/105.04&desk=planning");
        page.locator("[name=area]").selectOption("990121000000");
        page.locator(".gaps button[type=submit]").click();
        // 60 beds for 1,600 elders are 37.5 per 1,000 where 40 are asked for: 2.5 are missing
        var beds = page.locator("[data-clause=gb50437-beds-per-1000]");
        assertThat(beds).containsText("37.5");
        assertThat(beds).containsText("2.5");
        assertThat(beds.locator(".outcome")).hasText("不足");
        // land per bed is not recorded
        var land = page.locator("[data-clause=gb50437-land-per-bed]");
        assertThat(land.locator(".outcome")).hasText("无法判定");
        assertThat(land).containsText("缺少占地面积");
        page.locator("[data-clause=gf2021-township-centres] button").click();
        // one township of four has a centre
        assertThat(page.locator(".units tr", byText("城关街道")).locator(".outcome"))
                .hasText("达标");
        assertThat(page.locator(".units .outcome.short")).hasCount(3);
        page.locator("#language").click();
        assertThat(land.locator(".outcome")).hasText("unknown");
    }

    @Test
    void the_targets_of_a_plan_stand_beside_what_is_reached() {
        go("at=10/31.4/118.3&desk=planning");
        page.locator("[name=area]").selectOption("340207000000");
        page.locator(".gaps button[type=submit]").click();
        // four cemeteries were promised for 2020; in the register they are still being designed
        var cemeteries = page.locator(".targets tr", byText("公益性公墓数 = 4")).first();
        assertThat(cemeteries.locator(".outcome")).hasText("不足");
        assertThat(cemeteries.locator(".number")).hasText("0");
    }

    @Test
    void who_is_not_served_and_the_best_sites_are_told_and_drawn() {
        go("at=12/35.03/105.04&desk=planning/sites");
        page.locator("[name=area]").selectOption("990121000000");
        page.locator("[name=sites]").fill("2");
        page.locator(".sites button[type=submit]").click();
        // day care within 1,000 m: 临河村 250 and 渡口村 100 of 1,600 elders = 21.9 %; then 1,250 of 1,600 = 78.1 %
        assertThat(page.locator(".served")).containsText("21.9 %");
        assertThat(page.locator(".plan li").first()).containsText("700");
        assertThat(page.locator(".plan li").last()).containsText("望山村");
        assertThat(page.locator(".sites .note").last()).containsText("78.1 %");
        assertThat(page.locator(".curve path")).isVisible();
    }
}
