package org.jieming.api.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.api.http.Caller;
import org.jieming.api.http.Credentials;
import org.jieming.api.http.Doorkeeper;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Problem;
import org.jieming.api.store.Documents;

/**
 * Stands before every operation: finds out who is asking and whether she may. What it has found out it believes for two
 * seconds, so that reading rarely asks the store; what is changed on this server counts at once.
 */
public final class Gate implements Doorkeeper {
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST_BELIEVED = 10_000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Trail trail;
    private final Throttle throttle;
    private final Optional<SingleSignOn> singleSignOn;
    private final Clock clock;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    private record Believed(Visitor visitor, long since) {}

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
        this.throttle = new Throttle(clock);
        this.singleSignOn = provider.map(SingleSignOn::new);
        this.clock = clock;
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
            return remembered(shown.bearer().get(), this::byToken).orElseThrow(Refusals::badToken);
        }
        return shown.session()
                .flatMap(cookie -> remembered(cookie, this::bySession))
                .orElse(Visitor.UNKNOWN);
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
        boolean barred = byToken && permission.sessionOnly()
                || visitor.readsOnly() && line.verb().writes();
        return permission.allows(visitor) && !barred;
    }

    private static void refuseForged(Visitor visitor, Credentials shown) {
        boolean knowsToken =
                visitor.isUnknown() || Secret.same(visitor.csrf(), shown.csrf().orElse(""));
        if (shown.anotherSite() || !knowsToken) {
            throw Refusals.anotherSite();
        }
    }

    /**
     * Signs in.
     *
     * @param address where the attempt comes from
     * @return the cookie of the session
     * @throws org.jieming.api.http.Problem 401 when account and password do not fit, 429 when it was tried too often from there
     */
    public String signIn(String id, String password, String address) {
        String known = id.strip().toLowerCase(Locale.ROOT);
        prove(known, password, address);
        trail.note(known, "signed-in", address);
        return sessions.begin(known);
    }

    /**
     * Signs in somebody who comes back from the organisation's sign-on.
     *
     * @param home where she was to come back to
     * @param code by which the provider tells who she is
     * @param state what she was sent away with
     * @param remembered what her browser kept meanwhile
     * @param address where she comes from
     * @return the cookie of the session
     * @throws org.jieming.api.http.Problem 401 when it does not fit together or she has no account here
     */
    public String signInBy(
            SingleSignOn signOn, URI home, String code, String state, String remembered, String address) {
        String stated = signOn.arrive(home, code, state, remembered);
        String known = stated.strip().toLowerCase(Locale.ROOT);
        if (open(known).isEmpty()) {
            throw Refusals.noAccount(stated);
        }
        trail.note(known, "signed-on", address);
        return sessions.begin(known);
    }

    /**
     * Sees to it that a password is that of an account.
     *
     * @throws org.jieming.api.http.Problem 401 when it is not, 429 when it was tried too often from that address
     */
    public void prove(String known, String password, String address) {
        Duration left = throttle.left(known, address);
        if (!left.isZero()) {
            throw Refusals.tooManyAttempts(left);
        }
        Optional<Account> account =
                accounts.find(known).map(Accounts.Kept::account).filter(one -> !one.closed());
        if (!Passwords.match(password, account.map(Account::hash).orElse(""))) {
            throttle.failed(known, address);
            account.ifPresent(one -> trail.note(one.id(), "sign-in-failed", address));
            throw Refusals.signInFailed();
        }
        throttle.succeeded(known, address);
    }

    /** Gives an account another password and ends its sessions, but for one that may stay. */
    public void setPassword(String id, String password, Optional<String> stays) {
        accounts.setPassword(id, password);
        sessions.endOthers(id, stays.orElse(""));
        reconsider();
    }

    /**
     * Gives an account a password that nobody guesses, ends its sessions and tokens, and notes that it was done on the machine.
     *
     * @return the password, which is kept nowhere; empty when there is no such account or it is closed
     */
    public Optional<String> replacePassword(String id) {
        if (open(id).isEmpty()) {
            return Optional.empty();
        }
        String password = Accounts.freshPassword();
        setPassword(id, password, Optional.empty());
        tokens.revokeAll(id);
        trail.note(Account.MACHINE, "password-reset", id);
        return Optional.of(password);
    }

    /** Closes an account for ever, with its sessions and tokens. */
    public void close(String id) {
        accounts.close(id);
        sessions.endOthers(id, "");
        tokens.revokeAll(id);
        reconsider();
    }

    /** Who signed in by a cookie just given. */
    public Visitor visitor(String cookie) {
        return remembered(cookie, this::bySession).orElse(Visitor.UNKNOWN);
    }

    /** A visitor with what is left of her grants now. */
    public Visitor asNow(Visitor visitor) {
        List<Grant> left = visitor.account()
                .flatMap(account -> open(account.id()))
                .map(Account::grants)
                .orElse(List.of());
        return new Visitor(
                visitor.accountOrNull(),
                visitor.means(),
                visitor.grants().stream().filter(left::contains).toList(),
                visitor.readsOnly(),
                visitor.csrf(),
                visitor.expires());
    }

    /** Ends a session. */
    public void signOut(String cookie) {
        sessions.end(cookie);
        believed.clear();
    }

    /** Forgets, on this server at once, what it believed of anybody: grants, sessions or tokens were changed. */
    public void reconsider() {
        believed.clear();
    }

    /** Forgets sessions and tokens that have ended. */
    public void sweep() {
        sessions.sweep();
        tokens.sweep();
    }

    private interface Finding {
        Optional<Visitor> of(String secret);
    }

    private Optional<Visitor> remembered(String secret, Finding finding) {
        String key = Secret.hash(secret);
        Believed before = believed.get(key);
        Instant now = clock.instant();
        if (before != null
                && System.nanoTime() - before.since() < BELIEVED.toNanos()
                && now.isBefore(before.visitor().expires())) {
            return Optional.of(before.visitor());
        }
        Optional<Visitor> found = finding.of(secret);
        if (believed.size() > MOST_BELIEVED) {
            believed.clear();
        }
        found.ifPresentOrElse(
                visitor -> believed.put(key, new Believed(visitor, System.nanoTime())), () -> believed.remove(key));
        return found;
    }

    private Optional<Visitor> bySession(String cookie) {
        return sessions.find(cookie).flatMap(session -> open(session.account())
                .map(account -> new Visitor(
                        account,
                        Visitor.Means.SESSION,
                        account.grants(),
                        false,
                        Secret.derived(cookie, "csrf"),
                        session.expires())));
    }

    private Optional<Visitor> byToken(String secret) {
        return tokens.find(secret).flatMap(token -> open(token.account())
                .map(account -> new Visitor(
                        account,
                        Visitor.Means.TOKEN,
                        account.grants().stream()
                                .filter(grant ->
                                        token.role().isEmpty() || token.role().get() == grant.role())
                                .toList(),
                        token.readsOnly(),
                        "",
                        token.expires())));
    }

    private Optional<Account> open(String id) {
        return accounts.find(id).map(Accounts.Kept::account).filter(account -> !account.closed());
    }
}
