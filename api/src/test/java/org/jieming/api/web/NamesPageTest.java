package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Officers;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** An officer types a name and sees what the law says of it while she types. */
class NamesPageTest extends InBrowser {

    @Test
    void a_duplicate_is_told_as_one_types_with_its_article_and_leads_to_the_other_place() {
        go("at=13/35.035/105.045&desk=names");
        page.locator("#name-check [name=division]").fill("990121200");
        page.locator("#name-check [name=kind]").selectOption("K3");
        page.locator("#name-check [name=name]").pressSequentially("石桥村");

        assertThat(page.locator("#verdict .refused")).isVisible();
        assertThat(page.locator("#verdict .toned")).hasText("Shíqiáocūn");
        // nobody is signed in: names that are not for everybody were left out
        assertThat(page.locator("#verdict")).containsText("仅与向您公开的地名比对");
        assertThat(page.locator(".findings > li").first()).containsText("A-12");
        assertThat(page.locator(".findings > li").first()).containsText("地名管理条例 2022年国务院令第753号 第九条");
        assertThat(page.locator(".against li")).hasCount(2);
        page.locator(".against button").first().click();
        assertThat(page.locator("#card h2")).hasText("石桥村");
    }

    @Test
    void a_place_pointed_at_on_the_map_decides_the_built_up_area_and_the_distance() {
        // the middle of the map is 105.02° E 35.04° N, inside 示例县建成区, on 示例大道
        go("at=14/35.041/105.02&desk=names");
        page.locator("#name-check [name=name]").fill("示例大道");
        page.locator("#name-check [name=pick]").click();
        page.locator("#map").click();
        assertThat(page.locator("#name-check [name=at]")).hasValue(Pattern.compile("105\\.0\\d+, 35\\.0\\d+"));
        assertThat(page.locator("#verdict")).containsText("示例县建成区");
        assertThat(page.locator(".findings > li").first()).containsText("A-13");
        assertThat(page.locator(".against small").first()).containsText("米");
        assertThat(page.locator("#card")).isHidden();
    }

    @Test
    void a_plain_name_is_spelled_and_passes_and_a_doubtful_reading_is_pointed_out() {
        go("desk=names");
        page.locator("#name-check [name=name]").fill("清溪一路");
        assertThat(page.locator("#verdict .toned")).hasText("Qīngxī 1 Lù");
        assertThat(page.locator("#verdict .letters")).containsText("QINGXI 1 LU");
        page.locator("#name-check [name=name]").fill("重阳路");
        assertThat(page.locator("#verdict .warning").first()).containsText("重 chóng");
        page.locator("#language").click();
        assertThat(page.locator("#verdict")).containsText("On signs");
    }

    /** G.5, question 6: "pinyin of these 20 new roads". 重 is read by a dictionary alone; the ordinal is a figure, and so is a full-width one. */
    @Test
    void twenty_new_roads_are_pasted_and_get_their_letters_at_once() {
        String[] more = "滨江一路 滨江二路 重阳路 朝阳路 长安路 南京东路 乌鲁木齐路 清溪巷 青石街 学府路 文昌路 湖滨路 春晖路 秋实路 望山路 石桥路 迎宾路 新城路 河东路".split(" ");
        go("desk=names/spelling");
        page.locator("#spelling [name=list]").fill(String.join("\n", more).replaceFirst("\n", "，") + "\t５号路");
        page.locator("#spelling [name=kind]").selectOption("K5");
        page.locator("#spelling .primary").click();
        assertThat(page.locator("#spelled tbody tr")).hasCount(20);
        assertThat(page.locator("#spelled tbody tr").first()).containsText("Bīnjiāng 1 Lù");
        assertThat(page.locator("#spelled")).containsText("Ürümqi Lù");
        assertThat(page.locator("#spelled")).containsText("NANJING DONGLU");
        assertThat(page.locator("#spelled tbody tr").last()).containsText("5 Hàolù");
        assertThat(page.locator("#spelled tbody tr", byText("重阳路")).locator(".badge"))
                .isVisible();
        Download table = page.waitForDownload(
                () -> page.locator("#spelled [data-file=xlsx]").click());
        assertThat(table.suggestedFilename()).isEqualTo("romanize.xlsx");
    }

