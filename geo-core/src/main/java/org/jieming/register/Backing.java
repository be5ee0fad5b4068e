package org.jieming.register;

import java.util.List;

/**
 * What one statement of a version rests on (资料来源及出处, A.12): documents of its own, else what the version as a whole rests on, the
 * acts behind it and its source. Whoever cites a record, or says that nothing is cited, asks here.
 *
 * @param own the documents that bear out this statement itself
 * @param acts the legal documents behind the version; empty where there are documents of its own
 * @param source of the version as a whole; empty where there are documents of its own, or none is told
 */
public record Backing(List<Evidence> own, List<Act> acts, String source) {
    private static final String NAME = "name";
    /** The documents by which a name was approved and put on the protection list: they bear out the name alone. */
    private static final List<String> LETTERS = List.of("approval_doc", "listing_doc");

    public Backing {
        own = List.copyOf(own);
        acts = List.copyOf(acts);
    }

    /** Of the shape ({@link Evidence#GEOMETRY}) or a property of a version. */
    public static Backing of(Values values, String statement, List<Act> acts) {
        return of(Evidence.of(values, statement), values, acts);
    }

    /** Of a statement whose own documents are known. */
    public static Backing of(List<Evidence> own, Values values, List<Act> acts) {
        return own.isEmpty()
                ? new Backing(List.of(), acts, values.text(Evidence.SOURCE))
                : new Backing(own, List.of(), "");
    }

    /** Whether anything on record bears out a statement. */
    public static boolean isThere(Values values, String statement, boolean hasAct) {
        return hasAct
                || isWhole(values)
                || !Evidence.of(values, statement).isEmpty()
                || statement.equals(NAME) && hasLetter(values);
    }

    /** Whether nothing at all is cited in a record. */
    public static boolean isNowhere(Values values, boolean hasAct) {
        return !hasAct && !isWhole(values) && Evidence.in(values).isEmpty() && !hasLetter(values);
    }

    /** Whether a source bears out all that a record states. */
    public static boolean isWhole(Values values) {
        return !values.text(Evidence.SOURCE).isEmpty();
    }

    private static boolean hasLetter(Values values) {
        return LETTERS.stream()
                .anyMatch(letter -> values.descriptor().property(letter).isPresent()
                        && !values.text(letter).isEmpty());
    }
}
