package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.OpenIdProvider;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in where the organisation signs in. */
class SignOnTest {
    private final Organisation organisation;
    private final Service service;

    SignOnTest() throws IOException, JOSEException {
        organisation = new Organisation();
        service = Service.signingOnAt(organisation.provider());
        Officers.enter(service.register.journal().documents(), "wang", Grant.everywhere(Role.PLANNER));
    }

    @AfterEach
    void stop() {
        service.close();
        organisation.close();
    }

    private Answer leave() {
        return service.stranger().get("/session/sign-on");
    }

    private Answer comeBack(String who, Answer left) {
        return service.stranger().get(organisation.signIn(who, left.header("Location")), "Cookie", cookies(left));
    }

    private static String cookies(Answer answer) {
        return String.join(
                "; ",
                answer.response().headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceAll(";.*", ""))
                        .toList());
    }

    @Test
    void whoever_the_organisation_knows_and_has_an_account_here_is_signed_in() {
        assertThat(service.stranger().get("/session").json().get("sign_on").asText())
                .isEqualTo(service.base() + "/session/sign-on");
        Answer back = comeBack("Wang", leave());
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo(service.base() + "/");

        var session =
                service.stranger().get("/session", "Cookie", cookies(back)).json();
        assertThat(session.at("/account/id").asText()).isEqualTo("wang");
        assertThat(session.at("/roles/0").asText()).isEqualTo("planner");
        assertThat(service.get("/audit?of=accounts").text()).contains("signed-on");
    }

    @Test
    void whoever_has_no_account_here_gets_none_by_it() {
        Answer back = comeBack("zhao", leave());
        assertThat(back.status()).isEqualTo(401);
        assertThat(back.json().get("detail").asText()).contains("管理员");
        assertThat(back.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_return_that_belongs_to_another_browser_or_is_used_twice_opens_nothing() {
        Answer left = leave();
        String back = organisation.signIn("wang", left.header("Location"));
        assertThat(service.stranger().get(back).status()).isEqualTo(401);
        assertThat(service.stranger().get(back, "Cookie", cookies(leave())).status())
                .isEqualTo(401);

        assertThat(service.stranger().get(back, "Cookie", cookies(left)).status())
                .isEqualTo(303);
        assertThat(service.stranger().get(back, "Cookie", cookies(left)).status())
                .isEqualTo(401);
    }

    @Test
    void a_statement_signed_with_another_key_is_not_believed() throws JOSEException {
        organisation.signWithAnotherKey();
        assertThat(comeBack("wang", leave()).status()).isEqualTo(401);
    }

    @Test
    void a_service_that_the_organisation_does_not_know_signs_nobody_in() {
        OpenIdProvider known = organisation.provider();
        OpenIdProvider guessed = new OpenIdProvider(known.issuer(), known.client(), "a guess", known.claim());
        try (Service stranger = Service.signingOnAt(guessed)) {
            Answer left = stranger.stranger().get("/session/sign-on");
            String back = organisation.signIn("wang", left.header("Location"));
            assertThat(stranger.stranger().get(back, "Cookie", cookies(left)).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_provider_that_does_not_answer_is_named_with_the_way_round() {
        organisation.close();
        Answer answer = leave();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("type").asText()).endsWith("provider-unavailable");
        assertThat(answer.json().get("detail").asText()).contains("密码");
    }

    @Test
    void where_nothing_is_set_up_there_is_no_sign_on() {
        try (Service plain = Service.empty()) {
            assertThat(plain.stranger().get("/session").json().has("sign_on")).isFalse();
            assertThat(plain.stranger().get("/session/sign-on").status()).isEqualTo(404);
        }
    }

    @Test
    void an_address_that_could_be_overheard_is_refused() {
        assertThatThrownBy(() -> new OpenIdProvider(URI.create("http://sso.example.org"), "jieming", "s", "sub"))
                .isInstanceOf(Malformed.class);
    }
}
