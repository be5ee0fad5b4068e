package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Two towns of the invented county become one; villages of both are numbered 200 and 201. */
class DivisionMergePageTest extends InBrowser {

    private Locator form() {
        return page.locator("#change");
    }

    @Test
    void codes_that_two_would_get_are_listed_with_free_ones_and_it_is_written_with_what_is_stated() {
        go("at=13/35.03/105.06&desk=boundaries/changes");
        signIn(ADMINISTRATOR, password);
        page.locator("#panel [name=area]").selectOption("990121000000");
        form().locator("[name=kind]").selectOption("merge");
        form().locator("[name=effective]").fill("2026-03-01");
        form().locator("[name=before]").selectOption(new SelectOption[] {
            new SelectOption().setLabel("望山镇 990121100000"), new SelectOption().setLabel("青石乡 990121200000")
        });
        form().locator(".primary").click();
        Locator preview = page.locator("#change-preview");
        assertThat(preview).containsText("有错误,不能写入");
        assertThat(page.locator("#clashes tbody tr")).hasCount(2);
        // 200 and 201 are those of 望山镇: 202 and 203 are free
        Locator first = page.locator("[data-clash='990121200200'] input");
        assertThat(first).hasValue("990121100202");
        assertThat(page.locator("[data-clash='990121200201'] input")).hasValue("990121100203");
        first.fill("990121100210");
        assertThat(preview).hasCount(0);
        form().locator(".primary").click();
        assertThat(page.locator("#clashes tbody tr")).hasCount(2);
        preview.locator("[name='@number']").fill("示政函〔2026〕9号");
        preview.locator("[name='@authority']").fill("示例省人民政府");
        preview.locator("[name='@decided']").fill("2026-01-05");
        preview.locator(".primary").click();
        assertThat(page.locator("[data-event=merge]")).containsText("青石乡");
        assertThat(page.locator("#clashes")).hasCount(0);
    }
}
