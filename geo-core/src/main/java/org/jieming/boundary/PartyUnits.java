package org.jieming.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemVersion;

/** Which units a party to a line stands for: itself, all that lie in it, or the one that holds it. O(1) a question. */
final class PartyUnits {
    private final Map<DivisionCode, Set<Integer>> under = new HashMap<>();
    private final Map<DivisionCode, Integer> exact = new HashMap<>();

    /** The units of one level, by their place in the list. */
    PartyUnits(List<ItemVersion> units) {
        for (int unit = 0; unit < units.size(); unit++) {
            String code = units.get(unit).values().text("code");
            Optional<DivisionCode> above = code.isEmpty() ? Optional.empty() : Optional.of(new DivisionCode(code));
            if (above.isPresent()) {
                exact.put(above.get(), unit);
            }
            while (above.isPresent()) {
                under.computeIfAbsent(above.get(), none -> new TreeSet<>()).add(unit);
                above = above.get().parent();
            }
        }
    }

    /** The units of a party by its code; none where it has no code or no unit of the list is concerned. */
    Set<Integer> of(String party) {
        if (party.isEmpty()) {
            return Set.of();
        }
        Optional<DivisionCode> code = Optional.of(new DivisionCode(party));
        Set<Integer> inIt = under.get(code.get());
        if (inIt != null) {
            return inIt;
        }
        while (code.isPresent() && !exact.containsKey(code.get())) {
            code = code.get().parent();
        }
        return code.map(exact::get).map(Set::of).orElse(Set.of());
    }
}
