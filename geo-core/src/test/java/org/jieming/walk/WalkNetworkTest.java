package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.shape.Geodesy;
import org.junit.jupiter.api.Test;

/**
 * On the ellipsoid at 35° N a hundredth of a degree is 912.9 m of longitude and 1,109.4 m of latitude. The town of most tests:
 * a main street eastwards, a lane northwards from its middle, and a path on the other bank that nothing joins to them.
 *
 * <pre>
 *   35.01          lane                       105.03 path
 *   35.00  105.00 ─────┴───── 105.02 street      ┆
 * </pre>
 */
class WalkNetworkTest {
    private static final WalkNetwork TOWN = WalkNetwork.of(List.of(
            new double[] {105.00, 35, 105.01, 35, 105.02, 35},
            new double[] {105.01, 35, 105.01, 35.01},
            new double[] {105.03, 35, 105.03, 35.01}));

    private static Nearest walked(WalkNetwork network, Positions demand, Positions sites, double limit) {
        return network.from(network.footholds(sites, limit)).nearest(network.footholds(demand, limit));
    }

    @Test
    void one_walks_round_the_corner_and_straight_to_the_road_at_both_ends() {
        // from 0.001° = 91.3 m east of the lane's end: 91.3 + 1,109.4 down the lane + 912.9 along the street, and
        // 0.001° =
        // 110.9 m from the street to the site: 2,224.5 m; the straight line is 1,500 m
        Nearest walk = walked(TOWN, Positions.ofDegrees(105.011, 35.01), Positions.ofDegrees(105.00, 34.999), 200);
        assertThat(walk.site()).containsExactly(0);
        assertThat(walk.metres()[0]).isCloseTo(91.3 + 1109.4 + 912.9 + 110.9, within(0.3));
    }

    @Test
    void between_two_doors_on_one_piece_of_road_nobody_walks_to_its_end() {
        // 0.002° apart on the street, both 0.0005° = 55.5 m beside it: 55.5 + 182.6 + 55.5; straight 182.6 m is more
        // than both ways
        // to the street together, so it is not walked
        Nearest walk = walked(TOWN, Positions.ofDegrees(105.004, 35.0005), Positions.ofDegrees(105.006, 35.0005), 200);
        assertThat(walk.metres()[0]).isCloseTo(55.5 + 182.6 + 55.5, within(0.2));
    }

    @Test
    void who_is_nearer_to_the_site_than_both_are_to_the_road_walks_straight() {
        // 0.001° = 91.3 m apart, both 0.001° = 110.9 m beside the street
        Nearest walk = walked(TOWN, Positions.ofDegrees(105.004, 35.001), Positions.ofDegrees(105.005, 35.001), 200);
        assertThat(walk.metres()[0]).isCloseTo(91.3, within(0.1));
    }

    @Test
    void over_the_water_there_is_no_way_however_near_and_off_the_roads_none_is_known() {
        // the path at 105.03 stands apart from the street; 35.05 is 4.4 km from every road
        Positions demand = Positions.ofDegrees(105.03, 35.00, 105.02, 35.05, 105.02, 35.00);
        Nearest walk = walked(TOWN, demand, Positions.ofDegrees(105.02, 35.00), 500);
        assertThat(walk.site()).containsExactly(Nearest.NONE, Nearest.NONE, 0);
        assertThat(walk.metres()).containsExactly(Double.POSITIVE_INFINITY, Double.NaN, 0);
        Footholds holds = TOWN.footholds(demand, 500);
        assertThat(holds.on(1)).isFalse();
        assertThat(TOWN.line(holds.nearest(0))).isEqualTo(2);
        assertThat(TOWN.part(holds.nearest(0))).isNotEqualTo(TOWN.part(holds.nearest(2)));
    }

    @Test
    void of_two_sites_equally_far_the_first_is_nearest_and_without_sites_nobody_gets_anywhere() {
        Positions lane = Positions.ofDegrees(105.01, 35.01);
        assertThat(walked(TOWN, lane, Positions.ofDegrees(105.02, 35, 105.02, 35), 100)
                        .site())
                .containsExactly(0);
        assertThat(walked(TOWN, lane, Positions.ofDegrees(), 100).metres()).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(walked(WalkNetwork.of(List.of()), lane, lane, 1).metres()).containsExactly(0);
    }

    @Test
    void roads_in_reach_end_where_the_way_ends() {
        // 1,500 m from the lane's end: the whole lane, 1,109.4 m, and 390.6 m of the street to each side: 0.004279°
        List<double[]> roads = TOWN.from(TOWN.footholds(Positions.ofDegrees(105.01, 35.01), 10))
                .roadsWithin(1500);
        assertThat(roads).hasSize(3);
        double east = roads.stream().mapToDouble(piece -> piece[2]).max().orElseThrow();
        assertThat(east).isCloseTo(105.01 + 390.6 / 91_288, within(1e-6));
    }

