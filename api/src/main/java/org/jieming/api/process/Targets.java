package org.jieming.api.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.gap.GapStatement;
import org.jieming.gap.Holdings;
import org.jieming.gap.Judgement;
import org.jieming.standard.Clause;
import org.jieming.standard.Promise;
import org.jieming.standard.Standards;

/** Targets of plans beside what the register shows as reached on the day. */
final class Targets {
    private final Standards standards;

    Targets(Standards standards) {
        this.standards = standards;
    }

    /**
     * A figure of a plan and how it stands.
     *
     * @param promise the figure
     * @param judgement how it is reached; empty for figures reported by the plan itself, and where no measure is known or the
     *     place is not in the register
     */
    record Reached(Promise promise, Optional<Judgement> judgement) {}

    /** All figures of plans for the area and the units in it; what is counted by distance is measured so. */
    List<Reached> reached(Setting setting, Set<String> complete, Walking walking) {
        Map<DivisionCode, Holdings> holdings = new HashMap<>();
        List<Reached> all = new ArrayList<>();
        for (Promise promise : standards.promises()) {
            if (setting.area().contains(promise.area())) {
                Optional<Clause> clause =
                        promise.role().equals("target") ? standards.target(promise) : Optional.empty();
                Optional<Judgement> judgement = clause.flatMap(measure -> setting.under(promise.area())
                        .map(part -> judge(
                                holdings.computeIfAbsent(promise.area(), none -> part.holdings(complete)),
                                measure,
                                walking)));
                all.add(new Reached(promise, judgement));
            }
        }
        return all;
    }

    private static Judgement judge(Holdings holdings, Clause clause, Walking walking) {
        GapStatement.Measuring measuring = new GapStatement.Measuring(walking.yardstick(), walking.speed(), true);
        return GapStatement.of(holdings, List.of(clause), measuring, (told, at) -> {})
                .judgements()
                .get(0);
    }
}
