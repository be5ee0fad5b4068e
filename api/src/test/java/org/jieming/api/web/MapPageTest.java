package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The map page: where one finds things, and what is told of them. */
class MapPageTest extends InBrowser {
    @Test
    void a_district_of_the_list_is_drawn_with_its_towns() {
        page.locator("#districts button", byText("鸠江区")).click();
        // the pale fills of five tints, boundaries, hatches and letters leave far more than 50 colours; an empty map
        // some 30
        page.waitForFunction(
                "() => document.body.dataset.map === 'drawn' && Number(location.hash.match(/at=([0-9.]+)/)[1]) > 9");
        assertThat(colours()).isGreaterThan(200);
    }

    @Test
    void a_click_on_the_map_opens_the_card_of_the_town_that_lies_there() {
        // 118.226229 31.465856 is the seat of 沈巷镇 in the seeds; a quarter of the way to its corner lies no symbol
        go("at=12/31.45/118.20&desk=none");
        page.locator("#map").click();
        assertThat(page.locator("#card h2")).hasText("沈巷镇");
        assertThat(page.locator("#map")).not().isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#card")).isHidden();
        assertThat(page.locator("#map")).isFocused();
    }

    @Test
    void a_layer_is_switched_off_in_the_tree_and_its_legend_unfolds() {
        page.locator("[data-panel=layers]").click();
        assertThat(page.locator("#layers fieldset")).hasCount(8);
        page.locator("#layers [name=roads]").uncheck();
        page.locator("#layers [name=population-cells]").check();
        assertThat(page).hasURL(Pattern.compile("off=roads&on=population-cells"));
        page.reload();
        assertThat(page.locator("#layers [name=roads]")).not().isChecked();
        assertThat(page.locator("#layers [name=population-cells]")).isChecked();
        page.locator("#layers li", byText("道路")).locator("summary").click();
        assertThat(page.locator("#layers .legend li", byText("高速公路"))).isVisible();
    }

