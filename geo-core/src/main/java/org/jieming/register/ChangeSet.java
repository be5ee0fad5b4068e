package org.jieming.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that become one revision together or not at all.
 *
 * @param author the account that answers for them
 * @param reason why, in the author's words; may be empty
 * @param act the legal document behind them
 * @param changes in order; a later change of the same item and day prevails
 * @param expected for items whose editor has seen a certain state: the revision that last changed the item then
 *     ({@link RevisionNumber#NONE} for "must not exist yet"); items not listed are changed whatever their state
 */
public record ChangeSet(
        String author, String reason, Optional<Act> act, List<Change> changes, Map<ItemId, RevisionNumber> expected) {

    public ChangeSet {
        changes = List.copyOf(changes);
        expected = Map.copyOf(expected);
    }

    /** Changes without an act that expect nothing. */
    public static ChangeSet of(String author, String reason, List<Change> changes) {
        return new ChangeSet(author, reason, Optional.empty(), changes, Map.of());
    }

    /** The same, expecting each item that it states or ends to be as a snapshot holds it: what somebody writes meanwhile makes it stale. */
    public ChangeSet seenIn(Snapshot snapshot) {
        Map<ItemId, RevisionNumber> seen = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                seen.put(put.id(), snapshot.timeline(put.type(), put.id()).lastChanged());
            } else if (change instanceof Change.End end) {
                seen.put(end.id(), snapshot.timeline(end.id()).lastChanged());
            }
        }
        return new ChangeSet(author, reason, act, changes, seen);
    }
}
