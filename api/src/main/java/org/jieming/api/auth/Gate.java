package org.jieming.api.auth;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Caller;
import org.jieming.api.http.Credentials;
import org.jieming.api.http.Doorkeeper;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Problem;
import org.jieming.api.store.Documents;

/** Stands before every operation: finds out who is asking and whether she may. What is changed on this server counts at once. */
public final class Gate implements Doorkeeper {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Trail trail;
    private final SigningIn signingIn;
    private final Optional<SingleSignOn> singleSignOn;
    private final Visitors visitors;

    /** A gate before the accounts of a store, opened by their passwords alone. */
    public Gate(Documents documents, Clock clock) {
        this(documents, clock, Optional.empty());
    }

    /** A gate before the accounts of a store, opened also by whoever signs the organisation's people in. */
    public Gate(Documents documents, Clock clock, Optional<OpenIdProvider> provider) {
        this.accounts = new Accounts(documents);
        this.sessions = new Sessions(documents, clock);
        this.tokens = new Tokens(documents, clock);
        this.trail = new Trail(documents, clock);
        this.signingIn = new SigningIn(accounts, sessions, trail, clock);
        this.singleSignOn = provider.map(SingleSignOn::new);
        this.visitors = new Visitors(accounts, sessions, tokens, clock);
    }

    /** Who has an account. */
    public Accounts accounts() {
        return accounts;
    }

    /** What is done about them. */
    public Trail trail() {
        return trail;
    }

    /** Their tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** How one signs in. */
    public SigningIn signingIn() {
        return signingIn;
    }

    /** Where the organisation signs in, if it does so here. */
    public Optional<SingleSignOn> singleSignOn() {
        return singleSignOn;
    }

    @Override
    public void study(List<Operation> menu) {
        Permissions.require(menu);
    }

    @Override
    public Caller identify(Credentials shown) {
        if (shown.bearer().isPresent()) {
            return visitors.byToken(shown.bearer().get()).orElseThrow(Refusals::badToken);
        }
        return shown.session().flatMap(visitors::bySession).orElse(Visitor.UNKNOWN);
    }

    @Override
    public void admit(Caller caller, Credentials shown, Operation line) {
        Visitor visitor = (Visitor) caller;
        if (line.verb().writes() && visitor.means() != Visitor.Means.TOKEN) {
            refuseForged(visitor, shown);
        }
        if (!admits(visitor, line)) {
            throw refusal(visitor);
        }
    }

    private static Problem refusal(Visitor visitor) {
        return switch (visitor.means()) {
            case NONE -> Refusals.signInRequired();
            case SESSION -> Refusals.notPermitted();
            case TOKEN -> Refusals.notPermittedByToken();
        };
    }

    @Override
    public boolean admits(Caller caller, Operation line) {
        Visitor visitor = (Visitor) caller;
        Permission permission = Permissions.of(line).orElseThrow();
        boolean byToken = visitor.means() == Visitor.Means.TOKEN;
        boolean barred = byToken && permission.sessionOnly() || !visitor.scope().opens(line);
        return permission.allows(visitor) && !barred;
    }

    private static void refuseForged(Visitor visitor, Credentials shown) {
        boolean knowsToken =
                visitor.isUnknown() || Secret.same(visitor.csrf(), shown.csrf().orElse(""));
        if (shown.anotherSite() || !knowsToken) {
            throw Refusals.anotherSite();
        }
    }

    /** Gives an account another password and ends its sessions, but for one that may stay. */
    public void setPassword(String id, String password, Optional<String> stays) {
        accounts.setPassword(id, password);
        endSessions(id, stays);
    }

    /** Ends the sessions of an account, but for one that may stay. */
    public void endSessions(String id, Optional<String> stays) {
        sessions.endOthers(id, stays.orElse(""));
        reconsider();
    }

    /**
     * Gives an account a password that nobody guesses, ends its sessions and tokens, and notes that it was done on the machine. Where
     * nobody administers the whole register any more, that account does from now on.
     *
     * @return the password, which is kept nowhere; empty when there is no such account or it is closed
     */
    public Optional<String> replacePassword(String id) {
        if (accounts.findOpen(id).isEmpty()) {
            return Optional.empty();
        }
        String password = Accounts.freshPassword();
        setPassword(id, password, Optional.empty());
        tokens.revokeAll(id);
        trail.note(Account.MACHINE, "password-reset", id);
        if (!accounts.haveAdministrator() && accounts.makeAdministrator(id)) {
            trail.note(Account.MACHINE, "account-changed", id);
        }
        return Optional.of(password);
    }

    /** Closes an account for ever, with its sessions and tokens; false when that would leave nobody who administers the register. */
    public boolean close(Account account) {
        accounts.close(account.id());
        if (tookBack(account)) {
            return false;
        }
        sessions.endOthers(account.id(), "");
        tokens.revokeAll(account.id());
        reconsider();
        return true;
    }

    /**
     * Makes an account what it was when nobody administers the whole register since it was changed, and forgets what was believed
     * of its holder between the two.
     *
     * @return whether the change was taken back
     */
    public boolean tookBack(Account before) {
        boolean tookBack = accounts.tookBack(before);
        if (tookBack) {
            reconsider();
        }
        return tookBack;
    }

    /** Who signed in by a cookie just given. */
    public Visitor visitor(String cookie) {
        return visitors.bySession(cookie).orElse(Visitor.UNKNOWN);
    }

    /** A visitor with what is left of her grants now. */
    public Visitor asNow(Visitor visitor) {
        List<Grant> left = visitor.account()
                .flatMap(account -> accounts.findOpen(account.id()))
                .map(Account::grants)
                .orElse(List.of());
        return new Visitor(
                visitor.accountOrNull(),
                visitor.means(),
                visitor.grants().stream().filter(left::contains).toList(),
                visitor.scope(),
                visitor.csrf(),
                visitor.expires());
    }

    /** Ends a session. */
    public void signOut(String cookie) {
        sessions.end(cookie);
        visitors.reconsider();
    }

    /** Forgets, on this server at once, what it believed of anybody: grants, sessions or tokens were changed. */
    public void reconsider() {
        visitors.reconsider();
    }

    /** Forgets sessions and tokens that have ended. */
    public void sweep() {
        sessions.sweep();
        tokens.sweep();
    }
}