    /** The second line holds 101 characters, one more than a name has at most. */
    @Test
    void a_line_that_is_too_long_is_named_and_the_others_are_spelled() {
        go("desk=names/spelling");
        page.locator("#spelling [name=list]").fill("清溪巷\n" + "长".repeat(101) + "\n学府路");
        page.locator("#spelling [name=kind]").selectOption("K5");
        page.locator("#spelling .primary").click();
        assertThat(page.locator("#spelled tbody tr")).hasCount(2);
        assertThat(page.locator("#too-long")).containsText("第 2 行");
        page.locator("#spelling [name=list]").fill("长".repeat(101));
        page.locator("#spelling .primary").click();
        assertThat(page.locator("#too-long")).containsText("第 1 行");
        assertThat(page.locator("#spelled")).hasCount(0);
    }

    @Test
    void an_officer_sees_what_records_lack_and_says_which_double_entries_are_two_villages() {
        Officers.enter(register.journal().documents(), "wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        protect("青石村", "庙会始于明代");
        go("desk=names/records");
        signIn("wang", Officers.PASSWORD);
        // nobody chose a district yet
        assertThat(page.locator("#records [name=area]")).hasValue("");
        page.locator("#records [name=area]").selectOption("990121");
        page.locator("#records .primary").click();
        // most places of the invented county do not say how many signs they have
        assertThat(page.locator("#towns")).containsText("望山镇");
        assertThat(page.locator("#towns thead")).containsText("未填个数");
        // one sign bears 示例大街 and is for 示例大道
        assertThat(page.locator("#faults")).containsText("书写的不是标准地名");
        page.locator("#faults button", byText("示例大道")).first().click();
        assertThat(page.locator("#card h2")).hasText("示例大道");

        page.locator("#records [name=check]").selectOption("completeness");
        page.locator("#records .primary").click();
        assertThat(page.locator("#found")).containsText("平均完整度");
        page.locator("#incomplete button", byText("青石村")).click();
        assertThat(page.locator("#card h2")).hasText("青石村");
        Download table = page.waitForDownload(
                () -> page.locator("#found [data-file=xlsx]").click());
        assertThat(table.suggestedFilename()).isEqualTo("completeness-990121.xlsx");

        page.locator("#records [name=check]").selectOption("place-codes");
        page.locator("#records .primary").click();
        // the codes of the invented county are in order
        assertThat(page.locator("#found")).containsText("未发现问题");
        page.locator("#records [name=check]").selectOption("protection-list");
        page.locator("#records .primary").click();
        assertThat(page.locator("#guarded")).containsText("庙会始于明代");
        assertThat(page.locator("#guarded")).containsText("列入保护名录而未设保护标志");
        page.locator("#found [name=all-signs]").click();
        assertThat(page.locator("#faults")).containsText("书写的不是标准地名");

        page.locator("[data-panel=twins]").click();
        page.locator("#double-entries [name=area]").selectOption("990121");
        page.locator("#double-entries [name=distance]").fill("5000");
        // from the keyboard: what is found is said, and the focus is on it; so after each decision
        page.locator("#double-entries .primary").press("Enter");
        assertThat(page.locator("#twins .queue > li")).containsText("示例县望山镇石桥村");
        assertThat(page.locator("#twins-said[role=status]")).containsText("共 1 组、1 对");
        assertThat(page.locator("#twins [name=show]").first()).isFocused();
        page.locator("#twins [name=note]").fill("分属两镇");
        page.locator("#twins [name=note]").press("Enter");
        assertThat(page.locator("#twins-said")).containsText("已认定不是同一个");
        assertThat(page.locator("#twins [name=back]")).isFocused();
        page.locator("#double-entries .primary").press("Enter");
        assertThat(page.locator("#twins-said")).containsText("共 0 组");
        assertThat(page.locator("#double-entries .primary")).isFocused();
        page.locator("#apart summary").click();
        assertThat(page.locator("#apart li")).containsText("石桥村 ≠ 石桥村");
        page.locator("#apart button").press("Enter");
        assertThat(page.locator("#apart")).hasCount(0);
        assertThat(page.locator("#twins-said")).containsText("已撤回");
        assertThat(page.locator("#double-entries .primary")).isFocused();
    }

    /** Puts a place of the seeds on the protection list. */
    private static void protect(String name, String reason) {
        ItemVersion place = register.now().believed(ItemType.PLACE).stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow();
        Values values = place.values().toBuilder()
                .set("protected", true)
                .set("protection_reason", reason)
                .build();
        register.commit(new ChangeSet(
                "wang",
                "名录",
                Optional.empty(),
                List.of(new Change.Put(place.id(), place.type(), place.valid(), values, place.shapeOrNull())),
                Map.of()));
    }
}
