package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jieming.boundary.CourseClause.Leg;
import org.jieming.boundary.CourseFinding.Outcome;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/**
 * Holds the course description of a line against the line that is drawn, clause by clause (C.2): the length along it between
 * the places named, within half a unit of the last digit or 1 % of the length (the share from which C-30 warns), and the
 * direction from one to the other, one of 16 (C-20); a clause of several ways is walked way by way, so that each needs its length.
 * What cannot be read is never confirmed. What a clause says to follow (a river, a ridge) is told and not judged, so that it is
 * confirmed in part alone; a parallel or a meridian is held against the drawing as a length is.
 */
public final class CourseCheck {
    /** C-30 warns from this share of a length on. */
    private static final double SHARE = 0.01;

    private final BoundaryLine line;
    private final Map<Integer, Double> measures;
    private final Map<String, Double> numbered;
    private final boolean reversed;
    private final List<CourseFinding> findings = new ArrayList<>();
    private OptionalDouble at;

    private CourseCheck(BoundaryLine line, List<Marker> markers) {
        this.line = line;
        this.measures = markers.stream()
                .collect(Collectors.groupingBy(
                        Marker::serial, Collectors.averagingDouble(marker -> line.measure(marker.place()))));
        this.numbered = markers.stream()
                .collect(Collectors.groupingBy(
                        marker -> bare(marker.number()),
                        Collectors.averagingDouble(marker -> line.measure(marker.place()))));
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
        Optional<Bilingual> obstacle = obstacle(clause, from, to);
        if (obstacle.isPresent()) {
            findings.add(new CourseFinding(
                    clause.text(), Outcome.NOT_CHECKABLE, Optional.empty(), obstacle.get(), Optional.empty()));
        } else {
            compare(clause, from.getAsDouble(), to.getAsDouble());
        }
    }

    /** Why a clause cannot be held against the drawing; empty when it can. */
    private static Optional<Bilingual> obstacle(CourseClause clause, OptionalDouble from, OptionalDouble to) {
        if (from.isEmpty() || to.isEmpty()) {
            return because("起点或终点的位置不明:登记簿中没有该界桩的位置,或文字未指明", "where it starts or ends is not known");
        }
        if (clause.unread().isPresent()) {
            String word = clause.unread().get();
            return because(
                    "“" + word + "”无法读出:方向应为16个方位词之一,长度应为阿拉伯数字",
                    "'" + word + "' cannot be read: one of the 16 directions, or a length in figures, is expected");
        }
        if (clause.legs().isEmpty()) {
            return because("没有可核对的方向或长度", "it names no direction and no length that could be checked");
        }
        if (clause.legs().size() > 1
                && clause.legs().stream().anyMatch(leg -> leg.metres().isEmpty())) {
            return because(
                    "分几段行走而有一段没有长度,转折处的位置不明",
                    "it goes several ways and one of them has no length, so that the place of the bend is not known");
        }
        return from.getAsDouble() == to.getAsDouble()
                ? because("起点和终点在图上是同一处", "on the drawing it starts and ends at one place")
                : Optional.empty();
    }

    private static Optional<Bilingual> because(String zh, String en) {
        return Optional.of(Bilingual.of(zh, en));
    }

    /** Where a marker stands along the line, by its serial or by its whole number, the letter left out (C-16). */
    private OptionalDouble measure(String marker) {
        Double found = marker.matches("\\d{1,4}") ? measures.get(Integer.valueOf(marker)) : numbered.get(bare(marker));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    private static String bare(String number) {
        return number.replaceFirst("[A-Z]$", "");
    }

    private void compare(CourseClause clause, double from, double to) {
        double drawn = Math.abs(to - from);
        double stated = clause.legs().stream()
                .mapToDouble(leg -> leg.metres().orElse(drawn))
                .sum();
        double rounding = clause.legs().stream().mapToDouble(Leg::rounding).sum();
        double allowed = Math.max(rounding, SHARE * stated);
        double off = Math.abs(drawn - stated);
        double aside = aside(clause.legs(), from, to);
        Shape stretch = line.between(from, to);
        Optional<Metres> far = clause.along().flatMap(Graticule::of).map(each -> each.farthest(stretch));
        double apart = far.map(Metres::value).orElse(0.0);
        // where a bend lies is known as well as the lengths before it are, and so is what the line follows
        boolean fits = off <= allowed && aside <= (clause.legs().size() > 1 ? allowed : 0) && apart <= allowed;
        findings.add(new CourseFinding(
                clause.text(),
                outcome(clause, far, fits),
                Optional.of(new Metres(Math.max(Math.max(off, aside), apart))),
                said(clause, far, drawn, off, azimuth(line.at(from), line.at(to))),
                Optional.of(stretch)));
    }

    /** A clause that names what the line follows is confirmed in part at most, unless that is a parallel or a meridian: it is not looked at. */
    private static Outcome outcome(CourseClause clause, Optional<Metres> far, boolean fits) {
        boolean isChecked = clause.along().isEmpty() || far.isPresent();
        Outcome held = isChecked ? Outcome.CONFIRMED : Outcome.PARTLY_CONFIRMED;
        return fits ? held : Outcome.CONTRADICTED;
    }

    /** By how many metres the end of a way lies aside of the direction it names, at the worst. */
    private double aside(List<Leg> legs, double from, double to) {
        double worst = 0;
        double start = from;
        for (int i = 0; i < legs.size(); i++) {
            double length = legs.get(i).metres().orElse(0.0);
            double end = i == legs.size() - 1 ? to : within(start + Math.signum(to - from) * length, from, to);
            double azimuth = azimuth(line.at(start), line.at(end));
            double drawn = Math.abs(end - start);
            worst = Math.max(
                    worst,
                    legs.get(i)
                            .direction()
                            .map(direction -> drawn * Math.sin(Math.toRadians(Math.min(90, direction.beyond(azimuth)))))
                            .orElse(0.0));
            start = end;
        }
        return worst;
    }

    private static double within(double measure, double from, double to) {
        return Math.max(Math.min(from, to), Math.min(Math.max(from, to), measure));
    }

    private static Bilingual said(CourseClause clause, Optional<Metres> far, double drawn, double off, double azimuth) {
        String zh = clause.along()
                .map(along -> ";“沿" + along + "”"
                        + far.map(metres -> String.format(Locale.ROOT, "最远%.0f米", metres.value()))
                                .orElse("未核对"))
                .orElse("");
        String en = clause.along()
                .map(along -> far.map(metres ->
                                String.format(Locale.ROOT, "; %.0f m at most from what it follows", metres.value()))
                        .orElse("; what it follows was not checked"))
                .orElse("");
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
