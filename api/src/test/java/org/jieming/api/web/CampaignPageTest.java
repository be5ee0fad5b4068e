package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.campaign.Campaigns;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Officers;
import org.jieming.api.store.Documents;
import org.jieming.campaign.Decision;
import org.jieming.campaign.Ruling;
import org.jieming.proposal.ProposalKind;
import org.junit.jupiter.api.Test;

/** An officer cleans up the names of the invented county, and matches a table to them, without leaving the keyboard. */
class CampaignPageTest extends InBrowser {
    private static final double FILED_MILLIS = 120_000;

    @Test
    void an_officer_begins_a_campaign_finds_the_duplicates_and_decides_them_from_the_keyboard() {
        var documents = register.journal().documents();
        Officers.enter(documents, "wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        go("desk=names/campaigns");
        signIn("wang", Officers.PASSWORD);
        page.locator("[name=begin]").click();
        page.locator("#new-campaign [name=name]").fill("2026年不规范地名清理整治");
        page.locator("#new-campaign [name=area]").selectOption("990121");
        page.locator("#new-campaign [name=number]").fill("民发〔2018〕146号");
        page.locator("#new-campaign .primary").click();
        page.locator("#campaign-search button").click();
        assertThat(page.locator("#campaign-said")).containsText("新增");
        // found, the queue has the keyboard, and so it has when the campaign is opened anew
        assertThat(page.locator("#entries")).isFocused();
        page.locator("[name=back]").click();
        page.locator("#panel .queue button").first().click();
        assertThat(page.locator("#entries")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#entries [role=option]").nth(1)).hasAttribute("aria-selected", "true");

        page.locator("#campaign [name=cause]").last().selectOption("duplicate");
        // the two 石桥村 of 青石乡 and 望山镇
        assertThat(page.locator("#entries [role=option]")).hasCount(2);
        assertThat(page.locator("#evidence")).containsText("A-12");
        assertThat(page.locator("#evidence")).containsText("相距 1.7 公里");
        page.locator("#entries").press("ArrowDown");
        assertThat(page.locator("#entries [role=option]").nth(1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("1");
        assertThat(page.locator("#decision [name=new_name]")).isFocused();
        page.keyboard().type("西石桥村");
        String decided = page.locator("#entries").getAttribute("aria-activedescendant");
        page.keyboard().press("Enter");
        assertThat(page.locator("#campaign-said")).containsText("起草方案");
        // whoever hears the page hears what is next: in the line of status, and by another active option
        assertThat(page.locator("#campaign-said")).containsText("下一条:石桥村");
        assertThat(page.locator("#entries")).not().hasAttribute("aria-activedescendant", decided);
        // decided, it is no longer in the queue of what was found
        assertThat(page.locator("#entries [role=option]")).hasCount(1);
        assertThat(page.locator("#entries")).isFocused();
        page.keyboard().press("3");
        page.keyboard().type("1986年批准,沿用至今");
        page.keyboard().press("Enter");
        assertThat(page.locator("#campaign-said")).hasText("已认定。 没有这样的条目。");
        assertThat(page.locator("#entries")).hasCount(0);
        assertThat(page.locator("#campaign h3").first()).isFocused();

        page.locator("#campaign [name=stage]").selectOption("done");
        assertThat(page.locator("#evidence")).containsText("沿用至今");
        assertThat(page.locator("#campaign a[href*=docx]"))
                .hasAttribute("href", Pattern.compile("entries\\?f=docx.*stage=done&cause=duplicate"));
        page.locator("#language").click();
        assertThat(page.locator("#evidence")).containsText("Keep");
        assertThat(page.locator("#counts")).containsText("Duplicate");

        page.locator("#entries").press("1");
        page.keyboard().type("桥东村");
        somebodyElseDismissesIt(documents);
        page.keyboard().press("Enter");
        assertThat(page.locator("#campaign-said")).containsText("Somebody decided");
        assertThat(page.locator("#evidence")).containsText("Not irregular");
        org.assertj.core.api.Assertions.assertThat(complaints).allMatch(text -> text.contains("412"));
        complaints.clear();
        // a refused decision leaves no draft behind
        org.assertj.core.api.Assertions.assertThat(new Proposals(documents).all())
                .hasSize(1);

        var proposal = new Proposals(documents).all().get(0).proposal();
        org.assertj.core.api.Assertions.assertThat(proposal.kind()).isEqualTo(ProposalKind.RENAME);
        org.assertj.core.api.Assertions.assertThat(proposal.content().name()).isEqualTo("西石桥村");
        var campaigns = new Campaigns(documents);
        List<String> carried = campaigns.entries(campaigns.all().get(0)).stream()
                .flatMap(kept -> kept.entry().ruling().stream())
                .flatMap(ruling -> ruling.proposal().stream())
                .toList();
        org.assertj.core.api.Assertions.assertThat(carried).containsExactly(proposal.id());
    }

    @Test
    void a_search_that_is_done_and_cannot_be_read_is_told_and_waits_for_nothing() {
        Officers.enter(register.journal().documents(), "wu", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        go("desk=names/campaigns");
        signIn("wu", Officers.PASSWORD);
        page.locator("[name=begin]").click();
        page.locator("#new-campaign [name=name]").fill("清理整治回头看");
        page.locator("#new-campaign [name=area]").selectOption("990121");
        page.locator("#new-campaign .primary").click();
        assertThat(page.locator("#campaign-search button")).isEnabled();
        page.route("**/campaigns/*/entries?*", Route::abort);
        page.locator("#campaign-search button").click();
        assertThat(page.locator("#status")).containsText("服务器没有答复");
        assertThat(page.locator("#campaign .waiting")).hasCount(0);
        assertThat(page.locator("#campaign-search button")).isEnabled();
        // the browser itself tells of the lost answer
        org.assertj.core.api.Assertions.assertThat(complaints).allMatch(text -> text.contains("ERR_FAILED"));
        complaints.clear();
    }

    /** The invented county has 石桥村 in 青石乡 and in 望山镇, and none called 无名村. */
    @Test
    void an_officer_matches_a_table_of_names_from_the_keyboard_and_the_reviewer_sees_what_she_decided() {
        var documents = register.journal().documents();
        Officers.enter(documents, "zhao", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        go("desk=names/matchings");
        signIn("zhao", Officers.PASSWORD);
        page.locator("#new-matching [name=area]").fill("990121");
        page.locator("#new-matching [name=file]")
                .setInputFiles(new FilePayload(
                        "list.csv",
                        "text/csv",
                        "序号,地名,所属乡镇\n1,石桥村,青石乡\n2,石桥村,\n3,无名村,\n4,合计,\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#new-matching .primary").click();
        // it begins once the names of the register are filed, which takes a while after the start of a server
        assertThat(page.locator("#sheet-rows [role=option]"))
                .hasCount(4, new LocatorAssertions.HasCountOptions().setTimeout(FILED_MILLIS));
        assertThat(page.locator("#sheet-rows")).isFocused();
        page.locator("#matching summary").first().click();
        page.locator("#matching-columns [name=division]").selectOption("所属乡镇");
        page.locator("#matching-columns button").click();
        assertThat(page.locator("#matching-counts [data-state=sure]")).hasText("1");
        assertThat(page.locator("#comparison")).containsText("青石乡");
        page.evaluate(AccessibilityTest.axe());
        org.assertj.core.api.Assertions.assertThat((List<?>) page.evaluate(AccessibilityTest.VIOLATIONS))
                .isEmpty();

        // matched anew, the queue has the keyboard
        assertThat(page.locator("#sheet-rows")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sheet-rows [role=option]").nth(1)).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#matching-said")).containsText("下一行");
        page.keyboard().press("2");
        page.keyboard().press("/");
        assertThat(page.locator("#comparison [name=q]")).isFocused();
        page.keyboard().type("望山镇");
        page.keyboard().press("Enter");
        assertThat(page.locator("#comparison th[scope=col]", byText("候选 1"))).isVisible();
        assertThat(page.locator("#sheet-rows")).isFocused();
        page.keyboard().press("n");
        page.keyboard().press("x");
        assertThat(page.locator("#matching-counts [data-state=decided]")).hasText("4");
        assertThat(page.locator("#sheet-rows [role=option]").nth(3)).containsText("不是地名");
        page.keyboard().press("u");
        assertThat(page.locator("#matching-counts [data-state=decided]")).hasText("3");

        Officers.enter(documents, "qian", Grant.everywhere(Role.REVIEWER));
        context.close();
        visit(1280, 800);
        go("desk=names/matchings");
        signIn("qian", Officers.PASSWORD);
        page.locator("#matchings button").first().click();
        assertThat(page.locator("#sheet-rows [role=option]")).hasCount(1);
        assertThat(page.locator("#sheet-rows")).isFocused();
        page.locator("#matching [name=state]").selectOption("decided");
        assertThat(page.locator("#sheet-rows [role=option]")).hasCount(3);
        assertThat(page.locator("#sheet-rows")).containsText("zhao");
        assertThat(page.locator("#matching a[href*=xlsx]")).hasCount(2);
        assertThat(page.locator("#matching a[href*='decision=new']")).hasText("新地名表");
    }

    private static void somebodyElseDismissesIt(Documents documents) {
        var campaigns = new Campaigns(documents);
        var campaign = campaigns.all().get(0);
        KeptEntry kept = campaigns.entries(campaign).stream()
                .filter(each -> each.entry()
                        .ruling()
                        .filter(ruling -> ruling.decision() == Decision.KEEP)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        campaigns.decide(
                campaign,
                kept,
                new Ruling(Decision.DISMISS, "li", LocalDate.parse("2026-01-02"), "两村相距甚远", "", Optional.empty(), ""));
    }
}
