package org.jieming.api.process.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Declared;
import org.jieming.gap.GapStatement;
import org.jieming.gap.Holdings;
import org.jieming.gap.Judgement;
import org.jieming.standard.Clause;
import org.jieming.standard.Promise;
import org.jieming.standard.Sense;
import org.jieming.standard.Standards;

/**
 * Targets of plans beside what the register shows as reached on the day, and figures that plans report beside what it shows of
 * the end of their year. Increases that one document promises of the same for the same years add up.
 */
final class Targets {
    private final Standards standards;

    Targets(Standards standards) {
        this.standards = standards;
    }

    /**
     * A figure of a plan and how it stands.
     *
     * @param promise the figure
     * @param day of which day the register was asked
     * @param before how much of an increase other figures of the document promise before this one
     * @param judgement how it is reached; empty where no measure is known or the place is not in the register
     */
    record Reached(Promise promise, LocalDate day, double before, Optional<Judgement> judgement) {}

    private record Asked(DivisionCode area, LocalDate day) {}

    private record Series(DivisionCode area, String indicator, String document, int since, int year) {}

    /** All figures of plans for the area and the units in it; what is counted by distance is measured so. */
    List<Reached> reached(Setting setting, Declared declared, Walking walking) {
        Map<Asked, Optional<Holdings>> holdings = new HashMap<>();
        Map<Series, Double> promised = new HashMap<>();
        List<Reached> all = new ArrayList<>();
        for (Promise promise : standards.promises()) {
            if (setting.area().contains(promise.area())) {
                LocalDate day = day(promise, setting.day());
                double before = before(promise, promised);
                Optional<Judgement> judgement = standards
                        .target(promise.of(before + promise.value()))
                        .flatMap(measure -> holdings.computeIfAbsent(
                                        new Asked(promise.area(), day), asked -> held(setting, asked, declared))
                                .map(known -> judge(known, measure, walking)));
                all.add(new Reached(promise, day, before, judgement));
            }
        }
        return all;
    }

    /** What a plan reports is of the end of its year. */
    private static LocalDate day(Promise promise, LocalDate asked) {
        LocalDate end = LocalDate.of(promise.year(), 12, 31);
        return !promise.isTarget() && end.isBefore(asked) ? end : asked;
    }

    private static double before(Promise promise, Map<Series, Double> promised) {
        if (promise.sense() != Sense.INCREASE) {
            return 0;
        }
        Series series =
                new Series(promise.area(), promise.indicator(), promise.document(), promise.since(), promise.year());
        return promised.merge(series, promise.value(), Double::sum) - promise.value();
    }

    private static Optional<Holdings> held(Setting setting, Asked asked, Declared declared) {
        return setting.on(asked.day)
                .flatMap(then -> then.under(asked.area))
                .map(part -> part.holdings(declared, List.of()));
    }

    private static Judgement judge(Holdings holdings, Clause clause, Walking walking) {
        GapStatement.Measuring measuring = new GapStatement.Measuring(walking.yardstick(), walking.speed(), true);
        return GapStatement.of(holdings, List.of(clause), measuring, (told, at) -> {})
                .judgements()
                .get(0);
    }
}
