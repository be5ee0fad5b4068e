package org.jieming.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time in which days of legal effect begin and end: Beijing time (北京时间), the one legal time of all of China, on whatever machine
 * and in whatever zone a service or a command runs.
 */
public final class LegalTime {
    /** Its zone. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LegalTime() {}

    /** The day that it is at a moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }

    /** When a day begins. */
    public static Instant begins(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
