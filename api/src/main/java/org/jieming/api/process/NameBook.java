package org.jieming.api.process;

import org.jieming.naming.NameIndex;
import org.jieming.naming.NamingRules;
import org.jieming.place.PlaceTables;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The names of the register as the checks read them, kept in step with its newest snapshot. The first question of a new
 * snapshot derives the next index; questions about it wait, those about the old one do not.
 */
public final class NameBook {
    private final PlaceTables tables;
    private final NamingRules rules;
    private volatile @Nullable NameIndex newest;

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
     * The index of a snapshot. The first one reads every name (some seconds for a million), later ones what is new; one that
     * is older than the newest seen is built for this question alone.
     */
    public NameIndex of(Snapshot snapshot) {
        NameIndex known = newest;
        return known != null && known.isOf(snapshot) ? known : derived(snapshot);
    }

    private synchronized NameIndex derived(Snapshot snapshot) {
        NameIndex known = newest;
        if (known != null && snapshot.number().compareTo(known.snapshot().number()) < 0) {
            return NameIndex.of(snapshot, tables);
        }
        NameIndex next = known == null ? NameIndex.of(snapshot, tables) : known.at(snapshot);
        newest = next;
        return next;
    }
}
