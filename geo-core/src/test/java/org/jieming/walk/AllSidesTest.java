package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.register.ItemVersion;
import org.junit.jupiter.api.Test;

/**
 * Coming onto the roads on every side. On 35° N a thousandth of a degree is 91.3 m of longitude and 110.9 m of latitude. Two
 * streets eastwards, 0.001° apart, joined at their east end alone:
 *
 * <pre>
 *   35.001  105.00 ──────────── 105.01  back street
 *   35.000  105.00 ──────────── 105.01  front street
 * </pre>
 */
class AllSidesTest {
    private static final double LIMIT = 300;
    private static final WalkNetwork NOTHING = WalkNetwork.of(List.of());
    private static final double[] STREETS = {105.00, 35.001, 105.01, 35.001, 105.01, 35.000, 105.00, 35.000};

    private static double walk(Entry entry, Positions from, Positions to) {
        return entry.network()
                .from(entry.footholds(to))
                .nearest(entry.footholds(from))
                .metres()[0];
    }

    @Test
    void who_stands_between_two_streets_takes_the_one_that_leads_there() {
        // the house 0.0004° = 44.4 m behind the front street and 0.0006° = 66.5 m before the back street, at 105.001;
        // the site
        // on the back street at 105.000. By the front street 44.4 + 821.6 + 110.9 + 912.9, by the back street 66.5 +
        // 91.3
        WalkNetwork network = WalkNetwork.of(List.of(STREETS));
        Positions house = Positions.ofDegrees(105.001, 35.0004);
        Positions site = Positions.ofDegrees(105.000, 35.001);
        assertThat(walk(new Entry.Nearest(network, LIMIT), house, site))
                .isCloseTo(44.4 + 821.6 + 110.9 + 912.9, within(0.3));
        Entry sides = new Entry.AllSides(network, LIMIT, NOTHING);
        assertThat(walk(sides, house, site)).isCloseTo(66.5 + 91.3, within(0.3));
        // the way back is the way there
        assertThat(walk(sides, site, house)).isEqualTo(walk(sides, house, site));
    }

    @Test
    void nobody_steps_over_a_road_or_a_known_river_to_another_road() {
        // in front of the front street: the back street lies behind it
        WalkNetwork network = WalkNetwork.of(List.of(STREETS));
        Positions before = Positions.ofDegrees(105.001, 34.9996);
        Positions site = Positions.ofDegrees(105.000, 35.001);
        assertThat(walk(new Entry.AllSides(network, LIMIT, NOTHING), before, site))
                .isEqualTo(walk(new Entry.Nearest(network, LIMIT), before, site));
        // a river between house and back street
        WalkNetwork river = WalkNetwork.of(List.of(new double[] {104.99, 35.0008, 105.009, 35.0008}));
        Positions house = Positions.ofDegrees(105.001, 35.0004);
        assertThat(walk(new Entry.AllSides(network, LIMIT, river), house, site))
                .isCloseTo(44.4 + 821.6 + 110.9 + 912.9, within(0.3));
        // a river between house and front street, which is the nearer: she goes by the back street alone
        WalkNetwork other = WalkNetwork.of(List.of(new double[] {104.99, 35.0001, 105.009, 35.0001}));
        Positions front = Positions.ofDegrees(105.000, 35.000);
        assertThat(walk(new Entry.AllSides(network, LIMIT, other), house, front))
                .isCloseTo(66.5 + 821.6 + 110.9 + 912.9, within(0.3));
    }

