package org.jieming.adjustment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jieming.adjustment.Adjustment.Unit;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/** No event moves an agreed line (C-01, C-24): one that ran along the border of its party does not do so once that has moved. */
final class AgreedLineRules {
    private AgreedLineRules() {}

    /** What is found of the lines in force. */
    static List<Finding> check(Adjustment event, List<ItemVersion> lines) {
        return lines.stream()
                .filter(line -> line.shapeOrNull() != null)
                .flatMap(line -> finding(event, line).stream())
                .toList();
    }

    private static Optional<Finding> finding(Adjustment event, ItemVersion line) {
        double away = event.after().stream()
                .filter(unit -> GroundRules.moves(event, unit) && isParty(line, unit))
                .mapToDouble(unit -> event.before(unit)
                        .flatMap(ItemVersion::shape)
                        .map(before -> away(line.shapeOrNull(), before, unit.shapeOrNull()))
                        .orElse(0.0))
                .max()
                .orElse(0);
        Bilingual sentence = Bilingual.format(
                "变更后的界线不再沿已商定的%s,最远相距 %.0f 米;勘定的界线不因此改变,须另行勘界并报批",
                "the border does not run along the agreed line %s afterwards, by %.0f m at most; that line stays until another is"
                        + " demarcated and approved",
                line.name(),
                away);
        return away > GroundRules.BESIDE
                ? Optional.of(new Finding("C-01", Severity.WARN, "geometry", sentence, Citation.house("C-01")))
                : Optional.empty();
    }

    private static boolean isParty(ItemVersion line, Unit unit) {
        return List.of("party_a_code", "party_b_code").stream()
                .map(party -> line.values().text(party))
                .anyMatch(code -> code.matches("\\d{6}|\\d{9}|\\d{12}")
                        && !unit.code().isEmpty()
                        && new DivisionCode(unit.code()).equals(DivisionCode.parse(code)));
    }

    /** How far the corners of a line that lay on a border lie from what it becomes, in metres. */
    private static double away(Shape line, Shape before, Shape after) {
        Shape was = outline(before);
        Shape is = outline(after);
        return Arrays.stream(line.geometry().getCoordinates())
                .map(corner -> Shape.point(corner.x, corner.y))
                .filter(corner -> was.distance(corner).value() <= GroundRules.BESIDE)
                .mapToDouble(corner -> is.distance(corner).value())
                .max()
                .orElse(0);
    }

    private static Shape outline(Shape area) {
        return Shape.of(area.geometry().getBoundary(), Crs.CGCS2000);
    }
}
