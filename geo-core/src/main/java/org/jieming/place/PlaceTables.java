package org.jieming.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.table.ReferenceTable;

/**
 * The tables the rules of names are made of: those that travel with the program, or those of the place that stand in for
 * them, file by file (A-17: local regulation may be stricter, and knows its own generic parts and readings).
 */
public final class PlaceTables {
    /** The tables of folder {@code data}. */
    public static final PlaceTables SHIPPED = new PlaceTables(name -> Optional.empty());

    /** The tables by their paths below {@code data}: those of a bureau's own that stand in for one lie there. */
    public static final Set<String> PATHS = Set.of(
            "characters/simplified.csv",
            "code-lists/division-event.csv",
            "code-lists/place-class.csv",
            "generic-parts/generic-parts.csv",
            "generic-parts/generic-sizes.csv",
            "generic-parts/organs.csv",
            "look-alikes/look-alikes.csv",
            "naming-rules/naming-rules.csv",
            "naming-rules/uniqueness.csv",
            "readings/ethnic-names.csv",
            "readings/minority-names.csv",
            "readings/numeral-words.csv",
            "readings/one-reading.csv",
            "readings/overrides.csv",
            "readings/place-words.csv",
            "readings/polyphones.csv",
            "readings/surnames.csv",
            "standard-characters/standard-characters.csv",
            "standard-characters/strokes.csv",
            "trigger-words/trigger-words.csv");

    private final Function<String, Optional<String>> local;

    private PlaceTables(Function<String, Optional<String>> local) {
        this.local = local;
    }

    /**
     * Tables in which some files are replaced whole.
     *
     * @param local the text of a file by its path below {@code data}, such as {@code generic-parts/generic-sizes.csv}; empty
     *     where the shipped one holds
     */
    public static PlaceTables with(Function<String, Optional<String>> local) {
        return new PlaceTables(local);
    }

    /**
     * The rows of a table as maps from column to text.
     *
     * @param path of the file below {@code data}, one of {@link #PATHS}
     */
    public List<Map<String, String>> rows(String path) {
        if (!PATHS.contains(path)) {
            throw new IllegalArgumentException(path + " is no table of names");
        }
        return local.apply(path)
                .map(text -> ReferenceTable.rows(path, text))
                .orElseGet(() -> ReferenceTable.rows(path));
    }
}