    @Test
    void from_the_middle_of_a_block_one_leaves_on_four_sides_and_cuts_no_corner() {
        // a block of 0.002° by 0.002°, its streets going on for 0.002° on all sides
        List<double[]> grid = new ArrayList<>();
        for (int line = 0; line < 4; line++) {
            double at = line * 0.002;
            grid.add(new double[] {105, 35 + at, 105.002, 35 + at, 105.004, 35 + at, 105.006, 35 + at});
            grid.add(new double[] {105 + at, 35, 105 + at, 35.002, 105 + at, 35.004, 105 + at, 35.006});
        }
        Footholds holds = new Entry.AllSides(WalkNetwork.of(grid), 500, NOTHING)
                .footholds(Positions.ofDegrees(105.0031, 35.0029));
        // east 0.0009° = 82.2 m, south 0.0009° = 99.8 m, west 0.0011° = 100.4 m, north 0.0011° = 122.0 m; each in the
        // middle of a side
        assertThat(Arrays.stream(holds.aside()).mapToDouble(away -> away / 1000.0))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 0.2 ? 0 : Double.compare(one, other))
                .containsExactly(82.2, 99.8, 100.4, 122.0);
    }

    @Test
    void who_stands_on_a_road_enters_there_and_off_all_roads_nowhere() {
        Entry sides = new Entry.AllSides(WalkNetwork.of(List.of(STREETS)), LIMIT, NOTHING);
        Footholds holds = sides.footholds(Positions.ofDegrees(105.001, 35, 105.001, 35.2));
        assertThat(holds.first()).containsExactly(0, 1, 1);
        assertThat(holds.aside()[0]).isLessThan(10);
    }

    @Test
    void closed_roads_fences_railways_and_waters_are_barriers_and_open_roads_are_not() {
        List<ItemVersion> roads = List.of(
                JointsTest.road("街", Map.of(), 105, 35, 105.01, 35),
                JointsTest.road("高速", Map.of("road_class", "motorway"), 105, 35.001, 105.01, 35.001),
                JointsTest.road("围墙", Map.of("barrier", "wall"), 105, 35.002, 105.01, 35.002, 105.02, 35.002));
        assertThat(Roads.of(roads, 1).barriers().size()).isEqualTo(1 + 2);
    }

    @Property(tries = 300)
    void ways_on_all_sides_are_the_shortest_over_every_place_that_can_be_seen(@ForAll long seed) {
        Random random = new Random(seed);
        List<double[]> streets = streets(random, 3 + random.nextInt(12));
        WalkNetwork network = WalkNetwork.of(streets);
        WalkNetwork barriers = WalkNetwork.of(streets(random, random.nextInt(3)));
        Entry sides = new Entry.AllSides(network, LIMIT, barriers);
        Positions people = places(random, 12);
        for (int point = 0; point < people.size(); point++) {
            Positions one = Positions.ofDegrees(people.longitude(point), people.latitude(point));
            Footholds holds = sides.footholds(one);
            Set<Long> found = new TreeSet<>();
            for (int hold = 0; hold < holds.size(); hold++) {
                found.add(holds.aside()[hold]);
            }
            assertThat(found).as("seed %d, point %d", seed, point).isEqualTo(seen(network, barriers, one));
        }
        Positions sites = places(random, 3);
        Nearest walked = network.from(sides.footholds(sites)).nearest(sides.footholds(people));
        assertThat(WalkCheck.ways(network, sides.footholds(people), sides.footholds(sites)))
                .as("seed %d", seed)
                .containsExactly(walked.metres());
    }

    /** The straight ways to all places that may be entered, looking at every piece of road and asking every other. */
    private static Set<Long> seen(WalkNetwork network, WalkNetwork barriers, Positions at) {
        Footholds nearest = network.footholds(at, LIMIT);
        Set<Long> seen = new TreeSet<>();
        Foot foot = new Foot(network);
        for (int piece = 0; piece < network.size(); piece++) {
            foot.measure(at, 0, piece);
            double share = foot.share();
            double x = along(network::longitude, network, piece, share);
            double y = along(network::latitude, network, piece, share);
            double away = foot.away();
            if (away <= LIMIT && isNearest(network, at, x, y) && !hidden(network, barriers, at, x, y, away)) {
                seen.add(Math.round(away * 1000));
            }
        }
        boolean on = nearest.on(0) && nearest.aside()[0] <= 10;
        if (seen.isEmpty() || on) {
            seen.clear();
            Arrays.stream(nearest.aside()).forEach(seen::add);
        }
        return seen;
    }

    private static double along(IntToDoubleFunction degrees, WalkNetwork network, int piece, double share) {
        double from = degrees.applyAsDouble(network.segments().from()[piece]);
        return from + share * (degrees.applyAsDouble(network.segments().to()[piece]) - from);
    }

    /** Whether no road that begins or ends at a place comes nearer: each leads away from the point, at a right angle or more. */
    private static boolean isNearest(WalkNetwork network, Positions at, double x, double y) {
        for (int piece = 0; piece < network.size(); piece++) {
            int[] ends = {network.segments().from()[piece], network.segments().to()[piece]};
            for (int end = 0; end < 2; end++) {
                boolean here = Math.hypot(network.longitude(ends[end]) - x, network.latitude(ends[end]) - y) < 1e-12;
                if (here && dot(network.vertices(), ends[end], ends[1 - end], at) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double dot(Positions vertices, int here, int there, Positions at) {
        double dot = 0;
        for (int axis = 0; axis < 3; axis++) {
            dot += (vertices.at(there, axis) - vertices.at(here, axis)) * (at.at(0, axis) - vertices.at(here, axis));
        }
        return dot;
    }

    private static boolean hidden(
            WalkNetwork network, WalkNetwork barriers, Positions at, double x, double y, double away) {
        double most = 1 - Math.min(1, 0.01 / away);
        Line2D way = new Line2D.Double(
                at.longitude(0),
                at.latitude(0),
                at.longitude(0) + most * (x - at.longitude(0)),
                at.latitude(0) + most * (y - at.latitude(0)));
        for (WalkNetwork lines : List.of(network, barriers)) {
            for (int piece = 0; piece < lines.size(); piece++) {
                if (way.intersectsLine(
                        along(lines::longitude, lines, piece, 0),
                        along(lines::latitude, lines, piece, 0),
                        along(lines::longitude, lines, piece, 1),
                        along(lines::latitude, lines, piece, 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<double[]> streets(Random random, int count) {
        List<double[]> streets = new ArrayList<>();
        for (int street = 0; street < count; street++) {
            double[] line = new double[4 + 2 * random.nextInt(3)];
            for (int at = 0; at < line.length; at++) {
                line[at] = (at % 2 == 0 ? 105 : 35) + random.nextInt(9) * 0.001;
            }
            streets.add(line);
        }
        return streets;
    }

    private static Positions places(Random random, int count) {
        double[] degrees = new double[2 * count];
        for (int at = 0; at < degrees.length; at++) {
            degrees[at] = (at % 2 == 0 ? 105 : 35) + random.nextDouble() * 0.008;
        }
        return Positions.ofDegrees(degrees);
    }
}
