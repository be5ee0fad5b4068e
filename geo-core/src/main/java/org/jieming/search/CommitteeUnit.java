package org.jieming.search;

import java.util.List;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.place.Committees;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemVersion;
import org.jieming.search.Pattern.At;

/** The unit of a villagers' or residents' committee that was typed ({@link Committees}). */
final class CommitteeUnit {
    private CommitteeUnit() {}

    /** The ways to find it, the likeliest name first; none where no committee was typed. */
    static List<Rung> rungs(String folded, Committees committees) {
        return committees.units(folded).stream()
                .map(name -> new Rung(
                        Match.ORGAN,
                        segment -> Sources.literal(segment, name, At.WHOLE),
                        (segment, text, version) -> isUnit(version)))
                .toList();
    }

    /** Whether an item may be one: a division of village level, and a place that is the seat of a committee or of no known kind. */
    private static boolean isUnit(ItemVersion item) {
        return switch (item.type()) {
            case DIVISION ->
                DivisionCode.read(item.values().text("code"))
                        .filter(code -> code.level() == DivisionLevel.VILLAGE)
                        .isPresent();
            case PLACE ->
                item.values().text("kind").isEmpty()
                        || item.values().text("kind").equals(PlaceKind.K3.name());
            default -> false;
        };
    }
}
