package org.jieming.gazetteer;

import java.util.Collection;
import java.util.List;

/**
 * Place-name codes of names that were approved and are withdrawn: the register may believe nothing of them any more, and signs, maps and
 * announcements told them all the same, so that no other name gets them.
 */
@FunctionalInterface
public interface SpentCodes {
    /** Where nothing was withdrawn. */
    SpentCodes NONE = beginning -> List.of();

    /**
     * Those that begin with something.
     *
     * @param beginning what stands before the serial
     */
    Collection<PlaceCode> beginning(String beginning);
}
