package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Places and ways are chosen at the keyboard: every district of a large register, one without a code, and by which roads one enters. */
class AreasPageTest extends InBrowser {
    private static final int MORE = 60;

    private static boolean isLarge;

    /** Sixty small districts, a hundredth of a degree wide, beside the seven of the seeds. */
    private static void sixtyMore() {
        if (isLarge) {
            return;
        }
        isLarge = true;
        List<Change> puts = new ArrayList<>();
        for (int i = 0; i < MORE; i++) {
            String name = "样" + (char) ('一' + i) + "县";
            Values.Builder values = Values.of(Descriptor.of(ItemType.DIVISION));
            Map.of("name", name, "level", "county", "code", String.valueOf(980101 + i))
                    .forEach(values::parse);
            double west = 104 + 0.01 * i;
            puts.add(new Change.Put(
                    ItemId.named(name),
                    ItemType.DIVISION,
                    Period.ALWAYS,
                    values.build(),
                    Shape.of(
                            new GeometryFactory().toGeometry(new Envelope(west, west + 0.01, 36, 36.01)),
                            Crs.CGCS2000)));
        }
        register.commit(ChangeSet.of("tester", "sixty districts", puts));
    }

    @Test
    void every_district_of_a_large_register_is_listed_and_any_division_is_found_by_name() {
        sixtyMore();
        go("at=5/35/105");
        page.reload();
        assertThat(page.locator("#districts li")).hasCount(60);
        page.locator("[name=more]").press("Enter");
        // five districts of the seeds that are drawn, two invented ones, and sixty
        assertThat(page.locator("#districts li").nth(60)).isVisible();
        assertThat(page.locator("[name=more]")).hasCount(0);
        assertThat((Boolean) page.evaluate("document.activeElement.closest('#districts') !== null"))
                .as("the keyboard goes on in the list")
                .isTrue();
        page.locator("#field-district").fill("万盛经开区");
        page.waitForSelector("#hits-district [role=option]");
        page.locator("#field-district").press("Enter");
        // its towns lie about 106.9 E, 28.9 N
        page.waitForFunction("() => /at=[^&]*\\/28\\.[89][^&]*\\/10(6|7)\\./.test(decodeURIComponent(location.hash))");
        page.locator("#language").click();
        assertThat(page.locator("label[for=field-district]")).hasText("Find a division (name, pinyin or code)");
        page.evaluate(AccessibilityTest.axe());
        assertThat((List<?>) page.evaluate(AccessibilityTest.VIOLATIONS)).isEmpty();
    }

    @Test
    void the_borders_of_any_district_of_a_large_register_are_checked_listed_or_not() {
        sixtyMore();
        go("at=5/35/105&desk=boundaries/findings");
        page.reload();
        assertThat(page.locator("#panel .cut")).containsText(Pattern.compile("前 \\d+ 个"));
        page.locator("#field-area").fill("样主县");
        page.waitForSelector("#hits-area [role=option]");
        page.locator("#field-area").press("Enter");
        // the last of the sixty: 980101 + 59
        assertThat(page.locator("#mosaic [name=area]")).hasValue("980160000000");
        page.locator("#mosaic [name=level]").selectOption("county");
        page.locator("#mosaic .primary").click();
        assertThat(page.locator("#panel .note", byText("已检查"))).isVisible();
        // the choice goes along to the other tabs
        page.locator("[data-panel=ledger]").click();
        assertThat(page.locator("#inspections [name=area]")).hasValue("980160000000");
    }

    @Test
    void a_functional_area_without_a_code_is_offered_to_citizens_with_its_towns_and_what_serves_there() {
        page.navigate(home() + "eldercare/");
        assertThat(page.locator("#told")).containsText("找到");
        page.locator("[name=area]").selectOption(new SelectOption().setLabel("万盛经开区"));
        // 黑山镇 is one of its ten towns by managed_by; 古南街道 is of 綦江区 and not of it
        assertThat(page.locator("[name=town] option", byText("黑山镇"))).hasCount(1);
        assertThat(page.locator("[name=town] option", byText("古南街道"))).hasCount(0);
        assertThat(page.locator("#list li", byText("黑山镇敬老院"))).hasCount(1);
        page.locator("[name=town]").selectOption("500110107");
        assertThat(page.locator("#list li")).hasCount(1);
        page.locator("#language").click();
        assertThat(page.locator("[name=area] option:checked")).hasText("Wansheng Jingkaiqu");
        // the address leads others there
        page.reload();
        assertThat(page.locator("[name=area] option:checked")).hasText(Pattern.compile("万盛经开区|Wansheng Jingkaiqu"));
        assertThat(page.locator("#list li")).hasCount(1);
    }

    @Test
    void a_planner_is_told_that_a_division_without_a_code_is_no_area_to_be_asked_about() {
        go("at=12/35.03/105.04&desk=planning/sites");
        page.locator("#field-area").fill("万盛经开区");
        page.waitForSelector("#hits-area [role=option]");
        page.locator("#field-area").press("Enter");
        assertThat(page.locator("form.sites .reason")).containsText("万盛经开区没有行政区划代码");
        page.locator("#language").click();
        assertThat(page.locator("form.sites .reason")).containsText("has no division code");
    }

    @Test
    void by_which_roads_one_enters_is_asked_of_ways_on_foot_and_kept_in_the_address() {
        go("at=12/35.03/105.04&desk=planning/sites");
        page.locator("[name=area]").selectOption("990121000000");
        var entry = page.locator("form.sites [name=entry]");
        assertThat(entry).isDisabled();
        page.locator("form.sites [name=detour]").selectOption("walking");
        assertThat(entry).isEnabled();
        entry.focus();
        entry.press("ArrowDown");
        assertThat(entry).hasValue("all-sides");
        Request asked = page.waitForRequest(
                Pattern.compile(".*/processes/siting/execution.*"),
                () -> page.locator(".sites button[type=submit]").press("Enter"));
        assertThat(asked.postData()).contains("\"distance\":\"walking\"", "\"entry\":\"all-sides\"");
        assertThat(page.locator(".plan li").first()).isVisible();

        page.reload();
        assertThat(page.locator("form.sites [name=entry]")).isEnabled();
        assertThat(page.locator("form.sites [name=entry]")).hasValue("all-sides");
        page.locator("#language").click();
        assertThat(page.locator("form.sites [name=entry] option:checked")).hasText("those on all sides");
        page.locator("form.sites [name=detour]").selectOption("1");
        assertThat(page.locator("form.sites [name=entry]")).isDisabled();
    }
}
