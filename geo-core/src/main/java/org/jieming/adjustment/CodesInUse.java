package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a division that others bear the code of: it gets another code, ends or begins later with all of them by a change of divisions
 * ({@link Recoding}) and by no edit or row of a file, which would take its villages, names and facilities out of it and its officers
 * out of their rights (B-10, A-51). One that nothing else bears may be corrected, ended or taken back. For one thread: what
 * bears codes is read once.
 */
public final class CodesInUse {
    private final Snapshot divisions;
    private final Snapshot bearing;
    private @Nullable NavigableMap<DivisionCode, List<ItemVersion>> bearers;

    /** The codes of a state of the register. */
    public CodesInUse(Snapshot snapshot) {
        this(snapshot, snapshot);
    }

    /**
     * The codes of divisions that change with others: what goes with them, or is of another unit by then, stands against none of them.
     *
     * @param divisions the state in which the divisions are
     * @param bearing the state that all the changes leave
     */
    public CodesInUse(Snapshot divisions, Snapshot bearing) {
        this.divisions = divisions;
        this.bearing = bearing;
    }

    /**
     * What stands against changes that no change of divisions makes. O(1) each, and O(n) once where a code changes or a division
     * ends.
     */
    public List<Finding> objections(List<? extends Change> changes, LocalDate today) {
        Stream<Finding> recoded = changes.stream().flatMap(change -> objection(change).stream());
        Stream<Finding> ended = changes.stream()
                .flatMap(change -> change instanceof Change.End end ? Stream.of(end.id()) : Stream.empty())
                .distinct()
                .flatMap(id -> ended(id, changes, today).stream());
        return Stream.concat(recoded, ended).distinct().toList();
    }

    /** What stands against the code that one states. A row of a file states only, and ends nothing. */
    public Optional<Finding> objection(Change change) {
        return change instanceof Change.Put put && put.type() == ItemType.DIVISION
                ? coded(put.id())
                        .filter(known -> !code(known).equals(put.values().text("code")))
                        .flatMap(known -> known.valid().common(put.valid()).stream()
                                .flatMap(days -> told(bearers(known, days)).stream())
                                .map(other -> kept(Loss.CODE, known, other)))
                        .findFirst()
                : Optional.empty();
    }

    /** What stands against an end of a division, or a later beginning, by changes of which one at least takes days from it. */
    private Optional<Finding> ended(ItemId id, List<? extends Change> changes, LocalDate today) {
        return coded(id)
                .flatMap(
                        known -> DaysTaken.from(known, changes, today).stream()
                                .flatMap(days -> told(deprived(known, days, today))
                                        .map(other -> kept(loss(known, days), known, other))
                                        .stream()))
                .findFirst();
    }

    private static Loss loss(ItemVersion known, Period days) {
        return days.end() == known.valid().end() ? Loss.DAYS_AFTER : Loss.DAYS_BEFORE;
    }

    /** Whom days of a division are taken from; of those before today at its beginning, who is known to have been there already. */
    private Stream<ItemVersion> deprived(ItemVersion known, Period days, LocalDate today) {
        boolean isOfThePast = loss(known, days) == Loss.DAYS_BEFORE && days.end() <= today.toEpochDay();
        return bearers(known, days)
                .filter(other -> !isOfThePast || other.valid().firstDay().isPresent());
    }

    /** What is believed of a division while it has a code. */
    private Stream<ItemVersion> coded(ItemId id) {
        return divisions.timeline(ItemType.DIVISION, id).versions().stream()
                .filter(known -> !code(known).isEmpty());
    }

    private static String code(ItemVersion division) {
        return division.values().text("code");
    }

