package org.jieming.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieming.adjustment.Adjustment.Unit;
import org.jieming.division.DivisionCode;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which codes change with an event, and everything that bears one of them (B-10). What lies under a unit whose code changes or
 * that ends goes to the unit after that holds its place, or to the only one there is; of its code the digits of the unit change.
 * Statistics codes ({@code code_stat}, B-03) are another list and stay. O(n) in the items of the register.
 */
public final class Recoding {
    /** The code of the statistics bureau, which changes by itself (B-03). */
    static final String STATISTICS = "code_stat";

    private final Adjustment event;
    private final Map<String, String> stated;
    private final Map<String, String> successors = new HashMap<>();
    private final List<Recoded> recoded = new ArrayList<>();

    /**
     * An item that bears a code which changes.
     *
     * @param before the version that bears the old one
     * @param values its properties with the new one
     * @param valid from when to when
     */
    public record Recoded(ItemVersion before, Values values, Period valid) {

        /** What is to be stated. */
        public Change change() {
            return new Change.Put(before.id(), before.type(), valid, values, before.shapeOrNull());
        }
    }

    private Recoding(Adjustment event, Map<String, String> stated) {
        this.event = event;
        this.stated = stated;
    }

    /**
     * Works through a state of the register.
     *
     * @param stated codes whose successor is not what the rule gives, old to new, in twelve digits
     */
    public static Recoding of(Adjustment event, Map<String, String> stated, Snapshot snapshot) {
        Recoding recoding = new Recoding(event, stated);
        for (ItemVersion division : event.before()) {
            event.after(division)
                    .or(recoding::only)
                    .ifPresent(unit -> recoding.follow(division.values().text("code"), unit.code()));
        }
        recoding.each(ItemType.DIVISION, snapshot);
        for (ItemType type : ItemType.values()) {
            if (type != ItemType.DIVISION) {
                recoding.each(type, snapshot);
            }
        }
        return recoding;
    }

    /** Old codes with their successors, in twelve digits. */
    public Map<String, String> successors() {
        return Map.copyOf(successors);
    }

    /** The items that bear one, divisions first. */
    public List<Recoded> recoded() {
        return List.copyOf(recoded);
    }

    private Optional<Unit> only() {
        return event.after().size() == 1 ? Optional.of(event.after().get(0)) : Optional.empty();
    }

    private void follow(String before, String after) {
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            successors.put(before, after);
        }
    }

    private void each(ItemType type, Snapshot snapshot) {
        int from = Math.toIntExact(event.effective().toEpochDay());
        for (ItemVersion version : snapshot.believed(type)) {
            boolean isOfEvent =
                    event.before().stream().anyMatch(each -> each.id().equals(version.id()));
            if (version.valid().end() > from && !isOfEvent) {
                Values values = renewed(version);
                if (!values.equals(version.values())) {
                    Period valid = new Period(
                            Math.max(from, version.valid().first()),
                            version.valid().end());
                    recoded.add(new Recoded(version, values, valid));
                }
            }
        }
    }

    private Values renewed(ItemVersion version) {
        Values.Builder values = null;
        for (Property property : Descriptor.of(version.type()).properties()) {
            if (property.type() == PropertyType.DIVISION_CODE
                    && !property.name().equals(STATISTICS)) {
                Object before = version.values().get(property.name()).orElse("");
                Object after = next(before, version, property.name().equals("code"));
                if (!after.equals(before)) {
                    values = values == null ? version.values().toBuilder() : values;
                    values.set(property.name(), after);
                }
            }
        }
        return values == null ? version.values() : values.build();
    }

    /** What stands instead of a code, of each that is listed, or of none; where an item lies says nothing of whom it lists. */
    private Object next(Object codes, ItemVersion item, boolean isOwn) {
        if (codes instanceof List<?> listed) {
            return listed.stream()
                    .flatMap(each -> DivisionCode.read(each.toString()).stream())
                    .map(each -> next(each.digits(), Optional::empty, false))
                    .distinct()
                    .toList();
        }
        String code = codes.toString();
        return code.isEmpty() ? code : next(code, () -> holder(item), isOwn);
    }

    /** The code that an item bears instead; a division's own is remembered for whatever lies under it. */
    private String next(String code, Supplier<Optional<Unit>> holder, boolean isOwn) {
        String next = stated.containsKey(code) ? stated.get(code) : successors.getOrDefault(code, under(code, holder));
        if (isOwn) {
            follow(code, next);
        }
        return next;
    }

    private String under(String code, Supplier<Optional<Unit>> holder) {
        for (ItemVersion division : event.before()) {
            String old = division.values().text("code");
            if (!old.isEmpty() && new DivisionCode(old).contains(new DivisionCode(code))) {
                Optional<Unit> unit =
                        holder.get().or(() -> event.after(division)).or(this::only);
                String now = unit.map(Unit::code).orElse("");
                if (!now.isEmpty() && !now.equals(old)) {
                    int digits = new DivisionCode(now).level().digits();
                    return now.substring(0, digits) + code.substring(digits);
                }
            }
        }
        return code;
    }

    /** The unit after the event in which an item lies. */
    private Optional<Unit> holder(ItemVersion item) {
        if (item.shapeOrNull() == null || event.after().size() == 1) {
            return Optional.empty();
        }
        Coordinate inside = item.shapeOrNull().geometry().getInteriorPoint().getCoordinate();
        return event.after().stream()
                .filter(unit -> unit.shapeOrNull() != null
                        && unit.shapeOrNull().envelope().contains(inside)
                        && SimplePointInAreaLocator.isContained(
                                inside, unit.shapeOrNull().geometry()))
                .findFirst();
    }
}
