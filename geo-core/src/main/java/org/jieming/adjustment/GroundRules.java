package org.jieming.adjustment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.adjustment.Adjustment.Unit;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether what an event makes of divisions fits what lies on the ground around them: seats in their units (B.3), units in the one
 * above them (B-11), agreed lines along the borders that they are the lines of (C-01, C-24). All are warnings: a seat may lie outside of
 * its unit by its act, and a line is agreed anew by another one. What was so before the event is not told of it.
 */
public final class GroundRules {
    /** Square metres and metres that surveying and rounding leave (B-11, C-22). */
    private static final double AREA_LEFT = 100;

    static final double BESIDE = 1;
    private static final int MOST_NAMED = 5;

    private final Adjustment event;
    private final Snapshot snapshot;
    private final Map<String, ItemVersion> around = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private GroundRules(Adjustment event, Snapshot snapshot) {
        this.event = event;
        this.snapshot = snapshot;
        inForce(ItemType.DIVISION).stream()
                .filter(each ->
                        event.before().stream().noneMatch(before -> before.id().equals(each.id())))
                .forEach(each -> around.put(each.values().text("code"), each));
    }

    /** Checks one event against a register. O(divisions + lines) and, of the lines and units that it touches, n log n in their vertices. */
    public static List<Finding> check(Adjustment event, Snapshot snapshot) {
        GroundRules rules = new GroundRules(event, snapshot);
        event.after().forEach(rules::seat);
        event.after().forEach(rules::above);
        event.after().forEach(rules::below);
        rules.findings.addAll(AgreedLineRules.check(event, rules.inForce(ItemType.BOUNDARY_LINE)));
        return rules.findings;
    }

    private List<ItemVersion> inForce(ItemType type) {
        return snapshot.believed(type).stream()
                .filter(each -> each.valid().contains(event.effective()))
                .toList();
    }

    private boolean changes(Unit unit, String... properties) {
        Optional<ItemVersion> before = event.before(unit);
        return before.isEmpty()
                || Arrays.stream(properties).anyMatch(name -> !before.get()
                        .values()
                        .get(name)
                        .equals(unit.values().get(name)));
    }

    private boolean moves(Unit unit) {
        return moves(event, unit);
    }

    /** Whether the event gives a unit another shape. */
    static boolean moves(Adjustment event, Unit unit) {
        return unit.shapeOrNull() != null
                && !event.before(unit)
                        .flatMap(ItemVersion::shape)
                        .filter(unit.shapeOrNull()::equals)
                        .isPresent();
    }

    private void seat(Unit unit) {
        boolean isTold = unit.shapeOrNull() != null
                && unit.values().get("seat_lon").isPresent()
                && unit.values().get("seat_lat").isPresent();
        if (!isTold || !moves(unit) && !changes(unit, "seat_lon", "seat_lat")) {
            return;
        }
        Shape seat = Shape.point((Double) unit.values().get("seat_lon").orElseThrow(), (Double)
                unit.values().get("seat_lat").orElseThrow());
        double away = unit.shapeOrNull().distance(seat).value();
        if (away > BESIDE) {
            warn(
                    "B.3",
                    "seat_lon",
                    Bilingual.format(
                            "%s的驻地在其界线之外 %.1f 千米;请核对驻地坐标,确在辖区之外的以批文为准",
                            "the seat of %s lies %.1f km outside of its border; check its place, or that the act puts it there",
                            unit.name(),
                            away / 1_000));
        }
    }

    /** A unit that comes under another, or whose border moves, lies in the one above it. */
    private void above(Unit unit) {
        if (unit.code().isEmpty() || unit.shapeOrNull() == null || !moves(unit) && !changes(unit, "code")) {
            return;
        }
        new DivisionCode(unit.code()).parent().map(DivisionCode::digits).ifPresent(code -> shapeOf(code)
                .ifPresent(parent -> {
                    double outside = outside(unit.shapeOrNull(), parent.shape());
                    double tolerated =
                            Math.max(AREA_LEFT, 1e-4 * unit.shapeOrNull().area().value());
                    if (outside > tolerated) {
                        warn(
                                "B-11",
                                "code",
                                Bilingual.format(
                                        "%1$s有 %2$.4f 平方千米在其上级%3$s的界线之外;请同时变更上级的界线,或核对代码",
                                        "%2$.4f km² of %1$s lie outside of %3$s above it; change the border of that as well, or check the"
                                                + " code",
                                        unit.name(),
                                        outside / 1e6,
                                        parent.name()));
                    }
                }));
    }

    private record Named(String name, Shape shape) {}

    private Optional<Named> shapeOf(String code) {
        Optional<Named> own = event.after().stream()
                .filter(unit -> unit.code().equals(code) && unit.shapeOrNull() != null)
                .map(unit -> new Named(unit.name(), unit.shapeOrNull()))
                .findFirst();
        return own.or(() -> Optional.ofNullable(around.get(code))
                .filter(each -> each.shapeOrNull() != null)
                .map(each -> new Named(each.name(), each.shapeOrNull())));
    }

    /** Units below one whose border moves do not reach out of it. */
    private void below(Unit unit) {
        if (!moves(unit) || unit.code().isEmpty()) {
            return;
        }
        Optional<Shape> before = event.before(unit).flatMap(ItemVersion::shape);
        List<String> out = around.values().stream()
                .filter(child -> child.shapeOrNull() != null && isBelow(child, unit))
                .filter(child -> outside(child.shapeOrNull(), unit.shapeOrNull())
                        > AREA_LEFT
                                + before.map(shape -> outside(child.shapeOrNull(), shape))
                                        .orElse(0.0))
                .map(ItemVersion::name)
                .sorted()
                .toList();
        if (!out.isEmpty()) {
            warn(
                    "B-11",
                    "geometry",
                    Bilingual.format(
                            "变更后有 %1$d 个下级单位伸出%2$s的界线:%3$s;请一并变更",
                            "%1$d units below reach out of %2$s afterwards: %4$s; change them as well",
                            out.size(),
                            unit.name(),
                            named(out, "zh"),
                            named(out, "en")));
        }
    }

    private static boolean isBelow(ItemVersion child, Unit unit) {
        String code = child.values().text("code");
        return !code.isEmpty()
                && new DivisionCode(code)
                        .parent()
                        .filter(parent -> parent.digits().equals(unit.code()))
                        .isPresent();
    }

    private static String named(List<String> names, String language) {
        return Bilingual.listed(names.subList(0, Math.min(names.size(), MOST_NAMED)), language)
                + (names.size() > MOST_NAMED ? "…" : "");
    }

    private static double outside(Shape part, Shape whole) {
        Geometry out = OverlayNGRobust.overlay(part.geometry(), whole.geometry(), OverlayNG.DIFFERENCE);
        return out.isEmpty() ? 0 : Shape.of(out, Crs.CGCS2000).area().value();
    }

    private void warn(String rule, String field, Bilingual sentence) {
        findings.add(new Finding(rule, Severity.WARN, field, sentence, Citation.house(rule)));
    }
}
