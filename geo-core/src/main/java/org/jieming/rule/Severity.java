package org.jieming.rule;

/** How much a finding weighs. */
public enum Severity {
    /** Keeps the change out of the register. */
    BLOCK,
    /** Lets the change in, with a written reason where the rule asks for one. */
    WARN,
    /** Worth knowing; asks for nothing. */
    NOTE
}
