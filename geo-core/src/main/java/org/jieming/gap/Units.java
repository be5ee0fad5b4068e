package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Envelope;

/** The divisions of an area as a tree, each known by its number; the area is 0 and every unit comes after the one above. */
public final class Units {
    /** Outside the area. */
    public static final int OUTSIDE = -1;

    private final List<DivisionCode> codes = new ArrayList<>();
    private final List<ItemVersion> items = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Unregistered unregistered;
    private final DivisionLevel[] levels;
    private final int[] above;
    private final int[][] atLevel;

    private Units(TreeMap<DivisionCode, ItemVersion> sorted, Unregistered unregistered) {
        this.unregistered = unregistered;
        for (Map.Entry<DivisionCode, ItemVersion> each : sorted.entrySet()) {
            numbers.put(each.getKey().digits(), codes.size());
            codes.add(each.getKey());
            items.add(each.getValue());
        }
        levels = codes.stream().map(DivisionCode::level).toArray(DivisionLevel[]::new);
        above = new int[codes.size()];
        atLevel = new int[DivisionLevel.values().length][codes.size()];
        for (int unit = 0; unit < above.length; unit++) {
            above[unit] = unit == 0 ? OUTSIDE : above(unit, unit - 1);
            for (int[] known : atLevel) {
                known[unit] = unit == 0 ? OUTSIDE : known[above[unit]];
            }
            atLevel[levels[unit].ordinal()][unit] = unit;
        }
    }

    /** The unit above one, which is the one before it in order of code or above that; lists are above nothing. */
    private int above(int unit, int before) {
        int at = before;
        while (at > 0 && (!code(at).contains(code(unit)) || code(at).isHeading())) {
            at = above[at];
        }
        return at;
    }

    /**
     * The divisions of an area.
     *
     * @param divisions divisions in force on a day, of the area or not
     * @param unregistered counties of the area that are not among them
     * @return empty when the area itself is not among them
     */
    public static Optional<Units> of(DivisionCode area, Collection<ItemVersion> divisions, Unregistered unregistered) {
        TreeMap<DivisionCode, ItemVersion> sorted = new TreeMap<>();
        for (ItemVersion division : divisions) {
            String code = division.values().text("code");
            if (!code.isEmpty()) {
                DivisionCode its = new DivisionCode(code);
                if (area.contains(its)) {
                    sorted.put(its, division);
                }
            }
        }
        return sorted.containsKey(area) ? Optional.of(new Units(sorted, unregistered)) : Optional.empty();
    }

    /** How many units there are, the area among them. */
    public int size() {
        return codes.size();
    }

    /** The area. */
    public DivisionCode area() {
        return codes.get(0);
    }

    /** The box of all outlines of the area and its units; null in the sense of JTS where none is drawn. */
    public Envelope box() {
        Envelope box = new Envelope();
        items.forEach(unit -> unit.shape().ifPresent(shape -> box.expandToInclude(shape.envelope())));
        return box;
    }

    /** Their codes. */
    List<DivisionCode> codes() {
        return Collections.unmodifiableList(codes);
    }

    /** The code of a unit. */
    public DivisionCode code(int unit) {
        return codes.get(unit);
    }

    /** The division that is the unit. */
    public ItemVersion item(int unit) {
        return items.get(unit);
    }

    /** The level of a unit. */
    DivisionLevel level(int unit) {
        return levels[unit];
    }

    /** The unit above; {@link #OUTSIDE} for the area. */
    public int above(int unit) {
        return above[unit];
    }

    /** The units that another is divided into, as far as they are on record. O(units). */
    List<Integer> in(int unit) {
        return IntStream.range(0, size())
                .filter(below -> above[below] == unit)
                .boxed()
                .toList();
    }

    /** The unit of a level which a unit is or lies in; {@link #OUTSIDE} when there is none. */
    public int at(int unit, DivisionLevel level) {
        return unit == OUTSIDE ? OUTSIDE : atLevel[level.ordinal()][unit];
    }

    /** The smallest unit that holds a code; {@link #OUTSIDE} when the area does not. Expected O(levels). */
    public int holding(DivisionCode code) {
        if (!area().contains(code)) {
            return OUTSIDE;
        }
        Optional<DivisionCode> wanted = Optional.of(code);
        while (wanted.isPresent()) {
            Integer known = numbers.get(wanted.get().digits());
            if (known != null) {
                return known;
            }
            wanted = wanted.get().parent();
        }
        return 0;
    }

    /** The counties of the area of which the register holds nothing. */
    public Unregistered unregistered() {
        return unregistered;
    }

    /** The units that hold those, in order of code, where they have, or are, units of a level. */
    List<Integer> unregistered(DivisionLevel level) {
        return unregistered.counties().stream()
                .filter(county -> !level.isAbove(county.level()))
                .map(this::holding)
                .toList();
    }

    /** The units above a level in which the register knows none of it, nor of any level between: there are some, and nobody knows how many. */
    public List<Integer> undivided(DivisionLevel level) {
        boolean[] isDivided = new boolean[size()];
        for (int unit = 1; unit < size(); unit++) {
            isDivided[above[unit]] = true;
        }
        return IntStream.range(0, size())
                .filter(unit -> !isDivided[unit] && levels[unit].isAbove(level))
                .boxed()
                .toList();
    }

    /** The units of a level, in order of code. */
    public List<Integer> at(DivisionLevel level) {
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < size(); unit++) {
            if (levels[unit] == level) {
                units.add(unit);
            }
        }
        return units;
    }
}
