package org.jieming.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Spent codes that are read together when the first is asked about: for the rows of a file, each of which would be a question to the
 * store. O(those there are) once, then O(log n) each.
 */
public final class SpentTogether implements SpentCodes {
    private final SpentCodes kept;
    private @Nullable NavigableMap<String, List<SpentCode>> read;

    /** Those that are kept somewhere. */
    public SpentTogether(SpentCodes kept) {
        this.kept = kept;
    }

    @Override
    public Collection<SpentCode> beginning(String beginning) {
        return all().subMap(beginning, true, beginning + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private synchronized NavigableMap<String, List<SpentCode>> all() {
        NavigableMap<String, List<SpentCode>> known = read;
        if (known == null) {
            known = new TreeMap<>();
            for (SpentCode spent : kept.beginning("")) {
                known.computeIfAbsent(spent.code().digits(), none -> new ArrayList<>())
                        .add(spent);
            }
            read = known;
        }
        return known;
    }
}
