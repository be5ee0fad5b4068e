package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.mosaic.Flaw;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/** What is told of lines that do not make units of a place: rule, weight and sentence, with the lines and units by name. */
final class LineWords {
    private final List<ItemVersion> units;
    private final List<ItemVersion> lines;

    /** Units and lines by the numbers that flaws name. */
    LineWords(List<ItemVersion> units, List<ItemVersion> lines) {
        this.units = units;
        this.lines = lines;
    }

    BorderFinding finding(Flaw flaw) {
        String rule =
                switch (flaw.kind()) {
                    case JOINED, DANGLING -> "C-26";
                    case CROSSING -> flaw.lines().size() == 1 ? "C-29" : "C-24";
                    case DOUBLED, PARTS_NOTHING, UNCLOSED -> "C-24";
                    case CONTRADICTION, SWAPPED, UNDECIDED -> "C-02";
                };
        Severity severity =
                switch (flaw.kind()) {
                    case JOINED -> Severity.NOTE;
                    case DANGLING -> isStated(flaw) ? Severity.NOTE : Severity.BLOCK;
                    case UNDECIDED -> Severity.WARN;
                    default -> Severity.BLOCK;
                };
        Shape where = Shape.of(flaw.where(), Crs.CGCS2000);
        return flaw.kind() == Flaw.Kind.UNDECIDED
                ? BorderFinding.area(rule, severity, kind(flaw), sentence(flaw), where, flaw.length(), concerned(flaw))
                : BorderFinding.spot(
                        rule,
                        severity,
                        kind(flaw),
                        sentence(flaw),
                        where,
                        flaw.length().value() > 0 ? Optional.of(flaw.length()) : Optional.empty(),
                        concerned(flaw));
    }

    /** Whether the record says why this end meets nothing, and no line is near that it may miss: then others are not on record yet. */
    private boolean isStated(Flaw flaw) {
        return flaw.lines().size() == 1 && !stated(flaw).isEmpty();
    }

    private String stated(Flaw flaw) {
        return BoundaryLine.statedEnd(
                lines.get(flaw.lines().get(0)), flaw.where().getCoordinate());
    }

    private String kind(Flaw flaw) {
        return switch (flaw.kind()) {
            case JOINED -> "joined";
            case DANGLING -> isStated(flaw) ? "stated-end" : "dangling";
            case CROSSING -> "crossing";
            case DOUBLED -> "doubled";
            case PARTS_NOTHING -> "parts-nothing";
            case CONTRADICTION -> "wrong-party";
            case SWAPPED -> "swapped";
            case UNDECIDED -> "undecided";
            case UNCLOSED -> "unclosed";
        };
    }

    private List<ItemVersion> concerned(Flaw flaw) {
        List<ItemVersion> items = new ArrayList<>();
        flaw.lines().stream().map(lines::get).distinct().forEach(items::add);
        flaw.units().stream()
                .filter(unit -> unit != Flaw.NOBODY)
                .map(units::get)
                .distinct()
                .forEach(items::add);
        return items;
    }

    private Bilingual sentence(Flaw flaw) {
        double metres = flaw.length().value();
        String one = lines.get(flaw.lines().get(0)).name();
        String all = flaw.lines().stream()
                .map(line -> lines.get(line).name())
                .distinct()
                .limit(UnitRules.MOST_NAMED)
                .collect(Collectors.joining("、"));
        return switch (flaw.kind()) {
            case JOINED ->
                Bilingual.format(
                        "端点相差%2$.3f米,已按容差接上:%1$s", "an end was %2$.3f m away and was joined: %1$s", all, metres);
            case DANGLING -> dangling(flaw, one, metres);
            case CROSSING ->
                Bilingual.format(
                        "此处界线相交、相触或重叠,却没有共同的顶点:%s",
                        "lines cross, touch or overlap here without a vertex in common: %s", all);
            case DOUBLED ->
                Bilingual.format(
                        "有%2$.1f米画了两条界线(%1$s):相邻双方之间只应有一条",
                        "%2$.1f m are drawn twice (%1$s): two neighbours share one line", all, metres);
            case PARTS_NOTHING ->
                Bilingual.format(
                        "%s的这一段(%.1f米)两侧是同一块地方,没有分开任何单位:可能还缺一条线",
                        "this stretch of %s (%.1f m) has the same place on both sides and parts nothing: a line may be missing",
                        one,
                        metres);
            case CONTRADICTION, SWAPPED -> party(flaw, one, metres);
            case UNDECIDED ->
                Bilingual.format(
                        "此处属于%s中的哪一个,围着它的界线没有说明:请填写界线的左侧方(side)和双方代码",
                        "the lines around this place do not tell to which of %s it belongs: state the party on the left (side)"
                                + " and the codes of both",
                        names(flaw.units()).zh());
            case UNCLOSED ->
                Bilingual.format(
                        "%s的界线没有围合成面(现有:%s)",
                        "the lines of %s do not close (there are: %s)",
                        names(flaw.units()).zh(),
                        all);
        };
    }

    private Bilingual dangling(Flaw flaw, String line, double metres) {
        if (isStated(flaw)) {
            return switch (stated(flaw)) {
                case "tri-point" ->
                    Bilingual.format(
                            "%s的三交点处,登记簿中没有可用的其余界线,此处围不成面",
                            "at this tri-point of %s the register holds no other line that can be used, so that nothing closes here",
                            line);
                case "sea" ->
                    Bilingual.format(
                            "%s在此止于海域,没有界线把此处围成面",
                            "%s ends at the sea here, and no line closes what lies beside it", line);
                default ->
                    Bilingual.format(
                            "%s注明在此未定,此处围不成面",
                            "%s is stated to be not yet fixed from here on, so that nothing closes here", line);
            };
        }
        return flaw.lines().size() > 1
                ? Bilingual.format(
                        "%s的端点悬空:离%s还差%.2f米",
                        "an end of %s dangles %3$.2f m short of %2$s",
                        line,
                        lines.get(flaw.lines().get(1)).name(),
                        metres)
                : Bilingual.format("%s的端点悬空:50米内没有别的界线", "an end of %s dangles; no other line is within 50 m", line);
    }

    private Bilingual party(Flaw flaw, String line, double metres) {
        Bilingual rest = names(flaw.units().subList(0, 1));
        Bilingual said = names(flaw.units().subList(1, flaw.units().size()));
        boolean isSwapped = flaw.kind() == Flaw.Kind.SWAPPED;
        return Bilingual.of(
                String.format(
                        Locale.ROOT,
                        "%s的这一段(%.1f米)一侧写的是%s,围着此处的其他界线写的是%s%s",
                        line,
                        metres,
                        said.zh(),
                        rest.zh(),
                        isSwapped ? ":左右侧可能写反了" : ""),
                String.format(
                        Locale.ROOT,
                        "this stretch of %s (%.1f m) names %s for one side, the other lines around that place name %s%s",
                        line,
                        metres,
                        said.en(),
                        rest.en(),
                        isSwapped ? ": left and right may be exchanged" : ""));
    }

    private Bilingual names(List<Integer> numbers) {
        List<ItemVersion> known = numbers.stream()
                .filter(unit -> unit != Flaw.NOBODY)
                .map(units::get)
                .toList();
        String names = UnitRules.names(known);
        return known.isEmpty()
                ? Bilingual.of("区外", "nobody of the area")
                : numbers.contains(Flaw.NOBODY)
                        ? Bilingual.of(names + "或区外", names + " or nobody of the area")
                        : Bilingual.of(names, names);
    }
}
