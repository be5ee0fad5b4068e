package org.jieming.api.resource.account;

import org.jieming.api.auth.Gate;
import org.jieming.api.http.Menu;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.LiveRegister;

/** Who signs in, by which account or token, and what was done. */
public final class AccountResources {
    private AccountResources() {}

    /** Writes their lines into the menu. */
    public static void routes(Menu menu, LiveRegister register, Readings readings, Gate gate) {
        new SessionResource(gate, register).routes(menu);
        gate.singleSignOn().ifPresent(signOn -> new SignOnResource(gate, signOn).routes(menu));
        new AccountResource(gate, readings).routes(menu);
        new AccountChangeResource(gate, readings).routes(menu);
        new TokenResource(gate).routes(menu);
        new AuditResource(gate, readings, register.journal()).routes(menu);
    }
}
