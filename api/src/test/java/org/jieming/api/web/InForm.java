package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Geometry;

/** The form of an item in a real Chromium, on the map of the invented county. */
abstract class InForm extends InBrowser {
    static final String COUNTY = "at=13.5/35.03/105.04&desk=none";

    /** Signs in beside the county. */
    final void officer() {
        go(COUNTY);
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#account button")).hasText("管理员");
    }

    /** Begins to add an item of a kind. */
    final void begin(String kind) {
        officer();
        page.locator("#tools [name=add]").click();
        page.locator("#card .choice button", byText(kind)).click();
        page.waitForSelector(".edit");
    }

    /** Types into a field and leaves it. */
    final void say(String field, String text) {
        page.locator(".edit [name=" + field + "]").fill(text);
        page.locator(".edit [name=" + field + "]").blur();
    }

    /** Finds an item and presses a button of its card that opens a form. */
    final void open(String name, String button) {
        officer();
        find(name);
        page.locator("#card .tools button", byText(button)).click();
        page.waitForSelector(".edit");
    }

    /** The shape that the register holds of the only item of a name. */
    static Geometry drawn(ItemType type, String name) {
        return register.now().believed(type).stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .flatMap(ItemVersion::shape)
                .orElseThrow()
                .geometry();
    }

    /** Clicks at pixels of the page, at the last of them twice. */
    final void draw(int... places) {
        for (int i = 0; i < places.length - 2; i += 2) {
            page.mouse().click(places[i], places[i + 1]);
        }
        page.mouse().dblclick(places[places.length - 2], places[places.length - 1]);
    }
}
