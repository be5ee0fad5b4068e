package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** A daughter looks on her telephone for services for her mother, in the invented county; she has no account. */
class EldercarePageTest extends InBrowser {

    /** A station with a telephone, a person in charge who is not public, and one that is not open yet. */
    private static void prepared() {
        register.commit(ChangeSet.of(
                "tester",
                "two stations",
                List.of(
                        facility(
                                "临河社区养老服务站",
                                "operating",
                                105.016,
                                Map.of("phone", "0555-123 4567", "contact", "不公开的人")),
                        facility("渡口规划养老服务站", "planned", 105.025, Map.of()))));
    }

    private static Change.Put facility(String name, String status, double longitude, Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.FACILITY));
        Map.of("name", name, "facility_type", "E4", "status", status, "division_code", "990121101200")
                .forEach(values::parse);
        texts.forEach(values::parse);
        return new Change.Put(
                ItemId.named(name), ItemType.FACILITY, Period.ALWAYS, values.build(), Shape.point(longitude, 35.02));
    }

    @Test
    void she_finds_what_there_is_in_a_town_and_near_her_and_calls() {
        prepared();
        context.close();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setGeolocation(35.02, 105.015)
                .setPermissions(List.of("geolocation")));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(home());
        page.locator("#atlas .foot a", byText("养老服务地图")).click();
        assertThat(page.locator("#told")).containsText("找到");

        // the first district has no facility in the register: the page begins with one that has
        assertThat(page.locator("#list li").first()).isVisible();
        assertThat(page.locator(".ol-zoom-in")).hasAttribute("title", "放大");
        // the one with most of them
        assertThat(page.locator("[name=area]")).hasValue("990121");
        // E3, E1, E7, E5 of the seeds and the station; the planned one does not serve, the one over the border is in 邻县
        assertThat(page.locator("#list li")).hasCount(5);
        page.locator("[name=town]").selectOption("990121101");
        assertThat(page.locator("#list li")).hasCount(2);
        page.locator("[name=kind]").selectOption("E5");
        assertThat(page.locator("#told")).hasText("找到 1 处");
        page.locator("#list summary").press("Enter");
        assertThat(page.locator("#list dl")).containsText("15");
        assertThat(page.locator("#list dl")).containsText("助餐");

        page.locator("[name=kind]").selectOption("");
        page.locator("[name=area]").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("邻县"));
        page.locator("[name=near]").click();
        assertThat(page.locator("#told")).containsText("由近到远");
        // where she stands is asked of the register, whatever was chosen before
        assertThat(page.locator("[name=area]")).hasValue("990121");
        assertThat(page.locator("[name=town]")).hasValue("990121101");
        // she stands at the day-care centre; the station is 0.001° = 91 m away
        assertThat(page.locator("#list li").nth(0)).containsText("临河镇日间照料中心");
        assertThat(page.locator("#list li").nth(1)).containsText("临河社区养老服务站");
        assertThat(page.locator("#list li").nth(1)).containsText("91 m");
        page.locator("#list summary").nth(1).click();
        assertThat(page.locator("#list a[href='tel:05551234567']")).isVisible();
        assertThat(page.content()).doesNotContain("不公开的人", "渡口规划");

        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        clean(page, "on a phone");
        page.locator("#language").click();
        assertThat(page.locator("#heading")).hasText("Eldercare services");
        assertThat(page.locator("#told")).containsText("nearest first");
        clean(page, "in English");
    }

    @Test
    void a_district_without_a_service_is_shown_all_the_same() {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        // 邻县 lies in 8 by 3 km; its one station is left out by the kind
        page.navigate(home() + "eldercare/#area=990122&kind=E1");
        assertThat(page.locator("#told")).containsText("没有");
        page.waitForCondition(
                () -> asked.stream().anyMatch(url -> url.matches(".*/tiles/WebMercatorQuad/1[0-9]/\\d+/\\d+.*")));
    }

    private static void clean(Page page, String what) {
        page.evaluate(AccessibilityTest.axe());
        assertThat((List<?>) page.evaluate(AccessibilityTest.VIOLATIONS))
                .as(what)
                .isEmpty();
    }
}
