package org.jieming.boundary;

import java.util.List;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/**
 * What a repair is asked of.
 *
 * @param units divisions of one level; those without shape are left out
 * @param neighbours those beside them, whose faults among themselves are nobody's question here
 * @param lines boundary lines; those without a surveyed shape are left out
 * @param markers boundary markers; single ones stay on the border, double and triple ones stand beside it (C-23)
 * @param wishes which unit gets which piece, however wide; those of units that are not among them are left out
 * @param widest how wide on average a piece may be that is given away by rule
 */
public record RepairQuestion(
        List<ItemVersion> units,
        List<ItemVersion> neighbours,
        List<ItemVersion> lines,
        List<ItemVersion> markers,
        List<Wish> wishes,
        Metres widest) {

    /**
     * That the piece under a place belongs to a unit.
     *
     * @param longitude degrees of EPSG:4490
     * @param latitude degrees of EPSG:4490
     * @param unit a division of the level
     */
    public record Wish(double longitude, double latitude, ItemId unit) {}

    public RepairQuestion {
        units = List.copyOf(units);
        neighbours = List.copyOf(neighbours);
        lines = List.copyOf(lines);
        markers = List.copyOf(markers);
        wishes = List.copyOf(wishes);
    }
}
