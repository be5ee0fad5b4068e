package org.jieming.api.resource.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.register.RevisionNumber;

/** What administrators read of an account. */
final class AccountDocument {
    private AccountDocument() {}

    /** That there is no such account, or none that she administers. */
    static Problem noSuch(String id) {
        return Problem.of(ProblemType.NO_SUCH, "没有这个账户", "There is no such account")
                .about("accountId", id);
    }

    /** The path of an account. */
    static String href(String id) {
        return AccountResource.ACCOUNTS + "/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An account as its administrator reads it; tells the version in the answer. */
    static ObjectNode of(Request request, Reading now, Accounts.Kept kept) {
        Answers.header(request, "ETag", new Etag(new RevisionNumber(kept.version()), "account").toString());
        ObjectNode document = Json.object();
        describe(request, now, document, kept.account());
        return document;
    }

    /** Describes an account. */
    static void describe(Request request, Reading now, ObjectNode json, Account account) {
        json.put("id", account.id()).put("name", account.name()).put("closed", account.closed());
        ArrayNode grants = json.putArray("grants");
        var told = new Grants(request, now.snapshot(), now.today());
        account.grants().forEach(grant -> told.describe(grants.addObject(), grant));
        json.put("href", request.links().to(href(account.id())));
    }

    /** Answers what no cache keeps. */
    static void answer(Request request, ObjectNode document) {
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }
}