    /** Other items that bear the code, or one under it, on one of some days. O(codes under it). */
    private Stream<ItemVersion> bearers(ItemVersion known, Period days) {
        DivisionCode code = new DivisionCode(code(known));
        List<ItemVersion> heirs = bearers().getOrDefault(code, List.of()).stream()
                .filter(other ->
                        other.type() == ItemType.DIVISION && !other.id().equals(known.id()))
                .filter(other -> code(other).equals(code(known)))
                .toList();
        return bearers().tailMap(code, true).entrySet().stream()
                .takeWhile(each -> code.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .filter(other -> !other.id().equals(known.id()) && other.valid().overlaps(days))
                .filter(other -> heirs.stream().noneMatch(heir -> isOf(heir, other, days)));
    }

    /** Whether an item is another unit's that has the code by then, all the days through. */
    private static boolean isOf(ItemVersion heir, ItemVersion other, Period days) {
        return other.valid().common(days).filter(heir.valid()::covers).isPresent();
    }

    /** One of some items that may be told, where there is one. */
    private static Optional<ItemVersion> told(Stream<ItemVersion> some) {
        List<ItemVersion> found = some.toList();
        return found.stream().filter(ItemVersion::isOpen).findFirst().or(() -> found.stream()
                .findFirst());
    }

    private NavigableMap<DivisionCode, List<ItemVersion>> bearers() {
        NavigableMap<DivisionCode, List<ItemVersion>> known = bearers;
        if (known == null) {
            known = new TreeMap<>();
            for (ItemType type : ItemType.values()) {
                List<Property> codes = codes(type).toList();
                for (ItemVersion version : codes.isEmpty() ? List.<ItemVersion>of() : bearing.believed(type)) {
                    add(known, version, codes);
                }
            }
            bearers = known;
        }
        return known;
    }

    private static void add(Map<DivisionCode, List<ItemVersion>> bearers, ItemVersion version, List<Property> codes) {
        for (Property property : codes) {
            version.values().codes(property.name()).forEach(code -> bearers.computeIfAbsent(
                            code, none -> new ArrayList<>())
                    .add(version));
        }
    }

    private static Stream<Property> codes(ItemType type) {
        return Descriptor.of(type).properties().stream()
                .filter(property -> property.type() == PropertyType.DIVISION_CODE
                        && !property.name().equals(Recoding.STATISTICS));
    }

    private static Finding kept(Loss loss, ItemVersion known, ItemVersion other) {
        String code = new DivisionCode(code(known)).shortForm();
        boolean isOpen = other.isOpen();
        return Finding.block(
                "B-10",
                loss.field,
                Bilingual.of(
                        "登记簿中" + (isOpen ? "“" + other.title() + "”等" : "还有对象") + "使用政区代码 " + code + ","
                                + loss.done.zh() + "会使所辖政区、地名和设施脱离该政区:" + loss.way.zh(),
                        (isOpen ? "“" + other.title() + "” and perhaps others bear" : "Other items bear") + " the code "
                                + code + ", and " + loss.done.en()
                                + " alone would take villages, names and facilities out of the division: "
                                + loss.way.en()));
    }

    /** What a division would lose for those that bear its code: the code, or days. */
    private enum Loss {
        CODE(
                "code",
                Bilingual.of("单改此项", "a change of it"),
                Bilingual.of(
                        "请在边界工作台通过“区划变更”(/division-changes)办理,有关代码一并更新",
                        "state a change of divisions (Divisions in the boundaries workbench, /division-changes), by which all"
                                + " their codes change")),
        DAYS_AFTER(
                "valid_to",
                Bilingual.of("单独终止或撤回此政区", "an end or removal of it"),
                Bilingual.of(
                        "请在边界工作台通过“区划变更”(/division-changes)办理撤销、合并等,写明各自的归属,有关代码一并更新",
                        "state a change of divisions (Divisions in the boundaries workbench, /division-changes: abolish, merge …),"
                                + " which says where each of them goes and by which all their codes change")),
        DAYS_BEFORE(
                "valid_from",
                Bilingual.of("单独推迟其生效日期", "a later beginning of it"),
                Bilingual.of(
                        "请先更正上述条目的生效日期;如属设立、改设,请在边界工作台通过“区划变更”(/division-changes)办理",
                        "correct first since when those are in force; where it was set up by an act, state a change of divisions"
                                + " (Divisions in the boundaries workbench, /division-changes)"));

        private final String field;
        private final Bilingual done;
        private final Bilingual way;

        Loss(String field, Bilingual done, Bilingual way) {
            this.field = field;
            this.done = done;
            this.way = way;
        }
    }
}
