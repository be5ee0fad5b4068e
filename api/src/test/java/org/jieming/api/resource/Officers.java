package org.jieming.api.resource;

import java.util.List;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Grant;
import org.jieming.api.store.Documents;
import org.jieming.api.store.MemoryJournal;

/** Accounts for tests. All have one password, hashed once, because hashing is slow on purpose. */
public final class Officers {
    /** The account of an administrator of everything, which every service under test has. */
    public static final String ADMINISTRATOR = "root";
    /** The password of all of them. */
    public static final String PASSWORD = "correct horse battery";

    private static final String HASH = hash();

    private Officers() {}

    private static String hash() {
        Accounts accounts = new Accounts(new MemoryJournal().documents());
        accounts.open("anybody", "任何人", PASSWORD, List.of());
        return accounts.find("anybody").orElseThrow().account().hash();
    }

    /** Gives somebody an account with these grants. */
    public static void enter(Documents documents, String id, Grant... grants) {
        new Accounts(documents).put(new Account(id, id, HASH, List.of(grants), false), 0);
    }

    /** What somebody sends to sign in. */
    public static String credentials(String id) {
        return "{\"account\":\"" + id + "\",\"password\":\"" + PASSWORD + "\"}";
    }
}
