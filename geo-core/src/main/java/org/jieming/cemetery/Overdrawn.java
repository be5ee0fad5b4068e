package org.jieming.cemetery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** More in use than there are: one of the two figures is wrong, and capacity takes such a cemetery to be full (D-14). */
public final class Overdrawn {
    private static final String RULE = "I-OVERDRAWN";

    private Overdrawn() {}

    /** Warnings about the plots and niches of a cemetery; of what states no such figures nothing. */
    public static List<Finding> objections(Values values) {
        return Stream.of(
                        objection(values, "plots", Bilingual.of("墓位", "plots")),
                        objection(values, "niches", Bilingual.of("格位", "niches")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether more plots are in use than there are. */
    public static boolean isOfPlots(Values values) {
        return overdrawn(values, "plots").isPresent();
    }

    private static Optional<Finding> objection(Values values, String what, Bilingual called) {
        return overdrawn(values, what)
                .map(more -> Finding.warn(
                        RULE,
                        what + "_used",
                        Bilingual.format(
                                "已用" + called.zh() + "比总数多 %d:请核对两个数字;在改正之前按没有空余计",
                                "%d more " + called.en()
                                        + " in use than there are: check both figures; until then none counts as free",
                                more)));
    }

    private static Optional<Long> overdrawn(Values values, String what) {
        return values.get(what + "_total")
                .flatMap(total -> values.get(what + "_used").map(used -> (Long) used - (Long) total))
                .filter(more -> more > 0);
    }
}
