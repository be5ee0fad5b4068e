package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemType;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;

/**
 * The towns and counties that words as 示例市示例县青石乡 name on a day, by a code or by names one after the other. For one thread: the
 * divisions are read once, and every text is read once. O(towns) for each text.
 */
final class CalledUnits {
    private final Snapshot register;
    private final LocalDate day;
    private final Map<DivisionLevel, List<Unit>> units = new EnumMap<>(DivisionLevel.class);
    private final Map<String, List<DivisionCode>> told = new HashMap<>();

    CalledUnits(Snapshot register, LocalDate day) {
        this.register = register;
        this.day = day;
    }

    private record Unit(DivisionCode code, String name) {}

    /** The towns that a text names, or else the counties; of a code the town in it. */
    List<DivisionCode> told(String text) {
        return told.computeIfAbsent(text, this::read);
    }

    private List<DivisionCode> read(String text) {
        Optional<DivisionCode> code = DivisionCode.read(text)
                .map(read -> read.at(DivisionLevel.TOWNSHIP).orElse(read))
                .filter(read -> known(read).isPresent());
        if (code.isPresent()) {
            return List.of(code.get());
        }
        List<DivisionCode> towns = named(DivisionLevel.TOWNSHIP, text);
        return towns.isEmpty() ? named(DivisionLevel.COUNTY, text) : towns;
    }

    private List<DivisionCode> named(DivisionLevel level, String text) {
        return units(level).stream()
                .filter(unit -> isNamed(unit, text))
                .map(Unit::code)
                .distinct()
                .toList();
    }

    /** Whether a text tells a unit: by its name, before which nothing stands or what it lies in; a town may be followed by a village. */
    private boolean isNamed(Unit unit, String text) {
        int at = text.indexOf(unit.name());
        boolean isLast = at + unit.name().length() == text.length();
        return at >= 0
                && (isLast || unit.code().level() == DivisionLevel.TOWNSHIP)
                && (at == 0 || liesIn(unit.code(), text.substring(0, at)));
    }

    /** Whether words before a town end with its county, and those before a county with its prefecture or province where one is known. */
    private boolean liesIn(DivisionCode unit, String before) {
        return unit.level() == DivisionLevel.TOWNSHIP
                ? unit.at(DivisionLevel.COUNTY)
                        .flatMap(this::known)
                        .filter(county -> isNamed(county, before))
                        .isPresent()
                : isAbove(unit, before);
    }

    private boolean isAbove(DivisionCode county, String before) {
        List<String> above = Stream.of(DivisionLevel.PREFECTURE, DivisionLevel.PROVINCE)
                .flatMap(level -> county.at(level).flatMap(this::known).stream())
                .map(Unit::name)
                .toList();
        return above.isEmpty() || above.stream().anyMatch(before::endsWith);
    }

    private Optional<Unit> known(DivisionCode code) {
        return units(code.level()).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    private List<Unit> units(DivisionLevel level) {
        if (units.isEmpty()) {
            for (DivisionLevel each : DivisionLevel.values()) {
                units.put(each, new ArrayList<>());
            }
            register.each(Query.on(ItemType.DIVISION, day), division -> {
                division.values().codes("code").stream()
                        .filter(any -> !division.name().isEmpty())
                        .forEach(code -> units.get(code.level()).add(new Unit(code, division.name())));
                return true;
            });
        }
        return units.get(level);
    }
}
