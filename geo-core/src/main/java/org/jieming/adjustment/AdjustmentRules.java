package org.jieming.adjustment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.adjustment.Adjustment.Unit;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionKind;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** What an event must keep, by its kind (domain table B.3), and whether area and people are conserved (B-11). */
public final class AdjustmentRules {
    private final Adjustment event;
    private final Conservation conserved;
    private final List<Finding> findings = new ArrayList<>();

    private AdjustmentRules(Adjustment event) {
        this.event = event;
        this.conserved = Conservation.of(event);
    }

    /**
     * What was found of an event.
     *
     * @param conserved the figures
     * @param findings what speaks against it, or should be known
     */
    public record Checked(Conservation conserved, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** Checks one event. O(n log n) in the vertices of its units. */
    public static Checked check(Adjustment event) {
        AdjustmentRules rules = new AdjustmentRules(event);
        rules.identity();
        event.after().forEach(rules::unit);
        rules.area();
        rules.people();
        return new Checked(rules.conserved, rules.findings);
    }

    private void identity() {
        Set<ItemId> before = event.before().stream().map(ItemVersion::id).collect(Collectors.toSet());
        Set<ItemId> after = event.after().stream().map(Unit::id).collect(Collectors.toSet());
        boolean fits =
                switch (event.kind().items()) {
                    case SAME -> before.equals(after);
                    case MORE -> after.containsAll(before) && after.size() > before.size();
                    case FEWER -> before.containsAll(after) && after.size() < before.size();
                    case ANY -> !after.isEmpty();
                };
        if (!fits) {
            block(
                    "B.3",
                    "after",
                    switch (event.kind().items()) {
                        case SAME -> Bilingual.of("此类变更前后应为同样的单位", "the same units go on in an event of this kind");
                        case MORE -> Bilingual.of("原单位继续存在,并应有新的单位", "the units before go on, and there is a new one");
                        case FEWER -> Bilingual.of("应有单位终止,且没有新的单位", "a unit ends, and there is no new one");
                        case ANY -> Bilingual.of("变更后应有单位", "there is a unit after it");
                    });
        }
    }

    private void unit(Unit unit) {
        event.before(unit).ifPresent(before -> {
            code(before, unit);
            if (event.kind() == EventKind.RENAME && before.name().equals(unit.name())) {
                block("B.3", "name", Bilingual.format("%s的名称没有变化", "the name of %s does not change", unit.name()));
            }
            if (event.kind().keepsShape() && before.shapeOrNull() != unit.shapeOrNull() && moves(before, unit)) {
                block(
                        "B.3",
                        "geometry",
                        Bilingual.format(
                                "此类变更不改变%s的界线", "an event of this kind does not move the border of %s", unit.name()));
            }
        });
        range(unit);
    }

    private static boolean moves(ItemVersion before, Unit unit) {
        return before.shapeOrNull() == null
                || unit.shapeOrNull() == null
                || !before.shapeOrNull().equals(unit.shapeOrNull());
    }

    private void code(ItemVersion before, Unit unit) {
        boolean same = before.values().text("code").equals(unit.code());
        if (same && event.kind().code() == EventKind.Code.CHANGED) {
            block(
                    "B.3",
                    "code",
                    Bilingual.format("此类变更后%s的代码应改变", "the code of %s changes in an event of this kind", unit.name()));
        } else if (!same && event.kind().code() == EventKind.Code.KEPT) {
            block(
                    "B.3",
                    "code",
                    Bilingual.format("此类变更不改变%s的代码", "the code of %s stays in an event of this kind", unit.name()));
        }
    }

    /** About one code in a hundred breaks its range, so that it is worth a look and no error. */
    private void range(Unit unit) {
        String type = unit.values().text("type");
        if (unit.code().isEmpty() || type.isEmpty()) {
            return;
        }
        DivisionKind kind = new DivisionCode(unit.code()).kind();
        if (!kind.types().isEmpty() && !kind.types().contains(type)) {
            warn(
                    "B.1",
                    "code",
                    Bilingual.format(
                            "%s的代码%s不在其类型通常的号段内",
                            "the code of %s, %s, is not in the range usual for its type", unit.name(), unit.code()));
        }
    }

    private void area() {
        if (conserved.area().isEmpty()) {
            note(
                    "B-11",
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
            block("B-11", "geometry", Bilingual.format(zh, en, squareMetres, conserved.tolerance()));
        }
    }

    private void people() {
        if (conserved.peopleBefore().isEmpty() || conserved.peopleAfter().isEmpty()) {
            note(
                    "B-11",
                    "population",
                    Bilingual.of(
                            "人口不全,或口径、年份不一,人口是否守恒无法核对",
                            "figures of people are missing or not of one basis and year, so that they cannot be compared"));
        } else if (conserved.peopleBefore().getAsLong()
                != conserved.peopleAfter().getAsLong()) {
            warn(
                    "B-11",
                    "population",
                    Bilingual.format(
                            "变更前人口 %d,变更后 %d",
                            "%d people before and %d after",
                            conserved.peopleBefore().getAsLong(),
                            conserved.peopleAfter().getAsLong()));
        }
    }

    private void block(String rule, String field, Bilingual sentence) {
        add(rule, Severity.BLOCK, field, sentence);
    }

    private void warn(String rule, String field, Bilingual sentence) {
        add(rule, Severity.WARN, field, sentence);
    }

    private void note(String rule, String field, Bilingual sentence) {
        add(rule, Severity.NOTE, field, sentence);
    }

    private void add(String rule, Severity severity, String field, Bilingual sentence) {
        findings.add(new Finding(rule, severity, field, sentence, Citation.house(rule)));
    }
}
