package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.Json;
import org.jieming.api.resource.Officers;
import org.jieming.api.store.Documents;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an approval after it: an officer says in the page what is wrong with it, and a reviewer answers her there. */
class ApprovalPageTest extends InBrowser {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
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

    private void as(String account, String panel) {
        context.clearCookies();
        go("desk=names/" + panel);
        signIn(account, Officers.PASSWORD);
        assertThat(page.locator("#account")).containsText(account);
    }

    /** Approved ten days ago; the page has the proposal before it, and the register the name. Tells its item. */
    private ItemId approved(String name) {
        as("wang", "proposals");
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=name]").fill(name);
        page.locator("#proposal-form [name=kind]").selectOption("K5");
        page.locator("#proposal-form [name=division]").fill("990121200");
        page.locator("#proposal-form .primary").click();
        assertThat(page.locator("#proposal[data-stage=draft]")).isVisible();
        String id = page.locator("#proposal > p").first().textContent().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
        Documents documents = register.journal().documents();
        Documents.Document kept = documents.get("proposal", id).orElseThrow();
        ObjectNode json = Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "proposal");
        ItemId item = ItemId.parse(json.at("/content/id").asText());
        json.put("stage", "approved");
        LocalDate day = TODAY.minusDays(10);
        json.withArray("history")
                .addObject()
                .put("step", "approve")
                .put("to", "approved")
                .put("actor", "li")
                .put("at", day + "T04:00:00Z")
                .put("on", day.toString())
                .put("note", "")
                .put("revision", named(item, name, day))
                .putObject("act")
                .put("number", "示政函〔2026〕9号")
                .put("authority", "示例县人民政府")
                .put("decided_on", day.toString());
        documents.put("proposal", id, json.toString(), kept.version());
        page.locator("[name=back]").click();
        page.locator(".queue button", byText(name)).click();
        assertThat(page.locator("#proposal[data-stage=approved]")).isVisible();
        return item;
    }

    /** What the approval writes, and its revision. */
    private static long named(ItemId item, String name, LocalDate from) {
        Values place = Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", name)
                .set("kind", "K5")
                .set("division_code", "990121200000")
                .set("status", "approved")
                .set("approver", "示例县人民政府")
                .set("approved_on", from)
                .set("approval_doc", "示政函〔2026〕9号")
                .build();
        register.commit(ChangeSet.of(
                "li", "test", List.of(new Change.Put(item, ItemType.PLACE, Period.from(from), place, null))));
        return register.now().number().value();
    }

    /** The proposal that is approved as one that gave the place another name than it had. */
    private void renamedFrom(String former, String name) {
        Documents documents = register.journal().documents();
        String id = page.locator("#proposal > p").first().textContent().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
        Documents.Document kept = documents.get("proposal", id).orElseThrow();
        ObjectNode json = Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "proposal");
        json.put("kind", "rename");
        ((ObjectNode) json.path("content")).put("former_name", former);
        documents.put("proposal", id, json.toString(), kept.version());
        page.locator("[name=back]").click();
        page.locator(".queue button", byText(name)).click();
        assertThat(page.locator("#proposal h3").first()).containsText(former);
    }

    private static void addressed(String name, String address) {
        Values facility = Values.of(Descriptor.of(ItemType.FACILITY))
                .set("name", name)
                .set("facility_type", "E1")
                .set("address", address)
                .set("division_code", "990121200000")
                .build();
        register.commit(ChangeSet.of(
                "li",
                "test",
                List.of(new Change.Put(ItemId.named(name), ItemType.FACILITY, Period.ALWAYS, facility, null))));
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

    private void step(String step) {
        page.locator("#steps [name=" + step + "]").click();
    }

    private void fill(String field, String value) {
        page.locator("#step [name=" + field + "]").fill(value);
    }

    private void take() {
        page.locator("#step [name=take]").click();
    }

    private String recorded(ItemId item, String property) {
        return register.now()
                .timeline(ItemType.PLACE, item)
                .on(TODAY)
                .orElseThrow()
                .values()
                .text(property);
    }

    @Test
    void a_wrong_number_is_corrected_by_one_and_confirmed_by_another() {
        ItemId item = approved("金橘路");
        bring("approval");
        step("amend");
        assertThat(page.locator("#step [name=number]")).hasValue("示政函〔2026〕9号");
        assertThat(page.locator("#step [name=authority]")).hasValue("示例县人民政府");
        fill("number", "示政函〔2026〕6号");
        fill("note", "录入时看错文号");
        take();
        assertThat(page.locator("#asked")).containsText("示政函〔2026〕6号");
        assertThat(page.locator("#asked")).containsText("录入时看错文号");
        assertThat(page.locator("#steps [name=confirm]")).isDisabled();
        assertThat(recorded(item, "approval_doc")).isEqualTo("示政函〔2026〕9号");
        as("li", "review");
        assertThat(page.locator(".queue li", byText("金橘路"))).containsText("待核准");
        page.locator(".queue button", byText("金橘路")).click();
        step("confirm");
        take();
        assertThat(page.locator("#asked")).hasCount(0);
        assertThat(page.locator(".course")).containsText("核准");
        assertThat(recorded(item, "approval_doc")).isEqualTo("示政函〔2026〕6号");
    }

    /** One home still has the old name in its address, another the new one: the first is to be changed now, the second if the approval is withdrawn. */
    @Test
    void an_approved_renaming_tells_where_the_old_name_stands_and_its_withdrawal_where_the_new_one_does() {
        addressed("夕照养老院", "旧榆路 3 号");
        addressed("朝霞养老院", "新榆路 5 号");
        approved("新榆路");
        renamedFrom("旧榆路", "新榆路");
        page.locator("[name=impact]").click();
        assertThat(page.locator("#impact")).containsText("夕照养老院");
        assertThat(page.locator("#impact")).not().containsText("朝霞养老院");
        step("annul");
        page.locator("[name=impact]").click();
        assertThat(page.locator("#impact")).containsText("朝霞养老院");
        assertThat(page.locator("#impact")).not().containsText("夕照养老院");
    }

    /** Its naming ends with today: an approved name that nobody bears any more may be proposed again. */
    @Test
    void an_approval_is_withdrawn_by_one_and_confirmed_by_another_and_its_name_proposed_again() {
        ItemId item = approved("金柚路");
        bring("revocation");
        page.locator("[name=impact]").click();
        assertThat(page.locator("#impact")).isVisible();
        step("annul");
        fill("number", "示政函〔2026〕30号");
        assertThat(page.locator("#step [name=authority]")).hasValue("");
        fill("authority", "示例县人民政府");
        fill("decided_on", TODAY.toString());
        fill("note", "违反命名规定");
        take();
        assertThat(page.locator("#asked")).containsText("示政函〔2026〕30号");
        as("li", "review");
        page.locator(".queue button", byText("金柚路")).click();
        step("confirm");
        take();
        assertThat(page.locator("#proposal[data-stage=revoked]")).isVisible();
        assertThat(register.now().timeline(ItemType.PLACE, item).on(TODAY)).isEmpty();
        as("wang", "proposals");
        page.locator(".queue button", byText("金柚路")).click();
        page.locator("[name=again]").click();
        assertThat(page.locator("#proposal-form [name=name]")).hasValue("金柚路");
        page.locator("#proposal-form .primary").click();
        assertThat(page.locator("#proposal[data-stage=draft]")).isVisible();
    }
}
