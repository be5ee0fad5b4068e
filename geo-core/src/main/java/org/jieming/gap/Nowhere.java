package org.jieming.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;

/**
 * Facilities or cemeteries that say neither in which division they lie nor where: they may lie anywhere, count nowhere, and that is told
 * (rule E-07).
 *
 * @param items those of the register, of whatever area
 */
public record Nowhere(List<ItemVersion> items) {
    public Nowhere {
        items = List.copyOf(items);
    }

    /** Whether an item says neither in which division it lies nor where. */
    public static boolean is(ItemVersion item) {
        return Facilities.unit(item).isEmpty() && item.shapeOrNull() == null && Facilities.door(item) == null;
    }

    /** Those among some. */
    public static Nowhere among(Stream<ItemVersion> some) {
        return new Nowhere(some.filter(Nowhere::is).toList());
    }

    /** Those that a clause would count, or may; where units are to have some, those with a list are for whom it names. */
    static Nowhere of(Holdings holdings, Clause clause) {
        if (clause.kinds().isEmpty()) {
            return new Nowhere(List.of());
        }
        Stream<ItemVersion> some = clause.form() == Form.AWAY_FROM
                ? holdings.anywhere(clause.kinds())
                : Stream.concat(holdings.serving(clause.kinds()).stream(), holdings.unopened(clause.kinds()).stream());
        return among(some.filter(item -> clause.having().holds(item.values()).orElse(true))
                .filter(item -> clause.form() != Form.UNITS_HAVE || !ServiceList.isStated(item)));
    }

    /** How many there are, and which; empty where there are none. */
    public Optional<Bilingual> told() {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 处未定位:没有政区代码也没有位置,不知在何处,哪里都未计入(%s),请补填所在政区或位置",
                        "%d not placed: neither a division nor a place is on record, so that they count nowhere (%s): state where they are",
                        items.size(),
                        named(items)));
    }

    /** Some by name and id. */
    static String named(List<ItemVersion> some) {
        return Missing.named(
                some.stream().map(item -> item.name() + " " + item.id()).toList());
    }
}
