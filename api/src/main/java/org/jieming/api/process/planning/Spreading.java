package org.jieming.api.process.planning;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.gap.WholeUnits;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Population;
import org.jieming.register.ItemId;
import org.locationtech.jts.geom.Geometry;

/**
 * People where an analysis takes them to live: in the points of their cells, spread over an area where that is asked for, or somewhere in
 * a unit and nobody knows where.
 *
 * @param people the people
 * @param left how many cells were to be spread and stay in their point
 */
record Spreading(Population people, int left) {
    /** Of one cell: a larger one stays as it is. */
    static final int MOST_SQUARES = 10_000;
    /** Of all cells together: some seconds of work. */
    private static final int MOST_OF_ALL = 500_000;

    private static final Bilingual DOING = Bilingual.of("按面积分摊人口", "Spreading people by area");

    /** @throws Malformed when the grid of {@link ProvisionInputs#SPREAD} is too narrow */
    static Spreading of(Setting setting, Population counted, Inputs inputs, Progress progress) {
        Optional<Double> step = inputs.find(ProvisionInputs.SPREAD);
        Population spread = step.map(
                        metres -> spread(setting, counted, wide(setting, counted, inputs), metres, progress))
                .orElse(counted);
        Population people = spread.somewhere(wide(setting, spread, inputs));
        return new Spreading(people, step.isEmpty() ? 0 : same(counted, people));
    }

    /** How many cells are in their points as they were. */
    private static int same(Population counted, Population people) {
        Set<Population.Cell> before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(counted.cells());
        return Math.toIntExact(people.cells().stream()
                .filter(cell -> cell.spot() != null && before.contains(cell))
                .count());
    }

    /** Cells that stand for units wider than the radius; none where none is asked about. */
    private static Set<ItemId> wide(Setting setting, Population people, Inputs inputs) {
        return Provision.radius(inputs)
                .map(metres -> WholeUnits.wide(people, metres, setting::outline))
                .orElse(Set.of());
    }

    private static Population spread(
            Setting setting, Population counted, Set<ItemId> wide, double step, Progress progress) {
        Function<Population.Cell, Optional<Geometry>> areas = setting.areas(counted, wide);
        long squares = counted.squares(areas, step, MOST_SQUARES);
        if (squares > MOST_OF_ALL) {
            throw new Malformed(
                    ProvisionInputs.SPREAD.field(),
                    Told.metres(step),
                    Bilingual.format(
                            "这样的网格共有 %,d 格,最多 %,d 格;请用更大的网格(数值更大),或缩小区域",
                            "there would be %,d squares, of at most %,d; take a wider grid, or a smaller area",
                            squares,
                            MOST_OF_ALL));
        }
        return counted.spread(
                areas,
                step,
                MOST_SQUARES,
                cell -> progress.at(DOING, cell, counted.cells().size()));
    }

    /** What is told of cells that stay in their point; empty where none does. */
    static Optional<Bilingual> left(int cells) {
        return cells == 0
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 个人口单元没有按网格分摊,仍按其位置计:自身和所代表的政区都没有图形,或没写类型而与其他单元共属一个乡镇或区县(各代表哪一部分不得而知),或超过 %,d 格;请写明类型(cell_kind)并登记图形",
                        "%d population cells were not spread and count in their point: neither they nor the unit that they stand for"
                                + " is drawn, or they say of no kind and share a town or county (nobody knows which part each stands"
                                + " for), or they have more than %,d squares; state their kind (cell_kind) and record an outline",
                        cells,
                        MOST_SQUARES));
    }
}
