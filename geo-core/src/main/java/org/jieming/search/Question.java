package org.jieming.search;

import java.util.function.Predicate;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text what was typed, at most {@link #LONGEST} characters count
 * @param limit most hits wanted, 1 to {@link #MOST}
 * @param during the valid time asked about; of several versions of an item in it the latest answers
 * @param worst the poorest match wanted
 * @param admits which versions may be shown
 * @param sees which properties may be searched
 * @param nearOrNull a point in degrees of EPSG:4490 near which hits of equal standing come first
 */
public record Question(
        String text,
        int limit,
        Period during,
        Match worst,
        Predicate<ItemVersion> admits,
        Predicate<Property> sees,
        @Nullable Near nearOrNull) {
    /** The most hits one question gives. */
    public static final int MOST = 1_000;
    /** As many hits as are usually wanted. */
    static final int USUAL = 20;
    /** Characters of a question that are looked at. */
    public static final int LONGEST = 64;

    /**
     * A point of interest.
     *
     * @param longitude in degrees of EPSG:4490
     * @param latitude in degrees of EPSG:4490
     * @param shown says where an item may be known to be; null for nowhere
     */
    public record Near(double longitude, double latitude, Whereabouts shown) {}

    /** Says where an item may be known to be: some readers see some positions coarsely. */
    @FunctionalInterface
    public interface Whereabouts {
        /** Its shape in EPSG:4490, or null. */
        @Nullable
        Shape of(ItemVersion version);
    }

    /** The best hits for a text in a time, whatever they are. */
    public static Question of(String text, int limit, Period during) {
        return new Question(text, limit, during, Match.CLOSE, version -> true, property -> true, null);
    }

    /** The same question with one more condition. */
    public Question where(Predicate<ItemVersion> condition) {
        return new Question(text, limit, during, worst, admits.and(condition), sees, nearOrNull);
    }

    /** The same question looking into some properties only. */
    public Question seeing(Predicate<Property> visible) {
        return new Question(text, limit, during, worst, admits, visible, nearOrNull);
    }

    /** The same question content with matches no poorer than this. */
    public Question atLeast(Match poorest) {
        return new Question(text, limit, during, poorest, admits, sees, nearOrNull);
    }

    /** The same question asked from a point. */
    public Question near(double longitude, double latitude, Whereabouts shown) {
        return new Question(text, limit, during, worst, admits, sees, new Near(longitude, latitude, shown));
    }
}
