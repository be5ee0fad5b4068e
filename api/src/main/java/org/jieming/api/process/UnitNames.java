package org.jieming.api.process;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * What the units of an area are called where they stand side by side: by their names, and each of two villages of one name (石桥村 of
 * 望山镇 and of 青石乡) by its town as well, as are towns by their counties. Immutable, thread-safe.
 */
public final class UnitNames {
    private final Setting setting;
    private final Set<String> shared;

    private UnitNames(Setting setting, Set<String> shared) {
        this.setting = setting;
        this.shared = shared;
    }

    /** Those of the units of a setting. O(units). */
    public static UnitNames of(Setting setting) {
        Set<String> once = new HashSet<>();
        return new UnitNames(
                setting,
                setting.units().values().stream()
                        .map(UnitNames::key)
                        .filter(key -> !once.add(key))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String key(ItemVersion unit) {
        return unit.values().text("level") + " " + unit.name();
    }

    /** What a unit is called; its code when the register does not hold it. */
    public String of(DivisionCode code) {
        ItemVersion unit = setting.units().get(code.digits());
        return unit == null || !shared.contains(key(unit))
                ? setting.name(code)
                : unit.name()
                        + code.parent()
                                .map(above -> "(" + setting.name(above) + ")")
                                .orElse("");
    }

    /** What an item is called: a unit of the area among the others, anything else by its own name. */
    public String of(ItemVersion item) {
        String code = item.type() == ItemType.DIVISION ? item.values().text("code") : "";
        return setting.units().containsKey(code) ? of(new DivisionCode(code)) : item.name();
    }
}
