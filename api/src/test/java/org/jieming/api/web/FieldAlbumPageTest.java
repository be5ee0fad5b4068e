package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jieming.api.BadLink;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** Photographs on the telephone: seen small with what they are of, taken out while they are here, withdrawn once they are sent. */
class FieldAlbumPageTest extends InField {
    private static void taken(Page field, String subject, int colour) throws IOException {
        field.locator("#record input[name=" + subject + "]").setInputFiles(picture(colour));
        assertThat(field.locator("#record .photo:has([name=" + subject + "]) small"))
                .hasText("1 张");
    }

    /** Three are taken, the one northwards shows the wrong thing; each is seen with what it is of. */
    private static void drafted(Page field) throws IOException {
        field.locator("[data-marker='" + marker(1) + "']").click();
        field.locator("#record .states input[value=damaged]").check();
        taken(field, "marker", 1);
        taken(field, "north", 2);
        taken(field, "panorama", 3);
        Locator album = field.locator("#album li");
        assertThat(album).hasCount(3);
        assertThat(album.nth(1).locator("b")).hasText("北向");
        assertThat(album.nth(1).locator("img")).hasAttribute("alt", "北向");
        // 8 pixels wide: the picture itself is shown
        assertThat(album.nth(1)
                        .locator("img")
                        .evaluate("async (image) => { await image.decode(); return image.naturalWidth; }"))
                .isEqualTo(8);
        album.nth(1).locator("[name=caption]").fill("错拍");
        album.nth(1).locator("[name=take-out]").click();
        assertThat(album).hasCount(2);
        // what is likely next has the keyboard, and no words of the one that is gone are left
        assertThat(field.locator("#record input[name=north]")).isFocused();
        assertThat(album.nth(1).locator("[name=caption]")).hasValue("");
        taken(field, "north", 4);
        field.locator("#save").click();
    }

    /** A statement that has not left the device lets a photograph go; the statement itself still waits. */
    private static void takenOutOfTheStatement(Page field) {
        assertThat(field.locator("#queue [data-waiting='4']")).isVisible();
        field.locator("[data-marker='" + marker(1) + "']").click();
        field.locator("#stated-photos summary").click();
        Locator panorama = field.locator("#stated-photos li", byText("全景"));
        assertThat(panorama).containsText("待传");
        panorama.locator("[name=take-out]").click();
        assertThat(field.locator("#stated-photos li")).hasCount(2);
        assertThat(field.locator("#queue [data-waiting='3']")).isVisible();
    }

    private static void withdrawn(Page field) throws IOException {
        Locator north = field.locator("#stated-photos li", byText("北向"));
        assertThat(north).containsText("已传,不能删除");
        north.locator("[name=reason]").fill("拍的是另一个界桩");
        north.locator("[name=withdraw]").click();
        assertThat(north).containsText("已撤回:拍的是另一个界桩");
        assertThat(north.locator("button")).hasCount(0);
        assertThat(field.locator("#queue [data-waiting='0'][data-sent='4'][data-refused='0']"))
                .isAttached();
        chosenWhereItBelongs(field);
    }

    /** The picture northwards, of colour 4, once more at the second marker: statement and photograph go, and it stands there. */
    private static void chosenWhereItBelongs(Page field) throws IOException {
        field.locator("main a.button").first().click();
        field.locator("[data-marker='" + marker(2) + "']").click();
        assertThat(field.locator("#marker")).hasText(marker(2));
        field.locator("#record .states input[value=damaged]").check();
        taken(field, "north", 4);
        field.locator("#save").click();
        assertThat(field.locator("#queue [data-waiting='0'][data-sent='5'][data-refused='0']"))
                .isAttached();
        field.locator("[data-marker='" + marker(2) + "']").click();
        field.locator("#stated-photos summary").click();
        assertThat(field.locator("#stated-photos li")).containsText("已传,不能删除");
        assertThat(field.locator("#stated-photos li button")).hasCount(1);
    }

