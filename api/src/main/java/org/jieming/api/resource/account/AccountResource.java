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
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;

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
    }

    /** An operation on one account. */
    static Operation one(Verb verb, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, ACCOUNT, id, summary, handler)
                .offering("account", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private void all(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("accounts");
        new AdministeredAccounts(gate.accounts(), now)
                .all()
                .forEach(account -> AccountDocument.describe(request, now, array.addObject(), account));
        Self.link(request, document.putArray("links"));
        AccountDocument.answer(request, document);
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
        Answers.header(request, "Location", request.links().to(AccountDocument.href(id)));
        ObjectNode document =
                AccountDocument.of(request, now, gate.accounts().find(id).orElseThrow());
        if (given.isEmpty()) {
            document.put("password", password);
        }
        AccountDocument.answer(request, document);
    }

    private void one(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        Accounts.Kept kept = new AdministeredAccounts(gate.accounts(), now).named(request);
        AccountDocument.answer(request, AccountDocument.of(request, now, kept));
    }
}
