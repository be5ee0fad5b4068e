package org.jieming.api.resource;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import org.jieming.api.auth.Account;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Grant;
import org.jieming.api.store.Documents;

/** Accounts for tests. All have one password, hashed with so little work that signing in costs a test nothing: it is slow on purpose. */
public final class Officers {
    /** The account of an administrator of everything, which every service under test has. */
    public static final String ADMINISTRATOR = "root";
    /** The password of all of them. */
    public static final String PASSWORD = "correct horse battery";

    private static final String HASH = Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(8, 1, 1, 32, Argon2.ID))
            .getResult();

    private Officers() {}

    /** Gives somebody an account with these grants. */
    public static void enter(Documents documents, String id, Grant... grants) {
        new Accounts(documents).put(new Account(id, id, HASH, List.of(grants), false), 0);
    }

    /** What somebody sends to sign in. */
    public static String credentials(String id) {
        return "{\"account\":\"" + id + "\",\"password\":\"" + PASSWORD + "\"}";
    }
}