    @Test
    void a_wrong_photograph_is_taken_out_before_it_is_sent_and_marked_as_withdrawn_afterwards() throws IOException {
        prepared();
        rounds("zhang");
        plan();
        sign("li", "plan");
        try (BadLink link = new BadLink(server.port())) {
            Page field = telephone(link, "zhang", false);
            link.cut();
            offline(field, true);
            reopen(field, link);
            // its buttons have the keyboard: it is not hidden from who listens
            assertThat(field.locator("#map")).hasAttribute("aria-label", "沿线地图");
            assertThat(field.locator("#map[aria-hidden]")).hasCount(0);
            drafted(field);
            takenOutOfTheStatement(field);
            link.restore(0);
            offline(field, false);
            assertThat(field.locator("#queue [data-waiting='0'][data-sent='3'][data-refused='0']"))
                    .isAttached();
            // the page is drawn with what was sent since
            field.reload();
            field.locator("#stated-photos summary").click();
            withdrawn(field);
            field.context().close();
        }
        assertThat(kept().observations()).hasSize(2).anySatisfy(each -> assertThat(each.photos())
                .hasSize(2));
        assertThat(kept().notes().withdrawals()).hasSize(1);
        told();
    }

    /** B has stated of the marker, too, and reads what A withdrew. */
    private void told() {
        context.close();
        visit(1280, 800);
        rounds("zhang");
        page.locator("[data-round] button").first().click();
        Locator statement = page.locator("#comparison [data-marker='" + marker(1) + "'] [data-team=a]");
        assertThat(statement.locator("figure")).hasCount(2);
        assertThat(statement.locator("figure").nth(0)).containsText("界桩");
        assertThat(statement.locator("figure[data-withdrawn]")).containsText("已撤回:拍的是另一个界桩");
        Locator right = page.locator("#comparison [data-marker='" + marker(2) + "'] [data-team=a]");
        assertThat(right.locator("figure")).hasCount(1);
        assertThat(right.locator("figure[data-withdrawn]")).hasCount(0);
        withdrawnAtTheDesk(statement.locator("figure").nth(0));
        ofASegment(right.locator("figure figcaption").getAttribute("data-photo"));
    }

    /** The picture that stands at marker 2, stated of the line from there to marker 3 as well: there alone it is taken back. */
    private void ofASegment(String standing) {
        String segment = """
                async ([round, id, from, to, hash]) => (await import('jieming/shell/server.js')).request(
                  'PUT', `inspections/${round}/segments/${id}`, { body: { from, to, observed_at: '2026-05-02T01:00:00Z', walked: true,
                    photos: [{ hash, subject: 'segment', taken_at: '2026-05-02T01:00:00Z' }] } })
                """;
        String hash = standing.substring(standing.indexOf('/') + 1);
        page.evaluate(
                segment,
                List.of(
                        kept().round().id().toString(),
                        UUID.randomUUID().toString(),
                        ItemId.named("field-marker-2").toString(),
                        ItemId.named("field-marker-3").toString(),
                        hash));
        page.locator("[data-round] button").first().click();
        Locator shown =
                page.locator("#segments [data-segment='" + marker(2) + "–" + marker(3) + "'] [data-team=a] figure");
        assertThat(shown).containsText("界线段");
        shown.locator("summary").click();
        shown.locator("[name=reason]").fill("误附于界线段");
        shown.locator("button").click();
        assertThat(shown).containsText("已撤回:误附于界线段");
        assertThat(shown.locator("figcaption")).isFocused();
        assertThat(page.locator("#comparison [data-marker='" + marker(2) + "'] figure[data-withdrawn]"))
                .hasCount(0);
    }

    /** What is withdrawn already is not offered again; the other is not withdrawn without a reason. */
    private void withdrawnAtTheDesk(Locator shown) {
        Locator forms = page.locator("#comparison [data-marker='" + marker(1) + "'] [data-withdraw]");
        assertThat(forms).hasCount(1);
        shown.locator("summary").click();
        shown.locator("button").click();
        assertThat(shown.locator("[name=reason]:invalid")).hasCount(1);
        shown.locator("[name=reason]").fill("照片模糊");
        shown.locator("button").click();
        assertThat(shown).containsText("已撤回:照片模糊");
        assertThat(shown.locator("figcaption")).isFocused();
        assertThat(page.locator("#status")).hasText("已撤回:照片模糊");
        assertThat(forms).hasCount(0);
        assertThat(kept().notes().withdrawals()).hasSize(2);
    }
}
