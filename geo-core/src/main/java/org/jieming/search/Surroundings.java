package org.jieming.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;

/** The divisions around an item, by its code: what people put before or behind a name to say which one they mean. */
final class Surroundings {
    /** The least of a division's name that must be said: 鸠江 for 鸠江区. */
    private static final int LEAST = 2;

    private static final List<String> CODES = List.of("division_code", "code", "parent_code");

    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    private Surroundings() {}

    /** Knows the divisions of a snapshot by the names they bear last. O(divisions). */
    static Surroundings of(Snapshot snapshot) {
        Surroundings known = new Surroundings();
        for (ItemVersion division : snapshot.believed(ItemType.DIVISION)) {
            String code = division.values().text("code");
            if (!code.isEmpty() && division.valid().end() == Integer.MAX_VALUE) {
                String name = Folding.fold(division.name());
                known.units.put(code, new Unit(division, name));
                known.beginnings.add(name.substring(0, Math.min(LEAST, name.length())));
            }
        }
        return known;
    }

    /** Whether a folded text begins like some division. */
    boolean mayBegin(String said) {
        return said.length() >= LEAST && beginnings.contains(said.substring(0, LEAST));
    }

    /** Whether a folded text says divisions around a version and nothing else, in any order, each at least by its beginning. */
    boolean within(ItemVersion version, String said) {
        List<Unit> around = around(version);
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

    /** The divisions around a version, the highest first, itself left out. */
    List<ItemVersion> of(ItemVersion version) {
        List<ItemVersion> divisions = new ArrayList<>();
        for (Unit unit : around(version)) {
            if (!unit.division().id().equals(version.id()) && !divisions.contains(unit.division())) {
                divisions.add(0, unit.division());
            }
        }
        return divisions;
    }

    private List<Unit> around(ItemVersion version) {
        List<Unit> around = new ArrayList<>();
        for (String property : CODES) {
            String digits = version.values().text(property);
            Optional<DivisionCode> code = digits.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.parse(digits));
            for (; code.isPresent(); code = code.get().parent()) {
                Optional.ofNullable(units.get(code.get().digits())).ifPresent(around::add);
            }
        }
        return around;
    }

    private record Unit(ItemVersion division, String folded) {}
}
