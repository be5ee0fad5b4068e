package org.jieming.proposal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;

/**
 * A day by which the law wants something done. Days are calendar days, the first being the one after the event (日, not 工作日;
 *
 *
 * @param step what is to be done
 * @param citation the article that sets it
 * @param from the day of the event it is counted from
 * @param last the last day
 * @param doneOn when it was done
 */
public record Deadline(Step step, Citation citation, LocalDate from, LocalDate last, Optional<LocalDate> doneOn) {
    /** So many days before the end the light turns amber; a choice of ours. */
    private static final int SOON = 5;

    /** How urgent it is, the most urgent first. */
    public enum Light {
        /** The last day has passed. */
        RED("已逾期", "Late"),
        /** The last day is near. */
        AMBER("临近", "Due soon"),
        GREEN("未到期", "Due later");

        private final Bilingual title;

        Light(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }
    }

    /** How urgent it is on a day; one that was met is green, one that was met too late stays red. */
    public Light light(LocalDate today) {
        LocalDate day = doneOn.orElse(today);
        if (day.isAfter(last)) {
            return Light.RED;
        }
        return doneOn.isEmpty() && left(today) <= SOON ? Light.AMBER : Light.GREEN;
    }

    /** Days left after today; negative when it is late. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, last);
    }

    /**
     * The first day from the last one on that is no Saturday or Sunday: whether the time runs on over a rest day is not
     * settled, so both are shown. Public holidays and the working days exchanged for them are not known here.
     */
    public LocalDate nextWeekday() {
        LocalDate day = last;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }
}
