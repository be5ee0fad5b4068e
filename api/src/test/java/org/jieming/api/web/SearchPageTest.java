package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The search box in a real Chromium, over the seeds, worked by keyboard. */
class SearchPageTest extends InBrowser {

    private Locator hits() {
        return page.locator("#hits [role=option]");
    }

    private void type(String text) {
        page.locator("#query").fill("");
        page.locator("#query").pressSequentially(text);
    }

    @Test
    void pinyin_finds_a_town_and_marks_it() {
        type("shenxiang");
        assertThat(hits().first().locator("b")).hasText("沈巷镇");
        // two syllables, two characters
        assertThat(hits().first().locator("mark")).hasText("沈巷");
        assertThat(hits().first().locator("small")).containsText("鸠江区");
    }

    @Test
    void initials_find_a_town() {
        // the seeds have a 三星镇 of the same initials
        type("sxz");
        assertThat(hits().locator("b").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^沈巷镇$"))))
                .hasCount(1);
    }

    @Test
    void traditional_characters_find_a_district() {
        type("鳩江區");
        assertThat(hits().first().locator("b")).hasText("鸠江区");
    }

    @Test
    void a_typing_error_is_forgiven() {
        type("shenxaing zhen");
        assertThat(hits().first().locator("b")).hasText("沈巷镇");
    }

    @Test
    void the_keyboard_chooses_and_screen_readers_are_told_what_is_chosen() {
        type("沈巷");
        assertThat(hits().first()).isVisible();
        assertThat(page.locator("#query")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#status")).containsText("找到");
        page.locator("#query").press("ArrowDown");
        assertThat(page.locator("#query")).hasAttribute("aria-activedescendant", "hit-0");
        assertThat(hits().first()).hasAttribute("aria-selected", "true");
        page.locator("#query").press("Enter");
        assertThat(page.locator("#card h2")).hasText("沈巷镇");
        assertThat(page.locator("#hits")).isHidden();
    }

    @Test
    void what_nobody_is_called_is_said() {
        type("qqqqzzzz");
        assertThat(page.locator("#hits .none")).containsText("qqqqzzzz");
        page.locator("#query").press("Escape");
        assertThat(page.locator("#hits")).isHidden();
    }
}
