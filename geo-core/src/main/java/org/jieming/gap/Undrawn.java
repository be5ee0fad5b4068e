package org.jieming.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/**
 * A zone on record that nobody has drawn: it may lie anywhere in its unit, so that nothing near that unit keeps its distance for certain
 * (D-11).
 *
 * @param zone the zone
 * @param within the outline of its unit, or of the smallest above it that is drawn; empty where none is, or no unit is stated
 * @param mayBeInside whether it is of the area, or may be
 */
record Undrawn(ItemVersion zone, Optional<Shape> within, boolean mayBeInside) {
    /** Where a zone may lie. O(divisions). */
    static Undrawn of(Holdings holdings, ItemVersion zone) {
        Optional<DivisionCode> stated = Optional.of(zone.values().text("division_code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new);
        return new Undrawn(
                zone,
                Stream.iterate(stated, Optional::isPresent, unit -> unit.flatMap(DivisionCode::parent))
                        .flatMap(Optional::stream)
                        .flatMap(unit -> holdings.drawn(unit).stream())
                        .findFirst(),
                stated.isEmpty() || holdings.mayBeInside(zone));
    }

    /** Some by name; empty where there are none. */
    static Optional<Bilingual> told(List<Undrawn> some) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        String names = Missing.named(some.stream().map(Undrawn::name).sorted().toList());
        return Optional.of(Bilingual.of(
                "管控区没有图形,不知距离:" + names + ";请登记其图形",
                "zones without an outline on record, how far off nobody knows: " + names + "; record their outlines"));
    }

    private String name() {
        return zone.name().isEmpty() ? zone.id().toString() : zone.name();
    }
}
