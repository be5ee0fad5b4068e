package org.jieming.api.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;

/**
 * The people of an area, and over which ground those of a cell live.
 *
 * @param setting the area and the day
 */
record Residents(Setting setting) {

    /** The people of the area in a band, in every county from the best source the register holds. */
    Population in(Band band) {
        DivisionCode home = Population.home(setting.area());
        List<ItemVersion> cells = setting.ground().items(ItemType.POPULATION_CELL, setting.day(), cell -> {
            String code = cell.values().text("division_code");
            return code.isEmpty() || Setting.isUnder(home, code) || new DivisionCode(code).contains(home);
        });
        Collection<ItemVersion> divisions = home.equals(setting.area())
                ? setting.units().values()
                : setting.ground()
                        .items(
                                ItemType.DIVISION,
                                setting.day(),
                                unit -> Setting.isUnder(home, unit.values().text("code")));
        return Population.of(
                cells,
                setting.area(),
                Stream.concat(
                                divisions.stream()
                                        .map(unit ->
                                                new DivisionCode(unit.values().text("code"))),
                                new Counties(setting).unregistered().counties().stream())
                        .toList(),
                band,
                setting::unitAt);
    }

    /**
     * Finds the area over which the people of a cell live: its own, or that of the unit it stands for; empty where neither is drawn.
     *
     * @param wide which cells stand for a whole unit beside those that are alone in it
     */
    Function<Population.Cell, Optional<Geometry>> areas(Population people, Set<ItemId> wide) {
        Set<ItemId> whole = new HashSet<>(wide);
        people.ofNoKind().values().stream().filter(alone -> alone.size() == 1).forEach(whole::addAll);
        return cell -> areaOf(cell, whole.contains(cell.item().id()));
    }

    private Optional<Geometry> areaOf(Population.Cell cell, boolean isWhole) {
        String kind = cell.item().values().text("cell_kind");
        boolean isOfUnit = cell.unit().level() == DivisionLevel.VILLAGE
                || kind.equals(cell.unit().level().word())
                || kind.isEmpty() && isWhole;
        ItemVersion unit = isOfUnit ? setting.units().get(cell.unit().digits()) : null;
        return Stream.of(Optional.of(cell.item()), Optional.ofNullable(unit))
                .flatMap(Optional::stream)
                .flatMap(item -> item.shape().stream())
                .map(Shape::geometry)
                .filter(geometry -> geometry.getDimension() == 2)
                .findFirst();
    }
}
