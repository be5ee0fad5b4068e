package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * Whether a new line or marker, or one that is numbered otherwise, bears a number of its region's pattern ({@link NumberPattern}; C-16,
 * C-17): a marker's number agrees with its line, which is on record, its serial and its letter, so that nobody occupies numbers of
 * another line; a line has two parties (C-02). What is on record already stays as it is. Every finding blocks.
 */
public final class BoundaryNumbers {
    /** What tells how an item is numbered. */
    private static final Map<ItemType, List<String>> NUMBERED = Map.of(
            ItemType.BOUNDARY_LINE, List.of("line_code", "level", "party_a_code", "party_b_code"),
            ItemType.BOUNDARY_MARKER, List.of("marker_no", "line_code", "serial", "letter", "faces"));

    private final Snapshot snapshot;
    private final Change.Put put;
    private final Values values;
    private final List<Finding> found = new ArrayList<>();

    private BoundaryNumbers(Snapshot snapshot, Change.Put put) {
        this.snapshot = snapshot;
        this.put = put;
        this.values = put.values();
    }

    /** What stands against changes; nothing against other types and items whose number stays. */
    public static List<Finding> objections(Snapshot snapshot, List<? extends Change> changes) {
        return changes.stream()
                .flatMap(change -> objections(snapshot, change).stream())
                .distinct()
                .toList();
    }

    /** What stands against one change. */
    public static List<Finding> objections(Snapshot snapshot, Change change) {
        if (!(change instanceof Change.Put put)
                || !NUMBERED.containsKey(put.type())
                || snapshot.timeline(put.type(), put.id()).versions().stream().anyMatch(known -> isAlike(known, put))) {
            return List.of();
        }
        BoundaryNumbers numbers = new BoundaryNumbers(snapshot, put);
        if (put.type() == ItemType.BOUNDARY_LINE) {
            numbers.line();
        } else {
            numbers.marker(numbers.lineOf(put.values().text("line_code")));
        }
        return numbers.found;
    }

    private static boolean isAlike(ItemVersion known, Change.Put put) {
        return NUMBERED.get(put.type()).stream()
                .allMatch(name -> known.values().get(name).equals(put.values().get(name)));
    }

    private Optional<ItemVersion> lineOf(String code) {
        var key = Descriptor.of(ItemType.BOUNDARY_LINE).property("line_code").orElseThrow();
        return code.isEmpty()
                ? Optional.empty()
                : snapshot.withKey(ItemType.BOUNDARY_LINE, List.of(key), new KeyValue(List.of(code))).stream()
                        .findFirst();
    }

    private void line() {
        String code = values.text("line_code");
        String party = values.text("party_a_code");
        NumberPattern.of("line", party, values.text("level"))
                .filter(pattern -> !code.isEmpty() && pattern.parts(code).isEmpty())
                .ifPresent(pattern -> add("C-17", "line_code", ofPattern("界线编号", "the code of a line", code, pattern)));
        if (!party.isEmpty() && party.equals(values.text("party_b_code"))) {
            add(
                    "C-02",
                    "party_b_code",
                    Bilingual.of(
                            "甲乙双方是同一政区:界线有两个毗邻方,请改正其中一方的代码",
                            "both parties are one division: a line has two parties, correct the code of one of them"));
        }
    }

    private void marker(Optional<ItemVersion> line) {
        String number = values.text("marker_no");
        String party = line.map(each -> each.values().text("party_a_code")).orElse("");
        String level = line.map(each -> each.values().text("level")).orElse("");
        Optional<NumberPattern> pattern = NumberPattern.of("marker", party, level);
        Optional<Matcher> parts = pattern.flatMap(each -> each.parts(number));
        parts.ifPresent(each -> parts(each, number, line));
        if (parts.isEmpty() && !values.text("faces").equals("triple")) {
            pattern.ifPresent(
                    each -> add("C-16", "marker_no", ofPattern("界桩编号", "the number of a marker", number, each)));
        }
        if (line.isEmpty()) {
            add("C-16", "line_code", ofLine(values.text("line_code")));
        }
    }

    private void parts(Matcher parts, String number, Optional<ItemVersion> line) {
        if (line.filter(each -> isOf(each, parts.group("line"))).isEmpty()) {
            agree(number, "line_code", "界线编号", "line", parts.group("line"), values.text("line_code"));
        }
        String serial = values.get("serial").map(Object::toString).orElse("");
        agree(number, "serial", "序号", "serial", Integer.toString(Integer.parseInt(parts.group("serial"))), serial);
        agree(number, "letter", "类型码", "letter", parts.group("letter"), values.text("letter"));
    }

    /** A marker keeps the number that it got on its line when the line gets another, and one set since may follow either. */
    private boolean isOf(ItemVersion line, String told) {
        boolean isItsOwn = snapshot.timeline(line.type(), line.id()).versions().stream()
                .anyMatch(each -> each.values().text("line_code").equals(told));
        boolean isKept = snapshot.timeline(put.type(), put.id()).versions().stream()
                .anyMatch(known -> known.values().text("marker_no").equals(values.text("marker_no")));
        return isItsOwn || isKept && lineOf(told).isEmpty();
    }

    private void agree(String number, String field, String zh, String en, String told, String stated) {
        if (!stated.isEmpty() && !stated.equals(told)) {
            add(
                    "C-16",
                    field,
                    Bilingual.of(
                            "界桩编号“" + number + "”中的" + zh + "是" + told + ",填写的是" + stated + ":请改正其一",
                            "the " + en + " in the number “" + number + "” is " + told + ", what is stated is " + stated
                                    + ": correct one of them"));
        }
    }

    private static Bilingual ofPattern(String zh, String en, String given, NumberPattern pattern) {
        return Bilingual.of(
                zh + "“" + given + "”不合编号规则:应为" + pattern.words().zh(),
                en + " is " + pattern.words().en() + "; “" + given + "” is not");
    }

    private static Bilingual ofLine(String code) {
        return code.isEmpty()
                ? Bilingual.of("新界桩须填写所属界线编号", "a new marker states the code of its line")
                : Bilingual.of(
                        "登记簿中没有界线“" + code + "”:请先登记界线",
                        "the register holds no line “" + code + "”: record the line first");
    }

    private void add(String rule, String field, Bilingual sentence) {
        found.add(Finding.block(rule, field, sentence));
    }
}
