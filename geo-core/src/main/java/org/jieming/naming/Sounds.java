package org.jieming.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.place.PlaceTables;
import org.jieming.place.ReadingSource;
import org.jieming.place.Spoken;
import org.jieming.place.Syllable;

/**
 * The ways in which a name may be heard, a proposed one as one of the register: its own reading first, then other readings of regionally
 * variable characters that neither a table nor an officer settled ({@code polyphones.csv}; A.9), and, where local law asks for it,
 * syllables its dialects merge.
 */
final class Sounds {
    private static final int MOST = 64;
    private static final String[][] MERGED = {
        {"zh", "z"}, {"ch", "c"}, {"sh", "s"}, {"n", "l"}, {"h", "f"}, {"ing", "in"}, {"eng", "en"}, {"ang", "an"}
    };

    private final Map<String, List<String>> polyphones = new HashMap<>();

    Sounds(PlaceTables tables) {
        for (Map<String, String> row : tables.rows("readings/polyphones.csv")) {
            List<String> readings = new ArrayList<>();
            for (String reading : row.get("readings").split(" ")) {
                readings.add(Syllable.parse(reading).letters());
            }
            polyphones.put(row.get("character"), readings);
        }
    }

    /** The toneless sounds of a name, its own first; at most 64. */
    Set<String> of(List<Spoken> spoken) {
        return spoken.stream().anyMatch(this::isOpen) ? of(spoken, false) : Set.of(NameForm.sound(spoken));
    }

    /** The same with those that the dialects of the place do not tell from them. */
    Set<String> of(List<Spoken> spoken, boolean dialect) {
        Set<String> sounds = new LinkedHashSet<>();
        sounds.add("");
        for (Spoken one : spoken) {
            Set<String> longer = new LinkedHashSet<>();
            Set<String> syllables = syllables(one, dialect);
            for (String sound : sounds) {
                syllables.stream()
                        .limit(Math.max(1, MOST / sounds.size()))
                        .forEach(next -> longer.add(sound + next + ' '));
            }
            sounds = longer;
        }
        return sounds;
    }

    private Set<String> syllables(Spoken one, boolean dialect) {
        Set<String> syllables = new LinkedHashSet<>();
        syllables.add(one.sound());
        if (isOpen(one)) {
            syllables.addAll(polyphones.get(one.character()));
        }
        if (dialect) {
            for (String syllable : List.copyOf(syllables)) {
                merge(syllable, syllables);
            }
        }
        return syllables;
    }

    private boolean isOpen(Spoken one) {
        boolean isSettled = one.source() == ReadingSource.CONFIRMED || one.source() == ReadingSource.TABLE;
        return !isSettled && polyphones.containsKey(one.character());
    }

    private static void merge(String syllable, Set<String> into) {
        for (String[] pair : MERGED) {
            for (int i = 0; i < 2; i++) {
                String from = pair[i];
                String to = pair[1 - i];
                boolean initial = "aeiou".indexOf(from.charAt(0)) < 0;
                if (initial && syllable.startsWith(from) && !syllable.startsWith(from + "h")) {
                    into.add(to + syllable.substring(from.length()));
                } else if (!initial && syllable.endsWith(from)) {
                    into.add(syllable.substring(0, syllable.length() - from.length()) + to);
                }
            }
        }
    }
}
