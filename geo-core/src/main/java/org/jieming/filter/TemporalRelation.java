package org.jieming.filter;

import java.util.Locale;

/** The fifteen temporal predicates, after the relations of Allen and OWL-Time that OGC 21-065r2 table 8 and 9 cite. */
public enum TemporalRelation {
    /** The first begins after the second has ended. */
    AFTER("t_after", true),
    /** The first has ended before the second begins. */
    BEFORE("t_before", true),
    /** The first begins before the second and ends after it. */
    CONTAINS("t_contains", false),
    /** One has ended before the other begins. */
    DISJOINT("t_disjoint", true),
    /** The first begins after the second and ends before it. */
    DURING("t_during", false),
    /** Same beginning and same end. */
    EQUALS("t_equals", true),
    /** The first begins before the second; same end. */
    FINISHED_BY("t_finishedBy", false),
    /** The first begins after the second; same end. */
    FINISHES("t_finishes", false),
    /** They share a moment. */
    INTERSECTS("t_intersects", true),
    /** The first ends when the second begins. */
    MEETS("t_meets", false),
    /** The first begins when the second ends. */
    MET_BY("t_metBy", false),
    /** The first begins within the second and ends after it. */
    OVERLAPPED_BY("t_overlappedBy", false),
    /** The first begins before the second and ends within it. */
    OVERLAPS("t_overlaps", false),
    /** Same beginning; the first ends after the second. */
    STARTED_BY("t_startedBy", false),
    /** Same beginning; the first ends before the second. */
    STARTS("t_starts", false);

    private final String json;
    private final boolean takesInstants;

    TemporalRelation(String json, boolean takesInstants) {
        this.json = json;
        this.takesInstants = takesInstants;
    }

    /** The name in JSON; text is read in any case and written in capitals. */
    public String json() {
        return json;
    }

    /** Whether instants may be asked; the other ten relations are defined between intervals only. */
    public boolean takesInstants() {
        return takesInstants;
    }

    String text() {
        return json.toUpperCase(Locale.ROOT);
    }

    <C extends Comparable<? super C>> boolean holds(Span<C> a, Span<C> b) {
        return switch (this) {
            case AFTER -> b.isBefore(a);
            case BEFORE -> a.isBefore(b);
            case DISJOINT -> a.isBefore(b) || b.isBefore(a);
            case INTERSECTS -> !a.isBefore(b) && !b.isBefore(a);
            case MEETS -> a.meets(b);
            case MET_BY -> b.meets(a);
            case OVERLAPS -> overlaps(a, b);
            case OVERLAPPED_BY -> overlaps(b, a);
            default -> holdsByEnds(a.compareStart(b), a.compareEnd(b));
        };
    }

    private boolean holdsByEnds(int starts, int ends) {
        return switch (this) {
            case CONTAINS -> starts < 0 && ends > 0;
            case DURING -> starts > 0 && ends < 0;
            case EQUALS -> starts == 0 && ends == 0;
            case FINISHED_BY -> starts < 0 && ends == 0;
            case FINISHES -> starts > 0 && ends == 0;
            case STARTED_BY -> starts == 0 && ends > 0;
            case STARTS -> starts == 0 && ends < 0;
            default -> throw new IllegalStateException(name());
        };
    }

    /** The end of {@code a} must lie behind the beginning of {@code b}: meeting is not overlapping. */
    private static <C extends Comparable<? super C>> boolean overlaps(Span<C> a, Span<C> b) {
        return a.compareStart(b) < 0 && a.compareEnd(b) < 0 && !a.isBefore(b) && !a.meets(b);
    }
}
