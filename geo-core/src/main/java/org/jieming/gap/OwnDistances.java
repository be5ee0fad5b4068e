package org.jieming.gap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jieming.cemetery.Cemeteries;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jieming.standard.Having;
import org.jieming.standard.Instrument;
import org.jieming.standard.Sense;
import org.jieming.standard.Where;

/**
 * Zones of kinds that no clause in question names, such as built-up areas and no-burial zones: what a zone says of itself is a rule of its
 * own and holds all the same (D-10).
 *
 * @param clause the rule, in the words of a clause
 * @param screening the zones
 */
public record OwnDistances(Clause clause, Screening screening) {
    private static final String ID = "own-distance";
    private static final Bilingual TEXT = Bilingual.of(
            "其他类别的管控区:与登记了控制距离的保持该距离,不在禁葬区内(所问条款都不涉及这些类别,没有登记的不作要求)",
            "Zones of other kinds: as far off as each says itself, and not in a no-burial zone (no clause asked about"
                    + " names these kinds, and nothing is asked for where none is recorded)");

    /**
     * Those beside some clauses, for the cemeteries that these keep away from something; empty where there are none near the area. O(zones
     * of the register).
     *
     * @param house the document of which the rule is told
     */
    public static Optional<OwnDistances> beside(Collection<Clause> clauses, Holdings holdings, Instrument house) {
        TreeSet<String> kinds = ZoneKinds.all();
        kinds.removeAll(ZoneKinds.leaves(
                clauses.stream().flatMap(clause -> clause.zones().stream()).toList()));
        Clause clause = clause(cemeteries(clauses), List.copyOf(kinds), house);
        return Optional.of(Screening.ofOwn(holdings, clause))
                .filter(screening -> !screening.isEmpty())
                .map(screening -> new OwnDistances(clause, screening));
    }

    private static List<String> cemeteries(Collection<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.form() == Form.AWAY_FROM)
                .flatMap(clause -> clause.kinds().stream())
                .filter(Cemeteries.kinds()::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private static Clause clause(List<String> kinds, List<String> zones, Instrument house) {
        return new Clause(
                ID,
                house,
                "D-10",
                Form.AWAY_FROM,
                kinds,
                "",
                Where.ANY,
                Having.ANY,
                Sense.AT_LEAST,
                0,
                "m",
                Optional.empty(),
                "",
                "",
                "",
                zones,
                Clause.Strength.MUST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TEXT,
                "",
                "");
    }
}
