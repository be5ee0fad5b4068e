package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import org.jieming.register.ItemVersion;

/** The best of what was found on one rung, in order; most comes in order already, so a place is found from behind. */
final class Best {
    /**
     * A version under a name that answers.
     *
     * @param order what it is ordered by
     * @param metres what equals are ordered by
     * @param rank what still equals are ordered by, before their ids
     * @param version what holds of the item in the time asked about
     * @param named the version that bears the name
     */
    record Found(
            int order,
            double metres,
            int rank,
            ItemVersion version,
            ItemVersion named,
            int property,
            String text,
            int from,
            int length) {

        boolean isBefore(Found other) {
            if (order != other.order) {
                return order < other.order;
            }
            if (metres != other.metres || rank != other.rank) {
                return metres != other.metres ? metres < other.metres : rank < other.rank;
            }
            return version.id().compareTo(other.version.id()) < 0;
        }
    }

    private final int width;
    private final List<Found> found = new ArrayList<>();

    Best(int width) {
        this.width = width;
    }

    void clear() {
        found.clear();
    }

    List<Found> found() {
        return found;
    }

    /** Whether so much was found that nothing from this order on counts any more. */
    boolean isClosedTo(int order) {
        return found.size() == width && order > found.get(width - 1).order();
    }

    void add(Found next) {
        int at = found.size();
        while (at > 0 && next.isBefore(found.get(at - 1))) {
            at--;
        }
        if (at < width) {
            found.add(at, next);
        }
        if (found.size() > width) {
            found.remove(width);
        }
    }
}
