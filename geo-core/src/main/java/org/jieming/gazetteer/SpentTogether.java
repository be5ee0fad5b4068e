package org.jieming.gazetteer;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Spent codes that are read together: for the rows of a file, each of which would be a question to the store. O(those there are) once,
 * then O(log n) each.
 */
public final class SpentTogether implements SpentCodes {
    private final NavigableMap<String, List<SpentCode>> byCode;

    private SpentTogether(NavigableMap<String, List<SpentCode>> byCode) {
        this.byCode = byCode;
    }

    /** Those that are kept somewhere by now. */
    public static SpentTogether of(SpentCodes kept) {
        return new SpentTogether(kept.beginning("").stream()
                .collect(Collectors.groupingBy(spent -> spent.code().digits(), TreeMap::new, Collectors.toList())));
    }

    @Override
    public Collection<SpentCode> beginning(String beginning) {
        return byCode.subMap(beginning, true, beginning + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
