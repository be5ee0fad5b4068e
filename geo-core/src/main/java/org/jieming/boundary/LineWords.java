package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.mosaic.Flaw;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/** What is told of lines that do not make units of a place: rule, weight and sentence, with the lines and units by name. */
final class LineWords {
    private final List<ItemVersion> units;
    private final List<ItemVersion> lines;
    /** The lines of each name. */
    private final Map<String, Set<ItemId>> bearers;

    /** Units and lines by the numbers that flaws name. */
    LineWords(List<ItemVersion> units, List<ItemVersion> lines) {
        this.units = units;
        this.lines = lines;
        this.bearers = lines.stream()
                .collect(Collectors.groupingBy(
                        ItemVersion::name, Collectors.mapping(ItemVersion::id, Collectors.toSet())));
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
        return flaw.lines().size() == 1
                && !BoundaryLine.statedEnd(
                                lines.get(flaw.lines().get(0)), flaw.where().getCoordinate())
                        .isEmpty();
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

    /** The name of a line, with its number where another bears the same name. */
    private String called(int line) {
        ItemVersion one = lines.get(line);
        String code = one.values().text("line_code");
        return code.isEmpty() || bearers.get(one.name()).size() == 1 ? one.name() : one.name() + " " + code;
    }

    private Bilingual sentence(Flaw flaw) {
        double metres = flaw.length().value();
        String one = called(flaw.lines().get(0));
        String all = flaw.lines().stream()
                .map(this::called)
                .distinct()
                .limit(UnitRules.MOST_NAMED)
                .collect(Collectors.joining("、"));
        return switch (flaw.kind()) {
            case JOINED ->
                Bilingual.format(
                        "端点相差%2$.3f米,已按容差接上:%1$s", "an end was %2$.3f m away and was joined: %1$s", all, metres);
            case DANGLING ->
                EndWords.of(
                        lines.get(flaw.lines().get(0)),
                        one,
                        flaw.where().getCoordinate(),
                        flaw.lines().stream().skip(1).findFirst().map(this::called),
                        metres);
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
