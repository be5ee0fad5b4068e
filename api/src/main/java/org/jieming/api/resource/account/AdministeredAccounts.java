package org.jieming.api.resource.account;

import java.util.List;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;

/**
 * The accounts that an administrator sees to: those whose rights all lie in her divisions.
 *
 * @param accounts all accounts
 * @param now as whom she looks
 */
record AdministeredAccounts(Accounts accounts, Reading now) {

    /** All of them. */
    List<Account> all() {
        return accounts.all().values().stream()
                .map(Accounts.Kept::account)
                .filter(now.view().jurisdiction()::administers)
                .toList();
    }

    /**
     * The one that a request names.
     *
     * @throws Problem 404 when there is none
     */
    Accounts.Kept named(Request request) {
        String id = request.path("accountId");
        return accounts.find(id)
                .filter(kept -> now.view().jurisdiction().administers(kept.account()))
                .orElseThrow(() -> AccountDocument.noSuch(id));
    }
}
