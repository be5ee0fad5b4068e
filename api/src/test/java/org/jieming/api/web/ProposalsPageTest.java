package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Officers;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer and a reviewer take a name from draft to announcement in the page. */
class ProposalsPageTest extends InBrowser {
    /** The day on which the proposal is sent in: no approval is older. */
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    private static boolean entered;

    @BeforeEach
    void an_officer_and_a_reviewer() {
        if (!entered) {
            var documents = register.journal().documents();
            Officers.enter(documents, "wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
            Officers.enter(documents, "li", Grant.everywhere(Role.REVIEWER));
            entered = true;
        }
    }

    @Test
    void an_officer_and_a_reviewer_take_a_name_from_draft_to_announcement() throws IOException {
        long before = register.now().number().value();
        as("wang", "proposals");
        draft();
        // the rules warn of 中央: the officer says why it goes on all the same
        step("check");
        assertThat(page.locator("#step .findings")).containsText("D1");
        // Chromium reports the refusal; the page shows it
        complaints.removeIf(text -> text.contains("422"));
        page.locator("#step [name=reason-D1]").fill("位于中央公园旁");
        page.locator("#step [name=take]").click();
        stage("checked");
        for (String kind : new String[] {"assessment", "expert-review", "consultation"}) {
            bring(kind);
        }
        step("consult");
        stage("consulting");
        step("review");
        stage("reviewed");
        step("submit");
        stage("submitted");
        assertThat(page.locator("#steps [name=approve]")).isDisabled();
        assertThat(page.locator("#papers")).hasCount(0);

        as("li", "review");
        page.locator(".queue button", byText("中央大道")).click();
        page.locator("[name=impact]").click();
        assertThat(page.locator("#impact")).isVisible();
        step("approve");
        page.locator("#step [name=number]").fill("示政函〔2026〕7号");
        page.locator("#step [name=decided_on]").fill(TODAY);
        assertThat(page.locator("#step [name=authority]")).hasValue("示例县人民政府");
        page.locator("#step [name=take]").click();
        stage("approved");
        assertThat(register.now().number().value()).isEqualTo(before + 1);
        // 990121200 青石乡, 23500 urban streets, the first there: given with the approval
        assertThat(page.locator("#proposal")).containsText("99012120023500000001");
        assertThat(page.locator("#proposal")).containsText("以中央公园得名");
        assertThat(register.now().believed(ItemType.PLACE))
                .filteredOn(place -> place.values().text("place_code").equals("99012120023500000001"))
                .singleElement()
                .satisfies(place -> assertThat(place.shapeOrNull().geometry().getNumPoints())
                        .isEqualTo(2));

        as("wang", "due");
        assertThat(page.locator(".due").first()).containsText("登记备案");
        assertThat(page.locator(".lamp.green").first()).isVisible();
        page.locator("#not-announced summary").click();
        assertThat(page.locator("#not-announced")).containsText("尚未备案");
        assertThat(page.locator("#all-announcements a")).hasCount(0);
        page.locator(".queue button", byText("中央大道")).click();
        stage("approved");
        assertThat(page.locator("#announcement")).containsText("尚未备案");
        bring("approval");
        bring("filing-report");
        dated("file", "filed");
        page.locator("[name=back]").click();
        assertThat(page.locator("#all-announcements a").first())
                .hasAttribute("href", Pattern.compile("proposals=20\\d\\d-\\d{4}"));
        page.locator(".queue button", byText("中央大道")).click();
        dated("announce", "announced");
        Download announcement = page.waitForDownload(
                () -> page.locator("a[href^='announcements'][href*=docx]").click());
        assertThat(text(announcement)).contains("地名公告", "中央大道", "Zhōngyāng Dàdào", "示例县人民政府", TODAY);
        dated("enter", "in-use");
        assertThat(page.locator(".course li")).hasCount(14);
        assertThat(page.locator(".course")).containsText("写入登记簿修订");
        assertThat(page.locator(".course")).containsText("公告渠道: 政府网站");
    }

    @Test
    void an_officer_edits_her_draft_reads_it_in_english_and_gives_it_up() {
        as("wang", "proposals");
        draft();
        page.locator("[name=back]").click();
        assertThat(page.locator(".queue li").first()).containsText("草拟");
        page.locator(".queue button").first().click();
        page.locator("[name=edit]").click();
        page.locator("#proposal-form [name=reason]").fill("道路改线");
        page.locator("#proposal-form .primary").click();
        assertThat(page.locator("#proposal")).containsText("道路改线");
        page.locator("#language").click();
        assertThat(page.locator("#proposal .course")).containsText("Edit wang");
        assertThat(page.locator("#steps")).containsText("Withdraw");
        step("withdraw");
        stage("withdrawn");
    }

    @Test
    void an_officer_proposes_a_name_for_the_protection_list_and_is_asked_for_nothing_else_of_it() {
        listing();
        assertThat(page.locator("#proposal")).containsText("列入保护名录");
    }

    @Test
    void a_reviewer_revokes_what_was_approved_for_a_later_day() {
        listing();
        as("li", "review");
        page.locator(".queue button", byText("石桥村")).first().click();
        step("approve");
        decided("示政函〔2026〕21号");
        page.locator("#step [name=effective_on]")
                .fill(LocalDate.parse(TODAY).plusMonths(2).toString());
        page.locator("#step [name=take]").click();
        stage("in-use");
        step("revoke");
        assertThat(page.locator("#step [name=effective_on]")).hasCount(0);
        decided("示政函〔2026〕22号");
        page.locator("#step [name=take]").click();
        stage("revoked");
        assertThat(page.locator(".course")).containsText("撤销批准");
        assertThat(page.locator("#steps button")).hasCount(0);
    }

    private void decided(String number) {
        page.locator("#step [name=number]").fill(number);
        page.locator("#step [name=decided_on]").fill(TODAY);
        assertThat(page.locator("#step [name=authority]")).hasValue("示例县民政局");
    }

    private void listing() {
        as("wang", "proposals");
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=wish]").selectOption("protect");
        page.locator("#proposal-form [name=bearer]").fill("石桥村");
        page.locator("#proposal-form .queue button").first().click();
        assertThat(page.locator("#proposal-form [name=name]")).hasCount(0);
        page.locator("#proposal-form [name=protection_class]").fill("古村落");
        for (String field : new String[] {"applicant", "reason", "approver"}) {
            page.locator("#proposal-form [name=" + field + "]").fill("示例县民政局");
        }
        page.locator("#proposal-form .primary").click();
        stage("draft");
        assertThat(page.locator("#proposal")).containsText("古村落");
        step("check");
        stage("checked");
        step("submit");
        stage("submitted");
    }

