package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, tokens and the audit trail, in the county of two towns of {@link JurisdictionTest}. */
class AccountTest {
    private static final String JSON = "application/json";

    private final Service service = Service.empty();

    @BeforeEach
    void two_towns() {
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                JurisdictionTest.unit("west", "340207100", 118.0, 118.1),
                JurisdictionTest.unit("east", "340207101", 118.1, 118.2));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Answer post(Client client, String path, String body) {
        return client.send("POST", path, body, "Content-Type", JSON);
    }

    private static String account(String id, String role, String division) {
        return "{\"id\":\"" + id + "\",\"name\":\"某人\",\"grants\":[{\"role\":\"" + role + "\",\"division\":" + division
                + "}]}";
    }

    private static String credentials(String id, String password) {
        return "{\"account\":\"" + id + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void an_account_opened_without_a_password_gets_one_that_is_shown_once() {
        Answer opened = post(service.administrator(), "/accounts", account("王芳", "planner", "\"340207\""));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String password = opened.json().get("password").asText();
        assertThat(opened.json().at("/grants/0/division/code").asText()).isEqualTo("340207000000");
        assertThat(post(service.stranger(), "/session", credentials("王芳", password))
                        .status())
                .isEqualTo(200);
        Answer read = service.get(opened.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).doesNotContain(password).doesNotContain("argon2");
        assertThat(post(service.administrator(), "/accounts", account("王芳", "reader", "null"))
                        .status())
                .isEqualTo(409);
        // what would be kept otherwise than it was written is not kept in silence
        Answer capital = post(service.administrator(), "/accounts", account("Zhang", "reader", "null"));
        assertThat(capital.status()).isEqualTo(400);
        assertThat(capital.text()).contains("请写作 zhang", "write zhang");
    }

    @Test
    void an_administrator_of_a_town_gives_rights_in_her_town_alone() {
        Client west = service.enter("zhen", Grant.in(ItemId.named("west"), Role.ADMINISTRATOR));
        assertThat(post(west, "/accounts", account("a1", "planner", "\"340207100\""))
                        .status())
                .isEqualTo(201);
        for (String beyond : new String[] {"\"340207101\"", "\"340207\"", "null"}) {
            Answer refused = post(west, "/accounts", account("a2", "reader", beyond));
            assertThat(refused.json().get("code").asText()).as(beyond).isEqualTo("outside-jurisdiction");
        }
        assertThat(west.get("/accounts").json().get("accounts"))
                .extracting(each -> each.get("id").asText())
                .containsExactlyInAnyOrder("a1", "zhen");
        assertThat(west.get("/accounts/root").status()).isEqualTo(404);
    }

    @Test
    void rights_taken_away_are_gone_at_once_and_a_closed_account_with_its_sessions() {
        Client wang = service.enter("wang", Grant.everywhere(Role.PLANNER));
        assertThat(wang.get("/session").json().get("writes")).isNotEmpty();
        Answer read = service.get("/accounts/wang");
        String reader = "{\"name\":\"王芳\",\"grants\":[{\"role\":\"reader\"}]}";
        assertThat(service.send("PUT", "/accounts/wang", reader, "Content-Type", JSON)
                        .status())
                .isEqualTo(428);
        assertThat(service.send("PUT", "/accounts/wang", reader, "Content-Type", JSON, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(wang.get("/session").json().get("writes")).isEmpty();
        assertThat(service.send("PUT", "/accounts/wang", reader, "Content-Type", JSON, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(service.send("DELETE", "/accounts/wang", "").status()).isEqualTo(204);
        assertThat(wang.get("/session").json().get("signed_in").asBoolean()).isFalse();
        assertThat(service.get("/accounts/wang").json().get("closed").asBoolean())
                .isTrue();
    }

    @Test
    void two_administrators_taking_each_others_rights_at_once_leave_one_of_them() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            String left = "root";
            for (int round = 0; round < 6; round++) {
                Client wang = service.enter("wang" + round, Grant.everywhere(Role.ADMINISTRATOR));
                Client li = service.enter("li" + round, Grant.everywhere(Role.ADMINISTRATOR));
                // these two alone administer then
                assertThat(demoted(wang, left)).isEqualTo(200);
                List<Callable<Integer>> steps = List.of(step(wang, "li" + round), step(li, "wang" + round));
                List<Future<Integer>> answers = both.invokeAll(steps);
                boolean isWang = wang.get("/accounts").status() == 200;
                boolean isLi = li.get("/accounts").status() == 200;
                agrees(answers.get(0).get(), isWang, isLi);
                agrees(answers.get(1).get(), isLi, isWang);
                assertThat(isWang || isLi)
                        .as("somebody administers after round " + round)
                        .isTrue();
                if (isWang && isLi) {
                    // each gave the other's rights back; in the next round a third would administer beside the two
                    assertThat(demoted(wang, "li" + round)).isEqualTo(200);
                }
                left = (isWang ? "wang" : "li") + round;
            }
        } finally {
            both.shutdown();
        }
    }

    /** Done (200) is that the other administers no more; refused is who does not herself (403), or who would leave nobody (409). */
    private static void agrees(int answer, boolean isAsker, boolean isOther) {
        assertThat(answer == 200).as("answered " + answer).isEqualTo(!isOther);
        if (answer == 403) {
            assertThat(isAsker).isFalse();
        } else if (answer != 200) {
            assertThat(answer).isEqualTo(409);
        }
    }

    private static Callable<Integer> step(Client by, String whom) {
        String etag = by.get("/accounts/" + whom).header("ETag");
        return () -> by.send(
                        "PUT",
                        "/accounts/" + whom,
                        "{\"name\":\"某人\",\"grants\":[{\"role\":\"reader\"}]}",
                        "Content-Type",
                        JSON,
                        "If-Match",
                        etag)
                .status();
    }

    private static int demoted(Client by, String whom) throws Exception {
        return step(by, whom).call();
    }

    @Test
    void a_change_with_a_password_that_cannot_be_changes_nothing() {
        service.enter("wang", Grant.everywhere(Role.PLANNER));
        Answer read = service.get("/accounts/wang");
        String change = "{\"name\":\"王芳\",\"grants\":[{\"role\":\"reader\"}],\"password\":\"short\"}";
        Answer refused =
                service.send("PUT", "/accounts/wang", change, "Content-Type", JSON, "If-Match", read.header("ETag"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("password");
        Answer after = service.get("/accounts/wang");
        assertThat(after.json()).isEqualTo(read.json());
        assertThat(after.header("ETag")).isEqualTo(read.header("ETag"));
    }

    @Test
    void the_last_administrator_of_everything_stays() {
        assertThat(service.send("DELETE", "/accounts/root", "").status()).isEqualTo(409);
        service.enter("second", Grant.everywhere(Role.ADMINISTRATOR));
        assertThat(service.send("DELETE", "/accounts/root", "").status()).isEqualTo(204);
    }

    @Test
    void a_token_is_shown_once_gives_less_than_its_account_and_is_gone_when_revoked() {
        Client wang = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER), Grant.everywhere(Role.PLANNER));
        JsonNode made = post(wang, "/accounts/wang/tokens", "{\"name\":\"QGIS\",\"role\":\"planner\"}")
                .json();
        Client program = new Client(
                service, "Authorization", "Bearer " + made.get("token").asText());
        JsonNode session = program.get("/session").json();
        assertThat(session.get("by").asText()).isEqualTo("token");
        assertThat(session.get("writes"))
                .extracting(each -> each.asText())
                .contains("facilities")
                .doesNotContain("places");
        // no cookie, so no token against forgery is needed
        String cell = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"cell_id\":\"1\",\"population\":1}}";
        assertThat(program.send(
                                "POST",
                                "/collections/population-cells/items",
                                cell,
                                "Content-Type",
                                "application/geo+json")
                        .status())
                .isEqualTo(201);
        assertThat(post(program, "/accounts/wang/tokens", "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(wang.get("/accounts/wang/tokens").text())
                .contains("QGIS")
                .doesNotContain(made.get("token").asText());
        String token = "/accounts/wang/tokens/" + made.get("id").asText();
        assertThat(wang.send("DELETE", token, "").status()).isEqualTo(204);
        Answer revoked = program.get("/session");
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void a_token_for_reading_does_not_write() {
        JsonNode made = post(service.administrator(), "/accounts/root/tokens", "{\"name\":\"x\",\"reads_only\":true}")
                .json();
        Client program = new Client(
                service, "Authorization", "Bearer " + made.get("token").asText());
        assertThat(program.get("/metrics").status()).isEqualTo(200);
        Answer refused =
                program.send("DELETE", "/collections/divisions/items/" + Service.idOf("west"), "", "If-Match", "*");
        assertThat(refused.status()).isEqualTo(403);
        // the account may: what bars it is the token
        assertThat(refused.json().get("detail_en").asText()).startsWith("This token may not do this");
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        Client desk = service.enter("wang", Grant.everywhere(Role.READER));
        Client phone = service.signedIn("wang");
        String wrong = "{\"current\":\"no\",\"password\":\"another one, longer\"}";
        assertThat(desk.send("PUT", "/session/password", wrong, "Content-Type", JSON)
                        .status())
                .isEqualTo(401);
        String right = "{\"current\":\"" + Officers.PASSWORD + "\",\"password\":\"another one, longer\"}";
        assertThat(desk.send("PUT", "/session/password", right, "Content-Type", JSON)
                        .status())
                .isEqualTo(204);
        assertThat(desk.get("/session").json().get("signed_in").asBoolean()).isTrue();
        assertThat(phone.get("/session").json().get("signed_in").asBoolean()).isFalse();
        assertThat(post(service.stranger(), "/session", credentials("wang", "another one, longer"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_trail_of_accounts_is_read_page_by_page_to_its_beginning() {
        service.enter("wang", Grant.everywhere(Role.READER));
        service.signedIn("wang");
        service.administrator();
        JsonNode all = service.get("/audit?of=accounts").json().get("entries");
        assertThat(all.size()).isGreaterThan(2);
        List<JsonNode> read = new ArrayList<>();
        String page = "/audit?of=accounts&limit=1";
        while (!page.isEmpty()) {
            Answer answer = service.get(page);
            answer.json().get("entries").forEach(read::add);
            page = answer.header("Link").isEmpty()
                    ? ""
                    : "/audit?" + answer.header("Link").replaceAll("^.*\\?|>.*$", "");
        }
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void the_trail_as_a_table_is_told_to_its_beginning_unless_a_page_is_asked_for() {
        // the two towns are the first revision; a page has a hundred entries, unless it says otherwise
        int more = 100;
        for (int i = 0; i < more; i++) {
            service.commit(JurisdictionTest.unit("village " + i, String.valueOf(340207100200L + i), 118.0, 118.1));
        }
        Answer table = service.get("/audit?f=csv");
        // the headings, a line for each revision
        assertThat(table.text().lines()).hasSize(1 + more + 1);
        assertThat(table.header("Link")).isEmpty();
        Answer page = service.get("/audit?f=csv&limit=10");
        assertThat(page.text().lines()).hasSize(1 + 10);
        assertThat(page.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void the_trail_tells_who_wrote_what_and_what_was_done_about_accounts() {
        Client wang = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        String place =
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"六洲\",\"division_code\":\"340207100\"},"
                        + "\"reason\":\"=HYPERLINK(1)\"}";
        wang.send("POST", "/collections/places/items", place, "Content-Type", "application/geo+json");
        assertThat(service.get("/audit").json().get("entries")).hasSize(2);
        JsonNode hers = service.get("/audit?account=wang").json().get("entries");
        assertThat(hers).hasSize(1);
        assertThat(hers.at("/0/about").asText()).isEqualTo("2 (+1 −0)");
        assertThat(service.get("/audit?type=place&division=340207100").json().get("entries"))
                .hasSize(1);
        assertThat(service.get("/audit?type=place&division=340207101").json().get("entries"))
                .isEmpty();
        assertThat(service.get("/audit?from=2026-01-02").json().get("entries")).isEmpty();
        // what a spreadsheet would run stands as text
        assertThat(service.get("/audit?f=csv").text()).startsWith("\uFEFF").contains("\"'=HYPERLINK(1)\"");
        assertThat(service.get("/audit?of=accounts&account=wang")
                        .json()
                        .at("/entries/0/what")
                        .asText())
                .isEqualTo("signed-in");
        assertThat(wang.get("/audit").status()).isEqualTo(403);
        Client east = service.enter("dong", Grant.in(ItemId.named("east"), Role.REVIEWER));
        assertThat(east.get("/audit?type=place").json().get("entries")).isEmpty();
    }
}
