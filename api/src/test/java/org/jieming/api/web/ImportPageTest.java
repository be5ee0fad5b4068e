package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.junit.jupiter.api.Test;

/** A file is brought into the register by its page: judged, corrected, written, called off; by whom it may be. */
class ImportPageTest extends InBrowser {
    private static final String PANEL = "at=10.2/31.38/118.27&desk=data";

    private void openPanel() {
        go(PANEL);
        signIn(ADMINISTRATOR, password);
        page.waitForSelector(".drop");
        assertThat(page.locator("[name=type] option")).hasCount(11);
    }

    private void drop(String name, String text) {
        page.locator(".drop input")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file of 300,000 villages: judging it takes some seconds. */
    private void dropLarge() {
        String rows = IntStream.range(0, 300_000)
                .mapToObj(row -> "村" + row + "," + (118 + row % 1000 / 2000.0) + "," + (31 + row / 1000 / 1000.0))
                .collect(Collectors.joining("\n"));
        drop("large.csv", "标准名称,经度,纬度\n" + rows + "\n");
    }

    private static long head() {
        return register.now().number().value();
    }

    @Test
    void rows_are_judged_in_a_table_and_on_the_map_and_what_is_good_is_written_as_one_revision() {
        openPanel();
        // the third row has its coordinates swapped, the column 来由 is not known
        drop("村.csv", "标准名称,经度,纬度,来由\n杨家湾,118.40,31.35,一\n李村,118.5,31.4,二\n王村,31.35,118.40,三\n");
        assertThat(page.locator(".chip.rejected b")).hasText("1");
        assertThat(page.locator(".chip.new b")).hasText("2");
        assertThat(page.locator(".rows tbody")).containsText("对调");
        assertThat(page.locator(".mapping tr", byText("来由")).locator("select")).hasValue("@ignore");
        assertThat(page.locator(".apply .primary")).isDisabled();

        page.locator(".mapping tr", byText("来由")).locator("select").selectOption("origin");
        page.locator(".mapping button", byText("按此重新试算")).click();
        assertThat(page.locator(".mapping tr", byText("来由")).locator("select")).hasValue("origin");
        page.locator(".chip.new").click();
        assertThat(page.locator(".rows tbody tr")).hasCount(2);
        assertThat(page.locator(".rows button", byText("杨家湾"))).isVisible();

        long before = head();
        page.locator("[name=leave-out]").check();
        page.locator(".apply [name=reason]").fill("补登");
        page.locator(".apply .primary").click();
        assertThat(page.locator(".done")).hasText("已写入登记簿:修订 " + (before + 1) + "。");
        page.locator("[data-panel=changes]").click();
        assertThat(page.locator(".changes li").first()).containsText("补登");
    }

    @Test
    void a_mapping_is_kept_and_offered_for_the_next_file() {
        openPanel();
        drop("a.csv", "村子叫什么,经度,纬度\n赵村,118.42,31.36\n");
        page.locator(".mapping tr", byText("村子叫什么")).locator("select").selectOption("name");
        page.locator("#keep-name").fill("年报 2026");
        page.locator(".keep button").click();
        assertThat(page.locator("#status")).containsText("年报 2026");
        page.reload();
        page.locator(".import summary").click();
        page.locator("[name=profile]").selectOption("年报 2026");
        drop("b.csv", "村子叫什么,经度,纬度\n钱村,118.43,31.37\n");
        assertThat(page.locator(".chip.new b")).hasText("1");
        assertThat(page.locator(".chip.rejected b")).hasText("0");
    }

    @Test
    void a_file_that_the_server_does_not_take_is_told_with_what_is_wrong_and_another_may_be_sent() {
        openPanel();
        page.locator(".import summary").click();
        page.locator("[name=crs]").fill("火星系");
        drop("a.csv", "标准名称,经度,纬度\n赵村,118.42,31.36\n");
        assertThat(page.locator(".import .refused")).containsText("无法识别该坐标系");
        assertThat(page.locator(".drop input")).isAttached();
        assertThat(complaints).allMatch(text -> text.contains("400"));
        complaints.clear();
    }

    @Test
    void a_file_may_be_sent_while_the_list_of_types_is_on_its_way() {
        List<Route> held = new ArrayList<>();
        page.route(address -> address.contains("/collections?"), held::add);
        go(PANEL);
        signIn(ADMINISTRATOR, password);
        drop("a.csv", "标准名称,经度,纬度\n孙村,118.44,31.38\n");
        assertThat(page.locator(".chip.new b")).hasText("1");
        assertThat(held).isNotEmpty();
        held.forEach(Route::resume);
    }

    @Test
    void an_import_is_called_off_while_it_is_under_way_and_nothing_is_written() {
        openPanel();
        long before = head();
        dropLarge();
        page.locator(".waiting button").click();
        assertThat(page.locator(".done")).hasText("已取消,未写入任何内容。");
        assertThat(page.locator(".drop")).isVisible();
        assertThat(head()).isEqualTo(before);
        assertThat(
                        page.evaluate(
                                "async () => (await (await fetch('imports')).json()).imports.filter((each) => each.file.name === 'large.csv').length"))
                .isEqualTo(0);
    }

    @Test
    void what_is_called_off_while_it_is_asked_for_is_not_told_as_missing() {
        openPanel();
        List<Route> held = new ArrayList<>();
        page.route(address -> address.matches(".*/imports/[^/?]+"), route -> {
            if (route.request().method().equals("GET") && held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        dropLarge();
        page.waitForCondition(() -> !held.isEmpty());
        // the second click of an impatient hand calls off nothing more
        page.locator(".waiting button").evaluate("button => { button.click(); button.click(); }");
        assertThat(page.locator(".done")).hasText("已取消,未写入任何内容。");
        // the question of before comes to the server when the import is gone
        held.forEach(Route::resume);
        drop("a.csv", "标准名称,经度,纬度\n周村,118.45,31.39\n");
        assertThat(page.locator(".chip.new b")).hasText("1");
        assertThat(page.locator(".import .refused")).hasCount(0);
    }

    /** A town that the register lacks and a village in it, as a register tells them in the Linked Places format. */
    private static final String TOWN_AND_VILLAGE = """
            {"type":"FeatureCollection","@context":"https://x/linkedplaces-context-v1.1.jsonld","features":[
            {"@id":"http://x/id/00000000-0000-7000-8000-00000000d001","type":"Feature","properties":{"title":"新滩镇","versions":[
            {"item_type":"division","valid_from":"2020-01-01","name":"新滩镇","code":"340207998","level":"township"}]}},
            {"@id":"http://x/id/00000000-0000-7000-8000-00000000d002","type":"Feature","properties":{"title":"芦苇村","versions":[
            {"item_type":"place","valid_from":"2021-01-01","name":"芦苇村","division_code":"340207998"}]}}]}""";

    /** One row of a place; with the town two, and one revision; a table without divisions is not asked about them. */
    @Test
    void a_file_that_tells_divisions_too_is_asked_whether_they_come_in_first() {
        openPanel();
        drop("places.jsonld", TOWN_AND_VILLAGE);
        assertThat(page.locator(".chip.new b")).hasText("1");
        var choice = page.getByLabel("先导入文件中的区划,与本类对象写成一个修订");
        assertThat(choice).isVisible();
        assertThat(choice).not().isChecked();
        assertThat(choice).hasAccessibleDescription(Pattern.compile("登记簿里还没有它们时选这一项"));
        choice.focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chip.new b")).hasText("2");
        assertThat(choice).isChecked();
        long before = head();
        page.locator(".apply [name=number]").fill("示政〔2019〕9号");
        page.locator(".apply .primary").click();
        assertThat(page.locator(".done")).hasText("已写入登记簿:修订 " + (before + 1) + "。");
        page.locator(".import .primary", byText("导入另一个文件")).click();
        drop("a.csv", "标准名称,经度,纬度\n吴村,118.46,31.37\n");
        assertThat(page.locator(".chip.new b")).hasText("1");
        assertThat(page.locator("[name=with]")).hasCount(0);
    }

    @Test
    void who_keeps_no_divisions_is_not_asked_about_those_of_a_file() {
        new Accounts(register.journal().documents())
                .open("names", "王地名", "correct horse battery", List.of(Grant.everywhere(Role.PLACE_NAME_OFFICER)));
        go(PANEL);
        signIn("names", "correct horse battery");
        drop("places.jsonld", TOWN_AND_VILLAGE);
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        assertThat(page.locator("[name=crs]")).isAttached();
        assertThat(page.locator("[name=with]")).hasCount(0);
    }

    /** Of two villages that were brought in one was changed since; the other one alone is taken back, by the keyboard. */
    @Test
    void a_written_import_is_taken_back_after_a_look_at_what_becomes_of_each_item() {
        openPanel();
        drop("错.csv", "标准名称,经度,纬度\n郑村,118.47,31.33\n冯村,118.48,31.34\n");
        assertThat(page.locator(".chip.new b")).hasText("2");
        page.locator(".apply .primary").click();
        assertThat(page.locator("[name=take-back]")).isVisible();
        long written = head();
        ItemVersion changed = register.now().believed(ItemType.PLACE).stream()
                .filter(version -> version.name().equals("冯村"))
                .findFirst()
                .orElseThrow();
        register.commit(ChangeSet.of(
                "wangfang",
                "核实",
                List.of(new Change.Put(
                        changed.id(),
                        changed.type(),
                        changed.valid(),
                        changed.values().toBuilder().set("origin", "冯姓").build(),
                        changed.shapeOrNull()))));

        page.locator("[name=take-back]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#take-back")).isFocused();
        assertThat(page.locator("#take-back")).hasText("撤回修订 " + written + ":各对象将怎样");
        assertThat(page.locator(".take-back tbody tr").first()).containsText("冯村");
        assertThat(page.locator(".take-back tbody tr").first()).containsText("wangfang 已于");
        assertThat(page.locator(".take-back tbody tr").nth(1)).containsText("作为误登除去");
        page.evaluate(AccessibilityTest.axe());
        assertThat((List<?>) page.evaluate(AccessibilityTest.VIOLATIONS)).isEmpty();
        assertThat(page.locator(".take-back .primary")).isDisabled();

        page.getByLabel("只撤回其余 1 项,保留 1 项").check();
        page.locator(".take-back [name=back-reason]").fill("发错了文件");
        page.locator(".take-back .primary").click();
        assertThat(page.locator("#taken-back")).hasText("已撤回:修订 " + (written + 2) + "。");
        assertThat(register.now().believed(ItemType.PLACE))
                .extracting(ItemVersion::name)
                .contains("冯村")
                .doesNotContain("郑村");
        page.locator(".import .primary", byText("导入另一个文件")).click();
        assertThat(page.locator(".drop")).isVisible();
    }

    /** Next week the panel of the import is long gone: what came in by a file is found in the log. */
    @Test
    void an_import_of_ones_own_is_taken_back_from_the_log_of_changes() {
        openPanel();
        drop("旧.csv", "标准名称,经度,纬度\n褚村,118.49,31.35\n");
        assertThat(page.locator(".chip.new b")).hasText("1");
        page.locator(".apply .primary").click();
        assertThat(page.locator(".done")).containsText("已写入登记簿");
        long written = head();
        page.reload();
        page.locator("[data-panel=changes]").click();
        page.locator(".changes li").first().locator("[name=take-back]").click();
        assertThat(page.locator("#take-back")).isFocused();
        page.locator(".take-back .primary").click();
        assertThat(page.locator("#taken-back")).hasText("已撤回:修订 " + (written + 1) + "。");
    }

    @Test
    void who_may_not_write_is_told_so_in_words() {
        go(PANEL);
        assertThat(page.locator("#panel .warning")).hasText("使用此面板需要账户,请先登录。");
        new Accounts(register.journal().documents())
                .open("reader", "李查阅", "correct horse battery", List.of(Grant.everywhere(Role.READER)));
        page.locator("#panel .primary").click();
        page.locator("#sign-in [name=account]").fill("reader");
        page.locator("#sign-in [name=password]").fill("correct horse battery");
        page.locator("#sign-in .primary").click();
        assertThat(page.locator("#panel .warning")).hasText("您的账户“李查阅”没有此项权限;需要时请联系管理员授权。");
        assertThat(page.locator(".drop")).isHidden();
    }
}
