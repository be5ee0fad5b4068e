package org.jieming.api.auth;

import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Signing in: who proves to have an account is given a session. Guessing is slowed where it comes from. */
public final class SigningIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Trail trail;
    private final Throttle throttle;

    SigningIn(Accounts accounts, Sessions sessions, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.throttle = new Throttle(clock);
    }

    /**
     * Begins a session by a password.
     *
     * @param address where the attempt comes from
     * @return the cookie of the session
     * @throws org.jieming.api.http.Problem 401 when account and password do not fit, 429 when it was tried too often from there
     */
    public String byPassword(String id, String password, String address) {
        Account account = prove(Account.typed(id), password, address);
        String cookie = sessions.begin(account.id());
        if (!isStill(account)) {
            sessions.end(cookie);
            throw Refusals.signInFailed();
        }
        trail.note(account.id(), "signed-in", address);
        return cookie;
    }

    /** Whether an account has the password it had: who sets another one ends the sessions there are, and no later ones. */
    private boolean isStill(Account account) {
        return accounts.findOpen(account.id())
                .filter(now -> now.hash().equals(account.hash()))
                .isPresent();
    }

    /**
     * Begins a session for somebody who comes back from the organisation's sign-on.
     *
     * @param home where she was to come back to
     * @param code by which the provider tells who she is
     * @param state what she was sent away with
     * @param remembered what her browser kept meanwhile
     * @param address where she comes from
     * @return the cookie of the session
     * @throws org.jieming.api.http.Problem 401 when it does not fit together or she has no account here
     */
    public String bySignOn(
            SingleSignOn signOn, URI home, String code, String state, String remembered, String address) {
        String stated = signOn.arrive(home, code, state, remembered);
        String known = stated.strip().toLowerCase(Locale.ROOT);
        // two people of the provider's, whose names differ in such letters alone, are not one here
        boolean isPlain = Normalizer.isNormalized(stated, Normalizer.Form.NFKC);
        if (!isPlain || accounts.findOpen(known).isEmpty()) {
            throw Refusals.noAccount(stated);
        }
        trail.note(known, "signed-on", address);
        return sessions.begin(known);
    }

    /**
     * Sees to it that a password is that of an account.
     *
     * @return the account as it was then
     * @throws org.jieming.api.http.Problem 401 when it is not, 429 when it was tried too often from that address
     */
    public Account prove(String known, String password, String address) {
        Origin origin = Origin.of(address);
        Duration left = throttle.begin(known, origin);
        if (!left.isZero()) {
            throw Refusals.tooManyAttempts(left);
        }
        Optional<Account> account = accounts.findOpen(known);
        if (!Passwords.match(password, account.map(Account::hash).orElse(""))) {
            account.ifPresent(one -> trail.note(one.id(), "sign-in-failed", address));
            throw Refusals.signInFailed();
        }
        throttle.succeeded(known, origin);
        return account.orElseThrow(Refusals::signInFailed);
    }
}
