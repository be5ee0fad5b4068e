package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two reviewers have one proposal before them, and the second is shown what the first did and what is left to do. */
class OvertakenReviewPageTest extends InBrowser {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @BeforeEach
    void an_officer_and_two_reviewers() {
        var documents = register.journal().documents();
        Officers.enter(documents, "wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        Officers.enter(documents, "li", Grant.everywhere(Role.REVIEWER));
        Officers.enter(documents, "zhao", Grant.everywhere(Role.REVIEWER));
    }

    /** A proposal that waits for its decision, and its number. */
    private String submitted() {
        as("wang", "proposals");
        page.locator("[name=new-proposal]").click();
        page.locator("#proposal-form [name=wish]").selectOption("protect");
        page.locator("#proposal-form [name=bearer]").fill("石桥村");
        page.locator("#proposal-form .queue button").first().click();
        page.locator("#proposal-form [name=protection_class]").fill("古村落");
        for (String field : new String[] {"applicant", "reason", "approver"}) {
            page.locator("#proposal-form [name=" + field + "]").fill("示例县民政局");
        }
        page.locator("#proposal-form .primary").click();
        for (String step : new String[] {"check", "submit"}) {
            page.locator("#steps [name=" + step + "]").click();
        }
        assertThat(page.locator("#proposal[data-stage=submitted]")).isVisible();
        return LocalDate.parse(TODAY).getYear() + "-0001";
    }

    private void as(String account, String panel) {
        context.clearCookies();
        go("desk=names/" + panel);
        signIn(account, Officers.PASSWORD);
        assertThat(page.locator("#account")).containsText(account);
    }

    private static void returned(String proposal) throws IOException, InterruptedException {
        HttpClient zhao =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String session = zhao.send(
                        posted("session", Officers.credentials("zhao")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        HttpResponse<String> step = zhao.send(
                posted("proposals/" + proposal + "/steps", "{\"step\":\"return\",\"note\":\"请补充保护措施\"}")
                        .header("If-Match", "*")
                        .header(
                                "X-CSRF-Token",
                                new ObjectMapper().readTree(session).get("csrf").asText())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(step.statusCode()).as(step.body()).isEqualTo(200);
    }

    private static HttpRequest.Builder posted(String path, String body) {
        return HttpRequest.newBuilder(URI.create(home() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void the_second_sees_the_stage_as_it_is_now_and_what_the_first_did() throws IOException, InterruptedException {
        String proposal = submitted();
        as("li", "review");
        page.locator(".queue button", byText("石桥村")).first().click();
        page.locator("#steps [name=approve]").click();
        page.locator("#step [name=number]").fill("示政函〔2026〕21号");
        page.locator("#step [name=decided_on]").fill(TODAY);
        returned(proposal);
        page.locator("#step [name=take]").click();
        assertThat(page.locator("#others")).containsText("zhao");
        assertThat(page.locator("#others")).containsText("退回");
        assertThat(page.locator("#others")).containsText("请补充保护措施");
        assertThat(page.locator("#proposal[data-stage=returned]")).isVisible();
        assertThat(page.locator("#steps [name=approve]")).hasCount(0);
        assertThat(page.locator("#step")).hasCount(0);
        // Chromium reports the refusal; the page shows it
        complaints.removeIf(text -> text.contains("409") || text.contains("412"));
    }
}
