package org.jieming.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;

/**
 * The divisions around an item, by its code: what people put before or behind a name to say which one they mean.
 * Units go by the names of the time that is asked about: one renamed ahead is not called so yet.
 */
final class Surroundings {
    /** The least of a division's name that must be said: 鸠江 for 鸠江区. */
    private static final int LEAST = 2;

    private static final List<String> CODES = List.of("division_code", "code", "parent_code");

    /** By code: what the unit was, the earliest first. */
    private final Map<String, List<Unit>> units = new HashMap<>();

    private final Set<String> beginnings = new HashSet<>();

    private Surroundings() {}

    /** Knows the divisions of a snapshot by every name they bore or are to bear. O(divisions · log divisions). */
    static Surroundings of(Snapshot snapshot, Folding folding) {
        Surroundings known = new Surroundings();
        for (ItemVersion division : snapshot.believed(ItemType.DIVISION)) {
            String code = division.values().text("code");
            if (!code.isEmpty()) {
                String name = folding.fold(division.name());
                known.units.computeIfAbsent(code, none -> new ArrayList<>(1)).add(new Unit(division, name));
                known.beginnings.add(name.substring(0, Math.min(LEAST, name.length())));
            }
        }
        known.units.values().forEach(unit -> unit.sort(Comparator.comparingInt(Unit::first)));
        return known;
    }

    /** Whether a folded text begins like some division. */
    boolean mayBegin(String said) {
        return said.length() >= LEAST && beginnings.contains(said.substring(0, LEAST));
    }

    /**
     * Whether a folded text says divisions around a version and nothing else, in any order, each at least by its beginning.
     *
     * @param during the time of whose names of divisions it may be
     */
    boolean within(ItemVersion version, Period during, String said) {
        List<Unit> around = around(version, during);
        String rest = said;
        while (!rest.isEmpty()) {
            String left = rest;
            int most = around.stream()
                    .mapToInt(unit -> common(unit.folded(), left))
                    .max()
                    .orElse(0);
            if (most < LEAST) {
                return false;
            }
            rest = rest.substring(most);
        }
        return true;
    }

    private static int common(String name, String said) {
        int most = Math.min(name.length(), said.length());
        int same = 0;
        while (same < most && name.charAt(same) == said.charAt(same)) {
            same++;
        }
        return same;
    }

    /**
     * The divisions around a version as they were on a day, the highest first, itself left out; on the day of the version
     * nearest to it where that was in force before or after alone.
     */
    List<ItemVersion> of(ItemVersion version, LocalDate day) {
        long nearest = Math.max(
                version.valid().first(),
                Math.min(day.toEpochDay(), version.valid().end() - 1L));
        List<ItemVersion> divisions = new ArrayList<>();
        for (Unit unit : around(version, Query.dayOf(LocalDate.ofEpochDay(nearest)))) {
            if (!unit.division().id().equals(version.id()) && !divisions.contains(unit.division())) {
                divisions.add(0, unit.division());
            }
        }
        return divisions;
    }

    private List<Unit> around(ItemVersion version, Period during) {
        List<Unit> around = new ArrayList<>();
        for (String property : CODES) {
            String digits = version.values().text(property);
            Optional<DivisionCode> code = digits.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(digits));
            for (; code.isPresent(); code = code.get().parent()) {
                around.addAll(during(units.getOrDefault(code.get().digits(), List.of()), during));
            }
        }
        return around;
    }

    /** What a unit was in a time, or what it was first where the register knows it from later on alone. */
    private static List<Unit> during(List<Unit> unit, Period time) {
        if (!unit.isEmpty() && unit.get(0).first() >= time.end()) {
            return unit.subList(0, 1);
        }
        return unit.stream()
                .filter(each -> each.division().valid().overlaps(time))
                .toList();
    }

    private record Unit(ItemVersion division, String folded) {
        int first() {
            return division.valid().first();
        }
    }
}
