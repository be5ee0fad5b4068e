package org.jieming.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/**
 * One rule with numbers; the columns of {@code data/standards/clauses.csv}.
 *
 * @param id its name in requests
 * @param instrument where it stands
 * @param article the place in it
 * @param form what sort of rule it is
 * @param kinds codes of facility or cemetery types; any of them serves
 * @param subject the level of unit, or which estates
 * @param where what narrows the things judged; empty: nothing
 * @param having what a facility or cemetery must have to serve; empty: nothing
 * @param sense which way the bound holds
 * @param value the bound
 * @param unit its unit; empty: that of what is measured
 * @param minimum per cent of units or people that must have it, or the least square metres; empty: all, or none
 * @param per what the bound is counted per
 * @param property what is measured
 * @param band whom it serves
 * @param zones codes of zone kinds
 * @param strength must, should, default or hint
 * @param region where it is law within the region of the instrument; empty: in all of it
 * @param from the day since which it holds, when it differs from the instrument's
 * @param to the first day on which it no longer holds
 * @param text the rule in a sentence
 * @param note what one must know; may be empty
 * @param source where the bureau read it; empty for those of {@code data/standards}, whose instruments have one
 */
public record Clause(
        String id,
        Instrument instrument,
        String article,
        Form form,
        List<String> kinds,
        String subject,
        Where where,
        Having having,
        Sense sense,
        double value,
        String unit,
        Optional<Double> minimum,
        String per,
        String property,
        String band,
        List<String> zones,
        Strength strength,
        Optional<DivisionCode> region,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Bilingual text,
        String note,
        String source) {

    /** The unit of a bound of people-within that is a time on foot. */
    public static final String MINUTES = "min";

    /** How binding a clause is. */
    public enum Strength {
        /** Binding. */
        MUST,
        /** Advised. */
        SHOULD,
        /** Taken where no local rule of the same form is known. */
        DEFAULT,
        /** The same; what it finds is worth a look and breaks nothing. */
        HINT;

        /** Whether it gives way to any local rule of the same form. */
        public boolean givesWay() {
            return this == DEFAULT || this == HINT;
        }
    }

    public Clause {
        kinds = List.copyOf(kinds);
        zones = List.copyOf(zones);
    }

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return instrument.inForce(day)
                && from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(day::isBefore).orElse(true);
    }

    /** Whether it is law in an area on a day. */
    public boolean appliesTo(DivisionCode area, LocalDate day) {
        return inForce(day)
                && instrument.coversArea(area)
                && region.map(known -> known.contains(area)).orElse(true);
    }

    /** Where it is law: its own region, else that of its instrument; empty: everywhere. */
    public Optional<DivisionCode> lawIn() {
        return region.or(instrument::region);
    }

    /** Whether a clause of another instrument asks the same of the same things with another number: a least and a most are two questions. */
    public boolean differsFrom(Clause other) {
        return form == other.form
                && !instrument.id().equals(other.instrument.id())
                && question().equals(other.question())
                && !bound().equals(other.bound());
    }

    private List<Object> question() {
        return List.of(
                form,
                Set.copyOf(kinds),
                subject,
                where,
                having,
                per,
                property,
                band,
                Set.copyOf(zones),
                sense.wantsMore());
    }

    private List<Object> bound() {
        return List.of(sense, value, unit, minimum);
    }

    /** The bound as a way in metres: minutes at a walking speed in metres a second (domain E-08), metres as they are. */
    public double metres(double speed) {
        return unit.equals(MINUTES) ? value * 60 * speed : value;
    }

    /** The share of units or people that must have it, 0 to 1; of estates, whose minimum is an area, all must. */
    public double share() {
        return form == Form.ESTATES_PROVIDE ? 1 : minimum.orElse(100.0) / 100;
    }
}
