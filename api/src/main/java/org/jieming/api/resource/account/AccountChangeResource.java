package org.jieming.api.resource.account;

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

/** Changing and closing accounts, so that the register keeps somebody who administers all of it. */
final class AccountChangeResource {
    private final Gate gate;
    private final Readings readings;

    AccountChangeResource(Gate gate, Readings readings) {
        this.gate = gate;
        this.readings = readings;
    }

    void routes(Menu menu) {
        menu.add(AccountResource.one(
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
        menu.add(AccountResource.one(
                        Verb.DELETE,
                        "closeAccount",
                        Bilingual.of("永久关闭账户;账户名不再给他人", "Closes an account for ever; its name goes to nobody else"),
                        this::close)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NOT_NOW));
    }

    private void change(Request request) throws InterruptedException {
        Reading now = readings.now(request);
        Accounts.Kept kept = new AdministeredAccounts(gate.accounts(), now).named(request);
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
        AccountDocument.answer(
                request,
                AccountDocument.of(
                        request, now, gate.accounts().find(changed.id()).orElseThrow()));
    }

    private void close(Request request) throws InterruptedException {
        Accounts.Kept kept = new AdministeredAccounts(gate.accounts(), readings.now(request)).named(request);
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
}
