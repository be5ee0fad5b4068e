package org.jieming.api.resource.account;

import java.net.URI;
import java.util.Map;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.SingleSignOn;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Signing in where the organisation signs in: away to its provider and back. For browsers; programs have tokens. On the menu
 * only where a provider is set up.
 */
final class SignOnResource {
    static final String LEAVE = "/session/sign-on";
    private static final String RETURN = LEAVE + "/return";
    private static final String COOKIE = "jieming-sign-on";
    private static final int SECONDS = 600;
    private static final Parameter CODE =
            text("code", "身份认证给出的一次性代码", "The code by which the provider tells who comes");
    private static final Parameter STATE = text("state", "离开时所带的状态", "What she was sent away with");

    private final Gate gate;
    private final SingleSignOn signOn;

    SignOnResource(Gate gate, SingleSignOn signOn) {
        this.gate = gate;
        this.signOn = signOn;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        LEAVE,
                        "leaveForSignOn",
                        Bilingual.of("前往单位统一身份认证", "Sends a browser to where the organisation signs in"),
                        this::leave)
                .offering("")
                .succeeding(303)
                .failing(ProblemType.PROVIDER_UNAVAILABLE));
        menu.add(Operation.of(
                        Verb.GET,
                        RETURN,
                        "returnFromSignOn",
                        Bilingual.of("从单位统一身份认证返回", "Receives a browser that comes back from there"),
                        this::arrive)
                .taking(CODE, STATE)
                .takingProperties()
                .offering("")
                .succeeding(303)
                .failing(ProblemType.SIGN_IN_FAILED, ProblemType.PROVIDER_UNAVAILABLE));
    }

    private void leave(Request request) {
        SingleSignOn.Departure departure = signOn.depart(home(request));
        SessionCookie.set(
                request,
                COOKIE + "=" + departure.remembered() + "; Path=" + LEAVE + "; Max-Age=" + SECONDS + "; SameSite=Lax");
        send(request, departure.address().toString());
    }

    private void arrive(Request request) {
        String session = gate.signingIn()
                .bySignOn(
                        signOn,
                        home(request),
                        demanded(request, "code"),
                        demanded(request, "state"),
                        request.cookie(COOKIE).orElse(""),
                        request.credentials().address());
        request.credentials().session().ifPresent(gate::signOut);
        SessionCookie.set(request, COOKIE + "=; Path=" + LEAVE + "; Max-Age=0; SameSite=Lax");
        SessionCookie.give(request, session);
        send(request, request.links().to("/"));
    }

    private static void send(Request request, String address) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.header(request, "Location", address);
        Answers.status(request, 303);
    }

    private static URI home(Request request) {
        return URI.create(request.links().to(RETURN));
    }

    private static String demanded(Request request, String name) {
        return request.parameter(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Malformed(
                        name,
                        request.parameter("error").orElse(""),
                        Bilingual.of(
                                "身份认证未给出此项;请从登录页重新开始", "the provider gave none; begin again from the sign-in page")));
    }

    private static Parameter text(String name, String zh, String en) {
        return Parameter.query(name, Bilingual.of(zh, en), Map.of("type", "string"), "x");
    }
}
