package org.jieming.mosaic;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Polygon;

/** A place that lines enclose and none crosses: to whom they leave it. */
final class Parcel {
    private final Polygon polygon;
    private final List<Way> ways;
    private final Set<Integer> allowed;

    Parcel(Polygon polygon, List<Way> ways) {
        this.polygon = polygon;
        this.ways = List.copyOf(ways);
        this.allowed = new TreeSet<>(ways.get(0).allowed());
        Set<Integer> last = ways.get(0).allowed();
        for (Way way : ways) {
            way.bound(this);
            if (way.allowed() != last) {
                last = way.allowed();
                allowed.retainAll(last);
            }
        }
    }

    Polygon polygon() {
        return polygon;
    }

    /** The ways around it, the place to their left. */
    List<Way> ways() {
        return ways;
    }

    /** To whom the lines leave it; empty when they contradict each other. */
    Set<Integer> allowed() {
        return Collections.unmodifiableSet(allowed);
    }

    /** Whose it is when nobody else may hold it. */
    Optional<Integer> owner() {
        return allowed.size() == 1 ? Optional.of(allowed.iterator().next()) : Optional.empty();
    }

    /** Whether a place that was open belongs to one unit now that the one across the line is known to hold its own side. */
    boolean excludes(int unit) {
        return allowed.size() > 1 && allowed.remove(unit) && allowed.size() == 1;
    }

    /** The unit that most of its outline names, by length in degrees; of equal ones the first. */
    int named() {
        Map<Integer, Double> votes = new TreeMap<>();
        for (Way way : ways) {
            double length = way.stretch().drawn().getLength();
            way.allowed().forEach(unit -> votes.merge(unit, length, Double::sum));
        }
        return Collections.max(
                        votes.entrySet(),
                        Map.Entry.<Integer, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .getKey();
    }
}
