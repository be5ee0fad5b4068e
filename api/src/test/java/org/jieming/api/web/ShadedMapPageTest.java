package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Units shaded on the map are of the colours of the legend beside them, and nothing else on the map is of such a colour. */
class ShadedMapPageTest extends InBrowser {
    /** So far around a place its colour is looked for, in pixels: names and lines there are of other colours. */
    private static final int AROUND = 20;

    private static final String PAPER = "#f6f4ee";

    @Test
    void units_of_one_outcome_are_of_one_colour_that_of_its_swatch_and_what_is_not_judged_is_of_none() {
        ask("planning", "form.gaps");
        page.locator("[data-clause=gf2021-township-centres] button").click();
        // of four towns 城关街道 alone has a centre
        assertThat(legend("不足")).hasCount(1);
        assertThat(colour(105.01, 35.045)).isEqualTo(swatch("达标"));
        assertThat(colour(105.012, 35.012)).isEqualTo(swatch("不足"));
        assertThat(colour(105.065, 35.05)).isEqualTo(swatch("不足"));
        // 邻县 is not asked about: as blank as the land of no division
        assertThat(colour(105.03, 34.985)).isEqualTo(PAPER);
        // no class looks like nothing
        assertThat(swatch("无法判定")).isNotIn(PAPER, swatch("达标"), swatch("不足"), swatch("提示"));
        page.locator("[name=figure]").selectOption("missing");
        // with its unit: 个 of centres
        assertThat(page.locator("main .shades figcaption")).containsText("缺口数量(");
        assertThat(colour(105.01, 35.045)).isEqualTo(swatch("0"));
        // whoever leaves finds the atlas as it was
        page.locator("#desk .close").click();
        assertThat(page.locator("main .shades")).hasCount(0);
        assertThat(colour(105.03, 34.985)).isNotEqualTo(PAPER);
    }

    @Test
    void shares_scenarios_and_cemeteries_have_their_legends_on_the_map() {
        ask("planning/sites", "form.sites");
        assertThat(page.locator(".plan li").first()).isVisible();
        page.locator("[name=layer][value=units]").check();
        // 临河村 lies within 1,000 m, 示例县's 东门社区 does not
        assertThat(colour(105.012, 35.012)).isEqualTo(swatch("80–100 %"));
        assertThat(colour(105.033, 35.053)).isEqualTo(swatch("0–20 %"));
        page.locator("[role=tab][data-panel=scenarios]").click();
        page.locator(".begin button[type=submit]").click();
        assertThat(legend("得到服务的人较多")).hasCount(1);
        assertThat(legend("关闭")).hasCount(1);
        page.locator("[role=tab][data-panel=cemeteries]").click();
        page.locator("form.cemeteries button[type=submit]").click();
        assertThat(legend("没有公墓服务")).hasCount(1);
        page.locator("#language").click();
        assertThat(legend("served by none")).hasCount(1);
    }

    private void ask(String panel, String form) {
        go("at=12/35.03/105.04&desk=" + panel);
        page.locator("[name=area]").selectOption("990121000000");
        page.locator(form + " button[type=submit]").click();
    }

    private com.microsoft.playwright.Locator legend(String text) {
        return page.locator("main .shades li", byText(text));
    }

    private String swatch(String text) {
        return legend(text).first().locator("rect").getAttribute("fill");
    }

    /** The colour that most pixels around a place have, once the map is drawn. */
    private String colour(double longitude, double latitude) {
        double[] at = pixel(longitude, latitude);
        drawn();
        page.waitForTimeout(300);
        BufferedImage seen = screen();
        int side = 2 * AROUND + 1;
        Map<Integer, Long> counts = IntStream.range(0, side * side)
                .mapToObj(spot -> seen.getRGB((int) at[0] - AROUND + spot % side, (int) at[1] - AROUND + spot / side))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return String.format("#%06x", most & 0xffffff);
    }

    private BufferedImage screen() {
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
