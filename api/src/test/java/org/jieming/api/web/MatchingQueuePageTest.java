package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of a matched table at the keyboard: what was typed stays with its row, and what was decided is taken back. */
class MatchingQueuePageTest extends InBrowser {
    private static final double FILED_MILLIS = 60_000;

    @BeforeEach
    void a_table_of_two_names_one_of_which_nobody_knows() {
        var documents = register.journal().documents();
        Officers.enter(documents, "zhao", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        go("desk=names/matchings");
        signIn("zhao", Officers.PASSWORD);
        page.locator("#new-matching [name=area]").fill("990121");
        page.locator("#new-matching [name=file]")
                .setInputFiles(new FilePayload(
                        "list.csv", "text/csv", "序号,地名\n1,石桥村\n2,无名村\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#new-matching .primary").click();
        assertThat(page.locator("#sheet-rows [role=option]"))
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(FILED_MILLIS));
    }

    @Test
    void a_note_and_what_was_looked_up_for_one_row_are_not_those_of_the_next() {
        page.locator("#comparison [name=q]").fill("望山镇");
        page.locator("#comparison [name=q]").press("Enter");
        assertThat(page.locator("#comparison td", byText("望山镇")).first()).isVisible();
        page.locator("#comparison [name=note]").fill("只说第一行");
        page.locator("#matching [name=state]").selectOption("none");
        assertThat(page.locator("#sheet-rows [role=option]")).hasCount(1);
        assertThat(page.locator("#sheet-rows")).containsText("无名村");
        assertThat(page.locator("#comparison [name=note]")).hasValue("");
        assertThat(page.locator("#comparison [name=q]")).hasValue("");
        assertThat(page.locator("#comparison [name=take-1]")).hasCount(0);
    }

    @Test
    void what_was_decided_last_is_taken_back_from_the_row_after_it() {
        page.locator("#sheet-rows").focus();
        page.keyboard().press("u");
        assertThat(page.locator("#matching-said")).hasText("该行尚未认定,没有可撤回的。");
        page.keyboard().press("x");
        assertThat(page.locator("#matching-counts [data-state=decided]")).hasText("1");
        assertThat(page.locator("#sheet-rows [role=option]").nth(1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("u");
        assertThat(page.locator("#matching-counts [data-state=decided]")).hasText("0");
        assertThat(page.locator("#sheet-rows [role=option]").nth(0)).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#matching-said")).containsText("第 2 行已撤回认定");
        assertThat(page.locator("#sheet-rows")).isFocused();
    }
}
