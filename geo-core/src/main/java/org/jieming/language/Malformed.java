package org.jieming.language;

/**
 * Input that cannot be read as what it claims to be: it names the field, what was given, and the remedy.
 * Thrown by every {@code parse} of the core; the HTTP face answers 400 and the command line exits with 2.
 */
public final class Malformed extends RuntimeException {
    private static final int SHOWN = 80;

    private final String field;
    private final String given;
    private final Bilingual remedy;

    /**
     * Says which field is wrong and what would be right.
     *
     * @param field the name of the field as the sender knows it
     * @param given what was sent; only its first 80 characters are kept
     * @param remedy what is expected instead
     */
    public Malformed(String field, String given, Bilingual remedy) {
        super(field + ": " + remedy.en());
        this.field = field;
        this.given = given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "…";
        this.remedy = remedy;
    }

    /** The same of a field that lies inside of another. */
    public Malformed within(String member) {
        return new Malformed(member + "." + field, given, remedy);
    }

    /** The field at fault. */
    public String field() {
        return field;
    }

    /** What was given, cut to 80 characters. */
    public String given() {
        return given;
    }

    /** What is expected instead. */
    public Bilingual remedy() {
        return remedy;
    }
}
