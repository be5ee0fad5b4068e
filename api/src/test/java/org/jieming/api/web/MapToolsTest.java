package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jieming.shape.Geodesy;
import org.junit.jupiter.api.Test;

/** The tools of the map: atlas, scale, measuring, time, and the sheet for the printer. */
class MapToolsTest extends InBrowser {
    private static final String JIUJIANG = "at=10.2/31.38/118.27&desk=none";

    @Test
    void districts_that_lie_far_apart_are_shown_in_an_atlas_and_one_leads_to_its_map() {
        page.waitForSelector("#atlas[data-drawn]");
        // seeds: five districts, and beside them the two invented counties
        assertThat(page.locator("#atlas .plates > button")).hasCount(5);
        assertThat(page.locator("#atlas .invented")).containsText("虚构示例");
        assertThat(page.locator("#atlas .invented b")).hasText(new String[] {"示例县", "邻县"});
        assertThat(page.locator("#atlas .foot")).containsText("未编审图号");
        // the common map, whose coordinates these are, is not to be seen
        assertThat(page.locator("#readout")).isHidden();
        page.locator("#atlas button", byText("鸠江区")).click();
        assertThat(page.locator("#atlas")).isHidden();
        assertThat(page.locator("#map")).isFocused();
        assertThat(page.locator("#readout")).isVisible();
        // while the map still moves there
        page.locator("#tools [name=home]").click();
        assertThat(page.locator("#atlas")).isVisible();
        assertThat(page.locator("#atlas button").first()).isFocused();
    }

    @Test
    void plates_are_fitted_anew_when_their_size_changes_and_speak_english() {
        page.waitForSelector("#atlas[data-drawn]");
        String scale = page.locator("#atlas .bar text").last().textContent();
        page.setViewportSize(1900, 1300);
        assertThat(page.locator("#atlas .bar text").last()).not().hasText(scale);
        page.locator("#language").click();
        assertThat(page.locator("#atlas .plates > button b").last()).hasText("Jiujiang Qu");
        assertThat(page.locator("#atlas .invented")).containsText("Invented examples");
    }

    @Test
    void labels_of_readers_of_english_are_the_romanized_names_and_those_of_plates_leave_schematic_to_their_caption() {
        Object labels = page.evaluate(
                "async () => { const { bare, inLetters } = await import('jieming/map/labels.js');"
                        + " const rules = [{ style: { 'text-value': ['concat', ['get', 'name'], '(示意)', ''] } }, { style: { 'fill-color': '#fff' } }];"
                        + " return JSON.stringify([inLetters(rules), bare(rules)].map((each) => each[0].style['text-value'])); }");
        assertThat(labels)
                .isEqualTo(
                        "[[\"concat\",[\"coalesce\",[\"get\",\"pinyin_plain\"],[\"get\",\"pinyin\"],[\"get\",\"name\"]],\" (schematic)\",\"\"],"
                                + "[\"concat\",[\"get\",\"name\"],\"\",\"\"]]");
    }

