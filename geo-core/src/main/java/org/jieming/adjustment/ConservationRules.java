package org.jieming.adjustment;

import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Whether an event conserves area within the tolerance of B-11, and people to the person where they are on record on both sides. */
final class ConservationRules {
    private final Conservation conserved;
    private final List<Finding> findings = new ArrayList<>();

    private ConservationRules(Conservation conserved) {
        this.conserved = conserved;
    }

    static List<Finding> check(Conservation conserved) {
        ConservationRules rules = new ConservationRules(conserved);
        rules.area();
        rules.people();
        return rules.findings;
    }

    private void area() {
        if (conserved.area().isEmpty()) {
            add(
                    Severity.NOTE,
                    "geometry",
                    Bilingual.of("有单位没有图形,面积是否守恒无法核对", "a unit has no shape, so that area cannot be checked"));
            return;
        }
        told(
                conserved.lost(),
                "变更后有 %.0f 平方米不属于任何单位(允许 %.0f)",
                "%.0f m² belong to no unit afterwards (%.0f are allowed)");
        told(
                conserved.gained(),
                "变更后多出 %.0f 平方米,原不属于这些单位(允许 %.0f)",
                "the units hold %.0f m² afterwards that were not theirs (%.0f are allowed)");
        told(
                conserved.shared(),
                "变更后的单位重叠 %.0f 平方米(允许 %.0f)",
                "the units overlap by %.0f m² afterwards (%.0f are allowed)");
    }

    private void told(double squareMetres, String zh, String en) {
        if (conserved.matters(squareMetres)) {
            add(Severity.BLOCK, "geometry", Bilingual.format(zh, en, squareMetres, conserved.tolerance()));
        }
    }

    private void people() {
        if (conserved.peopleBefore().isEmpty() || conserved.peopleAfter().isEmpty()) {
            add(
                    Severity.NOTE,
                    "population",
                    Bilingual.of(
                            "人口不全,或口径、年份不一,人口是否守恒无法核对",
                            "figures of people are missing or not of one basis and year, so that they cannot be compared"));
        } else if (conserved.peopleBefore().getAsLong()
                != conserved.peopleAfter().getAsLong()) {
            long before = conserved.peopleBefore().getAsLong();
            long after = conserved.peopleAfter().getAsLong();
            add(
                    Severity.BLOCK,
                    "population",
                    Bilingual.format(
                            "变更前人口 %d,变更后 %d,相差 %+d:变更不增减人口,请填写各单位变更后的人口",
                            "%d people before and %d after, %+d: no change of divisions makes or loses people; state the people of each"
                                    + " unit after it",
                            before,
                            after,
                            after - before));
        }
    }

    private void add(Severity severity, String field, Bilingual sentence) {
        findings.add(new Finding("B-11", severity, field, sentence, Citation.house("B-11")));
    }
}
