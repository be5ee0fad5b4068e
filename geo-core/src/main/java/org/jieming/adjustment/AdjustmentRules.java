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

        /** The same with what else was found of it. */
        public Checked and(List<Finding> others) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(others);
            return new Checked(conserved, all);
        }
    }

    /** Checks one event. O(n log n) in the vertices of its units. */
    public static Checked check(Adjustment event) {
        AdjustmentRules rules = new AdjustmentRules(event);
        rules.identity();
        event.after().forEach(rules::unit);
        rules.findings.addAll(ConservationRules.check(rules.conserved));
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
                    case ONE -> before.size() > 1 && after.size() == 1;
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
                        case ONE ->
                            Bilingual.of("变更前应有两个以上单位,变更后只有一个", "there are two units or more before it, and one after");
                        case ANY -> Bilingual.of("变更后应有单位", "there is a unit after it");
                    });
        }
    }

    private void unit(Unit unit) {
        event.before(unit).ifPresent(before -> {
            stays("code", event.kind().code(), before.values().text("code").equals(unit.code()), unit);
            stays("name", event.kind().naming(), before.name().equals(unit.name()), unit);
            about(before, unit);
            if (event.kind().keepsShape() && before.shapeOrNull() != unit.shapeOrNull() && moves(before, unit)) {
                block(
                        "B.3",
                        "geometry",
                        Bilingual.format(
                                "此类变更不改变%s的界线", "an event of this kind does not move the border of %s", unit.name()));
            }
        });
        range(unit);
        level(unit);
    }

    /** What an event leaves as it was is not its fault. */
    private void level(Unit unit) {
        if (event.before(unit)
                .filter(before -> StatedLevel.isAlike(before.values(), unit.values()))
                .isEmpty()) {
            StatedLevel.objection(unit.values()).ifPresent(findings::add);
        }
    }

    private static boolean moves(ItemVersion before, Unit unit) {
        return before.shapeOrNull() == null
                || unit.shapeOrNull() == null
                || !before.shapeOrNull().equals(unit.shapeOrNull());
    }

    private void stays(String field, EventKind.Stays wanted, boolean isSame, Unit unit) {
        String zh = field.equals("code") ? "代码" : "名称";
        if (isSame && wanted == EventKind.Stays.CHANGED) {
            block(
                    "B.3",
                    field,
                    Bilingual.of(
                            "此类变更后" + unit.name() + "的" + zh + "应改变",
                            "the " + field + " of " + unit.name() + " changes in an event of this kind"));
        } else if (!isSame && wanted == EventKind.Stays.KEPT) {
            block(
                    "B.3",
                    field,
                    Bilingual.of(
                            "此类变更不改变" + unit.name() + "的" + zh,
                            "the " + field + " of " + unit.name() + " stays in an event of this kind"));
        }
    }

    /** The seat moves in a move of the seat, the type changes in a change of type, and a border in a change of borders. */
    private void about(ItemVersion before, Unit unit) {
        List<String> about = event.kind().changed();
        if (!about.isEmpty() && about.stream().noneMatch(name -> changes(name, before, unit))) {
            block(
                    "B.3",
                    about.get(0),
                    Bilingual.format(
                            "%1$s的%2$s没有变化,而此类变更正是改变它",
                            "the %3$s of %1$s does not change, and this is what an event of this kind is about",
                            unit.name(),
                            about.contains("seat") ? "驻地" : "类型",
                            about.get(0)));
        }
        seatLeft(before, unit);
        if (event.kind() == EventKind.BOUNDARY_CHANGE && unit.shapeOrNull() != null && !moves(before, unit)) {
            block("B.3", "geometry", Bilingual.format("%s的界线没有变化", "the border of %s does not change", unit.name()));
        }
    }

    private static boolean changes(String property, ItemVersion before, Unit unit) {
        return !before.values().get(property).equals(unit.values().get(property));
    }

    /** The point is what moves (B.3): under the new name the old one would be told as the seat's place. */
    private void seatLeft(ItemVersion before, Unit unit) {
        boolean isPlaced = before.values().get("seat_lon").isPresent();
        if (event.kind() == EventKind.SEAT_MOVE
                && isPlaced
                && !changes("seat_lon", before, unit)
                && !changes("seat_lat", before, unit)) {
            warn(
                    "B.3",
                    "seat_lon",
                    Bilingual.format(
                            "%s的驻地换了名称而坐标还是原来的:请填写新驻地的经纬度(seat_lon、seat_lat)",
                            "the seat of %s bears another name at the old coordinates: state longitude and latitude of the new one"
                                    + " (seat_lon, seat_lat)",
                            unit.name()));
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

    private void block(String rule, String field, Bilingual sentence) {
        add(rule, Severity.BLOCK, field, sentence);
    }

    private void warn(String rule, String field, Bilingual sentence) {
        add(rule, Severity.WARN, field, sentence);
    }

    private void add(String rule, Severity severity, String field, Bilingual sentence) {
        findings.add(new Finding(rule, severity, field, sentence, Citation.house(rule)));
    }
}