    @Test
    void the_atlas_is_printed_with_the_real_districts_alone_and_the_keyboard_comes_back_to_it() {
        page.waitForSelector("#atlas[data-drawn]");
        page.locator("#atlas [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        // a plate is called by name and code; 万盛 is no division of the state and has none
        assertThat(page.locator(".sheet figcaption"))
                .hasText(new String[] {"万盛经开区", "崇明区 310151", "滨湖区 320211", "溧阳市 320481", "鸠江区 340207"});
        page.keyboard().press("Escape");
        assertThat(page.locator("#atlas [name=print]")).isFocused();
    }

    @Test
    void the_scale_bar_tells_true_metres_of_the_ground() {
        go(JIUJIANG);
        // at 31.38° N and zoom 10.2 a pixel is 156543.034 m / 2^10.2 × cos 31.38° ≈ 113.6 m: 150 pixels are some 17 km,
        // so 10 km
        assertThat(page.locator("#scale text").last()).hasText("10 km");
        double pixels = ((Number)
                        page.evaluate(
                                "() => [...document.querySelectorAll('#scale rect')].reduce((sum, r) => sum + Number(r.getAttribute('width')), 0)"))
                .doubleValue();
        // the ellipsoid's parallel is longer than the sphere's by 1 / sqrt(1 - e² sin² φ), 0.09 %
        double metres = 156543.03392804097 / Math.pow(2, 10.2) * Math.cos(Math.toRadians(31.38)) * 1.000907;
        assertThat(pixels).isCloseTo(10_000 / metres, within(0.05));
    }

    @Test
    void lengths_and_areas_are_those_of_the_ellipsoid() {
        Object told = page.evaluate(
                "async () => { const e = await import('jieming/map/ellipsoid.js');"
                        + " return [e.area([[118, 31], [118.1, 31], [118.1, 31.1], [118, 31.1]]), e.length([[118.36, 31.33], [121.5, 31.2]])]; }");
        // a cell of a tenth of a degree by GeographicLib on CGCS2000: 105,830,589.2 m²
        assertThat(((List<?>) told).get(0))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(105_830_589.2, within(0.1));
        double metres = Geodesy.distance(118.36, 31.33, 121.5, 31.2).value();
        assertThat(((List<?>) told).get(1))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(metres, within(0.001));
    }

    @Test
    void a_length_is_measured_by_clicks_and_escape_ends_it() {
        go(JIUJIANG);
        page.locator("#tools [name=LineString]").click();
        page.mouse().click(500, 400);
        page.mouse().dblclick(700, 400);
        assertThat(page.locator("#status")).hasText(Pattern.compile("量得 \\d+\\.\\d\\d 公里"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#tools [name=LineString]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void the_map_of_a_past_day_is_shown_and_kept_in_the_address() {
        go(JIUJIANG);
        page.locator("#tools [name=time]").click();
        page.waitForRequest(request -> request.url().contains("datetime=2018-01-01"), () -> {
            page.locator(".time input[type=date]").fill("2018-01-01");
            page.locator(".time input[type=date]").dispatchEvent("change");
        });
        assertThat(page).hasURL(Pattern.compile("day=2018-01-01"));
        page.reload();
        assertThat(page.locator(".time input[type=date]")).hasValue("2018-01-01");
        page.locator(".time button", byText("今日")).click();
        assertThat(page).not().hasURL(Pattern.compile("day="));
    }

    @Test
    void an_item_that_is_found_but_was_not_in_force_on_the_day_shown_is_shown_at_its_own_time() {
        go(JIUJIANG + "&day=2016-06-01");
        find("沈巷");
        assertThat(page.locator("#card h2")).containsText("2016-06-01");
        // seeds: in force since the last day of 2016
        page.locator("#card .choice button", byText("2016-12-31 起")).click();
        assertThat(page.locator("#card h2")).hasText("沈巷镇");
        assertThat(page).not().hasURL(Pattern.compile("day="));
        // the browser itself tells of the item that is gone
        assertThat(complaints).allMatch(text -> text.contains("410"));
        complaints.clear();
    }

    @Test
    void the_legend_of_a_sheet_is_not_cut_off() {
        // the invented county: 18 and more kinds of things on one sheet of A4
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#language").click(); // what must be said takes more room in English
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        assertThat(page.locator(".sheet li").count()).isGreaterThanOrEqualTo(18);
        assertThat(page.locator(".sheet .schematic")).containsText("invented examples");
        // the last line ends where the list does, or above; both are rounded to fractions of a pixel
        Object below = page.evaluate(
                "() => { const list = document.querySelector('.sheet aside ul');"
                        + " return list.lastElementChild.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom; }");
        assertThat(((Number) below).doubleValue()).isLessThan(0.5);
    }

    /** The map goes round: 360° farther east the county is seen once more, and is asked about where it lies. */
    @Test
    void a_county_on_the_second_world_is_printed_with_its_names() {
        go("at=13.48/35.03/105.04&desk=none");
        page.evaluate(
                "async () => { const { map, view } = await import('jieming/map/map.js');"
                        + " const [x, y] = view.getCenter(); view.setCenter([x + 2 * Math.PI * 6378137, y]); map.renderSync(); }");
        drawn();
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        assertThat(page.locator("#print h1").first()).hasText("示例县地图");
        page.locator("#print [name=index]").selectOption("grid");
        assertThat(page.locator(".sheet.names li", byText("示例大道")).first()).isVisible();
    }

    @Test
    void a_sheet_of_a_county_names_its_towns() {
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        // 1:500 000 at 35° N is zoom 8.92 of the screen, and towns have their names from 9 on
        page.locator("#print [name=scale]").selectOption("500000");
        assertThat(page.locator(".sheet .ratio")).hasText("1:500 000");
        page.waitForFunction(
                "async () => { const { whole } = await import('jieming/print/drawing.js'); const view = whole().getView();"
                        + " const tiled = whole().getLayers().item(0); const drawn = tiled.getStyleFunction();"
                        + " return tiled.getFeaturesInExtent(view.calculateExtent()).some((each) => each.get('layer') === 'division-labels'"
                        + " && each.get('level') === 'township' && drawn(each, view.getResolution())?.length > 0); }");
    }

    /**
     * 望山镇 is 105.04–105.08° E, 35.03–35.06° N, so the middle of its sheet is at 105.06, 35.045, where columns C and D and
     * rows 2 and 3 meet. 石桥村 at 105.065, 35.04 is 456 m east and 555 m south of it; a cell measures more.
     */
    @Test
    void a_sheet_of_a_town_has_a_grid_and_its_names_by_cell_on_a_second_page() {
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        page.locator("#print [name=town]").selectOption("990121100000");
        page.waitForSelector(".sheet.names li");
        assertThat(page.locator(".sheet h1").first()).hasText("望山镇标准地名图");
        page.locator("#print [name=review]").fill("示S(2026)2号");
        page.locator("#print [name=review]").blur();
        assertThat(page.locator(".sheet .review").first()).hasText("审图号:示S(2026)2号");
        assertThat(page.locator(".cells span")).hasCount(24);
        assertThat(page.locator(".names li", byText("石桥村"))).hasText("石桥村 D3");
        // three names of the town, 望山, 望山村, 石桥村, and the street of two towns that is drawn in it; no other town's
        assertThat(page.locator(".names li")).hasCount(4);
        assertThat(page.locator(".names li", byText("示例大道"))).isVisible();
        page.waitForSelector("#print[data-sheet=drawn]");
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(pdf).containsPattern("/Count 2\\b");
    }

    /** The invented county has three towns with a shape: a page each, then the index, which tells page and cell. */
    @Test
    void the_sheets_of_all_towns_are_one_volume_with_one_index_by_page() {
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        int towns = page.locator("#print [name=town] option").count() - 2;
        page.locator("#print [name=town]").selectOption("*");
        page.waitForSelector(".sheet.names li");
        assertThat(page.locator(".sheet.bound .plate img")).hasCount(towns);
        assertThat(page.locator(".sheet.bound .folio")).hasCount(towns);
        assertThat(page.locator(".sheet.names h1")).containsText("标准地名图集");
        Locator sheets = page.locator(".sheet.bound h1");
        int hill = sheets.allTextContents().indexOf("望山镇标准地名图") + 1;
        // two villages of the county bear the name: each is told by its town; that of 望山镇 stands where its own sheet
        // has it
        assertThat(page.locator(".names li").allTextContents()).contains("石桥村 望山镇 " + hill + " · D3");
    }

    @Test
    void a_sheet_is_drawn_at_300_dots_an_inch_and_becomes_one_page_of_its_paper() {
        go(JIUJIANG);
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        assertThat(page.locator(".sheet h1")).hasText("鸠江区地图");
        assertThat(page.locator(".sheet .review")).hasText("未编审图号 · 内部用图 · 不得公开发布");
        assertThat(page.locator(".sheet .schematic")).isVisible();
        // only lines that stand for something on the sheet: no province lies in it
        assertThat(page.locator(".sheet li span").allTextContents())
                .contains("县界(示意)")
                .doesNotContain("省界", "省");
        Object ratio = page.evaluate(
                "() => { const c = document.querySelector('.sheet canvas'); return c.width / document.querySelector('.sheet .plate').clientWidth; }");
        assertThat(((Number) ratio).doubleValue()).isCloseTo(300 / 96.0, within(0.01));
        page.locator("#print [name=review]").fill("皖S(2026)1号");
        page.locator("#print [name=review]").blur();
        assertThat(page.locator(".sheet .review")).hasText("审图号:皖S(2026)1号");
        page.locator("#print [name=paper]").selectOption("a3-landscape");
        page.waitForSelector("#print[data-sheet=drawn]");
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        // A3 is 420 × 297 mm = 1190.6 × 841.9 points
        assertThat(pdf)
                .containsPattern("/MediaBox ?\\[0 0 1191(\\.\\d+)? 841\\.\\d+\\]")
                .containsPattern("/Count 1\\b");
        page.keyboard().press("Escape");
        assertThat(page.locator("#print")).isHidden();
        assertThat(page.locator("#tools [name=print]")).isFocused();
    }

    @Test
    void a_wrong_password_is_told_in_clear_words_and_the_right_one_signs_in_until_one_leaves() {
        signIn(ADMINISTRATOR, "wrong");
        assertThat(page.locator("#sign-in [role=alert]")).hasText("账户名或密码不对");
        page.locator("#sign-in [name=password]").fill(password);
        page.locator("#sign-in .primary").click();
        assertThat(page.locator("#sign-in")).isHidden();
        page.locator("#account button", byText("管理员")).click();
        assertThat(page.locator("#sign-in dl")).containsText("系统管理员");
        page.locator("#sign-in .primary").click();
        assertThat(page.locator("#account button")).hasText("登录");
        // the browser itself tells of the refused sign-in
        assertThat(complaints).allMatch(text -> text.contains("401"));
        complaints.clear();
    }
}
