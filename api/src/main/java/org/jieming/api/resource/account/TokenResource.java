package org.jieming.api.resource.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Scope;
import org.jieming.api.auth.Tokens;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Members;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Tokens for programs, and one's own password: what an account's owner does herself, in person. */
final class TokenResource {
    private static final String TOKENS = AccountResource.ACCOUNT + "/tokens";
    private static final String TOKEN = TOKENS + "/{tokenId}";
    private static final int USUAL_DAYS = 90;

    private final Gate gate;

    TokenResource(Gate gate) {
        this.gate = gate;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        TOKENS,
                        "getTokens",
                        Bilingual.of("账户的令牌(不含密文)", "The tokens of an account, without their secrets"),
                        this::all)
                .offering("tokens", Media.JSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.POST,
                        TOKENS,
                        "makeToken",
                        Bilingual.of(
                                "为程序生成令牌:只显示这一次;可限于一个角色、只读、只用于上报、天数(最多 366)",
                                "Makes a token for a program, shown this once: of one role, for reading or reporting alone, for days (366 at most)"),
                        this::make)
                .reading("newToken", Media.JSON)
                .offering("token", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW));
        menu.add(Operation.of(Verb.DELETE, TOKEN, "revokeToken", Bilingual.of("撤销令牌", "Revokes a token"), this::revoke)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.PUT,
                        SessionResource.SESSION + "/password",
                        "changePassword",
                        Bilingual.of("更改自己的密码;其他会话随即结束", "Changes one's own password; other sessions end"),
                        this::password)
                .reading("newPassword", Media.JSON)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.SIGN_IN_FAILED, ProblemType.TOO_MANY_ATTEMPTS, ProblemType.BUSY));
    }

    /** The account in the path, which is the visitor's own; administrators of everything may look at and revoke all. */
    private static String owner(Request request) {
        String id = request.path("accountId");
        if (!Visitor.of(request).owns(id)) {
            throw AccountDocument.noSuch(id);
        }
        return id;
    }

    private void all(Request request) {
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("tokens");
        gate.tokens().of(owner(request)).forEach(token -> describe(array.addObject(), token));
        answer(request, document);
    }

    private void make(Request request) {
        String account = request.path("accountId");
        if (!account.equals(Visitor.of(request).author())) {
            throw AccountDocument.noSuch(account);
        }
        if (gate.tokens().of(account).size() >= Tokens.MOST) {
            throw Problem.of(ProblemType.NOT_NOW, "令牌已达上限,请先撤销一些", "As many tokens as there may be; revoke some first");
        }
        ObjectNode body = Json.read(request.body(), "body");
        Optional<Role> role =
                Members.optional(body, "role", Members.LONGEST_SECRET).map(Role::parse);
        Scope scope = Scope.of(
                body.path("reads_only").asBoolean(), body.path("reports_only").asBoolean());
        if (scope == Scope.REPORTS) {
            demandReporter(Visitor.of(request), role);
        }
        Tokens.Shown shown = gate.tokens()
                .make(
                        account,
                        Members.text(body, "name", Members.LONGEST_SECRET),
                        role,
                        scope,
                        Duration.ofDays(days(body)));
        gate.trail()
                .note(
                        account,
                        "token-made",
                        shown.token().id() + " " + shown.token().name());
        Answers.status(request, 201);
        ObjectNode document = Json.object();
        describe(document, shown.token());
        answer(request, document.put("token", shown.secret()));
    }

    /** Markers are reported for an inspector of their line: the token of anybody else would be refused whenever it is used. */
    private static void demandReporter(Visitor owner, Optional<Role> role) {
        boolean isCutOff = role.filter(only -> only != Role.INSPECTOR).isPresent();
        if (isCutOff || !owner.is(Role.INSPECTOR)) {
            throw new Malformed(
                    isCutOff ? "role" : "reports_only",
                    role.map(Role::word).orElse("true"),
                    Bilingual.of(
                            "只用于上报的令牌须由界线联检人员(inspector)生成:上报的界桩须在其所管界线上",
                            "a token for reporting alone is made by an inspector: what it reports are markers of lines in her care"));
        }
    }

    private static int days(ObjectNode body) {
        int days = body.path("days").asInt(body.has("days") ? 0 : USUAL_DAYS);
        if (days < 1 || days > Tokens.LONGEST.toDays()) {
            throw new Malformed(
                    "days",
                    body.path("days").asText(),
                    Bilingual.format("应为 1 至 %d 天", "1 to %d days are expected", Tokens.LONGEST.toDays()));
        }
        return days;
    }

    private void revoke(Request request) {
        String account = owner(request);
        String id = request.path("tokenId");
        if (!gate.tokens().revoke(account, id)) {
            throw Problem.of(ProblemType.NO_SUCH, "没有这个令牌", "There is no such token")
                    .about("tokenId", id);
        }
        gate.reconsider();
        gate.trail().note(Visitor.of(request).author(), "token-revoked", account + " " + id);
        Answers.status(request, 204);
    }

    private void password(Request request) {
        ObjectNode body = Json.read(request.body(), "body");
        String account = Visitor.of(request).author();
        String address = request.credentials().address();
        gate.signingIn().prove(account, Members.text(body, "current", Members.LONGEST_SECRET), address);
        gate.setPassword(
                account,
                Members.text(body, "password", Members.LONGEST_SECRET),
                request.credentials().session());
        gate.trail().note(account, "password-set", account);
        Answers.status(request, 204);
    }

    private static void describe(ObjectNode json, Tokens.Token token) {
        json.put("id", token.id()).put("name", token.name()).put("reads_only", token.scope() == Scope.READS);
        json.put("reports_only", token.scope() == Scope.REPORTS);
        token.role().ifPresent(role -> json.put("role", role.word()));
        json.put("created", token.created().toString());
        json.put("expires", token.expires().toString());
    }

    private static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }
}
