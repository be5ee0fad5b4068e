package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of an item, in the version that its writers saw and in all that the register holds of later days. A decision holds
 * until there is another: the name that was approved is the one in use (PNR Arts. 12 and 18), and no edit of somebody who wrote
 * ahead takes it back. Such a later version gets what was decided and keeps what it says of other things; it keeps its
 * name with its letters where that is a standard one of its own, since that was approved, too.
 */
public final class Onward {
    private final ItemVersion seen;
    private final Decision decision;
    private final @Nullable Shape shape;

    /**
     * A decision.
     *
     * @param seen the item as its writers saw it
     * @param decided its properties, whole, as they are to be
     * @param shape where it is to be
     */
    Onward(ItemVersion seen, Values decided, @Nullable Shape shape) {
        this.seen = seen;
        this.decision = new Decision(seen, decided);
        this.shape = shape;
    }

    /**
     * What an event states of an item in the versions after the one that it speaks of. O(versions).
     *
     * @param seen the version that it speaks of
     * @param decided its properties as they are to be, whole
     * @param shape where it is to be
     */
    public static List<Change> after(Timeline timeline, ItemVersion seen, Values decided, @Nullable Shape shape) {
        Onward onward = new Onward(seen, decided, shape);
        return onward.stated(timeline, seen.valid().end(), onward.own(timeline));
    }

    /** What holds from a day on, one change a version. O(versions). */
    List<Change> from(Timeline timeline, LocalDate day) {
        int first = Math.toIntExact(day.toEpochDay());
        List<Change> changes = stated(timeline, first, own(timeline, first));
        return changes.isEmpty() ? List.of(put(seen, Period.from(day), decision.decided(), shape)) : changes;
    }

    /** What holds in the version that was seen, from its beginning, and in the later ones. O(versions). */
    List<Change> corrected(Timeline timeline) {
        return stated(timeline, seen.valid().first(), own(timeline));
    }

    private List<Change> stated(Timeline timeline, int day, int own) {
        return ahead(timeline, day).map(version -> (Change) put(version, own)).toList();
    }

    /**
     * What a change of one version carries into the later ones: what was decided of the name in it, and nothing else. Empty where
     * another version does not follow, or the change ends before it. O(versions).
     *
     * @param before the version that it changes
     */
    public static List<Change.Put> carried(Timeline timeline, ItemVersion before, Change.Put put) {
        boolean isDecision = isDecision(before, put);
        return carried(timeline, before, put, name -> isDecision && Decided.isDecided(name), before.shapeOrNull());
    }

    /**
     * The same with what is recorded of the item otherwise: of a version that is in force or yet to come, it is known of later ones as well
     * that say of it what that said. What was is left alone, since of its time alone is spoken.
     *
     * @param before the version that it changes
     */
    public static List<Change.Put> carried(Timeline timeline, ItemVersion before, Change.Put put, LocalDate today) {
        boolean isDecision = isDecision(before, put);
        boolean isLasting = before.valid().end() > today.toEpochDay();
        return carried(
                timeline,
                before,
                put,
                name -> Decided.isDecided(name) && !isFirst(before, name) ? isDecision : isLasting,
                isLasting ? put.shape() : before.shapeOrNull());
    }

    /**
     * What a correction of one version says of later ones: what is recorded and nobody decided, such as a code where there was none, which
     * a name keeps.
     *
     * @param before the version that it corrects
     */
    public static List<Change.Put> recorded(Timeline timeline, ItemVersion before, Change.Put put, LocalDate today) {
        return before.valid().end() > today.toEpochDay()
                ? carried(timeline, before, put, name -> !Decided.isDecided(name) || isFirst(before, name), put.shape())
                : List.of();
    }

    /** Whether a version says nothing of a part of a name, so that nobody decided that. */
    private static boolean isFirst(ItemVersion before, String name) {
        return Decided.isPart(name) && before.values().get(name).isEmpty();
    }

