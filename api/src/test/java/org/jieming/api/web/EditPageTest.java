package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An item is changed from its card, against the state that was seen. */
class EditPageTest extends InBrowser {
    /** The features of the layer in which shapes of others lie, see {@code map/sketch.js}. */
    private static final String OTHERS = "async () => (await import('jieming/map/map.js')).map.getLayers().getArray()"
            + ".filter((layer) => layer.getZIndex() === 102).flatMap((layer) => layer.getSource().getFeatures())";

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
        assertThat(page.locator("#reason-name")).hasText("名称:必填项为空");
        // a division is called otherwise by an act alone
        assertThat(page.locator("[id='reason-@number']")).containsText("填写批准文件的文号");
        assertThat(complaints).allMatch(text -> text.contains("422"));
        complaints.clear();
    }

    @Test
    void who_comes_second_sees_what_the_first_changed_and_goes_on_from_there() {
        edit("裕溪口");
        page.locator(".edit .more summary").click();
        page.locator(".edit [name=remarks]").fill("我的备注");
        page.locator(".edit [name=remarks]").blur();
        anotherWrites("{ properties: { population: 12345 } }");
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

    /** Another officer, in another window, is first; what she sends may speak of the body she read. */
    private void anotherWrites(String sent) {
        Object status = page.evaluate("async () => { const server = await import('jieming/shell/server.js');"
                + " const id = location.hash.match(/item=divisions\\/([^&]+)/)[1];"
                + " const path = `collections/divisions/items/${id}`;"
                + " const { body, headers } = await server.request('GET', path, { query: { f: 'json' } });"
                + " const headersOfWrite = { 'If-Match': headers.get('ETag'), 'Content-Type': 'application/merge-patch+json' };"
                + " return (await server.request('PATCH', path, { body: " + sent
                + ", headers: headersOfWrite })).status; }");
        assertThat(status).isEqualTo(200);
    }

    @Test
    void of_what_both_changed_one_side_is_chosen_before_it_goes_on() {
        edit("湾里");
        page.locator(".edit .more summary").click();
        page.locator(".edit [name=remarks]").fill("我的备注");
        page.locator(".edit [name=remarks]").blur();
        anotherWrites("{ properties: { remarks: '他人的备注' } }");
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

    @Test
    void the_shape_that_another_drew_lies_beside_ones_own_until_one_of_them_is_chosen() {
        edit("汤沟");
        page.locator(".edit .shape summary").click();
        page.locator("[name='@coordinates']").fill("118.1, 31.2\n118.2, 31.2\n118.15, 31.3");
        page.locator("[name='@coordinates']").blur();
        // one vertex more on its first side: the shape stays what it was
        anotherWrites(
                "(() => { const ring = body.geometry.coordinates.flat(body.geometry.type === 'Polygon' ? 0 : 1)[0];"
                        + " ring.splice(1, 0, [(ring[0][0] + ring[1][0]) / 2, (ring[0][1] + ring[1][1]) / 2]);"
                        + " return { geometry: body.geometry }; })()");
        page.locator(".edit .primary").click();
        assertThat(page.locator(".conflict")).containsText("橙色虚线为他人的");
        page.waitForFunction(OTHERS + ".length === 1");
        page.locator(".conflict [value=theirs]").check();
        page.locator(".conflict button").click();
        page.waitForFunction(OTHERS + ".length === 0");
        page.locator(".edit .primary").click();
        assertThat(page.locator(".edit .refused")).hasText("还没有修改任何内容。");
        assertThat(complaints).allMatch(text -> text.contains("412"));
        complaints.clear();
    }
}
