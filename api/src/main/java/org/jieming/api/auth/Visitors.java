package org.jieming.api.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells who shows a cookie or a token. What it has found out it believes for two seconds, so that reading rarely asks the
 * store. Safe for use by several threads.
 */
final class Visitors {
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int MOST_BELIEVED = 10_000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Clock clock;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    /** Grows whenever somebody was changed: what was being found out meanwhile is not believed. */
    private final AtomicLong changes = new AtomicLong();

    private record Believed(Visitor visitor, long since, long changes) {}

    Visitors(Accounts accounts, Sessions sessions, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Who has the session of a cookie; empty when it has ended or never was. */
    Optional<Visitor> bySession(String cookie) {
        return remembered(cookie, this::ofSession);
    }

    /** Who has a token; empty when it has ended or never was. */
    Optional<Visitor> byToken(String secret) {
        return remembered(secret, this::ofToken);
    }

    /** Forgets, on this server at once, what it believed of anybody. */
    void reconsider() {
        changes.incrementAndGet();
        believed.clear();
    }

    private interface Finding {
        Optional<Visitor> of(String secret);
    }

    private Optional<Visitor> remembered(String secret, Finding finding) {
        String key = Secret.hash(secret);
        Believed before = believed.get(key);
        long known = changes.get();
        Instant now = clock.instant();
        if (before != null
                && before.changes() == known
                && System.nanoTime() - before.since() < BELIEVED.toNanos()
                && now.isBefore(before.visitor().expires())) {
            return Optional.of(before.visitor());
        }
        Optional<Visitor> found = finding.of(secret);
        if (believed.size() > MOST_BELIEVED) {
            believed.clear();
        }
        found.ifPresentOrElse(
                visitor -> believed.put(key, new Believed(visitor, System.nanoTime(), known)),
                () -> believed.remove(key));
        return found;
    }

    private Optional<Visitor> ofSession(String cookie) {
        return sessions.find(cookie).flatMap(session -> accounts.findOpen(session.account())
                .map(account -> new Visitor(
                        account,
                        Visitor.Means.SESSION,
                        account.grants(),
                        Scope.ALL,
                        Secret.derived(cookie, "csrf"),
                        session.expires())));
    }

    private Optional<Visitor> ofToken(String secret) {
        return tokens.find(secret).flatMap(token -> accounts.findOpen(token.account())
                .map(account -> new Visitor(
                        account,
                        Visitor.Means.TOKEN,
                        account.grants().stream()
                                .filter(grant ->
                                        token.role().isEmpty() || token.role().get() == grant.role())
                                .toList(),
                        token.scope(),
                        "",
                        token.expires())));
    }
}