    @Property(tries = 300)
    void ways_are_those_that_floyd_finds_looking_at_every_pair(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(12);
        List<double[]> lines = new ArrayList<>();
        for (int line = 0; line < 1 + random.nextInt(14); line++) {
            lines.add(line(random, size, 2 + random.nextInt(3)));
        }
        long[][] ways = floyd(size, lines);
        // doors on vertices from which a road leads somewhere: no way to the road, and nothing else within the limit of
        // 1 m
        int[] used = IntStream.range(0, size)
                .filter(from ->
                        Arrays.stream(ways[from]).filter(way -> way < FAR).count() > 1)
                .toArray();
        if (used.length == 0) {
            return;
        }
        int[] sites = random.ints(1 + random.nextInt(4), 0, used.length)
                .map(at -> used[at])
                .toArray();
        WalkNetwork network = WalkNetwork.of(lines);
        Nearest walk = walked(network, at(used), at(sites), 1);
        assertThat(WalkCheck.ways(network, network.footholds(at(used), 1), network.footholds(at(sites), 1)))
                .containsExactly(walk.metres());
        for (int point = 0; point < used.length; point++) {
            int from = used[point];
            long best = Arrays.stream(sites)
                    .mapToLong(site -> ways[from][site])
                    .min()
                    .orElseThrow();
            double expected = best >= FAR ? Double.POSITIVE_INFINITY : best / 1000.0;
            assertThat(walk.metres()[point])
                    .as("seed %d, point %d", seed, point)
                    .isEqualTo(expected);
            if (best < FAR) {
                assertThat(ways[from][sites[walk.site()[point]]]).isEqualTo(best);
            }
        }
    }

    @Test
    void a_line_that_stays_where_it_is_is_no_road() {
        double[] spot = {105, 35, 105, 35, 105, 35};
        double[] road = {105, 35.01, 105.01, 35.01};
        // the spot is 0 m away, the road 0.01 degrees of latitude, about 1,110 m
        Footholds hold = WalkNetwork.of(List.of(spot, road)).footholds(Positions.ofDegrees(105, 35), 2000);
        assertThat(hold.aside()[0] / 1000.0).isBetween(1100.0, 1120.0);
    }

    @Property(tries = 200)
    void no_place_of_any_road_is_nearer_than_the_foothold(@ForAll long seed) {
        Random random = new Random(seed);
        List<double[]> lines = new ArrayList<>();
        for (int line = 0; line < 1 + random.nextInt(8); line++) {
            lines.add(line(random, 20, 3));
        }
        double[] at = {105 + random.nextDouble() * 0.05, 35 + random.nextDouble() * 0.05};
        double limit = 100 + random.nextInt(3000);
        Footholds hold = WalkNetwork.of(lines).footholds(Positions.ofDegrees(at), limit);
        double nearest =
                lines.stream().mapToDouble(line -> sampled(line, at)).min().orElseThrow();
        // 2,000 places on each piece of at most 6 km are 3 m apart, so that none is missed by more than 1.5 m; a piece
        // is the shortest way between its ends, which on 6 km leaves the line straight in degrees by up to 0.5 m
        if (hold.on(0)) {
            assertThat(hold.aside()[0] / 1000.0).as("seed %d", seed).isBetween(nearest - 2.1, nearest + 0.6);
        } else {
            assertThat(nearest).as("seed %d", seed).isGreaterThan(limit - 0.6);
        }
    }

    private static final long FAR = Long.MAX_VALUE / 4;

    /** Vertex number k stands in row k / 5 and column k mod 5 of a crooked grid of some hundred metres. */
    private static double longitude(int vertex) {
        return 105 + vertex % 5 * 0.01 + vertex / 5 * 0.0007;
    }

    private static double latitude(int vertex) {
        return 35 + vertex / 5 * 0.01 + vertex % 5 * 0.0003;
    }

    private static double[] line(Random random, int size, int bends) {
        double[] line = new double[2 * bends];
        for (int bend = 0; bend < bends; bend++) {
            int vertex = random.nextInt(size);
            line[2 * bend] = longitude(vertex);
            line[2 * bend + 1] = latitude(vertex);
        }
        return line;
    }

    private static IntStream vertices(double[] line) {
        return IntStream.range(0, line.length / 2).map(bend -> IntStream.range(0, 20)
                .filter(vertex -> longitude(vertex) == line[2 * bend] && latitude(vertex) == line[2 * bend + 1])
                .findFirst()
                .orElseThrow());
    }

    private static Positions at(int... vertices) {
        return Positions.ofDegrees(Arrays.stream(vertices)
                .mapToObj(vertex -> new double[] {longitude(vertex), latitude(vertex)})
                .flatMapToDouble(Arrays::stream)
                .toArray());
    }

    private static long[][] floyd(int size, List<double[]> lines) {
        long[][] ways = new long[size][size];
        for (int vertex = 0; vertex < size; vertex++) {
            Arrays.fill(ways[vertex], FAR);
            ways[vertex][vertex] = 0;
        }
        for (double[] line : lines) {
            int[] bends = vertices(line).toArray();
            for (int bend = 1; bend < bends.length; bend++) {
                long length = Math.round(at(bends[bend - 1]).metres(0, at(bends[bend]), 0) * 1000);
                ways[bends[bend - 1]][bends[bend]] = length;
                ways[bends[bend]][bends[bend - 1]] = length;
            }
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    ways[from][to] = Math.min(ways[from][to], ways[from][over] + ways[over][to]);
                }
            }
        }
        return ways;
    }

    private static double sampled(double[] line, double[] at) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int bend = 2; bend < line.length; bend += 2) {
            if (line[bend - 2] == line[bend] && line[bend - 1] == line[bend + 1]) {
                continue; // a piece without a length is no road: a line of three times the same vertex leads nowhere
            }
            for (int step = 0; step <= 2000; step++) {
                double longitude = line[bend - 2] + (line[bend] - line[bend - 2]) * step / 2000;
                double latitude = line[bend - 1] + (line[bend + 1] - line[bend - 1]) * step / 2000;
                double metres =
                        Geodesy.distance(longitude, latitude, at[0], at[1]).value();
                nearest = Math.min(nearest, metres);
            }
        }
        return nearest;
    }
}
