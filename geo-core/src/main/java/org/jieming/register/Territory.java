package org.jieming.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.index.MosaicLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Which divisions hold a point on one day: the unit of the lowest level that does and the chain of units above it.
 * The chain follows the codes (rule B-02); where a unit has no code or the one above is not in the register, the unit of
 * the next level that holds a point of it. Units without shape are found through those below them. Immutable,
 * thread-safe; a lookup is O(1) for most points and allocates nothing but what it hands out.
 */
public final class Territory {
    private final Map<DivisionLevel, MosaicLocator> locators = new EnumMap<>(DivisionLevel.class);
    private final List<ItemVersion> units = new ArrayList<>();
    private final List<List<ItemVersion>> chains = new ArrayList<>();
    private final Map<String, ItemVersion> byCode = new HashMap<>();

    private Territory() {}

    /** The divisions of a snapshot in force on a day. Linear in their vertices: a few seconds for 3.4 million. */
    static Territory of(Snapshot snapshot, LocalDate day) {
        Territory territory = new Territory();
        Map<DivisionLevel, List<ItemVersion>> byLevel = new EnumMap<>(DivisionLevel.class);
        snapshot.each(Query.on(ItemType.DIVISION, day), unit -> {
            territory.unit(unit, byLevel);
            return true;
        });
        byLevel.forEach(territory::locate);
        territory.units.forEach(unit -> territory.chains.add(territory.chain(unit)));
        return territory;
    }

    /** The units that hold a point, the lowest first; empty where no unit does. Degrees of EPSG:4490. */
    public List<ItemVersion> at(double longitude, double latitude) {
        int unit = lowest(longitude, latitude, DivisionLevel.VILLAGE);
        return unit < 0 ? List.of() : chains.get(unit);
    }

    /** The unit with a canonical twelve-digit code. */
    public Optional<ItemVersion> unit(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private void unit(ItemVersion unit, Map<DivisionLevel, List<ItemVersion>> byLevel) {
        unit.values().get("code").ifPresent(code -> byCode.put(code.toString(), unit));
        level(unit).ifPresent(level -> {
            if (unit.shapeOrNull() != null) {
                byLevel.computeIfAbsent(level, none -> new ArrayList<>()).add(unit);
            }
        });
    }

    private void locate(DivisionLevel level, List<ItemVersion> members) {
        int first = units.size();
        units.addAll(members);
        List<Geometry> areas = new ArrayList<>();
        int[] ids = new int[members.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = first + i;
            areas.add(members.get(i).shape().orElseThrow().geometry());
        }
        locators.put(level, MosaicLocator.build(areas, ids));
    }

    /** The unit of the level or, where none holds the point, of the next above; −1 where nothing does. */
    private int lowest(double x, double y, DivisionLevel from) {
        for (int level = from.ordinal(); level >= 0; level--) {
            MosaicLocator locator = locators.get(DivisionLevel.values()[level]);
            int found = locator == null ? MosaicLocator.NONE : locator.first(x, y);
            if (found != MosaicLocator.NONE) {
                return found;
            }
        }
        return MosaicLocator.NONE;
    }

    private List<ItemVersion> chain(ItemVersion unit) {
        List<ItemVersion> chain = new ArrayList<>(List.of(unit));
        Optional<ItemVersion> above = above(unit);
        while (above.isPresent()) {
            chain.add(above.get());
            above = above(above.get());
        }
        return List.copyOf(chain);
    }

    private Optional<ItemVersion> above(ItemVersion unit) {
        Optional<DivisionCode> code = unit.values().get("code").map(text -> DivisionCode.parse(text.toString()));
        Optional<DivisionCode> parent = unit.values()
                .get("parent_code")
                .map(text -> DivisionCode.parse(text.toString()))
                .or(() -> code.flatMap(DivisionCode::parent));
        while (parent.isPresent()) {
            ItemVersion known = byCode.get(parent.get().digits());
            if (known != null && known != unit) {
                return Optional.of(known);
            }
            parent = parent.get().parent();
        }
        return holding(unit);
    }

    private Optional<ItemVersion> holding(ItemVersion unit) {
        Optional<DivisionLevel> level = level(unit);
        if (level.isEmpty() || level.get() == DivisionLevel.PROVINCE || unit.shapeOrNull() == null) {
            return Optional.empty();
        }
        Point inside = unit.shapeOrNull().geometry().getInteriorPoint();
        int found = lowest(
                inside.getX(), inside.getY(), DivisionLevel.values()[level.get().ordinal() - 1]);
        return found < 0 ? Optional.empty() : Optional.of(units.get(found));
    }

    private static Optional<DivisionLevel> level(ItemVersion unit) {
        return DivisionLevel.of(unit.values().text("level"), unit.values().text("code"));
    }
}
