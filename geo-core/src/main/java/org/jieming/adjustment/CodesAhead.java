package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The same changes, each item with the codes of its days. O(units above it). */
    public ChangeSet divided(ChangeSet changes) {
        List<Change> all = new ArrayList<>();
        changes.changes().forEach(change -> {
            if (change instanceof Change.Put put) {
                all.addAll(divided(put));
            } else {
                all.add(change);
            }
        });
        return all.size() == changes.changes().size()
                ? changes
                : new ChangeSet(changes.author(), changes.reason(), changes.act(), all, changes.expected());
    }

    /** The same of one, in the order of their days. */
    public List<Change.Put> divided(Change.Put put) {
        List<Change.Put> all = new ArrayList<>();
        Change.Put rest = put;
        Optional<Turn> turn = certain(rest);
        while (turn.isPresent()) {
            int day = turn.get().day();
            all.add(during(rest, new Period(rest.valid().first(), day)));
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

    /** That a code ends within the days stated, and nobody knows for certain which follows. */
    public List<Finding> findings(Change.Put put) {
        return turns(put)
                .filter(turn -> turn.next().isEmpty())
                .map(CodesAhead::uncertain)
                .toList();
    }

    private Optional<Turn> certain(Change.Put put) {
        return turns(put).filter(turn -> turn.next().isPresent()).min(Comparator.comparing(Turn::day));
    }

    /** A division has its own code from its event, and what it lies under with it. */
    private Stream<Turn> turns(Change.Put put) {
        return put.type() == ItemType.DIVISION
                ? Stream.empty()
                : Descriptor.of(put.type()).properties().stream()
                        .filter(property -> property.type() == PropertyType.DIVISION_CODE)
                        .filter(property -> !put.values().text(property.name()).isEmpty())
                        .flatMap(property -> turn(put, property).stream());
    }

    private Optional<Turn> turn(Change.Put put, Property property) {
        DivisionCode code = DivisionCode.parse(put.values().text(property.name()));
        Optional<DivisionCode> unit = Optional.of(code);
        while (unit.isPresent()) {
            Optional<ItemVersion> last = last(unit.get());
            if (last.isPresent()) {
                DivisionCode above = unit.get();
                int day = last.get().valid().end();
                boolean isWithin = day > today
                        && day > put.valid().first()
                        && day < put.valid().end();
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

    private static Finding uncertain(Turn turn) {
        LocalDate day = LocalDate.ofEpochDay(turn.day());
        return Finding.warn(
                "B-10",
                turn.property().name(),
                Bilingual.of(
                        "登记簿已载明此政区代码自 " + day + " 起因区划变更不再使用,新代码不能确定:请另行登记 " + day + " 起的政区代码(valid_from)",
                        "By a change of divisions this code is nobody's from " + day
                                + " on, and which follows is not certain: record the code from that day on (valid_from)"));
    }
}
