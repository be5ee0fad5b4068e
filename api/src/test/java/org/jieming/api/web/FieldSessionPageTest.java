package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.jieming.api.BadLink;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.Test;

/** Two rounds of one line and year, and a telephone that is signed out while it is away: its battery died, or the tour took days. */
class FieldSessionPageTest extends InField {
    private static void stated(Page field) {
        field.locator("[data-marker='" + marker(1) + "']").click();
        field.locator("#record .states input[value=intact]").check();
        field.locator("#save").click();
        assertThat(field.locator("#done")).hasText("已完成 1/" + MARKERS);
    }

    private static long arrived() {
        Rounds rounds = new Rounds(register.journal().documents(), register.clock());
        return rounds.all().stream()
                .mapToLong(round ->
                        rounds.find(round.id()).orElseThrow().observations().size())
                .sum();
    }

    private void special() {
        page.locator("#new-round").click();
        page.locator("#plan [name=line_code]").selectOption(LINE);
        page.locator("#plan [name=special]").check();
        page.locator("#plan [name=from]").fill("2026-08-01");
        page.locator("#plan [name=to]").fill("2026-08-02");
        page.locator("#plan [name=a]").fill("张三");
        page.locator("#plan [name=b]").fill("李四");
        page.locator("#plan .primary").click();
        assertThat(page.locator("#round")).isInViewport();
    }

    @Test
    void who_was_signed_out_in_the_field_is_asked_on_the_screen_of_the_round_and_rounds_of_a_year_are_told_apart()
            throws IOException {
        prepared();
        rounds("zhang");
        plan();
        special();
        // the later field work first; a special round says so
        assertThat(page.locator("[data-round]").nth(0)).containsText("专项 · 2026-08-01 至 2026-08-02 · 牵头:示例县");
        assertThat(page.locator("[data-round]").nth(1)).containsText("例行 · 2026-05-01 至 2026-05-10");
        page.locator("[data-round] button").nth(1).click();
        assertThat(page.locator("#planned")).containsText("2026-05-01 至 2026-05-10");
        context.close();
        visit(1280, 800);
        rounds("li");
        page.locator("[data-round] button").nth(1).click();
        page.locator("[data-sign=plan]").click();
        assertThat(page.locator("[data-sign=plan]")).hasCount(0);
        try (BadLink link = new BadLink(server.port())) {
            Page field = telephone(link, "zhang", true);
            assertThat(field.locator("[data-round]")).containsText("例行联检 · 2026-05-01 至 2026-05-10");
            link.cut();
            offline(field, true);
            reopen(field, link);
            stated(field);
            // as in a browser that was killed: cookies of a session do not outlive it
            field.context().clearCookies();
            link.restore(0);
            offline(field, false);
            // on the screen of the round, with nobody signed in
            assertThat(field.locator("#queue [role=alert]")).containsText("尚未登录或登录已过期");
            assertThat(field.locator("#enter")).hasCount(1);
            field.locator("#enter [name=account]").fill("zhang");
            field.locator("#enter [name=password]").fill(Officers.PASSWORD);
            field.locator("#enter .primary").click();
            assertThat(field.locator("#queue [data-waiting='0'][data-refused='0']"))
                    .isAttached();
            assertThat(arrived()).isEqualTo(1);
            field.context().close();
        }
    }
}
