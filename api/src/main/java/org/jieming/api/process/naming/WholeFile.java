package org.jieming.api.process.naming;

import java.util.Set;
import org.jieming.naming.Conflict;
import org.jieming.naming.Likeness;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.register.ItemId;

/**
 * The names of the register as a whole file leaves them.
 *
 * @param after those names
 * @param written the items that the file writes
 */
record WholeFile(NameIndex after, Set<ItemId> written) {

    WholeFile {
        written = Set.copyOf(written);
    }

    /** Whether a finding is about items of the file alone. */
    boolean isOwn(NameFinding found) {
        return !found.conflicts().isEmpty()
                && found.conflicts().stream().map(each -> each.item().id()).allMatch(written::contains);
    }

    /** Whether it asks if an item is another one's under its former name: the file itself takes that name from it and gives it on. */
    boolean isOfNameTakenAway(NameFinding found) {
        return isOwn(found)
                && found.conflicts().stream().map(Conflict::likeness).allMatch(Likeness.FORMER_NAME::equals);
    }
}
