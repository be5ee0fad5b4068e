package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** Items are added, drawn, moved and ended on the map of the invented county. */
class MakePageTest extends InForm {
    @Test
    void a_stranger_is_not_offered_to_add_anything() {
        go(COUNTY);
        assertThat(page.locator("#tools [name=print]")).isVisible();
        assertThat(page.locator("#tools [name=add]")).hasCount(0);
    }

    @Test
    void a_facility_is_added_as_a_point_in_a_division_that_is_found_by_its_name() {
        begin("养老");
        page.locator("[name=drawPoint]").click();
        page.mouse().click(500, 400);
        assertThat(page.locator(".edit .shape")).containsText("重画点");
        say("name", "望山镇新站");
        page.locator(".edit [name=facility_type]").selectOption("E5");
        page.locator("#field-division_code").fill("望山");
        page.locator(".chooser [role=option]", byText("望山镇")).first().click();
        assertThat(page.locator("#field-division_code")).hasValue("990121100000");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#card h2")).hasText("望山镇新站");
        assertThat(page.locator("#card > dl")).containsText("990121100000");
        assertThat(drawn(ItemType.FACILITY, "望山镇新站").getGeometryType()).isEqualTo("Point");
    }

    @Test
    void a_road_is_drawn_click_by_click_and_an_area_with_the_keyboard_alone() {
        begin("道路");
        page.locator("[name=drawLineString]").click();
        page.mouse().click(300, 500);
        page.mouse().click(400, 520);
        page.mouse().dblclick(480, 600);
        assertThat(page.locator(".edit .shape p").first()).hasText(Pattern.compile("线 · .*米.* · 3 个顶点"));
        say("name", "试画路");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#card h2")).hasText("试画路");

        page.locator("#tools [name=add]").click();
        page.locator("#card .choice button", byText("管控")).click();
        page.locator("[name=drawPolygon]").press("Enter");
        assertThat(page.locator("#map")).isFocused();
        for (String way : List.of("ArrowRight", "ArrowDown", "ArrowLeft")) {
            String before = page.url();
            page.keyboard().press("Space");
            page.keyboard().press(way);
            page.waitForFunction("(before) => location.href !== before", before);
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".edit .shape p").first()).hasText(Pattern.compile("面 · .*"));
        say("name", "试画区");
        page.locator(".edit [name=zone_kind]").selectOption("built-up-area");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#card h2")).hasText("试画区");
        assertThat(drawn(ItemType.CONSTRAINT_ZONE, "试画区").getNumPoints()).isEqualTo(4);
    }

    @Test
    void a_hole_is_cut_into_an_area_filled_and_cut_again() {
        begin("管控");
        page.locator("[name=drawPolygon]").click();
        draw(300, 250, 700, 250, 700, 600, 300, 600);
        page.locator("[name=hole]").click();
        // where there is nothing to snap to
        draw(370, 430, 650, 430, 500, 560);
        assertThat(page.locator("[name=hole]")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(".edit .shape p").first()).containsText("1 个洞");
        page.locator("[name=fill]").click();
        assertThat(page.locator("[name=fill]")).hasCount(0);
        page.locator("[name=undo]").click();
        say("name", "试画环");
        page.locator(".edit [name=zone_kind]").selectOption("built-up-area");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#card h2")).hasText("试画环");
        Polygon ring = (Polygon) drawn(ItemType.CONSTRAINT_ZONE, "试画环");
        assertThat(ring.getNumInteriorRing()).isEqualTo(1);
        // 400 × 350 pixels; half of 280 × 130 are cut out: 18,200 of 140,000, 13 %
        double hole = ring.getFactory()
                .createPolygon(ring.getInteriorRingN(0).getCoordinates())
                .getArea();
        assertThat(hole / (ring.getArea() + hole)).isCloseTo(0.13, within(0.005));
    }

    @Test
    void a_whole_shape_is_dragged_elsewhere_and_undone() {
        open("示例新村", "修改");
        Locator line = page.locator(".edit textarea[name='@coordinates']");
        page.locator(".edit .shape summary").click();
        String before = line.inputValue();
        page.locator("[name=move]").click();
        page.waitForFunction("() => Number(location.hash.match(/at=([0-9.]+)/)[1]) > 15");
        Object at = page.evaluate(
                "async (text) => { const { map } = await import('jieming/map/map.js');"
                        + " const at = map.getPixelFromCoordinate(ol.proj.fromLonLat(text.split('\\n')[0].split(', ').map(Number)));"
                        + " const box = document.getElementById('map').getBoundingClientRect(); return [at[0] + box.left, at[1] + box.top]; }",
                before);
        double x = ((Number) ((List<?>) at).get(0)).doubleValue();
        double y = ((Number) ((List<?>) at).get(1)).doubleValue();
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 60, y + 40);
        page.mouse().up();
        assertThat(line).not().hasValue(before);
        page.locator("[name=undo]").click();
        assertThat(line).hasValue(before);
        page.locator(".edit .primary").click();
        assertThat(page.locator(".edit .refused")).hasText("还没有修改任何内容。");
    }

    @Test
    void what_is_wrong_with_a_shape_is_shown_at_its_place_on_the_map() {
        open("东门里", "修改");
        page.locator(".edit .shape summary").click();
        page.locator("[name='@coordinates']").fill("105.01, 35.01\n105.03, 35.03\n105.03, 35.01\n105.01, 35.03");
        page.locator("[name='@coordinates']").blur();
        page.locator(".edit .primary").click();
        // the two diagonals cross in the middle of their square
        assertThat(page.locator(".shape .reason")).containsText("105.02000000");
        // in the middle of what the card leaves free: 1280 less 76 of the rail, less 430 on the right and 60 on the
        // left
        page.waitForFunction(
                "async () => { const { map } = await import('jieming/map/map.js');"
                        + " const [x] = map.getPixelFromCoordinate(ol.proj.fromLonLat([105.02, 35.02])); return Math.abs(x - (60 + 1204 - 430) / 2) < 1; }");
        assertThat(complaints).allMatch(text -> text.contains("422"));
        complaints.clear();
    }

    @Test
    void a_line_that_is_no_position_is_told_and_leaves_the_shape() {
        open("东门里", "修改");
        page.locator(".edit .shape summary").click();
        page.locator("[name='@coordinates']").fill("105.01, 35.01\n东经105度");
        page.locator("[name='@coordinates']").blur();
        assertThat(page.locator(".shape .refused")).hasText("第 2 行不是“经度, 纬度”。");
    }

    @Test
    void an_item_is_ended_on_a_day_by_an_act_and_its_history_tells_it() {
        open("临河镇日间照料中心", "终止");
        String item = page.url().replaceFirst(".*(item=[^&]+).*", "$1");
        end("停办");
        assertThat(page.locator("#card")).isHidden();
        assertThat(page.locator("#status")).hasText("已终止。");
        go(COUNTY + "&day=2025-06-30&" + item);
        page.locator("#card summary").click();
        assertThat(page.locator("#card .history")).containsText("示民〔2025〕9号");
        assertThat(page.locator("#card .history")).containsText("2026-01-01");
    }

    private void end(String reason) {
        page.locator("[name='@from']").fill("2026-01-01");
        page.locator("[name='@reason']").fill(reason);
        page.locator("[name='@number']").fill("示民〔2025〕9号");
        page.locator("[name='@authority']").fill("示例县人民政府");
        page.locator("[name='@decided']").fill("2025-12-01");
        page.locator(".edit .primary").click();
    }

    /** Its people are counted by its code: what becomes of them a change of divisions says. */
    @Test
    void a_village_that_others_name_by_its_code_is_not_ended_here_and_the_way_is_told() {
        open("渡口村", "终止");
        end("并入临河村");
        assertThat(page.locator(".edit")).containsText("区划变更");
        assertThat(page.locator("#card h2")).containsText("渡口村");
        assertThat(complaints).hasSize(1).allMatch(text -> text.contains("422"));
        complaints.clear();
    }

    @Test
    void what_is_not_saved_is_not_left_without_a_question() {
        open("东门里", "修改");
        say("name", "改了一半");
        page.keyboard().press("Escape");
        assertThat(page.locator(".edit")).isVisible();
        page.onceDialog(dialog -> {
            assertThat(dialog.message()).isEqualTo("修改尚未保存,确定放弃吗?");
            dialog.dismiss();
        });
        page.locator(".edit .actions button", byText("放弃")).click();
        assertThat(page.locator(".edit [name=name]")).hasValue("改了一半");
        page.onceDialog(dialog -> dialog.accept());
        page.locator(".edit .actions button", byText("放弃")).click();
        assertThat(page.locator("#card h2")).hasText("东门里");
    }
}