    @Test
    void who_signs_in_is_given_the_markers_too_and_who_signs_out_is_not() {
        page.locator("[data-panel=layers]").click();
        assertThat(page.locator("#layers [name=boundary-lines]")).hasCount(1);
        assertThat(page.locator("#layers [name=boundary-markers]")).hasCount(0);
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#layers [name=boundary-markers]")).isChecked();
        page.locator("#atlas [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        assertThat(page.locator(".sheet .members")).containsText("按账户“管理员”的权限绘制");
        page.keyboard().press("Escape");
        page.locator("#account button").click();
        page.locator("#sign-in .primary").click();
        assertThat(page.locator("#layers [name=boundary-markers]")).hasCount(0);
    }

    /** Different colours among the pixels of the map, as they are seen. */
    private int colours() {
        try {
            BufferedImage seen =
                    ImageIO.read(new ByteArrayInputStream(page.locator("#map").screenshot()));
            int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            return (int) IntStream.of(pixels).distinct().count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void a_town_is_found_by_a_part_of_its_name_and_its_card_tells_all_in_words() {
        find("沈巷");
        assertThat(page.locator("#card h2")).hasText("沈巷镇");
        assertThat(page.locator("#card .schematic")).containsText("示意图形");
        // divisions.csv: level township and type town, by their words; the reading of 巷 in a name is xiàng
        List<String> facts = page.locator("#card > dl dd").allTextContents();
        assertThat(facts).contains("340207100000", "乡级", "镇", "Shěnxiàng Zhèn", "118.226229°");
        assertThat(page.url()).contains("item=divisions/");
    }

    @Test
    void a_share_is_told_in_percent_and_an_invented_unit_says_that_it_is_none() {
        find("示例县");
        // divisions.csv of the invented county: share_60_plus 0.2, population 8000
        assertThat(page.locator("#card > dl")).containsText("60岁及以上人口占比20%");
        assertThat(page.locator("#card > dl")).containsText("8,000 人");
        assertThat(page.locator("#card .warning")).containsText("虚构示例");
    }

    @Test
    void the_history_shows_both_axes_of_time() {
        find("沈巷");
        page.locator("#card summary").click();
        assertThat(page.locator("#card .history li b")).hasText("沈巷镇 2016-12-31 起");
        assertThat(page.locator("#card .history li dl")).containsText("修订 1");
    }

    @Test
    void a_permalink_opens_the_same_card_again() {
        find("沈巷");
        String link = page.locator("#card .tools a").first().getAttribute("href");
        page.navigate("about:blank");
        page.navigate(link);
        assertThat(page.locator("#card h2")).hasText("沈巷镇");
    }

    @Test
    void an_address_that_cannot_be_leaves_the_map_whole() {
        go("at=99/99/999&day=yesterday&item=places/..%2F..%2Faccounts&desk=../../x");
        assertThat(page.locator("#status")).isEmpty();
        assertThat(page.locator("#card")).isHidden();
        assertThat(page.locator("#atlas")).isVisible();
    }

    @Test
    void the_whole_page_changes_its_language() {
        find("沈巷");
        page.locator("#language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#card .schematic")).containsText("Schematic shape");
        // what stays Chinese: names and sources of the register, and the button that leads back
        List<String> chinese =
                new ArrayList<>(page.locator("header button, nav button, #desk h2, #desk [role=tab], #card dt")
                        .allTextContents());
        assertThat(chinese.stream().filter(text -> text.matches(".*\\p{IsHan}.*")))
                .containsExactly("中文");
    }

    @Test
    void a_point_is_told_in_the_metres_of_its_gauss_kruger_zone() {
        // EPSG:4527, zone 39: 118.36° E 31.33° N is 39,629,441.98750 east and 3,468,361.07518 north by PROJ
        String script = document("script[type=module]", "src").replace("shell/main.js", "map/coordinates.js");
        Object metres = page.evaluate(
                "async (file) => { const c = await import(file); const p = c.gaussKruger(118.36, 31.33);"
                        + " return p.y.toFixed(3) + ' ' + p.x.toFixed(3) + ' ' + c.dms(118.36, 'E', 'W'); }",
                script);
        assertThat(metres).isEqualTo("39629441.987 3468361.075 118°21′36.0″E");
    }

    private String document(String selector, String property) {
        return (String) page.evaluate(
                "([selector, property]) => document.querySelector(selector)[property]", List.of(selector, property));
    }

    @Test
    void a_phone_has_the_map_first_and_the_layers_behind_a_button() {
        context.close();
        visit(390, 844);
        assertThat(page.locator("#desk")).isHidden();
        page.locator("#rail [name=map]").click();
        page.locator("#districts button", byText("鸠江区")).click();
        assertThat(page.locator("#desk")).isHidden();
        page.waitForFunction("() => document.documentElement.scrollWidth <= window.innerWidth");
    }

    @Test
    void everything_that_can_be_used_has_a_name_and_is_reached_with_the_keyboard() {
        find("沈巷");
        Object nameless = page.evaluate(
                "() => [...document.querySelectorAll('button, a[href], input, select, textarea, [tabindex]')]"
                        + ".filter((each) => each.offsetParent !== null && each.tabIndex >= 0)"
                        + ".filter((each) => !(each.getAttribute('aria-label') || each.title || each.textContent.trim() || each.labels?.length))"
                        + ".map((each) => each.outerHTML.slice(0, 80))");
        assertThat((List<?>) nameless).isEmpty();
        page.locator("#map").focus();
        String before = page.url();
        page.keyboard().press("ArrowRight");
        page.waitForFunction("(before) => location.href !== before", before);
        page.keyboard().press("+");
        page.waitForFunction(
                "(before) => location.href.match(/at=([0-9.]+)/)[1] !== before.match(/at=([0-9.]+)/)[1]", before);
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_to_the_map_and_tabs_are_turned_with_arrows() {
        page.keyboard().press("Tab");
        assertThat(page.locator("#skip")).isFocused();
        page.keyboard().press("Enter");
        // the atlas lies on the map
        assertThat(page.locator("#atlas button").first()).isFocused();
        assertThat(page.url()).doesNotContain("#map");
        page.keyboard().press("Enter");
        assertThat(page.locator("#map")).isFocused();
        page.locator("[role=tab][aria-selected=true]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-panel=layers]")).isFocused();
        assertThat(page.locator("#layers")).isVisible();
    }
}
