package org.jieming.api.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jieming.api.store.Documents;

/** Who has an account. Safe for use by several threads and servers: each write names the version its writer saw. */
public final class Accounts {
    /** The first administrator's account. */
    public static final String FIRST = "admin";

    private static final String KIND = "account";
    private static final Grant ADMINISTRATOR = Grant.everywhere(Role.ADMINISTRATOR);

    private final Documents documents;

    /** The accounts of a store. */
    public Accounts(Documents documents) {
        this.documents = documents;
    }

    /**
     * An account as it is kept.
     *
     * @param account the account
     * @param version grows with every write
     */
    public record Kept(Account account, long version) {}

    /** All of them, closed ones too, by id. */
    public Map<String, Kept> all() {
        Map<String, Kept> all = new LinkedHashMap<>();
        documents.all(KIND).forEach((id, document) -> all.put(id, kept(id, document)));
        return all;
    }

    /** The account of that id. */
    public Optional<Kept> find(String id) {
        return documents.get(KIND, id).map(document -> kept(id, document));
    }

    /** The account of that id, unless it was closed. */
    Optional<Account> findOpen(String id) {
        return find(id).map(Kept::account).filter(account -> !account.closed());
    }

    /**
     * Opens an account.
     *
     * @return false when the id is taken, even by a closed account
     * @throws org.jieming.language.Malformed when the password is too short or too long
     */
    public boolean open(String id, String name, String password, List<Grant> grants) {
        Account account = new Account(id, name, Passwords.hash(password), grants, false);
        return documents.put(KIND, id, account.json(), 0).isPresent();
    }

    /** Writes an account whose writer saw a version of it; empty when somebody was first. */
    public Optional<Long> put(Account account, long seen) {
        return documents.put(KIND, account.id(), account.json(), seen);
    }

    /** Gives an account another password, whatever else is done to it meanwhile; false when there is none. */
    public boolean setPassword(String id, String password) {
        String hash = Passwords.hash(password);
        return change(id, account -> account.withHash(hash));
    }

    /** Closes an account for ever; false when there is none. */
    public boolean close(String id) {
        return change(id, Account::asClosed);
    }

    private boolean change(String id, UnaryOperator<Account> changed) {
        while (true) {
            Optional<Kept> kept = find(id);
            if (kept.isEmpty()) {
                return false;
            }
            if (put(changed.apply(kept.get().account()), kept.get().version()).isPresent()) {
                return true;
            }
        }
    }

    /** A password that nobody guesses, to be shown once. */
    public static String freshPassword() {
        return Secret.password();
    }

    /** Whether somebody administers the whole register when an account has become another. O(accounts). */
    public boolean leavesAdministrator(Account changed) {
        return changed.grants().contains(ADMINISTRATOR)
                || all().values().stream()
                        .map(Kept::account)
                        .anyMatch(other -> !other.id().equals(changed.id()) && isAdministrator(other));
    }

    /** Whether somebody administers the whole register. O(accounts). */
    boolean haveAdministrator() {
        return all().values().stream().map(Kept::account).anyMatch(Accounts::isAdministrator);
    }

    private static boolean isAdministrator(Account account) {
        return !account.closed() && account.grants().contains(ADMINISTRATOR);
    }

    /**
     * Makes an account what it was when nobody administers the whole register since it was changed. Two administrators may take
     * each other's rights at once, each while the other still had hers; so one looks again after the change.
     *
     * @return whether the change was taken back
     */
    boolean tookBack(Account before) {
        return !haveAdministrator() && change(before.id(), changed -> before);
    }

    /** Lets an account administer the whole register; false when there is none. */
    boolean makeAdministrator(String id) {
        return change(id, account -> {
            List<Grant> grants = new ArrayList<>(account.grants());
            grants.add(0, ADMINISTRATOR);
            return account.with(account.name(), grants.subList(0, Math.min(grants.size(), Account.MOST_GRANTS)));
        });
    }

    /**
     * Makes the first administrator of a register that has no account.
     *
     * @return the password, which is kept nowhere; empty when there was an account already
     */
    public Optional<String> openFirst() {
        if (!documents.all(KIND).isEmpty()) {
            return Optional.empty();
        }
        String password = Secret.password();
        boolean opened = open(FIRST, "管理员", password, List.of(ADMINISTRATOR));
        return opened ? Optional.of(password) : Optional.empty();
    }

    private static Kept kept(String id, Documents.Document document) {
        return new Kept(Account.parse(id, document.json()), document.version());
    }
}
