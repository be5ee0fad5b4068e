package org.jieming.search;

import java.util.Map;
import org.jieming.register.Property;

/** What kind of name was found, best first. */
public enum NameKind {
    /** The standard name. */
    STANDARD,
    /** A short form. */
    SHORT,
    /** Another name of the same thing. */
    ALIAS,
    /** A name of former days. */
    FORMER,
    /** A code. */
    CODE;

    private static final Map<String, NameKind> BY_PROPERTY = Map.of(
            "name", STANDARD, "short_name", SHORT, "short_names", SHORT, "alias_names", ALIAS, "former_names", FORMER);

    /** The kind of name a property holds; {@link #CODE} for those that hold none. */
    static NameKind of(Property property) {
        return BY_PROPERTY.getOrDefault(property.name(), CODE);
    }
}
