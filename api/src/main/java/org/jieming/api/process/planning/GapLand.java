package org.jieming.api.process.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Holdings;
import org.jieming.gap.Judgement;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jspecify.annotations.Nullable;

/**
 * How much land of units lies within the distance of clauses that everybody lives within so far of a facility, whoever of the people
 * the clause judges: known where ways are straight lines and units are drawn. Outlines are laid out once for all clauses, and only when one asks.
 */
final class GapLand {
    private final LandBook lands;
    private final Setting setting;
    private final Walking walking;
    private final boolean acrossBorders;
    private final List<DivisionCode> units;
    private final Map<String, ReachedLand> reached = new HashMap<>();
    private @Nullable DrawnLand drawn;

    GapLand(LandBook lands, Setting setting, Walking walking, boolean acrossBorders, List<DivisionCode> units) {
        this.lands = lands;
        this.setting = setting;
        this.walking = walking;
        this.acrossBorders = acrossBorders;
        this.units = units;
    }

    /** The land of a unit by a clause; null where it is not drawn, or the clause asks for no distance that could be told of land. */
    ReachedLand.@Nullable Land of(Judgement judgement, DivisionCode unit) {
        return isAsked(judgement)
                ? reached.computeIfAbsent(judgement.clause().id(), id -> within(judgement.clause()))
                        .of(unit)
                : null;
    }

    /** Whether land can be told: the clause was judged, along straight lines to facilities. */
    boolean isAsked(Judgement judgement) {
        Clause clause = judgement.clause();
        return judgement.served().isPresent()
                && !clause.sense().wantsMore()
                && Holdings.typeOf(clause.kinds()) == ItemType.FACILITY
                && walking.roads().isEmpty();
    }

    private ReachedLand within(Clause clause) {
        if (drawn == null) {
            drawn = DrawnLand.of(lands, setting, units);
        }
        List<ItemVersion> sites = setting.serving(clause.kinds()).stream()
                .filter(site -> clause.having().holds(site.values()).orElse(false))
                .filter(site -> acrossBorders || setting.isInside(site))
                .toList();
        double straight = walking.straight(clause.metres(walking.speed()));
        return drawn.within(sites, site -> straight);
    }
}
