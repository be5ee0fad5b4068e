package org.jieming.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;

/**
 * When a boundary line is due for joint inspection, from the year of the last one: five years on, the whole year long (rules
 * C-10, C-33). A special inspection does not reset the cycle. Where the last one is not recorded nothing is known, whatever
 * year is planned.
 *
 * @param line the line
 * @param last the year of the last joint inspection
 * @param special the year of the last special inspection; tells nothing about when the next is due
 * @param planned the year that the record plans for the next one
 */
public record InspectionDue(
        ItemVersion line, Optional<Integer> last, Optional<Integer> special, Optional<Integer> planned) {
    /** Every five years: 行政区域界线管理条例, Article 12 (C-10). */
    public static final Citation CITATION = new Citation("行政区域界线管理条例", "国务院令第353号(2002)", "第十二条");

    /** A line is inspected every so many years (C-10). */
    public static final int CYCLE_YEARS = 5;

    /** It is warned of so many months before the year in which it is due, unless one asks for other (C-33). */
    public static final int WARN_MONTHS = 12;

    /** How urgent an inspection is on a day, the most urgent first. */
    public enum Standing {
        /** The year it was due in is over. */
        OVERDUE("overdue", "red", Bilingual.of("逾期", "Overdue")),
        /** It is due in the present year. */
        DUE("due", "amber", Bilingual.of("本年应检", "Due this year")),
        /** It is due within the time of warning. */
        SOON("soon", "amber", Bilingual.of("临近", "Due soon")),
        /** It is due later. */
        LATER("later", "green", Bilingual.of("未到期", "Due later")),
        /** The last inspection is not recorded. */
        UNKNOWN("unknown", "grey", Bilingual.of("不明:未记录上次联检", "Unknown: no last inspection on record"));

        private final String word;
        private final String light;
        private final Bilingual title;

        Standing(String word, String light, Bilingual title) {
            this.word = word;
            this.light = light;
            this.title = title;
        }

        /** The word for programs. */
        public String word() {
            return word;
        }

        /** The colour of its traffic light. */
        public String light() {
            return light;
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }
    }

    /** What the record of a line tells. */
    public static InspectionDue of(ItemVersion line) {
        return new InspectionDue(
                line,
                year(line, "last_inspection_year"),
                year(line, "special_inspection_year"),
                year(line, "next_inspection_year"));
    }

    /** What a round left undone, as the record of its line keeps it: behind its year. */
    public static String left(int year, String undone) {
        return year + ": " + undone;
    }

    /** What the last one left undone; empty where that is not on record, and where the note is of a round of another year. */
    public String left() {
        String note = line.values().text("last_inspection_left");
        boolean isOfOther = note.matches("(?s)\\d{4}: .*")
                && last.filter(year -> note.startsWith(left(year, ""))).isEmpty();
        return isOfOther ? "" : note;
    }

    private static Optional<Integer> year(ItemVersion line, String property) {
        return line.values().get(property).map(value -> ((Number) value).intValue());
    }

    /** The year in which it is due. */
    public Optional<Integer> year() {
        return last.map(year -> year + CYCLE_YEARS);
    }

    /** The last day on which it is in time. */
    public Optional<LocalDate> by() {
        return year().map(year -> LocalDate.of(year, 12, 31));
    }

    /** The day since which it is warned of: so many months before the year in which it is due begins. */
    public Optional<LocalDate> warnedFrom(int months) {
        return year().map(year -> LocalDate.of(year, 1, 1).minusMonths(months));
    }

    /** How urgent it is on a day. */
    public Standing on(LocalDate day, int warnMonths) {
        if (year().isEmpty()) {
            return Standing.UNKNOWN;
        }
        if (day.getYear() > year().get()) {
            return Standing.OVERDUE;
        }
        if (day.getYear() == year().get()) {
            return Standing.DUE;
        }
        return day.isBefore(warnedFrom(warnMonths).orElseThrow()) ? Standing.LATER : Standing.SOON;
    }

    /**
     * The inspections that the cycle asks for up to a year: the next, and one every five years after it, led by turns.
     *
     * @param last the last year of interest
     */
    public List<Turn> turns(int last) {
        List<Turn> turns = new ArrayList<>();
        year().ifPresent(next -> {
            for (int year = next; year <= last; year += CYCLE_YEARS) {
                boolean own = (year - next) / CYCLE_YEARS % 2 == 0;
                turns.add(new Turn(year, own ? lead() : partner(), year > next));
            }
        });
        return turns;
    }

    /**
     * One inspection that the cycle asks for.
     *
     * @param year the year in which it is due
     * @param lead the party whose turn it is to lead, {@code a} or {@code b}; empty where no lead is on record
     * @param expected whether it follows from one that has not been held yet, and moves with that
     */
    public record Turn(int year, Optional<String> lead, boolean expected) {}

    /** Whether the record plans another year than the cycle gives. */
    public boolean planDiffers() {
        return planned.isPresent() && year().isPresent() && !planned.equals(year());
    }

    /** The party that leads the inspection of the present round: {@code a} or {@code b}; empty when not recorded. */
    public Optional<String> lead() {
        String party = line.values().text("lead_party");
        return party.equals("a") || party.equals("b") ? Optional.of(party) : Optional.empty();
    }

    /** The party that goes along in the present round and leads the next: lead alternates from round to round (C-33). */
    public Optional<String> partner() {
        return lead().map(party -> party.equals("a") ? "b" : "a");
    }
}
