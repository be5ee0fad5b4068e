package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a hand: 390 by 844 pixels, nothing wider than the screen. */
class PhonePageTest extends InBrowser {

    @BeforeEach
    void inAHand() {
        context.close();
        visit(390, 844);
    }

    private void nothingIsWiderThanTheScreen() {
        page.waitForFunction("() => document.documentElement.scrollWidth <= window.innerWidth");
        Object wide = page.evaluate(
                "() => [...document.querySelectorAll('#panel *, #card *, dialog *')]"
                        + ".filter((each) => each.checkVisibility() && !each.closest('.scroll, .tabs, svg'))"
                        + ".filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1).map((each) => each.outerHTML.slice(0, 90))");
        assertThat((List<?>) wide).isEmpty();
    }

    @Test
    void one_signs_in_and_sees_what_a_file_holds() {
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#sign-in")).isHidden();
        page.locator("#rail [name=data]").click();
        page.locator(".drop input")
                .setInputFiles(new FilePayload(
                        "村.csv",
                        "text/csv",
                        "标准名称,经度,纬度\n杨家湾,118.40,31.35\n王村,31.35,118.40\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".chip.rejected b")).hasText("1");
        nothingIsWiderThanTheScreen();
        page.locator("#rail [name=administration]").click();
        page.locator("#panel .primary").click();
        page.locator(".account [name=add]").click();
        nothingIsWiderThanTheScreen();
    }

    @Test
    void what_is_wrong_with_a_shape_lies_above_the_card() {
        go("at=13/35.03/105.04&desk=none");
        signIn(ADMINISTRATOR, password);
        page.locator("#tools [name=add]").click();
        page.locator("#card .choice button", byText("管控")).click();
        page.locator(".edit .shape summary").click();
        page.locator("[name='@kind']").selectOption("Polygon");
        page.locator("[name='@coordinates']").fill("105.01, 35.01\n105.03, 35.03\n105.03, 35.01\n105.01, 35.03");
        page.locator("[name='@coordinates']").blur();
        page.locator(".edit .primary").click();
        assertThat(page.locator(".shape .reason")).containsText("105.02000000");
        page.waitForFunction("async () => { const { map } = await import('jieming/map/map.js');"
                + " const [, y] = map.getPixelFromCoordinate(ol.proj.fromLonLat([105.02, 35.02]));"
                + " const box = document.getElementById('map').getBoundingClientRect();"
                + " return y > 0 && box.top + y < document.getElementById('card').getBoundingClientRect().top; }");
        nothingIsWiderThanTheScreen();
        assertThat(complaints).allMatch(text -> text.contains("422"));
        complaints.clear();
    }
}
