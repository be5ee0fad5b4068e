package org.jieming.register;

/** What kind of value a property holds, and the Java class it has inside {@link Values}. */
public enum PropertyType {
    /** Text in Unicode normal form C: {@link String}. */
    TEXT(String.class),
    /** A whole number: {@link Long}. */
    INTEGER(Long.class),
    /** A number with a fraction: {@link Double}, finite. */
    DECIMAL(Double.class),
    /** Yes or no: {@link Boolean}. */
    BOOLEAN(Boolean.class),
    /** A day: {@link java.time.LocalDate}. */
    DATE(java.time.LocalDate.class),
    /** An entry of a code list: {@link String}. */
    CODE(String.class),
    /** A division code in its canonical 12 digits: {@link String}. */
    DIVISION_CODE(String.class),
    /** Another item: {@link ItemId}. */
    REFERENCE(ItemId.class),
    /** A document that bears out a statement, as {@link Evidence} writes it: {@link String}. */
    EVIDENCE(String.class);

    private final Class<?> javaType;

    PropertyType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** The class of a single value. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Whether a value is words of people, kept as they stand. */
    public boolean isWords() {
        return this == TEXT || this == EVIDENCE;
    }

    /** The spelling in {@code data/item-types}: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
