package org.jieming.api.process.planning;

import java.util.List;
import java.util.function.Function;
import org.jieming.gap.Homes;
import org.jieming.gap.Serving;
import org.jieming.gap.Unplaced;
import org.jieming.population.Population;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.shape.Shape;

/**
 * {@link Serving} of people of an area, ready for whatever facilities of known place there are: what does not hang on these is looked up
 * once. Immutable, thread-safe once {@link #kept}.
 *
 * @param homes where the people live
 * @param range how far facilities serve
 * @param anyway whom one without a place serves wherever it stands
 * @param perhaps whom one may serve of which too little is known
 * @param unlisted what is on no roll
 */
record Reckoning(Homes homes, Unplaced.Range range, boolean[] anyway, boolean[] perhaps, Serving.Unlisted unlisted) {
    private static final Unplaced NOBODY = new Unplaced(List.of());

    /** Of some of the people of a provision, where facilities serve so far. */
    static Reckoning of(Provision provision, List<Population.Cell> cells, Walking walking, Radii radii) {
        Doubtful doubtful = provision.doubtful();
        Homes homes = homes(provision, cells);
        Function<Positions, Nearest> from = walking.yardstick().from(Spots.ofCells(cells));
        boolean[] perhaps =
                ReachStudy.served(some -> from.apply(Spots.ofSites(some)), doubtful.perhaps(), radii::of, cells.size());
        Unplaced.Range range = Unplaced.Range.within(walking.yardstick(), radii::of);
        return new Reckoning(
                homes,
                range,
                homes.served(new boolean[cells.size()], Homes.Doors.NONE, doubtful.unplaced(), range),
                homes.perhaps(perhaps, Homes.Doors.of(doubtful.perhaps(), radii::of), doubtful.unplaced(), range),
                unlisted(homes, provision, walking, radii));
    }

    /** Where some of the people of a provision live. */
    static Homes homes(Provision provision, List<Population.Cell> cells) {
        return Homes.of(cells, Spots.ofCells(cells), cell -> cells.get(cell).spot() == null, unit -> provision
                .setting()
                .outline(unit)
                .map(Shape::geometry));
    }

    /** What is on no roll where they live, and around. */
    static Serving.Unlisted unlisted(Homes homes, Provision provision, Walking walking, Radii radii) {
        double longest =
                provision.kinds().stream().mapToDouble(radii::longest).max().orElse(0);
        return Serving.Unlisted.of(
                homes,
                provision.doubtful().rolls(),
                provision.doubtful().beside(provision.setting(), longest),
                walking.yardstick(),
                radii::longest);
    }

    /** The same for whoever asks again and again. */
    Reckoning kept() {
        return new Reckoning(homes, range, anyway, perhaps, unlisted.kept());
    }

    /**
     * Whom some facilities of known place serve, and those without one.
     *
     * @param near who has a place within the radius of one
     * @param doors where they are
     */
    boolean[] served(boolean[] near, Homes.Doors doors) {
        return ReachStudy.either(anyway, homes.served(near, doors, NOBODY, range));
    }

    /** Whom facilities of known place may serve, of those of whom no more than the unit is known. */
    boolean[] perhaps(Homes.Doors doors) {
        return homes.perhaps(new boolean[perhaps.length], doors, NOBODY, range);
    }

    /** Who is served then, who is not, and of whom nobody knows. */
    Serving of(boolean[] near, Homes.Doors doors, double[] ways) {
        return Serving.of(homes, served(near, doors), ReachStudy.either(perhaps, perhaps(doors)), ways, unlisted);
    }
}
