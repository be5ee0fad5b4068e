package org.jieming.api.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Caller;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Request;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking now: an account by its session or by a token, or somebody without one.
 *
 * @param accountOrNull the account; null for somebody unknown
 * @param means how she showed it
 * @param grants what she may do by these means: a token may give less than its account
 * @param scope what her token opens
 * @param csrf the token her own pages send with writes; empty when she came without a session
 * @param expires when her means end; the end of time for somebody unknown
 */
public record Visitor(
        @Nullable Account accountOrNull, Means means, List<Grant> grants, Scope scope, String csrf, Instant expires)
        implements Caller {
    /** Somebody unknown. */
    public static final Visitor UNKNOWN = new Visitor(null, Means.NONE, List.of(), Scope.ALL, "", Instant.MAX);

    /** Anybody who has an account, and by it no role. */
    public static final Visitor MEMBER = new Visitor(
            new Account("member", "", "", List.of(), false), Means.SESSION, List.of(), Scope.READS, "", Instant.MAX);

    /** The service itself, where it goes on with what somebody began. */
    public static final Visitor SERVICE = new Visitor(
            new Account("service", "", "", List.of(), false),
            Means.NONE,
            List.of(Grant.everywhere(Role.ADMINISTRATOR)),
            Scope.READS,
            "",
            Instant.MAX);

    /** How a visitor shows who she is. */
    public enum Means {
        NONE,
        SESSION,
        TOKEN
    }

    public Visitor {
        grants = List.copyOf(grants);
    }

    /** Who sent a request. */
    public static Visitor of(Request request) {
        if (request.caller() instanceof Visitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("The gate makes visitors of all callers");
    }

    /** Her account. */
    public Optional<Account> account() {
        return Optional.ofNullable(accountOrNull);
    }

    /**
     * The id of her account, which answers for what she writes.
     *
     * @throws Problem 401 when she has none
     */
    public String author() {
        return account().map(Account::id).orElseThrow(Refusals::signInRequired);
    }

    /** Whether her token is for reading alone. */
    public boolean readsOnly() {
        return scope == Scope.READS;
    }

    @Override
    public boolean isUnknown() {
        return accountOrNull == null;
    }

    /** The same person with some of her roles alone. */
    public Visitor as(Set<Role> roles) {
        List<Grant> some =
                grants.stream().filter(grant -> roles.contains(grant.role())).toList();
        return new Visitor(accountOrNull, means, some, scope, csrf, expires);
    }

    /** Whether she has a role somewhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether what an account began is hers to see: her own, and everybody's for an administrator of the whole register. */
    public boolean owns(String owner) {
        return seesToAll() || account().filter(own -> own.id().equals(owner)).isPresent();
    }

    /** Whether she sees to what everybody began. */
    public boolean seesToAll() {
        return grants.contains(Grant.everywhere(Role.ADMINISTRATOR));
    }

    /** Whether she keeps items of a type somewhere. */
    public boolean keeps(ItemType type) {
        return grants.stream().anyMatch(grant -> grant.role().keeps(type));
    }
}
