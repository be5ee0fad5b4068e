package org.jieming.api.inspection;

/** What people are called who stated, noted or signed something: papers name people, and records their accounts. */
@FunctionalInterface
public interface People {
    /** The name of whoever has an account; the account itself where it has none any more. */
    String name(String account);
}
