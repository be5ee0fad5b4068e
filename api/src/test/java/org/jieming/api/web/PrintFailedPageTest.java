package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network is gone while somebody prints. */
class PrintFailedPageTest extends InBrowser {
    private static final String COUNTY = "at=13.48/35.03/105.04&desk=none";

    @Test
    void a_print_that_cannot_begin_gives_the_page_back_and_says_so() {
        go(COUNTY);
        page.route("**/revisions?*", Route::abort);
        page.locator("#tools [name=print]").click();
        assertThat(page.locator("#status")).containsText("服务器没有答复");
        assertThat(page.locator("#print")).isHidden();
        assertThat(page.locator("#tools [name=print]")).isFocused();
    }

    @Test
    void a_sheet_that_is_not_drawn_says_so_on_itself_and_is_drawn_when_the_network_is_back() {
        go(COUNTY);
        page.route("**/styles/jieming/legend*", Route::abort);
        page.locator("#tools [name=print]").click();
        assertThat(page.locator("#print [role=status]")).containsText("没有绘成");
        page.unroute("**/styles/jieming/legend*");
        page.locator("#print [name=paper]").selectOption("a3-landscape");
        page.waitForSelector("#print[data-sheet=drawn]");
        assertThat(page.locator("#print [role=status]")).containsText("无边距");
    }

    @AfterEach
    void the_browser_itself_complains_of_the_network_alone() {
        assertThat(complaints).isNotEmpty().allMatch(text -> text.contains("ERR_FAILED"));
        complaints.clear();
    }
}
