package org.jieming.api.auth;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Passwords as argon2id keeps them: 19 MiB, two passes, one lane (OWASP Password Storage; RFC 9106). */
final class Passwords {
    /** NIST SP 800-63B section 3.1.1 asks for eight characters at least. */
    static final int SHORTEST = 10;

    static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Each takes 19 MiB; so many strangers at once cannot take more than twice that. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private static final int PATIENCE_SECONDS = 10;

    private Passwords() {}

    /**
     * The hash of a password.
     *
     * @throws Malformed when it is shorter than {@value #SHORTEST} or longer than {@value #LONGEST} characters
     */
    static String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Malformed(
                    "password",
                    "",
                    Bilingual.format("密码须为 %d 至 %d 个字符", "a password has %d to %d characters", SHORTEST, LONGEST));
        }
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult());
    }

    /** Whether a password belongs to a hash; takes as long when there is none to compare with. */
    static boolean match(String password, String hash) {
        boolean sensible = password.length() <= 2 * LONGEST;
        String compared = hash.isEmpty() || !sensible ? NOBODYS.HASH : hash;
        boolean matches = inTurn(() ->
                Password.check(sensible ? password : "", compared).with(Argon2Function.getInstanceFromHash(compared)));
        return matches && compared.equals(hash);
    }

    /** The hash of a password that nobody knows, made when first needed. */
    private static final class NOBODYS {
        static final String HASH = Password.hash(Secret.fresh())
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2ID)
                .getResult();
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T inTurn(Work<T> work) {
        try {
            if (!AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(ProblemType.BUSY, "登录请求过多,请稍后再试", "Too many sign in at once; try again shortly")
                        .header("Retry-After", "10");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemType.BUSY, "服务正在停止", "The service is stopping");
        }
        try {
            return work.done();
        } finally {
            AT_ONCE.release();
        }
    }
}
