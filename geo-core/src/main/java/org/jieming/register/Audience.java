package org.jieming.register;

/** Who may see a property or an item (census form 密级; domain rule F-20). The order is from open to closed. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** The bureau and its neighbours at work. */
    INTERNAL,
    /** Only those a rule names. */
    RESTRICTED
}
