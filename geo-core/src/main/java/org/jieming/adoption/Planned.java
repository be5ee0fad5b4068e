package org.jieming.adoption;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * One change to one facility, to be written when it is approved.
 *
 * @param action what is done
 * @param item the facility; for one that opens the one that would be made
 * @param seen the revision that last changed it when this was proposed; {@link RevisionNumber#NONE} for one that opens
 * @param name what it is called
 * @param type its kind, code list {@code facility-type}
 * @param spot where it is then; empty where it stays
 * @param offer how much it offers then; empty where that stays or is not known
 */
public record Planned(
        Action action,
        ItemId item,
        RevisionNumber seen,
        String name,
        String type,
        Optional<Spot> spot,
        Optional<Offer> offer) {

    /** A place clicked on a map is taken from the map, code list {@code accuracy-class} (F-09). */
    private static final String DRAWN = "map-derived";

    private static final List<String> OF_THE_PLACE = List.of(
            "entrance_lon",
            "entrance_lat",
            "address",
            "community",
            "division_ref",
            "schematic",
            "orig_crs",
            "orig_x",
            "orig_y",
            "transform_note");

    /** What is done to a facility. */
    public enum Action {
        OPEN("新建", "Open"),
        MOVE("迁移", "Move"),
        RESIZE("扩缩", "Change the size of"),
        CLOSE("关闭", "Close");

        private final Bilingual title;

        Action(String zh, String en) {
            this.title = Bilingual.of(zh, en);
        }

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        /** The action of that word; empty when there is none. */
        public static Optional<Action> of(String word) {
            return Arrays.stream(values())
                    .filter(action -> action.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * A place.
     *
     * @param longitude degrees of EPSG:4490
     * @param latitude the same
     * @param division the code of the smallest unit that holds it; empty when no unit does
     */
    public record Spot(double longitude, double latitude, String division) {}

    /**
     * How much a facility offers.
     *
     * @param property the property that says so: {@code beds_total}, {@code day_places}, {@code meals_capacity} or {@code
     *     building_m2}
     * @param amount how much
     */
    public record Offer(String property, long amount) {
        private String text() {
            return Long.toString(amount);
        }
    }

    /** The same, its place read anew. */
    Planned located(UnaryOperator<Spot> reading) {
        return new Planned(action, item, seen, name, type, spot.map(reading), offer);
    }

    /**
     * What the register is told: from a day on, of every version that it believes of that day or later. A facility that moves leaves
     * behind what describes its old place.
     *
     * @param timeline what the register knows of the facility
     * @return empty when it knows nothing of the facility on that day
     */
    public List<Change.Put> on(Timeline timeline, LocalDate day) {
        Period onward = Period.from(day);
        if (action == Action.OPEN) {
            return List.of(put(onward, opened(), null));
        }
        if (timeline.on(day).isEmpty()) {
            return List.of();
        }
        return timeline.versions().stream()
                .filter(version -> version.valid().overlaps(onward))
                .map(version -> put(from(day, version.valid()), altered(version, day), version))
                .toList();
    }

    private static Period from(LocalDate day, Period valid) {
        return valid.contains(day) ? Period.between(Optional.of(day), valid.endDay()) : valid;
    }

    private Change.Put put(Period period, Values values, @Nullable ItemVersion before) {
        Shape stays = before == null ? null : before.shapeOrNull();
        Shape shape = spot.map(to -> Shape.point(to.longitude(), to.latitude())).orElse(stays);
        return new Change.Put(item, ItemType.FACILITY, period, values, shape);
    }

    /** Beds of a facility that is not there yet are a promise and no beds. */
    private Values opened() {
        Values.Builder values = Values.of(Descriptor.of(ItemType.FACILITY))
                .set("name", name)
                .set("facility_type", type)
                .set("status", "planned");
        spot.map(Spot::division).filter(code -> !code.isEmpty()).ifPresent(code -> values.set("division_code", code));
        values.set("accuracy_class", DRAWN);
        offer.ifPresent(promised -> values.parse(
                promised.property().equals("beds_total") ? "beds_planned" : promised.property(), promised.text()));
        return values.build();
    }

    private Values altered(ItemVersion version, LocalDate day) {
        Values.Builder values = version.values().toBuilder();
        offer.ifPresent(then -> values.parse(then.property(), then.text()));
        spot.ifPresent(to -> {
            OF_THE_PLACE.forEach(property -> values.set(property, null));
            values.set("division_code", to.division().isEmpty() ? null : to.division());
            values.set("accuracy_class", DRAWN);
        });
        if (action == Action.CLOSE) {
            values.set("status", "closed").set("closed_on", day);
        }
        return values.build();
    }
}
