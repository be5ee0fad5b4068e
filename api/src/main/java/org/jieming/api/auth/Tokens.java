package org.jieming.api.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;

/** Tokens for programs. Each is shown once and kept as a hash; it gives what its account may do, or less. */
public final class Tokens {
    /** The longest a token holds. */
    public static final Duration LONGEST = Duration.ofDays(366);
    /** Tokens of one account. */
    public static final int MOST = 50;

    private static final String KIND = "token";
    /** Tells people, and scanners for lost secrets, what it is. */
    private static final String PREFIX = "jieming_";

    private final Documents documents;
    private final Clock clock;

    /** The tokens of a store. */
    public Tokens(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * What is kept of a token.
     *
     * @param id by which it is revoked; no part of the secret
     * @param account whose it is
     * @param name what its owner calls it
     * @param role the only role it gives; empty for all that the account has
     * @param scope what it opens
     * @param created when it was made
     * @param expires when it ends
     */
    public record Token(
            String id,
            String account,
            String name,
            Optional<Role> role,
            Scope scope,
            Instant created,
            Instant expires) {}

    /**
     * A token with its secret, once.
     *
     * @param token what is kept of it
     * @param secret what its program sends
     */
    public record Shown(Token token, String secret) {}

    /** Makes a token that holds so long. */
    public Shown make(String account, String name, Optional<Role> role, Scope scope, Duration holds) {
        String secret = PREFIX + Secret.fresh();
        Instant now = clock.instant();
        String hash = Secret.hash(secret);
        Token token = new Token(hash.substring(0, 16), account, name, role, scope, now, now.plus(holds));
        documents.put(KIND, hash, json(token), 0);
        return new Shown(token, secret);
    }

    /** The token of a secret, unless it has ended. */
    Optional<Token> find(String secret) {
        return documents.get(KIND, Secret.hash(secret)).map(Tokens::parse).filter(this::isOpen);
    }

    /** The tokens of an account that have not ended, oldest first. O(tokens of all accounts). */
    public List<Token> of(String account) {
        List<Token> found = new ArrayList<>();
        documents.all(KIND).values().stream()
                .map(Tokens::parse)
                .filter(token -> token.account().equals(account) && isOpen(token))
                .forEach(found::add);
        found.sort(Comparator.comparing(Token::created).thenComparing(Token::id));
        return found;
    }

    /** Revokes a token of an account; false when it has none of that id. */
    public boolean revoke(String account, String id) {
        boolean[] revoked = {false};
        documents.all(KIND).forEach((hash, document) -> {
            Token token = parse(document);
            if (token.account().equals(account) && token.id().equals(id)) {
                revoked[0] |= documents.remove(KIND, hash, document.version());
            }
        });
        return revoked[0];
    }

    void revokeAll(String account) {
        of(account).forEach(token -> revoke(account, token.id()));
    }

    /** Forgets those that have ended. */
    void sweep() {
        documents.all(KIND).forEach((hash, document) -> {
            if (!isOpen(parse(document))) {
                documents.remove(KIND, hash, document.version());
            }
        });
    }

    private boolean isOpen(Token token) {
        return clock.instant().isBefore(token.expires());
    }

    private static String json(Token token) {
        ObjectNode json = Json.object()
                .put("id", token.id())
                .put("account", token.account())
                .put("name", token.name())
                .put("reads_only", token.scope() == Scope.READS)
                .put("reports_only", token.scope() == Scope.REPORTS)
                .put("created", token.created().toString())
                .put("expires", token.expires().toString());
        token.role().ifPresent(role -> json.put("role", role.word()));
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    private static Token parse(Documents.Document document) {
        ObjectNode json = Json.read(document.json().getBytes(StandardCharsets.UTF_8), "token");
        return new Token(
                json.path("id").asText(),
                json.path("account").asText(),
                json.path("name").asText(),
                json.has("role") ? Optional.of(Role.parse(json.get("role").asText())) : Optional.empty(),
                Scope.of(
                        json.path("reads_only").asBoolean(),
                        json.path("reports_only").asBoolean()),
                Instant.parse(json.path("created").asText()),
                Instant.parse(json.path("expires").asText()));
    }
}
