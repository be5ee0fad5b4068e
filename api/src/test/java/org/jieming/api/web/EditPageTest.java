package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An item is changed from its card, against the state that was seen. */
class EditPageTest extends InBrowser {

    private void edit(String name) {
        signIn(ADMINISTRATOR, password);
        assertThat(page.locator("#account button")).hasText("管理员");
        find(name);
        page.locator("#card .tools button", byText("修改")).click();
        page.waitForSelector(".edit");
    }

    @Test
    void a_correction_is_written_with_its_reason_and_the_card_and_history_tell_it() {
        edit("沈巷");
        page.locator(".edit [name=remarks]").fill("核对过");
        page.locator(".edit [name=remarks]").blur();
        page.locator(".edit [name='@reason']").fill("核对备注");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#card > dl")).containsText("核对过");
        page.locator("#card summary").click();
        assertThat(page.locator("#card .history")).containsText("核对备注");
    }

    @Test
    void nothing_changed_is_nothing_written() {
        edit("汤沟");
        page.locator(".edit .primary").click();
        assertThat(page.locator(".edit .refused")).hasText("还没有修改任何内容。");
    }

    @Test
    void what_the_rules_refuse_is_told_at_its_field() {
        edit("白茆");
        page.locator(".edit [name=name]").fill("");
        page.locator(".edit [name=name]").blur();
        page.locator(".edit .primary").click();
        assertThat(page.locator(".edit .field.wrong .reason")).isVisible();
        assertThat(complaints).allMatch(text -> text.contains("422"));
        complaints.clear();
    }

    @Test
    void who_comes_second_sees_what_the_first_changed_and_goes_on_from_there() {
        edit("裕溪口");
        page.locator(".edit .more summary").click();
        page.locator(".edit [name=remarks]").fill("我的备注");
        page.locator(".edit [name=remarks]").blur();
        anotherWrites("{ population: 12345 }");
        page.locator(".edit .primary").click();
        assertThat(page.locator(".conflict")).containsText("12,345");
        assertThat(page.locator(".edit .primary")).isDisabled();
        page.locator(".conflict button").click();
        assertThat(page.locator(".edit [name=remarks]")).hasValue("我的备注");
        page.locator(".edit .primary").click();
        assertThat(page.locator("#card > dl")).containsText("我的备注");
        assertThat(page.locator("#card > dl")).containsText("12,345");
        assertThat(complaints).allMatch(text -> text.contains("412"));
        complaints.clear();
    }

    /** Another officer, in another window, is first. */
    private void anotherWrites(String properties) {
        Object status = page.evaluate("async () => { const server = await import('jieming/shell/server.js');"
                + " const id = location.hash.match(/item=divisions\\/([^&]+)/)[1];"
                + " const path = `collections/divisions/items/${id}`;"
                + " const { headers } = await server.request('GET', path, { query: { f: 'json' } });"
                + " const headersOfWrite = { 'If-Match': headers.get('ETag'), 'Content-Type': 'application/merge-patch+json' };"
                + " return (await server.request('PATCH', path, { body: { properties: " + properties
                + " }, headers: headersOfWrite })).status; }");
        assertThat(status).isEqualTo(200);
    }

    @Test
    void of_what_both_changed_one_side_is_chosen_before_it_goes_on() {
        edit("湾里");
        page.locator(".edit .more summary").click();
        page.locator(".edit [name=remarks]").fill("我的备注");
        page.locator(".edit [name=remarks]").blur();
        anotherWrites("{ remarks: '他人的备注' }");
        page.locator(".edit .primary").click();
        assertThat(page.locator(".conflict [value=theirs]")).isFocused();
        assertThat(page.locator(".conflict button")).isDisabled();
        page.locator(".conflict .check", byText("他人的备注")).click();
        page.locator(".conflict button").click();
        assertThat(page.locator(".edit [name=remarks]")).hasValue("他人的备注");
        page.locator(".edit .primary").click();
        assertThat(page.locator(".edit .refused")).hasText("还没有修改任何内容。");
        assertThat(complaints).allMatch(text -> text.contains("412"));
        complaints.clear();
    }
}
