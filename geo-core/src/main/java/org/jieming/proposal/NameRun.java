package org.jieming.proposal;

import java.util.List;
import org.jieming.language.Writing;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;

/** The days on end on which an item bears one name, in however many versions they are recorded. */
final class NameRun {
    private NameRun() {}

    /** The days about those of a version. O(versions). */
    static Period of(Timeline timeline, ItemVersion version) {
        int first = version.valid().first();
        int end = version.valid().end();
        List<ItemVersion> versions = timeline.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).valid().end() == first && isSame(versions.get(i), version)) {
                first = versions.get(i).valid().first();
            }
        }
        for (ItemVersion later : versions) {
            if (later.valid().first() == end && isSame(later, version)) {
                end = later.valid().end();
            }
        }
        return new Period(first, end);
    }

    /** As standard names: what nobody had approved is another state of the name. */
    private static boolean isSame(ItemVersion one, ItemVersion other) {
        return Reserved.isStanding(one.type(), one.values()) == Reserved.isStanding(other.type(), other.values())
                && Writing.compared(one.name()).equals(Writing.compared(other.name()));
    }
}
