package org.jieming.api.auth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.locationtech.jts.geom.Point;

/**
 * In which divisions an item lies, on one snapshot and day. The code it states decides, and a surveyed position must not
 * gainsay it; without a code the position decides alone. A line or marker between two parties lies in both. An item that
 * states nothing, or an empty shape alone, lies nowhere.
 */
final class Whereabouts {
    private static final List<String> PARTIES = List.of("party_a_code", "party_b_code");
    private static final String DIVISION_CODE = "division_code";

    private final Snapshot snapshot;
    private final LocalDate today;
    private final Map<String, Set<ItemId>> units = new HashMap<>();

    Whereabouts(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    /** Whether an item lies in one of some divisions or a unit under one. */
    boolean isIn(ItemVersion version, Set<ItemId> divisions) {
        return switch (version.type()) {
            case DIVISION -> isUnitIn(version, divisions);
            case BOUNDARY_LINE -> isPartyIn(version, divisions);
            case BOUNDARY_MARKER ->
                line(version).map(line -> isPartyIn(line, divisions)).orElseGet(() -> isPositionIn(version, divisions));
            default -> isStatedIn(version, codes(version, DIVISION_CODE), divisions);
        };
    }

    /** A unit is kept from above: it lies where its parent does. */
    private boolean isUnitIn(ItemVersion unit, Set<ItemId> divisions) {
        List<DivisionCode> parent = codes(unit, "parent_code");
        List<DivisionCode> above = parent.isEmpty()
                ? codes(unit, "code").stream()
                        .flatMap(code -> code.parent().stream())
                        .toList()
                : parent;
        return isStatedIn(unit, above, divisions);
    }

    private boolean isPartyIn(ItemVersion line, Set<ItemId> divisions) {
        return PARTIES.stream()
                .flatMap(party -> codes(line, party).stream())
                .anyMatch(code -> isUnder(code, divisions));
    }

    private Optional<ItemVersion> line(ItemVersion marker) {
        return marker.values().get("line_code").flatMap(code -> newest(ItemType.BOUNDARY_LINE, "line_code", code));
    }

    private boolean isStatedIn(ItemVersion version, List<DivisionCode> codes, Set<ItemId> divisions) {
        if (codes.isEmpty()) {
            return isPositionIn(version, divisions);
        }
        return codes.stream().allMatch(code -> isUnder(code, divisions)) && !isGainsaid(version, divisions);
    }

    private boolean isPositionIn(ItemVersion version, Set<ItemId> divisions) {
        return chain(version).stream().anyMatch(unit -> divisions.contains(unit.id()));
    }

    /** Whether a unit whose shape is surveyed holds the item and is none of the divisions' units. */
    private boolean isGainsaid(ItemVersion version, Set<ItemId> divisions) {
        List<ItemVersion> chain = chain(version);
        return !chain.isEmpty()
                && chain.get(0)
                        .values()
                        .get("schematic")
                        .filter(Boolean.TRUE::equals)
                        .isEmpty()
                && chain.stream().noneMatch(unit -> divisions.contains(unit.id()));
    }

    private List<ItemVersion> chain(ItemVersion version) {
        if (version.shapeOrNull() == null || version.shapeOrNull().geometry().isEmpty()) {
            return List.of();
        }
        Point inside = version.shapeOrNull().geometry().getInteriorPoint();
        return snapshot.territory(today).at(inside.getX(), inside.getY());
    }

    /** Whether a unit is one of some divisions or lies under one. */
    boolean isUnder(ItemId unit, Set<ItemId> divisions) {
        return divisions.contains(unit)
                || snapshot.timeline(ItemType.DIVISION, unit)
                        .last()
                        .filter(known -> isUnitIn(known, divisions))
                        .isPresent();
    }

    /** Whether the unit of a code is one of some divisions or lies under one. */
    boolean isUnder(DivisionCode code, Set<ItemId> divisions) {
        return units.computeIfAbsent(code.digits(), digits -> climbed(code)).stream()
                .anyMatch(divisions::contains);
    }

    /** The units that a code lies in, by what each says of the one above it. */
    private Set<ItemId> climbed(DivisionCode code) {
        Set<ItemId> found = new java.util.HashSet<>();
        Optional<DivisionCode> next = Optional.of(code);
        while (next.isPresent()) {
            DivisionCode at = next.get();
            Optional<ItemVersion> unit = newest(ItemType.DIVISION, "code", at.digits());
            if (unit.isPresent() && !found.add(unit.get().id())) {
                break;
            }
            next = unit.flatMap(known -> codes(known, "parent_code").stream().findFirst())
                    .or(at::parent);
        }
        return found;
    }

    /** What bears a code today or bore it last: codes are used again. */
    private Optional<ItemVersion> newest(ItemType type, String key, Object value) {
        Property property = Descriptor.of(type).property(key).orElseThrow();
        return snapshot.withKey(type, List.of(property), new KeyValue(List.of(value))).stream()
                .filter(version -> version.valid().first() <= today.toEpochDay())
                .max(java.util.Comparator.comparingInt(
                        version -> version.valid().end()));
    }

    private static List<DivisionCode> codes(ItemVersion version, String property) {
        Optional<Object> value = version.values().get(property);
        List<DivisionCode> codes = new ArrayList<>();
        value.ifPresent(code -> codes.add(DivisionCode.parse(code.toString())));
        return codes;
    }
}
