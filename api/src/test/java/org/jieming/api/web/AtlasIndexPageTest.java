package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** The index of an atlas in a real Chromium: all that is drawn, in even columns, and on the day of Beijing wherever the reader is. */
class AtlasIndexPageTest extends InBrowser {
    /** The left edges of the sections, each once, in whole pixels; and the letters in their order. */
    private static final String COLUMNS =
            "() => [...new Set([...document.querySelectorAll('.sheet.names li')].map((each) =>"
                    + " Math.round(each.getBoundingClientRect().left)))].sort((a, b) => a - b)";

    private static final String LETTERS =
            "() => [...document.querySelectorAll('.sheet.names h2')].map((each) => each.textContent)";

    /** 示例大道 runs along 35.04 from 105.015 to 105.065: through 城关街道 (to 105.04) and 望山镇. */
    @Test
    void a_street_of_two_towns_is_in_the_index_with_both_its_pages_and_the_columns_are_even() {
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        page.locator("#print [name=town]").selectOption("*");
        page.waitForSelector(".sheet.names li");
        List<String> sheets = page.locator(".sheet.bound h1").allTextContents();
        int quarter = sheets.indexOf("城关街道标准地名图") + 1;
        int hill = sheets.indexOf("望山镇标准地名图") + 1;
        assertThat(page.locator(".names li", byText("示例大道")))
                .hasText(Pattern.compile(
                        "示例大道 " + Math.min(quarter, hill) + " · \\w\\d, " + Math.max(quarter, hill) + " · \\w\\d"));
        // one 石桥村 in 望山镇, one in 青石乡
        assertThat(page.locator(".names li", byText("石桥村"))).hasCount(2);
        assertThat(page.locator(".names li", byText("石桥村 望山镇"))).hasCount(1);
        // columns of one width stand as far from each other
        List<?> edges = (List<?>) page.evaluate(COLUMNS);
        for (int i = 2; i < edges.size(); i++) {
            assertThat(gap(edges, i)).isBetween(gap(edges, 1) - 2, gap(edges, 1) + 2);
        }
        List<?> letters = (List<?>) page.evaluate(LETTERS);
        assertThat(letters.stream().map(Object::toString).toList()).isSorted();
    }

    private static int gap(List<?> edges, int i) {
        return ((Number) edges.get(i)).intValue() - ((Number) edges.get(i - 1)).intValue();
    }

    /** A planned name is drawn with (规划), and stands in the index of the names of the town with it as well. */
    @Test
    void a_planned_name_is_told_from_a_standard_one_in_the_index() {
        Values planned = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "望山新路")
                .parse("kind", "K5")
                .parse("division_code", "990121100000")
                .parse("status", "planned")
                .build();
        // as an old register may have it: spelled, and not without marks
        Values marked = planned.toBuilder()
                .parse("name", "绿水路")
                .parse("pinyin", "Lǜshuǐ Lù")
                .build();
        Values gone = planned.toBuilder()
                .parse("name", "望山旧路")
                .parse("status", "abolished")
                .build();
        register.commit(ChangeSet.of(
                "test",
                "planned, and abolished but not ended",
                List.of(
                        new Change.Put(
                                ItemId.named("望山新路"),
                                ItemType.PLACE,
                                Period.ALWAYS,
                                planned,
                                Shape.point(105.06, 35.045)),
                        new Change.Put(
                                ItemId.named("绿水路"),
                                ItemType.PLACE,
                                Period.ALWAYS,
                                marked,
                                Shape.point(105.06, 35.044)),
                        new Change.Put(
                                ItemId.named("望山旧路"),
                                ItemType.PLACE,
                                Period.ALWAYS,
                                gone,
                                Shape.point(105.06, 35.046)))));
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        page.locator("#print [name=town]").selectOption("990121100000");
        page.waitForSelector(".sheet.names li");
        assertThat(page.locator(".names li", byText("望山新路"))).containsText("望山新路(规划)");
        assertThat(page.locator(".names li", byText("望山村"))).not().containsText("规划");
        // under L, not under the dash of names without letters
        assertThat(page.locator(".names section:has(h2:text-is('L')) li", byText("绿水路")))
                .hasCount(1);
        // a sheet of standard names, as the list of them, leaves out what is none any more
        assertThat(page.locator(".names li", byText("望山旧路"))).hasCount(0);
    }

    /** The names of the index that are not found where the sheet draws them, and those drawn that the index does not list. */
    private static final String APART = "async () => { const { whole } = await import('jieming/print/drawing.js');"
            + " const listed = new Set([...document.querySelectorAll('.names li span')].map((each) => each.textContent.replace(/(规划)| \\*$/g, '').trim()));"
            + " const marks = whole().getLayers().getArray().at(-1).getSource().getFeatures();"
            + " const shown = marks.filter((each) => whole().getFeaturesAtPixel(whole().getPixelFromCoordinate("
            + "each.getGeometry().getCoordinates()), { hitTolerance: 1 }).includes(each)).map((each) => each.get('name'));"
            + " return [...[...listed].filter((each) => !shown.includes(each)), ...shown.filter((each) => !listed.has(each))]; }";

    /** Twenty streets 30 m apart have no room for their letters on 1:50,000, and each has its mark; a draft has neither. */
    @Test
    void what_the_index_lists_is_on_the_sheet_and_nothing_else() {
        Values street = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "密巷")
                .parse("kind", "K5")
                .parse("class_code", "23500")
                .parse("division_code", "990121001000")
                .parse("status", "in-use")
                .build();
        List<Change> streets = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "密" + "一二三四五六七八九十".charAt(i % 10) + (i < 10 ? "巷" : "里");
            streets.add(new Change.Put(
                    ItemId.named(name),
                    ItemType.PLACE,
                    Period.ALWAYS,
                    street.toBuilder().parse("name", name).build(),
                    Shape.point(105.02 + i * 0.0003, 35.04)));
        }
        streets.add(new Change.Put(
                ItemId.named("未定巷"),
                ItemType.PLACE,
                Period.ALWAYS,
                street.toBuilder().parse("name", "未定巷").set("status", null).build(),
                Shape.point(105.02, 35.045)));
        register.commit(ChangeSet.of("test", "a dense quarter", streets));
        go("at=13.48/35.03/105.04&desk=none");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        page.locator("#print [name=town]").selectOption("990121001000");
        page.waitForSelector(".sheet.names li");
        assertThat(page.locator(".names li", byText("密"))).hasCount(20);
        assertThat(page.locator(".names li", byText("未定巷"))).hasCount(0);
        assertThat((List<?>) page.evaluate(APART)).isEmpty();
    }

    /** Honolulu is ten hours behind UTC and eighteen behind Beijing: most of the day it has yesterday's date. */
    @Test
    void a_sheet_is_of_the_day_of_beijing_on_any_machine() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        try (var far = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setTimezoneId("Pacific/Honolulu"))) {
            Page there = far.newPage();
            there.navigate(home() + "#at=13.48/35.03/105.04&desk=none");
            there.locator("#tools [name=print]").click();
            there.waitForSelector("#print[data-sheet=drawn]");
            assertThat(there.locator(".sheet dl")).containsText("制图日期" + today);
        }
    }
}
