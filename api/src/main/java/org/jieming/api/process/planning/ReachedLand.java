package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * How much of the land of units lies within the straight radii of facilities, overlaps counted once. The share is reckoned on
 * the 3° Gauss-Krüger plane of the area, where a circle stays one and grows by the scale at its centre; square metres are that
 * share of the unit's area on the ellipsoid. A unit 30 km across is right to some 1e-4 of itself.
 *
 * @param units the land of each unit that is drawn
 */
record ReachedLand(Map<DivisionCode, Land> units) {
    /** What an area of people, fields and hills is told in. */
    private static final double KM2 = 1e6;

    /**
     * The land of a unit.
     *
     * @param whole all of it, square metres on the ellipsoid
     * @param share what of it is in reach, 0 to 1
     */
    record Land(double whole, double share) {
        double reachedKm2() {
            return rounded(whole * share / KM2);
        }

        double km2() {
            return rounded(whole / KM2);
        }

        double beyondKm2() {
            return rounded(whole * (1 - share) / KM2);
        }

        /** To the square metre. */
        private static double rounded(double km2) {
            return Math.rint(km2 * KM2) / KM2;
        }
    }

    ReachedLand {
        units = Map.copyOf(units);
    }

    /** The area of a unit as far as the asker may see it; null where none is drawn. */
    static @Nullable Shape shape(Setting setting, DivisionCode code) {
        ItemVersion item = setting.units().get(code.digits());
        Shape shape = item == null ? null : setting.ground().sight().shape(item);
        boolean isDrawn = shape != null
                && shape.geometry().getDimension() == 2
                && !shape.geometry().isEmpty();
        return isDrawn ? shape : null;
    }

    /** The land of a unit; null where it is not drawn. */
    @Nullable
    Land of(DivisionCode code) {
        return units.get(code);
    }

    /**
     * What of the area lies in none of some units, whether not drawn or between outlines that do not meet; below 0 where they
     * overlap. With it the units' figures sum to those of the area, to the square metre that each is rounded to: what is no more
     * than this rounding is 0. Null where the area is not drawn.
     */
    @Nullable
    Rest rest(DivisionCode area, Collection<DivisionCode> units) {
        Land whole = of(area);
        if (whole == null) {
            return null;
        }
        List<Land> known = units.stream().map(this::of).filter(Objects::nonNull).toList();
        double km2 = left(whole.km2(), known, Land::km2);
        double reached = left(whole.reachedKm2(), known, Land::reachedKm2);
        // of no land none is in reach, and of land no less than none: the plane of the shares and the ellipsoid differ
        // by square metres
        return new Rest(km2, km2 < 0 ? reached : Math.max(0, Math.min(km2, reached)));
    }

    /** Every figure is off by half a square metre at the most; a difference within that is none. */
    private static double left(double whole, List<Land> known, ToDoubleFunction<Land> figure) {
        double left = Land.rounded(whole - known.stream().mapToDouble(figure).sum());
        return Math.abs(left) * KM2 <= (known.size() + 1) / 2.0 ? 0 : left;
    }

    /**
     * Land beside units.
     *
     * @param km2 all of it
     * @param reachedKm2 what of it is in reach
     */
    record Rest(double km2, double reachedKm2) {
        boolean isNothing() {
            return km2 == 0 && reachedKm2 == 0;
        }
    }

    /** Tells the figures of a unit. */
    static void tell(ObjectNode json, @Nullable Land land) {
        json.put("land_km2", land == null ? null : (Double) land.km2());
        json.put("land_reached_km2", land == null ? null : (Double) land.reachedKm2());
        json.put("land_share", land == null ? null : (Double) land.share());
    }

    /** What the figures are of, and why there are none along roads. */
    static Bilingual note(boolean alongRoads, boolean isDrawn) {
        if (!alongRoads && !isDrawn) {
            return Bilingual.of(
                    "登记簿没有该区域的图形,无法计算其土地", "the register holds no outline of the area; its land cannot be measured");
        }
        return alongRoads
                ? Bilingual.of(
                        "沿道路计算时不给出面积:道路之间的土地在不在步行范围内无从得知",
                        "along roads no area is told: nothing says which land between the roads is in reach")
                : Bilingual.of(
                        "按土地面积计:设施直线半径所及的圆,重叠只计一次;不是人口,也不是居住用地的占比",
                        "shares of land: circles of the straight radius, overlaps once; neither people nor residential land");
    }
}
