package org.jieming.gazetteer;

import java.util.Collection;
import java.util.List;
import org.jieming.register.ItemId;

/**
 * Place-name codes of names that were approved and are withdrawn: the register may believe nothing of them any more, and signs, maps and
 * announcements told them all the same. A code is unique and exclusive and given with the registration of a name, so that
 * no other name gets it, and the place that had it may have it back. What was entered in error
 * ({@link org.jieming.proposal.Retraction}) registered no name: its code was given to nobody, is not among these and may be given.
 */
@FunctionalInterface
public interface SpentCodes {
    /** Where nothing was withdrawn. */
    SpentCodes NONE = beginning -> List.of();

    /**
     * Those that begin with something.
     *
     * @param beginning what stands before the serial, or less
     */
    Collection<SpentCode> beginning(String beginning);

    /** Those of one code: as a rule one place had it. */
    default Collection<SpentCode> of(PlaceCode code) {
        return beginning(code.digits());
    }

    /** Whether a code was given to other places alone. */
    default boolean isOthers(PlaceCode code, ItemId place) {
        Collection<SpentCode> given = of(code);
        return !given.isEmpty()
                && given.stream().noneMatch(spent -> spent.place().equals(place));
    }
}
