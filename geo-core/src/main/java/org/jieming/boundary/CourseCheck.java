package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jieming.boundary.CourseFinding.Outcome;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.locationtech.jts.geom.Coordinate;

/**
 * Holds the course description of a line against the line that is drawn, clause by clause (C.2): the length along it between
 * the places named, within half a unit of the last digit or 1 % of the length (the share from which C-30 warns), and the
 * direction from one to the other, one of 16 (C-20). What a clause says to follow (a river, a ridge) is told and not judged.
 */
public final class CourseCheck {
    /** C-30 warns from this share of a length on. */
    private static final double SHARE = 0.01;

    private final BoundaryLine line;
    private final Map<Integer, Double> measures;
    private final boolean reversed;
    private final List<CourseFinding> findings = new ArrayList<>();
    private OptionalDouble at;

    private CourseCheck(BoundaryLine line, List<Marker> markers) {
        this.line = line;
        this.measures = markers.stream()
                .collect(Collectors.groupingBy(
                        Marker::serial, Collectors.averagingDouble(marker -> line.measure(marker.place()))));
        List<Integer> serials = measures.keySet().stream().sorted().toList();
        this.reversed =
                serials.size() > 1 && measures.get(serials.get(0)) > measures.get(serials.get(serials.size() - 1));
        this.at = OptionalDouble.of(reversed ? line.length().value() : 0);
    }

    /**
     * Checks all clauses of the description of a line; empty when it has no shape.
     *
     * @param item the line; member {@code course_description} is read
     * @param markers markers of whatever lines; those without place are not used
     */
    public static List<CourseFinding> of(ItemVersion item, List<ItemVersion> markers) {
        Optional<BoundaryLine> drawn = BoundaryLine.of(item);
        if (drawn.isEmpty()) {
            return List.of();
        }
        List<Marker> own = markers.stream()
                .flatMap(each -> Marker.of(each).stream())
                .filter(marker -> marker.line().equals(drawn.get().code()))
                .toList();
        CourseCheck check = new CourseCheck(drawn.get(), own);
        CourseClause.of(item.values().text("course_description")).forEach(check::judge);
        return check.findings;
    }

    private void judge(CourseClause clause) {
        OptionalDouble from = clause.from().map(this::measure).orElse(at);
        OptionalDouble to = clause.to().ofLine()
                ? OptionalDouble.of(reversed ? 0 : line.length().value())
                : measure(clause.to().marker());
        at = to;
        if (from.isEmpty() || to.isEmpty()) {
            unknown(clause, "起点或终点的位置不明:登记簿中没有该界桩的位置,或文字未指明", "where it starts or ends is not known");
        } else if (clause.metres().isEmpty() && clause.direction().isEmpty()) {
            unknown(clause, "没有可核对的方向或长度", "it names no direction and no length that could be checked");
        } else {
            compare(clause, from.getAsDouble(), to.getAsDouble());
        }
    }

    private OptionalDouble measure(int serial) {
        return measures.containsKey(serial) ? OptionalDouble.of(measures.get(serial)) : OptionalDouble.empty();
    }

    private void unknown(CourseClause clause, String zh, String en) {
        findings.add(new CourseFinding(
                clause.text(), Outcome.NOT_CHECKABLE, Optional.empty(), Bilingual.of(zh, en), Optional.empty()));
    }

    private void compare(CourseClause clause, double from, double to) {
        double drawn = Math.abs(to - from);
        double stated = clause.metres().orElse(drawn);
        double off = Math.abs(drawn - stated);
        boolean fits = off <= Math.max(clause.rounding(), SHARE * stated);
        double azimuth = azimuth(line.at(from), line.at(to));
        double aside = clause.direction()
                .map(direction -> drawn * Math.sin(Math.toRadians(Math.min(90, direction.beyond(azimuth)))))
                .orElse(0.0);
        Bilingual said = said(clause, drawn, off, azimuth);
        findings.add(new CourseFinding(
                clause.text(),
                fits && aside == 0 ? Outcome.CONFIRMED : Outcome.CONTRADICTED,
                Optional.of(new Metres(Math.max(off, aside))),
                said,
                Optional.of(line.between(from, to))));
    }

    private static Bilingual said(CourseClause clause, double drawn, double off, double azimuth) {
        String zh = clause.along().map(along -> ";“沿" + along + "”未核对").orElse("");
        String en = clause.along().isPresent() ? "; what it follows was not checked" : "";
        String towards = Sector.of(azimuth).word();
        return Bilingual.of(
                String.format(Locale.ROOT, "图上长%.0f米(与文字相差%.0f米),方向%s%s", drawn, off, towards, zh),
                String.format(
                        Locale.ROOT,
                        "%.0f m on the drawing (%.0f m off the text), towards %.0f°%s",
                        drawn,
                        off,
                        azimuth,
                        en));
    }

    private static double azimuth(Coordinate from, Coordinate to) {
        return Geodesy.azimuth(from.x, from.y, to.x, to.y);
    }
}
