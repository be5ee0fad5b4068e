package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;

/**
 * What speaks against the time or the place that a device told with a statement. Nothing is refused for it: the statement counts,
 * and whoever reads it sees what to ask the team about.
 */
public enum Doubt {
    /** It is said to have been seen after it arrived, or before its round was. */
    CLOCK(Bilingual.of("时间存疑", "clock doubtful")),
    /** Its fix was not taken at the marker; it is held against nothing. */
    FIX(Bilingual.of("定位存疑", "fix doubtful"));

    /** How wrong a clock is set right is known to a minute. */
    private static final Duration UNCERTAIN = Duration.ofMinutes(2);

    private final Bilingual title;

    Doubt(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return Wire.word(this);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /**
     * What is doubtful of a statement on a marker.
     *
     * @param earliest when its round began: nobody stated anything in it before
     * @param legal the surveyed legal place of the marker in degrees; empty where there is none
     */
    public static Set<Doubt> of(
            Observation stated, Instant earliest, Optional<Coordinate> legal, Tolerances tolerances) {
        EnumSet<Doubt> doubts = time(stated, earliest);
        stated.fix().filter(fix -> fix.isDoubtful(legal, tolerances)).ifPresent(fix -> doubts.add(FIX));
        return Collections.unmodifiableSet(doubts);
    }

    /** What is doubtful of a statement on a place without a marker. */
    public static Set<Doubt> of(Sighting stated, Instant earliest, Tolerances tolerances) {
        EnumSet<Doubt> doubts = time(stated, earliest);
        stated.fix().filter(fix -> fix.isDoubtful(Optional.empty(), tolerances)).ifPresent(fix -> doubts.add(FIX));
        return Collections.unmodifiableSet(doubts);
    }

    /** What is doubtful of a fix that was sent along with a report of a marker. */
    public static Set<Doubt> of(Fix reported, Optional<Coordinate> legal, Tolerances tolerances) {
        return reported.isDoubtful(legal, tolerances) ? Set.of(FIX) : Set.of();
    }

    /** What is doubtful of the time of a statement. */
    public static Set<Doubt> ofTime(Stated stated, Instant earliest) {
        return Collections.unmodifiableSet(time(stated, earliest));
    }

    /** Whether it is said to have been seen after it arrived. */
    static boolean isAhead(Stated stated) {
        return isAhead(stated.toldAt(), stated.receivedAt());
    }

    private static boolean isAhead(Instant told, Instant received) {
        return told.isAfter(received.plus(UNCERTAIN));
    }

    /** Whether what arrived then can have been at the time told, in a round that began at the earliest. */
    static boolean canBe(Instant told, Instant earliest, Instant received) {
        return !isAhead(told, received) && !told.isBefore(earliest.minus(UNCERTAIN));
    }

    private static EnumSet<Doubt> time(Stated stated, Instant earliest) {
        boolean sound = canBe(stated.toldAt(), earliest, stated.receivedAt());
        return sound ? EnumSet.noneOf(Doubt.class) : EnumSet.of(CLOCK);
    }
}
