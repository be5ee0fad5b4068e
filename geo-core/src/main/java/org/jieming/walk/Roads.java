package org.jieming.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.register.ItemVersion;

/**
 * The roads of a register that walkers may use, and what they do not walk over to get to a road.
 *
 * @param items the road of every line of the network; a road of several lines stands several times
 * @param network their ways
 * @param join how far a road may end from another to be joined to it, metres
 * @param barriers roads closed to walkers, fences, railways, waters
 */
public record Roads(List<ItemVersion> items, WalkNetwork network, double join, WalkNetwork barriers) {
    /**
     * Closed to walkers where the record does not say otherwise: expressways by 道路交通安全法 (2021) Art. 67; urban
     * expressways because their carriageways are closed as a rule (footways beside them are recorded as roads of their own); ways for buses or races alone; and roads that are not there yet.
     */
    private static final Set<String> CLOSED = Set.of("expressway", "urban-expressway", "special", "planned");

    /** The roads where nothing is known of railways and waters. */
    public static Roads of(List<ItemVersion> roads, double join) {
        return of(roads, List.of(), join);
    }

    /**
     * The roads open to walkers among those in force on a day, joined where they share a vertex and where one ends beside another.
     * Nobody passes a shut gate, at a point of a road or drawn over it. Bridges and tunnels are joined at their vertices alone: what ends beside them may lie below. O(n log n) of their vertices.
     *
     * @param others railways, waters and whatever else of the register may be drawn between people and a road
     * @param join how far a road may end from another to be joined to it, metres; 0: not at all
     */
    public static Roads of(List<ItemVersion> roads, List<ItemVersion> others, double join) {
        List<ItemVersion> items = new ArrayList<>();
        List<double[]> lines = new ArrayList<>();
        List<ItemVersion> drawnAsLines =
                roads.stream().filter(road -> !Gates.isGate(road)).toList();
        for (ItemVersion road : drawnAsLines) {
            List<double[]> drawn = isOpen(road) ? Barriers.lines(road) : List.of();
            lines.addAll(drawn);
            items.addAll(Collections.nCopies(drawn.size(), road));
        }
        Roads open = joined(items, lines, Gates.shut(roads), GateLines.of(roads), join);
        return new Roads(open.items, open.network, join, Barriers.of(drawnAsLines, others));
    }

    /** Ends are led to what they lie beside, then all is cut at shut gates: nothing is joined across them. */
    private static Roads joined(
            List<ItemVersion> items, List<double[]> lines, Set<Long> points, GateLines gates, double join) {
        List<ItemVersion> all = items;
        List<double[]> ways = lines;
        if (join > 0) {
            Joints joints = Joints.of(lines, line -> isOnTheGround(items.get(line)), join);
            all = joints.origin().stream().map(items::get).toList();
            ways = joints.lines();
        }
        List<ItemVersion> whole = all;
        ways = gates.met(ways, line -> isOnTheGround(whole.get(line)));
        Set<Long> shut = new HashSet<>(points);
        shut.addAll(gates.places());
        if (!shut.isEmpty()) {
            Gates.Cut cut = Gates.at(shut, ways);
            all = cut.origin().stream().map(whole::get).toList();
            ways = cut.lines();
        }
        return new Roads(List.copyOf(all), WalkNetwork.of(ways), join, WalkNetwork.of(List.of()));
    }

    /** Whether a zone or a place is a railway, a dike or a water, over which nobody walks to a road. */
    public static boolean isBarrier(ItemVersion item) {
        return Barriers.stops(item);
    }

    private static boolean isOnTheGround(ItemVersion road) {
        return Stream.of("bridge", "tunnel")
                .noneMatch(apart ->
                        road.values().get(apart).filter(Boolean.TRUE::equals).isPresent());
    }

    /** Whether people may walk on a road: what the record says, else what its words of OpenStreetMap say, else its class. */
    public static boolean isOpen(ItemVersion road) {
        return road.values()
                .get("walkable")
                .map(Boolean.class::cast)
                .or(() -> Admission.of(road))
                .orElse(!CLOSED.contains(road.values().text("road_class")));
    }
}