    private void draft() {
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=name]").fill("中央大道");
        page.locator("#proposal-form [name=kind]").selectOption("K5");
        page.locator("#proposal-form [name=division]").fill("990121200");
        assertThat(page.locator("#verdict .toned")).hasText("Zhōngyāng Dàdào");
        assertThat(page.locator("#verdict .findings")).containsText("D1");
        // the application stands below all that was found
        BoundingBox last = page.locator("#verdict .findings > li").last().boundingBox();
        assertThat(page.locator("#proposal-form fieldset").boundingBox().y)
                .isGreaterThanOrEqualTo(last.y + last.height);
        page.locator("#proposal-form [name=at]").fill("105.03, 35.02; 105.04, 35.02");
        page.locator("#proposal-form [name=at]").press("Tab");
        page.locator("#proposal-form [name=class_code]").fill("23500");
        page.locator("#proposal-form [name=meaning]").fill("以中央公园得名");
        for (String[] field : new String[][] {
            {"applicant", "青石乡人民政府"},
            {"reason", "新建道路"},
            {"location", "东起示例大道"},
            {"size", "长 1.2 千米"},
            {"nature", "支路"},
            {"approver", "示例县人民政府"}
        }) {
            page.locator("#proposal-form [name=" + field[0] + "]").fill(field[1]);
        }
        page.locator("#proposal-form .primary").click();
        stage("draft");
    }

    private void as(String account, String panel) {
        context.clearCookies();
        go("desk=names/" + panel);
        signIn(account, Officers.PASSWORD);
        assertThat(page.locator("#account")).containsText(account);
    }

    private void step(String step) {
        page.locator("#steps [name=" + step + "]").click();
    }

    private void dated(String step, String stage) {
        step(step);
        if (step.equals("announce")) {
            page.locator("#step [name=take]").click();
            assertThat(page.locator("#step [role=alert]")).containsText("公告渠道");
            page.locator("#step [value=government-website]").check();
        }
        page.locator("#step [name=take]").click();
        stage(stage);
    }

    private void stage(String stage) {
        assertThat(page.locator("#proposal[data-stage=" + stage + "]")).isVisible();
    }

    private void bring(String kind) {
        int before = page.locator("a[href*=attachments]").count();
        page.locator("#papers [name=kind]").selectOption(kind);
        page.locator("#papers [name=file]")
                .setInputFiles(new FilePayload(
                        kind + ".pdf", "application/pdf", ("%PDF-1.7 " + kind).getBytes(StandardCharsets.UTF_8)));
        page.locator("#papers button").click();
        assertThat(page.locator("a[href*=attachments]")).hasCount(before + 1);
    }

    private static String text(Download download) throws IOException {
        try (InputStream bytes = download.createReadStream();
                XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(bytes))) {
            return extractor.getText();
        }
    }
}
