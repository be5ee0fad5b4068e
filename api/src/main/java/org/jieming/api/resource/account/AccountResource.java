package org.jieming.api.resource.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.language.Bilingual;
import org.jieming.register.RevisionNumber;

/** Who has an account and what it may do. An administrator sees to the accounts whose rights all lie in her divisions. */
final class AccountResource {
    static final String ACCOUNTS = "/accounts";
    static final String ACCOUNT = ACCOUNTS + "/{accountId}";

    private final Gate gate;
    private final Readings readings;

    AccountResource(Gate gate, Readings readings) {
        this.gate = gate;
        this.readings = readings;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(Verb.GET, ACCOUNTS, "getAccounts", Bilingual.of("账户", "Accounts"), this::all)
                .offering("accounts", Media.JSON));
        menu.add(Operation.of(
                        Verb.POST,
                        ACCOUNTS,
                        "openAccount",
                        Bilingual.of(
                                "开立账户;不给密码则生成一个,只显示这一次",
                                "Opens an account; without a password one is made and shown this once"),
                        this::open)
                .reading("newAccount", Media.JSON)
                .offering("account", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.ALREADY_THERE, ProblemType.BUSY));
        menu.add(one(Verb.GET, "getAccount", Bilingual.of("一个账户", "One account"), this::one));
        menu.add(one(
                        Verb.PUT,
                        "changeAccount",
                        Bilingual.of(
                                "更改姓名、角色和管辖范围,或重设密码", "Changes name, roles and divisions, or sets another password"),
                        this::change)
                .taking(EditParameters.IF_MATCH)
                .reading("newAccount", Media.JSON)
                .failing(
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.NOT_NOW,
                        ProblemType.BUSY));
        menu.add(one(
                        Verb.DELETE,
                        "closeAccount",
                        Bilingual.of("永久关闭账户;账户名不再给他人", "Closes an account for ever; its name goes to nobody else"),
                        this::close)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NOT_NOW));
    }

    private static Operation one(Verb verb, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, ACCOUNT, id, summary, handler)
                .offering("account", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private void all(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("accounts");
        gate.accounts().all().values().stream()
                .map(Accounts.Kept::account)
                .filter(now.view().jurisdiction()::administers)
                .forEach(account -> describe(request, now, array.addObject(), account));
        Links.add(
                document.putArray("links"),
                "self",
                request.here(),
                Media.JSON.type(),
                request.language().of(Bilingual.of("本文档", "This document")));
        answer(request, document);
    }

    private void open(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        ObjectNode body = Json.read(request.body(), "body");
        String id = Account.id(Members.text(body, "id", Members.LONGEST_SECRET));
        List<Grant> grants = Grants.read(body, now);
        now.view().jurisdiction().demandGrants(grants);
        String name = Members.text(body, "name", Account.LONGEST_NAME);
        Optional<String> given = Members.optional(body, "password", Members.LONGEST_SECRET);
        String password = given.orElseGet(Accounts::freshPassword);
        if (!gate.accounts().open(id, name, password, grants)) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此账户名已有人用过,请另取一个",
                            "This account exists or existed; choose another id")
                    .about("id", id);
        }
        gate.trail().note(Visitor.of(request).author(), "account-opened", id);
        Answers.status(request, 201);
        Answers.header(request, "Location", request.links().to(href(id)));
        ObjectNode document = document(request, now, gate.accounts().find(id).orElseThrow());
        if (given.isEmpty()) {
            document.put("password", password);
        }
        answer(request, document);
    }

    private void one(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        answer(request, document(request, now, known(request, now)));
    }

    private void change(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        Accounts.Kept kept = known(request, now);
        if (kept.account().closed()) {
            throw Problem.of(ProblemType.NOT_NOW, "账户已关闭,不能再改", "The account is closed for ever");
        }
        RevisionNumber version = new RevisionNumber(kept.version());
        if (!Preconditions.ifMatch(request).expected(version).equals(version)) {
            throw stale(request);
        }
        ObjectNode body = Json.read(request.body(), "body");
        List<Grant> grants = Grants.read(body, now);
        now.view().jurisdiction().demandGrants(grants);
        Account named = kept.account().with(Members.text(body, "name", Account.LONGEST_NAME), grants);
        refuseWithoutAdministrator(named);
        Optional<String> password = Members.optional(body, "password", Members.LONGEST_SECRET);
        Account changed = password.map(named::withPassword).orElse(named);
        if (gate.accounts().put(changed, kept.version()).isEmpty()) {
            throw stale(request);
        }
        if (gate.tookBack(kept.account())) {
            throw lastAdministrator();
        }
        gate.trail().note(Visitor.of(request).author(), "account-changed", changed.id());
        if (password.isPresent()) {
            gate.endSessions(changed.id(), Optional.empty());
            gate.trail().note(Visitor.of(request).author(), "password-set", changed.id());
        }
        gate.reconsider();
        answer(
                request,
                document(request, now, gate.accounts().find(changed.id()).orElseThrow()));
    }

    private void close(Request request) throws InterruptedException {
        Accounts.Kept kept = known(request, readings.now(request));
        refuseWithoutAdministrator(kept.account().with(kept.account().name(), List.of()));
        if (!gate.close(kept.account())) {
            throw lastAdministrator();
        }
        gate.trail()
                .note(
                        Visitor.of(request).author(),
                        "account-closed",
                        kept.account().id());
        Answers.status(request, 204);
    }

    private void refuseWithoutAdministrator(Account changed) {
        if (!gate.accounts().leavesAdministrator(changed)) {
            throw lastAdministrator();
        }
    }

    private static Problem lastAdministrator() {
        return Problem.of(
                ProblemType.NOT_NOW,
                "这是最后一个管辖全部登记簿的管理员,不能去掉",
                "This is the last administrator of the whole register, who cannot be taken away");
    }

    private static Problem stale(Request request) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "账户已被他人修改,请重新读取后再改",
                        "Somebody changed the account meanwhile; read it again and repeat your change")
                .about("If-Match", request.header("If-Match").orElse(""));
    }

    private Accounts.Kept known(Request request, Reading now) {
        String id = request.path("accountId");
        return gate.accounts()
                .find(id)
                .filter(kept -> now.view().jurisdiction().administers(kept.account()))
                .orElseThrow(() -> noSuch(id));
    }

    static Problem noSuch(String id) {
        return Problem.of(ProblemType.NO_SUCH, "没有这个账户", "There is no such account")
                .about("accountId", id);
    }

    static String href(String id) {
        return ACCOUNTS + "/"
                + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private ObjectNode document(Request request, Reading now, Accounts.Kept kept) {
        Answers.header(request, "ETag", new Etag(new RevisionNumber(kept.version()), "account").toString());
        ObjectNode document = Json.object();
        describe(request, now, document, kept.account());
        return document;
    }

    private static void describe(Request request, Reading now, ObjectNode json, Account account) {
        json.put("id", account.id()).put("name", account.name()).put("closed", account.closed());
        ArrayNode grants = json.putArray("grants");
        var told = new Grants(request, now.snapshot(), now.today());
        account.grants().forEach(grant -> told.describe(grants.addObject(), grant));
        json.put("href", request.links().to(href(account.id())));
    }

    private static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }
}
