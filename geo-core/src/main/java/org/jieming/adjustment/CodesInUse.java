package org.jieming.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.Audience;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the code of a division that others bear: it changes with all of them by a change of divisions ({@link Recoding}) and by no
 * edit or row of a file, which would take its villages, names and facilities out of it and its officers out of their rights (B-10,
 * A code that nothing else bears may be corrected. For one snapshot and one thread: what bears codes is read once.
 */
public final class CodesInUse {
    private final Snapshot snapshot;
    private @Nullable Map<DivisionCode, List<ItemVersion>> bearers;

    /** The codes of a state of the register. */
    public CodesInUse(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** What stands against changes that no change of divisions makes. O(1) each, and O(n) once where a code changes. */
    public List<Finding> objections(List<? extends Change> changes) {
        return changes.stream()
                .flatMap(change -> objection(change).stream())
                .distinct()
                .toList();
    }

    /** What stands against one. */
    public Optional<Finding> objection(Change change) {
        return change instanceof Change.Put put && put.type() == ItemType.DIVISION
                ? snapshot.timeline(put.type(), put.id()).versions().stream()
                        .filter(known -> known.valid().overlaps(put.valid()) && isRecoded(known, put))
                        .flatMap(known -> bearer(known, put).map(other -> kept(known, other)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isRecoded(ItemVersion known, Change.Put put) {
        String code = known.values().text("code");
        return !code.isEmpty() && !code.equals(put.values().text("code"));
    }

    /** Another item that bears the code, or one under it, on a day of both; one that may be told where there is one. */
    private Optional<ItemVersion> bearer(ItemVersion known, Change.Put put) {
        DivisionCode code = new DivisionCode(known.values().text("code"));
        List<ItemVersion> found = bearers().entrySet().stream()
                .filter(each -> code.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .filter(other -> !other.id().equals(put.id()) && isOnADayOf(other, known.valid(), put.valid()))
                .toList();
        return found.stream()
                .filter(other -> other.audience() == Audience.PUBLIC)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static boolean isOnADayOf(ItemVersion other, Period one, Period two) {
        int first = Math.max(other.valid().first(), Math.max(one.first(), two.first()));
        return first < Math.min(other.valid().end(), Math.min(one.end(), two.end()));
    }

    private Map<DivisionCode, List<ItemVersion>> bearers() {
        Map<DivisionCode, List<ItemVersion>> known = bearers;
        if (known == null) {
            known = new HashMap<>();
            for (ItemType type : ItemType.values()) {
                List<Property> codes = codes(type).toList();
                for (ItemVersion version : codes.isEmpty() ? List.<ItemVersion>of() : snapshot.believed(type)) {
                    add(known, version, codes);
                }
            }
            bearers = known;
        }
        return known;
    }

    private static void add(Map<DivisionCode, List<ItemVersion>> bearers, ItemVersion version, List<Property> codes) {
        for (Property property : codes) {
            String code = version.values().text(property.name());
            if (!code.isEmpty()) {
                bearers.computeIfAbsent(DivisionCode.parse(code), none -> new ArrayList<>())
                        .add(version);
            }
        }
    }

    private static Stream<Property> codes(ItemType type) {
        return Descriptor.of(type).properties().stream()
                .filter(property -> property.type() == PropertyType.DIVISION_CODE
                        && !property.name().equals(Recoding.STATISTICS));
    }

    private static Finding kept(ItemVersion known, ItemVersion other) {
        String code = new DivisionCode(known.values().text("code")).shortForm();
        boolean isOpen = other.audience() == Audience.PUBLIC;
        return Finding.block(
                "B-10",
                "code",
                Bilingual.of(
                        "登记簿中" + (isOpen ? "“" + other.title() + "”等" : "还有对象") + "使用政区代码 " + code
                                + ",单改此项会使所辖政区、地名和设施脱离该政区:请在边界工作台通过“区划变更”(/division-changes)办理,有关代码一并更新",
                        (isOpen ? "“" + other.title() + "” and perhaps others bear" : "Other items bear") + " the code "
                                + code
                                + ", and a change of it alone would take villages, names and facilities out of the division:"
                                + " state a change of divisions (Divisions in the boundaries workbench, /division-changes), by"
                                + " which all their codes change"));
    }
}
