package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
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

    /** The same villages but for the act by which one was recorded: of the other alone the card says that nothing is cited. */
    @Test
    void a_record_under_an_act_is_not_told_to_cite_nothing() {
        Act act = new Act(
                "示例函〔2020〕1号",
                "",
                "示例县人民政府",
                Optional.of(LocalDate.parse("2020-01-01")),
                Optional.empty(),
                Optional.empty());
        village("凭据新村", Optional.of(act));
        village("无据新村", Optional.empty());
        find("无据新村");
        assertThat(page.locator("#card .uncited")).isVisible();
        page.waitForResponse(answer -> answer.url().contains("/id/"), () -> find("凭据新村"));
        assertThat(page.locator("#card h2")).containsText("凭据新村");
        assertThat(page.locator("#card .uncited")).hasCount(0);
    }

    private static void village(String name, Optional<Act> act) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", name)
                .parse("kind", "K3")
                .parse("division_code", "990121100")
                .build();
        register.commit(new ChangeSet(
                "wang",
                "补录",
                act,
                List.of(new Change.Put(ItemId.named(name), ItemType.PLACE, Period.ALWAYS, values, null)),
                Map.of()));
    }
}
