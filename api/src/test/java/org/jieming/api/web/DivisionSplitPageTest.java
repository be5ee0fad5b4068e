package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A town of the invented county is split: both parts come from a file, are seen on the map, looked at and written. */
class DivisionSplitPageTest extends InBrowser {
    private static final String DRAWN = "async () => { const { map } = await import('jieming/map/map.js');"
            + " return map.getAllLayers().flatMap((each) => each.getSource()?.getFeatures?.() ?? [])"
            + ".map((each) => each.get?.('called')).filter(Boolean).sort().join(' '); }";

    /** 望山镇 lies between 105.04° and 105.08° E, 35.03° and 35.06° N; the parts meet on 105.06° E. */
    private static String part(String properties, double west, double east) {
        return ("{'type':'Feature','properties':{" + properties + "},'geometry':{'type':'Polygon','coordinates':[[["
                        + west + ",35.03],[" + east + ",35.03],[" + east + ",35.06],[" + west + ",35.06],[" + west
                        + ",35.03]]]}}")
                .replace('\'', '"');
    }

    private static FilePayload file(String... parts) {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", parts) + "]}";
        return new FilePayload("split.geojson", "application/geo+json", text.getBytes(StandardCharsets.UTF_8));
    }

    private Locator form() {
        return page.locator("#change");
    }

    private void stated() {
        form().locator("[name=kind]").selectOption("split");
        form().locator("[name=effective]").fill("2026-03-01");
        form().locator("[name=before]").selectOption(new SelectOption().setLabel("望山镇 990121100000"));
        form().locator(".primary").click();
        // nothing is asked of the server without outlines: it is said at the field
        assertThat(form().locator(".field.wrong .reason")).containsText("没有可用的面");
        assertThat(form().locator("[name=outlines]")).isFocused();
        form().locator("[name=outlines]").setInputFiles(file());
        assertThat(form().locator(".field.wrong .reason")).containsText("没有可用的面");
        form().locator("[name=outlines]")
                .setInputFiles(file(
                        part("'name':'望山镇','code':'990121100000','population':1000", 105.04, 105.06),
                        part("'name':'望东镇','code':'990121102','type':'town','population':750", 105.06, 105.08)));
    }

    @Test
    void both_parts_are_drawn_and_what_is_written_is_on_the_map_without_a_reload() {
        go("at=13/35.045/105.06&desk=boundaries/changes");
        signIn(ADMINISTRATOR, password);
        page.locator("#panel [name=area]").selectOption("990121000000");
        assertThat(form()).isVisible();
        stated();
        assertThat(page.locator("#outlines tbody tr")).hasCount(2);
        // the one that bears its code goes on, the other is new
        assertThat(page.locator("#outlines select").nth(0).locator("option:checked"))
                .containsText("望山镇");
        assertThat(page.locator("#outlines select").nth(1).locator("option:checked"))
                .hasText("新设单位");
        assertThat(page.evaluate(DRAWN)).isEqualTo("望东镇 望山镇");
        form().locator(".primary").click();
        Locator preview = page.locator("#change-preview");
        // half of 12,146,507 m² each, and 1,000 + 750 = 1,750 people
        assertThat(preview).containsText("6,073,254");
        assertThat(preview.locator("#people-conserved")).containsText("变更后 1,750,相差 0");
        preview.locator("[name='@number']").fill("示政函〔2026〕9号");
        preview.locator("[name='@authority']").fill("示例省人民政府");
        preview.locator("[name='@decided']").fill("2026-01-05");
        page.waitForRequest(request -> request.url().contains("/tiles/"), () -> preview.locator(".primary")
                .click());
        assertThat(page.locator("[data-event=split]")).containsText("望东镇");
        assertThat(page.locator("#outlines")).hasCount(0);
        assertThat(page.evaluate(DRAWN)).isEqualTo("");
    }
}
