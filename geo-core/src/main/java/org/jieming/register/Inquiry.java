package org.jieming.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jieming.index.BoxDistance;

/**
 * A question put to the versions of its type. An item is answered once: by the latest of its versions in the time asked about.
 *
 * @param shelf the versions
 * @param query the question
 */
record Inquiry(Shelf shelf, Query query) {
    private static final double METRES_PER_DEGREE = 111_320;

    /** The answers from a cursor on, so many at most. O(log n + what is looked at). */
    Page page(Cursor from, int limit) {
        List<ItemVersion> found = new ArrayList<>(Math.min(limit + 1, 1024));
        Optional<List<Property>> key = usableKey();
        if (key.isPresent()) {
            byKey(key.get(), from, limit, found);
        } else {
            shelf.walk(query.bounds(), from, version -> {
                if (answers(version)) {
                    found.add(version);
                }
                return found.size() <= limit;
            });
        }
        Optional<Cursor> next = found.size() > limit ? Optional.of(Cursor.of(found.get(limit))) : Optional.empty();
        OptionalLong matched = query.isUnfiltered() && query.day().isPresent()
                ? OptionalLong.of(shelf.inForce(query.day().get()))
                : OptionalLong.empty();
        return new Page(found.subList(0, Math.min(limit, found.size())), next, matched);
    }

    /** Visits every answer from a cursor on, until the visitor says enough. */
    void each(Cursor from, Predicate<ItemVersion> visitor) {
        shelf.walk(query.bounds(), from, version -> !answers(version) || visitor.test(version));
    }

    /** The answers nearest to a place, nearest first by the distance of their boxes on the local plane. */
    List<ItemVersion> nearest(double longitude, double latitude, int count) {
        double shrink = Math.cos(Math.toRadians(latitude));
        BoxDistance distance = BoxDistance.flat(longitude, latitude, METRES_PER_DEGREE * shrink, METRES_PER_DEGREE);
        List<ItemVersion> found = new ArrayList<>(count);
        shelf.nearest(distance, (version, far) -> {
            if (answers(version)) {
                found.add(version);
            }
            return found.size() < count;
        });
        return found;
    }

    private boolean answers(ItemVersion version) {
        return version.valid().overlaps(query.during())
                && query.filter().test(version)
                && (version.valid().end() >= query.during().end() || isLatest(version));
    }

    private boolean isLatest(ItemVersion version) {
        return shelf.timeline(version.id()).versions().stream()
                .noneMatch(other -> other.valid().first() > version.valid().first()
                        && other.valid().overlaps(query.during()));
    }

    /** A key of the type of which every value is asked for. */
    private Optional<List<Property>> usableKey() {
        return Descriptor.of(query.type()).keys().stream()
                .filter(key -> key.stream().allMatch(property -> query.equal().containsKey(property.name())))
                .findFirst();
    }

    private void byKey(List<Property> key, Cursor from, int limit, List<ItemVersion> found) {
        KeyValue value = new KeyValue(
                key.stream().map(property -> query.equal().get(property.name())).toList());
        List<ItemVersion> all = new ArrayList<>();
        shelf.withKey(key, value, all::add);
        all.stream()
                .filter(version -> answers(version))
                .filter(version -> query.bounds() == null
                        || version.shapeOrNull() != null
                                && query.bounds()
                                        .intersects(version.shapeOrNull().envelope()))
                .filter(version -> Cursor.of(version).compareTo(from) >= 0)
                .sorted(Comparator.comparing(Cursor::of))
                .limit(limit + 1L)
                .forEach(found::add);
    }
}
