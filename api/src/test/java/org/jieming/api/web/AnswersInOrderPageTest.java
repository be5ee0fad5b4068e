package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever asks anew before the answer is there gets the answer to the last question, whichever comes first. */
class AnswersInOrderPageTest extends InBrowser {
    private static final String FRAMES =
            "async () => { for (let i = 0; i < 3; i += 1) { await new Promise(requestAnimationFrame); } }";

    /** What is held back until the test lets it go. */
    private final List<Route> held = new CopyOnWriteArrayList<>();

    @Test
    void of_two_questions_the_last_is_answered_and_of_none_that_was_given_up_is_anything_heard() {
        Object told = page.evaluate(
                "async () => { const { latest } = await import('jieming/shell/latest.js'); const asking = latest(); const told = [];"
                        + " const hear = (asked) => asked.then((answer) => told.push(answer), (broken) => told.push(broken.name));"
                        + " let answerFirst; const first = hear(asking.ask(() => new Promise((end) => { answerFirst = end; })));"
                        + " await new Promise(requestAnimationFrame);"
                        + " await hear(asking.ask(async () => 'second')); answerFirst('first'); await first;"
                        + " const third = hear(asking.ask(async () => { throw new Error('late'); }, 5)); asking.drop(); await third;"
                        + " await hear(asking.ask(async () => { throw new TypeError('broken'); }, 5)); return told; }");
        assertThat(told).isEqualTo(List.of("second", "AbortError", "AbortError", "TypeError"));
    }

    @Test
    void the_towns_of_a_district_left_at_once_do_not_stand_under_the_next() {
        page.navigate(home() + "eldercare/#area=990121");
        assertThat(page.locator("#told")).containsText("找到");
        hold("**/collections/divisions/items?*340207*");
        Request first = page.waitForRequest("**/collections/divisions/items?*340207*", () -> page.locator("[name=area]")
                .selectOption("340207"));
        page.locator("[name=area]").selectOption("990122");
        assertThat(page.locator("#told")).containsText("找到");
        List<String> towns = page.locator("[name=town] option").allTextContents();
        release(first);
        assertThat(page.locator("[name=area]")).hasValue("990122");
        assertThat(page.locator("[name=town] option").allTextContents()).isEqualTo(towns);
    }

    @Test
    void a_field_that_was_left_opens_no_list() {
        go("at=12/35.03/105.04&desk=planning/cemeteries");
        hold("**/search?*");
        Request asked = page.waitForRequest(
                "**/search?*", () -> page.locator("#field-area").fill("临河镇"));
        page.locator("#field-area").blur();
        release(asked);
        assertThat(page.locator("#hits-area")).isHidden();
    }

    @Test
    void a_refused_question_about_cemeteries_leaves_no_table_of_the_one_before() {
        go("at=12/35.03/105.04&desk=planning/cemeteries");
        page.locator("[name=area]").selectOption("990121000000");
        page.locator(".cemeteries button[type=submit]").click();
        assertThat(page.locator(".cemeteries .table").first()).containsText("480");
        page.route("**/processes/cemetery-capacity/execution*", Route::abort);
        page.locator("[name=area]").selectOption("990122000000");
        page.locator(".cemeteries button[type=submit]").click();
        assertThat(page.locator("#status")).containsText("服务器没有答复");
        assertThat(page.locator(".cemeteries .table")).hasCount(0);
        // the browser itself tells of the lost answers
        assertThat(complaints).allMatch(text -> text.contains("ERR_FAILED"));
        complaints.clear();
    }

    private void hold(String addresses) {
        page.route(addresses, held::add);
    }

    /** Lets go of what is held, and waits until the page has heard it; what was given up is heard by nobody. */
    private void release(Request asked) {
        page.unrouteAll();
        held.forEach(Route::resume);
        page.waitForCondition(() -> asked.failure() != null || asked.existingResponse() != null);
        page.evaluate(FRAMES);
    }
}
