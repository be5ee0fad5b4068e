package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;

/**
 * What is recorded after a change of divisions was written ahead, and bears a code that ends with it ({@link Recoding} reached what was
 * there): from the day of the change on it bears the successor's code where there is one successor, and where there is none or several
 * its writer is told (B-10). Codes that ended before today are what somebody says of the past and stay.
 */
public final class CodesAhead {
    private static final Property CODE =
            Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();

    private final Snapshot snapshot;
    private final int today;

    /** The changes of a state of the register that lie after a day. */
    public CodesAhead(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = Math.toIntExact(today.toEpochDay());
    }

    /** The end of a code, and the one that comes after it when that is certain. */
    private record Turn(Property property, int day, Optional<String> next) {}

    /** The same changes, each item with the codes of its days, those of its versions among them of which nothing is said. O(units above it). */
    public ChangeSet divided(ChangeSet changes) {
        List<Change> all = new ArrayList<>();
        Set<ItemId> turned = new LinkedHashSet<>();
        for (Change change : changes.changes()) {
            List<? extends Change> parts = change instanceof Change.Put put ? divided(put) : List.of(change);
            all.addAll(parts);
            if (change instanceof Change.Put put && !parts.equals(List.of(put))) {
                turned.add(put.id());
            }
        }
        turned.forEach(item -> all.addAll(unsaid(item, changes.changes())));
        return turned.isEmpty()
                ? changes
                : new ChangeSet(changes.author(), changes.reason(), changes.act(), all, changes.expected());
    }

    /** The versions of an item that changes leave as they are and that bear a code which is nobody's by then. */
    private List<Change.Put> unsaid(ItemId item, List<Change> changes) {
        boolean isEnded = changes.stream()
                .anyMatch(change -> change instanceof Change.End end && end.id().equals(item));
        return isEnded
                ? List.of()
                : snapshot.timeline(item).versions().stream()
                        .filter(version -> changes.stream()
                                .noneMatch(change -> change instanceof Change.Put put
                                        && put.id().equals(item)
                                        && put.valid().overlaps(version.valid())))
                        .map(version -> new Change.Put(
                                item, version.type(), version.valid(), version.values(), version.shapeOrNull()))
                        .flatMap(put -> Stream.of(divided(put)).filter(parts -> !parts.equals(List.of(put))))
                        .flatMap(List::stream)
                        .toList();
    }

    /** The same of one, in the order of their days. */
    public List<Change.Put> divided(Change.Put put) {
        List<Change.Put> all = new ArrayList<>();
        Change.Put rest = put;
        Optional<Turn> turn = certain(rest);
        while (turn.isPresent()) {
            int day = Math.max(turn.get().day(), rest.valid().first());
            if (day > rest.valid().first()) {
                all.add(during(rest, new Period(rest.valid().first(), day)));
            }
            rest = recoded(during(rest, new Period(day, rest.valid().end())), turn.get());
            turn = certain(rest);
        }
        all.add(rest);
        return all;
    }

    /** What is told of changes whose codes end within their days. */
    public List<Finding> findings(List<Change> changes) {
        return changes.stream()
                .filter(Change.Put.class::isInstance)
                .flatMap(put -> findings((Change.Put) put).stream())
                .toList();
    }

    /** That a code ends within the days stated or before them, and nobody knows for certain which follows. */
    public List<Finding> findings(Change.Put put) {
        return turns(put)
                .filter(turn -> turn.next().isEmpty())
                .map(turn -> uncertain(turn, put.valid()))
                .toList();
    }

    private Optional<Turn> certain(Change.Put put) {
        return turns(put).filter(turn -> turn.next().isPresent()).min(Comparator.comparing(Turn::day));
    }

    private Stream<Turn> turns(Change.Put put) {
        return Descriptor.of(put.type()).properties().stream()
                .filter(property -> property.type() == PropertyType.DIVISION_CODE
                        && !property.name().equals(Recoding.STATISTICS))
                .filter(property -> !put.values().text(property.name()).isEmpty())
                .flatMap(property -> turn(put, property).stream());
    }

    /** The turn of a code; of the own code of a division, which it has from its event, that of the units above it. */
    private Optional<Turn> turn(Change.Put put, Property property) {
        DivisionCode code = DivisionCode.parse(put.values().text(property.name()));
        boolean isOwn = put.type() == ItemType.DIVISION && property.equals(CODE);
        Optional<DivisionCode> unit = isOwn ? code.parent() : Optional.of(code);
        while (unit.isPresent()) {
            Optional<ItemVersion> last = last(unit.get());
            if (last.isPresent()) {
                DivisionCode above = unit.get();
                int day = last.get().valid().end();
                boolean isWithin = day > today && day < put.valid().end();
                return isWithin
                        ? Optional.of(new Turn(property, day, next(last.get()).map(next -> under(next, above, code))))
                        : Optional.empty();
            }
            unit = unit.get().parent();
        }
        return Optional.empty();
    }

    /** The last version of a unit that bears a code. */
    private Optional<ItemVersion> last(DivisionCode code) {
        return snapshot.withKey(ItemType.DIVISION, List.of(CODE), new KeyValue(List.of(code.digits()))).stream()
                .max(Comparator.comparing(version -> version.valid().end()));
    }

    /** The code of the unit itself on the day on which a version ends, or else of its only successor. */
    private Optional<String> next(ItemVersion unit) {
        LocalDate day = LocalDate.ofEpochDay(unit.valid().end());
        Optional<ItemVersion> itself = snapshot.timeline(unit.id()).on(day);
        return itself.or(() -> only(unit.id(), day))
                .map(version -> version.values().text("code"))
                .filter(code -> !code.isEmpty());
    }

    private Optional<ItemVersion> only(ItemId unit, LocalDate day) {
        List<ItemId> successors = snapshot.successions(unit).stream()
                .filter(event ->
                        event.effective().equals(day) && event.predecessors().contains(unit))
                .map(Succession::successors)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Timeline only = successors.size() == 1 ? snapshot.timeline(successors.get(0)) : Timeline.EMPTY;
        return only.on(day);
    }

    private static String under(String next, DivisionCode above, DivisionCode code) {
        int digits = above.level().digits();
        return next.substring(0, digits) + code.digits().substring(digits);
    }

    private static Change.Put during(Change.Put put, Period valid) {
        return new Change.Put(put.id(), put.type(), valid, put.values(), put.shape());
    }

    private static Change.Put recoded(Change.Put put, Turn turn) {
        String next = turn.next().orElseThrow();
        return new Change.Put(
                put.id(),
                put.type(),
                put.valid(),
                put.values().toBuilder().set(turn.property().name(), next).build(),
                put.shape());
    }

    private static Finding uncertain(Turn turn, Period valid) {
        LocalDate day = LocalDate.ofEpochDay(turn.day());
        boolean isAfter = valid.first() >= turn.day();
        return Finding.warn(
                "B-10",
                turn.property().name(),
                Bilingual.of(
                        "登记簿已载明此政区代码自 " + day + " 起因区划变更不再使用,新代码不能确定:请"
                                + (isAfter ? "填写该日以后使用的政区代码" : "另行登记 " + day + " 起的政区代码(valid_from)"),
                        "By a change of divisions this code is nobody's from " + day
                                + " on, and which follows is not certain: "
                                + (isAfter
                                        ? "state the code that is in use after it"
                                        : "record the code from that day on (valid_from)")));
    }
}
