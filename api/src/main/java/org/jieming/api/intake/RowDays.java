package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Onward;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;

/**
 * Of which days of an item a row speaks. A row that says from when but not until when divides the version in force on that day as an
 * edit does: what the register holds of the days before and of later versions stays.
 *
 * @param timeline what is believed of the item
 * @param options what the sender says of rows without a day, and the day that is today
 */
record RowDays(Timeline timeline, IntakeOptions options) {

    /** The first day of a row; before all others of one that states none. */
    static int first(Optional<Period> stated, IntakeOptions options) {
        return stated.map(Period::first)
                .or(() -> options.validFrom().map(day -> Math.toIntExact(day.toEpochDay())))
                .orElse(Integer.MIN_VALUE);
    }

    /** The version a row speaks of: the one in force on its first day, or else the next, or else the last there was. */
    Optional<ItemVersion> base(Optional<Period> stated) {
        LocalDate day = stated.flatMap(Period::firstDay)
                .or(() -> options.validFrom().filter(any -> any.isAfter(options.today())))
                .orElse(options.today());
        return timeline.onOrNext(day).or(timeline::last);
    }

    /**
     * The days of a row: an end that it leaves out is the one of the version that it speaks of.
     *
     * @param isSame whether it says of the version what that says
     */
    Period of(Optional<Period> stated, ItemVersion base, boolean isSame) {
        Optional<LocalDate> from = stated.isPresent() ? stated.flatMap(Period::firstDay) : options.validFrom();
        int end = stated.map(Period::end).orElse(Integer.MAX_VALUE);
        if (from.isEmpty()) {
            int first = base.valid().first();
            return stated.isEmpty()
                    ? base.valid()
                    : new Period(first < end ? first : stated.get().first(), end);
        }
        int first = Math.toIntExact(from.get().toEpochDay());
        return new Period(first, end == Integer.MAX_VALUE ? usual(base, first, isSame || stated.isEmpty()) : end);
    }

    /** What a row says of later versions: one that says until when speaks of no others, unless it divides the version and decides a name. */
    List<Change.Put> carried(Optional<Period> stated, ItemVersion base, Change.Put row) {
        boolean isBounded = stated.filter(valid -> !valid.isOpen()).isPresent()
                || row.valid().end() != base.valid().end();
        if (isBounded) {
            return Onward.carried(timeline, row);
        }
        return base.valid().first() < row.valid().first()
                ? Onward.carried(timeline, base, row, options.today())
                : Onward.recorded(timeline, base, row, options.today());
    }

    /**
     * What a row that says from when and until when writes over of the item without saying so: days in the midst of the version that it
     * speaks of, or of others. None of a row for the days of one version, or for more of it.
     */
    Optional<Finding> overwritten(Optional<Period> stated, ItemVersion base, Period valid) {
        boolean isBounded = stated.filter(days -> days.firstDay().isPresent() && !days.isOpen())
                .isPresent();
        List<String> parts = timeline.versions().stream()
                .filter(version -> version.valid().overlaps(valid))
                .filter(version -> !version.id().equals(base.id())
                        || version.valid().first() != base.valid().first()
                        || !valid.covers(version.valid()))
                .map(version -> version.name() + " " + version.valid())
                .toList();
        return isBounded && !parts.isEmpty() ? Optional.of(overwriting(valid, parts)) : Optional.empty();
    }

    private static Finding overwriting(Period valid, List<String> parts) {
        return Finding.warn(
                "R-PERIOD",
                "valid_to",
                Bilingual.of(
                        "此行写明 " + valid + ",只改写登记簿中下列版本在这些日子的内容,其余日子不变:" + String.join(";", parts)
                                + "。如要从某日起变更,请不填失效日期",
                        "This row says " + valid + " and writes over those days alone of what the register holds: "
                                + String.join("; ", parts)
                                + ". To change the item from a day on, leave out until when"));
    }

    private int usual(ItemVersion base, int first, boolean lengthens) {
        boolean isBefore = first < base.valid().first();
        return base.valid().containsDay(first) || isBefore && lengthens
                ? base.valid().end()
                : next(first);
    }

    private int next(int day) {
        return timeline.versions().stream()
                .mapToInt(version -> version.valid().first())
                .filter(first -> first > day)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
