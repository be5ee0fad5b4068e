package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** What single statements rest on is entered in the form with the keyboard alone, and told on the card. */
class SourcesPageTest extends InBrowser {
    private static final String LINES = ".edit [name=sources]";

    @Test
    void a_source_of_a_name_and_one_of_the_position_are_entered_line_by_line_and_told_on_the_card() {
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#account button")).hasText("管理员");
        find("示例大道");
        assertThat(page.locator("#card .uncited")).hasCount(0);
        page.locator("#card .tools button", byText("修改")).click();
        page.locator(".edit .more summary").press("Enter");
        page.locator(".edit [aria-label='来源所说明的内容']").selectOption("示例大道");
        page.locator(".edit button", byText("添加来源")).press("Enter");
        assertThat(page.locator(LINES)).isFocused();
        page.keyboard().type("《示例县地名志》第 12 页 (1986) https://example.org/12");
        page.locator(".edit [aria-label='来源所说明的内容']").selectOption("geometry");
        page.locator(".edit button", byText("添加来源")).press("Enter");
        page.keyboard().type("1:10000 地形图");
        page.locator(LINES).blur();
        page.locator(".edit .primary").press("Enter");
        assertThat(page.locator("#card > dl")).containsText("示例大道\uFF1A《示例县地名志》第 12 页 (1986)");
        assertThat(page.locator("#card > dl")).containsText("图形\uFF1A1:10000 地形图");
        assertThat(page.locator("#card > dl a[href='https://example.org/12']")).hasCount(1);
    }

    @Test
    void a_source_of_what_the_record_does_not_state_is_refused_at_its_field() {
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#account button")).hasText("管理员");
        find("示例大道");
        page.locator("#card .tools button", byText("修改")).click();
        page.locator(".edit .more summary").click();
        page.locator(LINES).fill("北门社区\uFF1A县志");
        page.locator(LINES).blur();
        page.locator(".edit .primary").click();
        assertThat(page.locator("#reason-sources")).containsText("没有“北门社区”这个名称");
        complaints.clear();
    }
}
