package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in and out. */
class SessionTest {
    private static final String WRONG = "{\"account\":\"root\",\"password\":\"not that one\"}";

    private final Service service = Service.empty();

    @AfterEach
    void stop() {
        service.close();
    }

    private Answer signIn(String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return service.stranger().send("POST", "/session", body, all);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }

    @Test
    void without_a_session_nobody_is_signed_in() {
        Answer answer = service.stranger().get("/session");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("signed_in").asBoolean()).isFalse();
        assertThat(answer.json().get("writes")).isEmpty();
        assertThat(answer.json().has("csrf")).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void signing_in_tells_who_one_is_where_and_what_one_writes() {
        service.commit(Service.put(
                ItemType.DIVISION,
                "清水镇",
                Service.from("2000-01-01"),
                null,
                java.util.Map.of("name", "清水镇", "code", "340207100", "level", "township")));
        Officers.enter(
                service.register.journal().documents(), "wang", Grant.in(ItemId.named("清水镇"), Role.PLACE_NAME_OFFICER));
        var session = signIn(Officers.credentials("wang")).json();
        assertThat(session.get("signed_in").asBoolean()).isTrue();
        assertThat(session.at("/account/id").asText()).isEqualTo("wang");
        assertThat(session.at("/roles/0").asText()).isEqualTo("place-name-officer");
        assertThat(session.at("/grants/0/division/name").asText()).isEqualTo("清水镇");
        assertThat(session.at("/grants/0/division/code").asText()).isEqualTo("340207100000");
        assertThat(session.get("writes"))
                .extracting(each -> each.asText())
                .containsExactly("places", "residential-areas", "roads", "signs");
        // it is noon; a session holds for twelve hours
        assertThat(session.get("expires").asText()).isEqualTo("2026-01-01T16:00:00Z");
    }

    @Test
    void the_cookie_is_for_requests_to_us_alone() {
        String cookie = signIn(Officers.credentials(Officers.ADMINISTRATOR)).header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
        try (Service behind = Service.with(HttpSettings.onLoopback(0).trustingProxy())) {
            Answer signedIn = behind.stranger()
                    .send(
                            "POST",
                            "/session",
                            Officers.credentials(Officers.ADMINISTRATOR),
                            "Content-Type",
                            "application/json");
            assertThat(signedIn.header("Set-Cookie")).contains("; Secure");
        }
    }

    @Test
    void the_cookie_opens_the_session_until_one_signs_out() {
        String cookie = cookie(signIn(Officers.credentials(Officers.ADMINISTRATOR)));
        Answer known = service.stranger().get("/session", "Cookie", cookie);
        assertThat(known.json().at("/account/id").asText()).isEqualTo("root");
        String csrf = known.json().get("csrf").asText();
        assertThat(service.stranger()
                        .send("DELETE", "/session", "", "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        Answer out = service.stranger().send("DELETE", "/session", "", "Cookie", cookie, "X-CSRF-Token", csrf);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("jieming-session=; ").contains("Max-Age=0");
        assertThat(service.stranger()
                        .get("/session", "Cookie", cookie)
                        .json()
                        .get("signed_in")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
        Answer wrong = signIn(WRONG, "X-Request-Id", "one");
        Answer unknown = signIn("{\"account\":\"nobody\",\"password\":\"not that one\"}", "X-Request-Id", "one");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"jieming\"");
        assertThat(wrong.header("Set-Cookie")).isEmpty();
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void guessing_waits_where_it_comes_from_and_nowhere_else() {
        try (Service behind = Service.with(HttpSettings.onLoopback(0).trustingProxy())) {
            String[] guesser = {"Content-Type", "application/json", "X-Forwarded-For", "203.0.113.9"};
            for (int i = 0; i < 5; i++) {
                assertThat(behind.stranger()
                                .send("POST", "/session", WRONG, guesser)
                                .status())
                        .isEqualTo(401);
            }
            Answer slowed = behind.stranger().send("POST", "/session", WRONG, guesser);
            assertThat(slowed.status()).isEqualTo(429);
            // five mistakes: 2^0 seconds
            assertThat(slowed.header("Retry-After")).isEqualTo("1");
            Answer owner = behind.stranger()
                    .send(
                            "POST",
                            "/session",
                            Officers.credentials(Officers.ADMINISTRATOR),
                            "Content-Type",
                            "application/json",
                            "X-Forwarded-For",
                            "203.0.113.9, 198.51.100.7");
            assertThat(owner.status()).isEqualTo(200);
        }
    }

    @Test
    void a_proxy_that_adds_a_line_of_its_own_is_believed_and_the_line_before_it_not() {
        try (Service behind = Service.with(HttpSettings.onLoopback(0).trustingProxy())) {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String[] guesser = {
                    "Content-Type",
                    "application/json",
                    "X-Forwarded-For",
                    "192.0.2." + i,
                    "X-Forwarded-For",
                    "203.0.113.9"
                };
                answers.add(behind.stranger()
                        .send("POST", "/session", WRONG, guesser)
                        .status());
            }
            assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429);
        }
    }

    @Test
    void guesses_sent_at_once_are_no_more_than_guesses_sent_one_after_another() throws Exception {
        // five mistakes cost nothing and time stands still: of forty exactly five are tried
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        List<Integer> answers = new ArrayList<>();
        try {
            Callable<Integer> guess = () -> signIn(WRONG).status();
            for (Future<Integer> answer : crowd.invokeAll(Collections.nCopies(40, guess))) {
                answers.add(answer.get());
            }
        } finally {
            crowd.shutdown();
        }
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(35);
    }

    @Test
    void who_signs_in_again_leaves_no_session_behind() {
        Client officer = service.enter("wang", Grant.everywhere(Role.READER));
        assertThat(officer.send("POST", "/session", Officers.credentials("wang"), "Content-Type", "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/session").json().get("signed_in").asBoolean()).isFalse();
    }

    @Test
    void a_page_of_another_site_cannot_sign_anybody_in() {
        Answer forged = signIn(Officers.credentials(Officers.ADMINISTRATOR), "Sec-Fetch-Site", "cross-site");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.json().get("code").asText()).isEqualTo("from-another-site");
        Answer old = signIn(Officers.credentials(Officers.ADMINISTRATOR), "Origin", "https://evil.example");
        assertThat(old.status()).isEqualTo(403);
        Answer own = signIn(Officers.credentials(Officers.ADMINISTRATOR), "Origin", service.base());
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void nobody_signs_in_to_a_closed_account() {
        Officers.enter(service.register.journal().documents(), "li", Grant.everywhere(Role.READER));
        assertThat(signIn(Officers.credentials("li")).status()).isEqualTo(200);
        new Accounts(service.register.journal().documents()).close("li");
        assertThat(signIn(Officers.credentials("li")).status()).isEqualTo(401);
    }
}
