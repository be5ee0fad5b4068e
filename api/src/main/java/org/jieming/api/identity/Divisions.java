package org.jieming.api.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.process.Sight;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;

/**
 * Which division had a code on a day; a look-up costs O(1).
 *
 * @param snapshot the register
 * @param sight what the reader may see of it
 */
public record Divisions(Snapshot snapshot, Sight sight) {
    private static final List<Property> CODE =
            List.of(Descriptor.of(ItemType.DIVISION).property("code").orElseThrow());

    /** The division of a code in force on a day. */
    Optional<ItemVersion> at(DivisionCode code, LocalDate day) {
        return snapshot.withKey(ItemType.DIVISION, CODE, new KeyValue(List.of(code.digits()))).stream()
                .filter(version -> version.valid().contains(day) && sight.sees(version))
                .findFirst();
    }

    /** What an item was on a day, else what it was last before it, else what it was first, as far as the reader may see it. */
    Optional<ItemVersion> on(ItemId id, LocalDate day) {
        List<ItemVersion> seen =
                snapshot.timeline(id).versions().stream().filter(sight::sees).toList();
        return new Timeline(seen).nearest(day);
    }

    /** The division of a code or the lowest above it that the register knows on a day. */
    Optional<ItemVersion> holding(Optional<DivisionCode> code, LocalDate day) {
        return code.flatMap(lowest -> at(lowest, day).or(() -> holding(lowest.parent(), day)));
    }

    /** The names of a division and those above it up to the county, the highest first; empty when none is known. */
    String chain(Optional<DivisionCode> code, LocalDate day) {
        List<String> names = new ArrayList<>();
        Optional<DivisionCode> unit = code;
        while (unit.isPresent() && !unit.get().level().isAbove(DivisionLevel.COUNTY)) {
            at(unit.get(), day).ifPresent(version -> names.add(0, version.name()));
            unit = unit.get().parent();
        }
        return String.join("", names);
    }

    /** The code of the division that an item lies in, or of the one above a division; empty when it is not recorded. */
    static Optional<DivisionCode> code(ItemVersion item) {
        if (item.type() == ItemType.DIVISION) {
            String parent = item.values().text("parent_code");
            return parent.isEmpty() ? parse(item.values().text("code")).flatMap(DivisionCode::parent) : parse(parent);
        }
        return parse(item.values().text("division_code"));
    }

    private static Optional<DivisionCode> parse(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(code));
    }
}
