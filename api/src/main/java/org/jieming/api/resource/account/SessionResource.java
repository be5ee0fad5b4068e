package org.jieming.api.resource.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Credentials;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Members;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;

/** Signing in and out, and who one is. */
final class SessionResource {
    static final String SESSION = "/session";

    private final Gate gate;
    private final LiveRegister register;

    SessionResource(Gate gate, LiveRegister register) {
        this.gate = gate;
        this.register = register;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        SESSION,
                        "getSession",
                        Bilingual.of(
                                "我是谁:账户、角色、管辖范围和防伪令牌",
                                "Who I am: account, roles, where, and the token against forgery"),
                        this::show)
                .offering("session", Media.JSON));
        menu.add(Operation.of(Verb.POST, SESSION, "signIn", Bilingual.of("登录", "Signs in"), this::signIn)
                .reading("signIn", Media.JSON)
                .offering("session", Media.JSON)
                .failing(ProblemType.SIGN_IN_FAILED, ProblemType.TOO_MANY_ATTEMPTS, ProblemType.BUSY));
        menu.add(Operation.of(Verb.DELETE, SESSION, "signOut", Bilingual.of("退出登录", "Signs out"), this::signOut)
                .offering("")
                .succeeding(204));
    }

    private void show(Request request) {
        answer(request, Visitor.of(request));
    }

    private void signIn(Request request) {
        ObjectNode body = Json.read(request.body(), "body");
        String account = Members.text(body, "account", Account.LONGEST_NAME);
        String password = Members.text(body, "password", Members.LONGEST_SECRET);
        Credentials shown = request.credentials();
        String cookie = gate.signingIn().byPassword(account, password, shown.address());
        shown.session().ifPresent(gate::signOut);
        SessionCookie.give(request, cookie);
        answer(request, gate.visitor(cookie));
    }

    private void signOut(Request request) {
        request.credentials().session().ifPresent(gate::signOut);
        SessionCookie.takeBack(request);
        Answers.status(request, 204);
    }

    private void answer(Request request, Visitor visitor) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document(request, visitor));
    }

    private ObjectNode document(Request request, Visitor visitor) {
        ObjectNode document = Json.object();
        document.put("signed_in", !visitor.isUnknown());
        visitor.account().ifPresent(account -> {
            document.putObject("account").put("id", account.id()).put("name", account.name());
            document.put("by", visitor.means() == Visitor.Means.TOKEN ? "token" : "session");
            document.put("reads_only", visitor.readsOnly());
            document.put("expires", visitor.expires().toString());
        });
        gate.singleSignOn()
                .ifPresent(here -> document.put("sign_on", request.links().to(SignOnResource.LEAVE)));
        ArrayNode roles = document.putArray("roles");
        Arrays.stream(Role.values()).filter(visitor::is).forEach(role -> roles.add(role.word()));
        grants(request, document.putArray("grants"), visitor.grants());
        ArrayNode writes = document.putArray("writes");
        Arrays.stream(ItemType.values())
                .filter(type -> visitor.keeps(type) && !visitor.readsOnly())
                .forEach(type -> writes.add(type.collection()));
        if (visitor.means() == Visitor.Means.SESSION) {
            document.put("csrf", visitor.csrf()).put("csrf_header", Credentials.CSRF_HEADER);
        }
        return document;
    }

    private void grants(Request request, ArrayNode array, List<Grant> grants) {
        LocalDate today = LegalTime.day(register.clock().instant());
        var told = new Grants(request, register.now(), today);
        grants.forEach(grant -> told.describe(array.addObject(), grant));
    }
}
