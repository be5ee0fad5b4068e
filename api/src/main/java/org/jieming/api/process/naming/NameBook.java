package org.jieming.api.process.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.naming.NameIndex;
import org.jieming.naming.NamingRules;
import org.jieming.place.PlaceTables;
import org.jieming.register.Snapshot;

/**
 * The names of the register as the checks read them, kept in step with its newest snapshots. The first question of a new
 * snapshot derives its index from the nearest one; questions about it wait, those about the last few do not.
 */
public final class NameBook {
    /** Questions go on about snapshots that others have written over, and about drafts that are not written yet. */
    private static final int MOST = 4;

    private final PlaceTables tables;
    private final NamingRules rules;
    /** The last few, the latest asked about first. */
    private volatile List<NameIndex> known = List.of();

    /** An empty book under some tables. */
    public NameBook(PlaceTables tables) {
        this.tables = tables;
        this.rules = NamingRules.of(tables);
    }

    /** The tables of the place. */
    public PlaceTables tables() {
        return tables;
    }

    /** The rules of the place. */
    public NamingRules rules() {
        return rules;
    }

    /**
     * The index of a snapshot. The first one reads every name (some seconds for a million), the others what is written otherwise
     * in the nearest one known, whether that was earlier or later.
     */
    public NameIndex of(Snapshot snapshot) {
        return among(snapshot).orElseGet(() -> derived(snapshot));
    }

    private Optional<NameIndex> among(Snapshot snapshot) {
        return known.stream().filter(index -> index.isOf(snapshot)).findFirst();
    }

    private synchronized NameIndex derived(Snapshot snapshot) {
        Optional<NameIndex> meanwhile = among(snapshot);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        NameIndex made = known.stream()
                .min(Comparator.comparing(index -> Math.abs(
                        index.snapshot().number().value() - snapshot.number().value())))
                .map(nearest -> nearest.at(snapshot))
                .orElseGet(() -> NameIndex.of(snapshot, tables));
        known = Stream.concat(Stream.of(made), known.stream()).limit(MOST).toList();
        return made;
    }
}
