package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page and dialog stands before axe-core, the checker of WCAG 2.1 rules by Deque, without a violation. */
class AccessibilityTest extends InBrowser {
    private static final String FILE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    static final String VIOLATIONS = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
            + ".map((each) => `${each.id}: ${each.nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`)";
    /** The script of the checker. */
    static String axe() {
        try (InputStream file = AccessibilityTest.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void clean(String what) {
        page.evaluate(axe());
        assertThat((List<?>) page.evaluate(VIOLATIONS)).as(what).isEmpty();
    }

    /** Every tab of every workbench, also those that were added since. */
    private void everyPanel(String who) {
        Locator benches = page.locator("#rail button");
        for (int bench = 0; bench < benches.count(); bench++) {
            if ("false".equals(benches.nth(bench).getAttribute("aria-expanded"))) {
                benches.nth(bench).click();
            }
            Locator tabs = page.locator("#desk [role=tab]");
            for (int tab = 0; tab < Math.max(1, tabs.count()); tab++) {
                if (tabs.count() > 0) {
                    tabs.nth(tab).click();
                }
                clean(who + ": " + page.url());
            }
        }
    }

    @Test
    void the_first_page_in_both_languages_and_on_a_phone() {
        page.waitForSelector("#atlas[data-drawn]");
        clean("atlas");
        page.locator("#language").click();
        clean("atlas in English");
        context.close();
        visit(390, 844);
        page.waitForSelector("#atlas[data-drawn]");
        clean("atlas on a phone");
        page.locator("#account button").click();
        clean("sign-in on a phone");
        page.keyboard().press("Escape");
        assertThat(page.locator("#account button")).isFocused();
    }

    @Test
    void every_panel_of_strangers_and_of_administrators() {
        go("at=13.5/35.03/105.04");
        everyPanel("a stranger");
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#sign-in")).isHidden();
        everyPanel("an administrator");
        page.locator("#account button").click();
        clean("who one is");
    }

    @Test
    void cards_search_time_and_the_sheet() {
        go("at=13.5/35.03/105.04&desk=none");
        page.locator("#query").fill("石桥");
        page.waitForSelector("#hits [role=option]");
        page.locator("#query").press("ArrowDown");
        clean("hits");
        page.locator("#query").press("Enter");
        page.waitForSelector("#card h2");
        page.locator("#card summary").click();
        page.waitForSelector("#card .history li");
        clean("card with history");
        page.locator("#tools [name=time]").click();
        clean("time");
        page.locator("#tools [name=print]").click();
        page.waitForSelector("#print[data-sheet=drawn]");
        clean("sheet");
    }

    @Test
    void the_forms_of_items() {
        go("at=13.5/35.03/105.04&desk=none");
        signIn(ADMINISTRATOR, password);
        page.locator("#tools [name=add]").click();
        page.waitForSelector("#card .choice");
        clean("what to add");
        page.locator("#card .choice button", byText("殡葬")).click();
        page.locator(".edit .shape summary").click();
        page.locator(".edit .more summary").click();
        page.locator("#field-division_code").fill("望山");
        page.waitForSelector(".chooser [role=option]");
        clean("a new cemetery");
        page.locator("#field-division_code").press("Escape");
        page.locator("[name=drawPoint]").click();
        page.mouse().click(500, 400);
        page.locator(".edit .primary").click();
        // a name must be said, and the keyboard is there
        assertThat(page.locator(".edit [name=name]")).isFocused();
        clean("a form that was refused");
        assertThat(complaints).allMatch(text -> text.contains("422"));
        complaints.clear();
    }
}
