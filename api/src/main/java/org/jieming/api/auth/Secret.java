package org.jieming.api.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts that nobody guesses, and what is kept of them. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** 256 bits: guessing is hopeless, so a plain hash keeps them (OWASP Session Management). */
    private static final int BYTES = 32;
    /** Letters and digits that nobody confuses on paper. */
    private static final String PLAIN = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private Secret() {}

    /** A new one of 256 bits. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password of 100 bits that people can copy from a screen. */
    static String password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(PLAIN.charAt(RANDOM.nextInt(PLAIN.length())));
        }
        return text.toString();
    }

    /** SHA-256 in hexadecimal digits. */
    static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    /** Another secret told from one, for a purpose; it does not tell back. */
    static String derived(String secret, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + ":" + secret));
    }

    /** Compares without telling by its time where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
