package org.jieming.adoption;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
     * @param property the property that says so: {@code beds_total}, {@code day_places} or {@code meals_capacity}
     * @param amount how much
     */
    public record Offer(String property, long amount) {}

    /**
     * What the register is told: from a day on, to the end of what it believes of that day. A facility that moves leaves behind
     * what describes its old place.
     *
     * @param timeline what the register knows of the facility
     * @return empty when it knows nothing of the facility on that day
     */
    public Optional<Change.Put> on(Timeline timeline, LocalDate day) {
        if (action == Action.OPEN) {
            return Optional.of(put(Period.from(day), opened(), null));
        }
        return timeline.on(day)
                .map(version -> put(
                        Period.between(Optional.of(day), version.valid().endDay()), altered(version, day), version));
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
        offer.ifPresent(promised -> values.set(
                promised.property().equals("beds_total") ? "beds_planned" : promised.property(), promised.amount()));
        return values.build();
    }

    private Values altered(ItemVersion version, LocalDate day) {
        Values.Builder values = version.values().toBuilder();
        offer.ifPresent(then -> values.set(then.property(), then.amount()));
        spot.ifPresent(to -> {
            for (String ofThePlace : new String[] {
                "entrance_lon", "entrance_lat", "address", "community", "division_ref", "orig_crs", "orig_x", "orig_y"
            }) {
                values.set(ofThePlace, null);
            }
            values.set("division_code", to.division().isEmpty() ? null : to.division());
        });
        if (action == Action.CLOSE) {
            values.set("status", "closed").set("closed_on", day);
        }
        return values.build();
    }
}
