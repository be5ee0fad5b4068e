package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.List;
import java.util.regex.Pattern;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever decides on a name sees where it lies and what lies about it; the address leads back to the proposal. */
class PlacedProposalPageTest extends InBrowser {
    /** What is drawn of a proposal: kind of geometry and gravity, in order. */
    private static final String DRAWN = """
        async () => {
          const { layer } = await import('jieming/workbench/names/places.js');
          return layer.getSource().getFeatures().map((each) => `${each.getGeometry().getType()} ${each.get('severity') || 'proposed'}`).sort();
        }\
        """;
    /** Whether all that is drawn lies in the part of the map that is seen. */
    private static final String SEEN = """
        async () => {
          const { layer } = await import('jieming/workbench/names/places.js');
          const { map, view } = await import('jieming/map/map.js');
          const place = layer.getSource().getFeatures().find((each) => !each.get('severity'));
          return Boolean(place) && ol.extent.containsExtent(view.calculateExtent(map.getSize()), place.getGeometry().getExtent()) && view.getZoom() > 10;
        }\
        """;

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

    private void as(String account, String address) {
        context.clearCookies();
        go(address);
        signIn(account, Officers.PASSWORD);
        assertThat(page.locator("#account")).containsText(account);
    }

    /** 示例大道 runs by: another 示例大道 of the same built-up area is a duplicate, whose place is known. */
    @Test
    void a_reviewer_sees_the_line_of_a_name_and_those_against_it_and_comes_back_by_the_address() {
        as("wang", "desk=names/proposals");
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=name]").fill("示例大道");
        page.locator("#proposal-form [name=kind]").selectOption("K5");
        page.locator("#proposal-form [name=at]").fill("105.012, 35.047; 105.018, 35.047");
        page.locator("#proposal-form [name=at]").press("Tab");
        // the atlas gives way to the line as it is typed
        assertThat(page.locator("#atlas")).isHidden();
        page.waitForFunction(SEEN);
        page.locator("#proposal-form [name=class_code]").fill("23500");
        page.locator("#proposal-form .primary").click();
        assertThat(page.locator("#proposal")).isVisible();
        String id = page.locator("#proposal").textContent().replaceAll("(?s).*?(\\d{4}-\\d{4}).*", "$1");
        assertThat(page).hasURL(Pattern.compile("#.*proposal=" + id));

        page.reload();
        assertThat(page.locator("#proposal")).containsText("示例大道");

        as("li", "desk=names/review&proposal=" + id);
        assertThat(page.locator("#proposal")).containsText("线 105.012, 35.047; 105.018, 35.047");
        assertThat(page.locator("#proposal")).containsText("街路巷 (K5)");
        assertThat(page.locator("#proposal")).containsText("23500");
        assertThat(page.locator("#atlas")).isHidden();
        page.waitForFunction(SEEN);
        page.waitForFunction("async () => (await (" + DRAWN + ")()).length > 1");
        List<?> drawn = (List<?>) page.evaluate(DRAWN);
        assertThat(drawn.toString()).contains("LineString proposed").contains("Point ");

        page.locator("[name=back]").click();
        assertThat(page).not().hasURL(Pattern.compile("proposal="));
        assertThat((List<?>) page.evaluate(DRAWN)).isEmpty();
    }

    /** 渡口村 has kind, class and place on record: of these a correction of its meaning sends nothing, when it is drafted and saved again. */
    @Test
    void a_draft_that_is_saved_again_sends_what_it_changes_and_not_what_the_register_says() {
        as("wang", "desk=names/proposals");
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=wish]").selectOption("correct");
        page.locator("#proposal-form [name=bearer]").fill("渡口村");
        page.locator("#proposal-form .queue button").first().click();
        page.locator("#proposal-form [name=meaning]").fill("渡口边的村");
        Request drafted = sent("POST");
        assertThat(drafted.postData()).contains("\"meaning\":\"渡口边的村\"");
        assertThat(drafted.postData())
                .doesNotContain("class_code")
                .doesNotContain("geometry")
                .doesNotContain("K3");
        page.locator("#steps [name=edit]").click();
        Request again = sent("PUT");
        assertThat(again.postData()).contains("\"meaning\":\"渡口边的村\"");
        assertThat(again.postData())
                .doesNotContain("class_code")
                .doesNotContain("geometry")
                .doesNotContain("K3");
        assertThat(page.locator("#proposal")).containsText("渡口边的村");
    }

    private Request sent(String method) {
        return page.waitForRequest(
                request -> request.method().equals(method) && request.url().contains("/proposals"),
                () -> page.locator("#proposal-form .primary").click());
    }
}