    private static boolean isDecision(ItemVersion before, Change.Put put) {
        return Reserved.isStanding(before.type(), before.values())
                || Reserved.isStanding(put.type(), put.values())
                || Listed.isIn(put.values()) != Listed.isIn(before.values());
    }

    private static List<Change.Put> carried(
            Timeline timeline, ItemVersion before, Change.Put put, Predicate<String> isTaken, @Nullable Shape shape) {
        Values.Builder decided = before.values().toBuilder();
        before.values().differences(put.values()).stream()
                .filter(isTaken)
                .forEach(name -> decided.set(name, put.values().get(name).orElse(null)));
        Onward onward = new Onward(before, decided.build(), shape);
        int own = onward.own(timeline);
        return ahead(timeline, put.valid().end())
                .map(version -> onward.put(version, own))
                .filter(later -> !isKnown(timeline, later))
                .toList();
    }

    /** The same of a row of a file that divides a version: one of a whole version corrects that alone. O(versions). */
    public static List<Change.Put> carried(Timeline timeline, Change.Put row) {
        return timeline.versions().stream()
                .filter(version -> version.valid().containsDay(row.valid().first())
                        && version.valid().first() < row.valid().first()
                        && version.valid().end() == row.valid().end())
                .findFirst()
                .map(version -> carried(timeline, version, row))
                .orElse(List.of());
    }

    private static boolean isKnown(Timeline timeline, Change.Put put) {
        return timeline.versions().stream()
                .filter(version -> version.valid().covers(put.valid()))
                .anyMatch(version ->
                        version.values().equals(put.values()) && Objects.equals(version.shapeOrNull(), put.shape()));
    }

    /** The later version that bears a standard name of its own, so that a name decided now ends with its first day. */
    Optional<ItemVersion> namedOtherwise(Timeline timeline, LocalDate day) {
        int first = Math.toIntExact(day.toEpochDay());
        int own = own(timeline, first);
        return ahead(timeline, first)
                .filter(version -> version.valid().first() >= own)
                .findFirst();
    }

    /** The day from which names were decided on their own: what follows such a name follows that and not this decision. */
    private int own(Timeline timeline) {
        return own(timeline, seen.valid().first());
    }

    /** The same of a decision that takes effect on a day: a name that is borne by then, be it approved ahead, ends with it. */
    private int own(Timeline timeline, int day) {
        ItemVersion borne = timeline.versions().stream()
                .filter(version ->
                        version.valid().containsDay(Math.max(day, seen.valid().first())))
                .findFirst()
                .orElse(seen);
        return timeline.versions().stream()
                .filter(version ->
                        version.valid().first() > Math.max(day, seen.valid().first()))
                .filter(version -> decision.isOwn(version.values(), borne.values()))
                .mapToInt(version -> version.valid().first())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** What of the versions lies on a day or later, each for its days from then on. */
    static Stream<ItemVersion> ahead(Timeline timeline, int day) {
        return timeline.versions().stream()
                .filter(version -> version.valid().end() > day)
                .map(version -> version.valid().first() >= day ? version : from(version, day));
    }

    private static ItemVersion from(ItemVersion version, int day) {
        Period rest = new Period(day, version.valid().end());
        return new ItemVersion(
                version.id(), version.type(), rest, version.recorded(), version.values(), version.shapeOrNull());
    }

    private Change.Put put(ItemVersion version, int own) {
        boolean isOwn = version.valid().first() >= own;
        boolean isSeen = !isOwn && version.values().equals(seen.values());
        Shape place = Objects.equals(version.shapeOrNull(), seen.shapeOrNull()) ? shape : version.shapeOrNull();
        return put(version, version.valid(), isSeen ? decision.decided() : decision.in(version.values(), isOwn), place);
    }

    private static Change.Put put(ItemVersion version, Period valid, Values values, @Nullable Shape shape) {
        return new Change.Put(version.id(), version.type(), valid, values, shape);
    }
}
