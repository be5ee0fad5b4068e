package org.jieming.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The index against a plain walk over all boxes; coordinates on a coarse lattice, so that edges often meet. */
class BoxIndexPropertyTest {

    private static final double[] ODD = {
        -180, 180, -90, 90, 0, -0.0, 118.1, Math.nextUp(118.1), 1e-300, Double.NaN, Double.NEGATIVE_INFINITY, 1e9
    };

    @Property(seed = "20261", tries = 400)
    void a_search_finds_exactly_the_boxes_that_touch_in_ascending_position_from_anywhere(
            @ForAll("scenes") double[] boxes, @ForAll("box") double[] ask, @ForAll @IntRange(max = 900) int from) {
        var index = BoxIndex.build(boxes);
        List<Integer> expected = IntStream.range(from, Math.max(from, index.size()))
                .filter(position -> touches(boxes, 4 * index.entry(position), ask))
                .boxed()
                .toList();
        List<Integer> found = new ArrayList<>();
        assertThat(index.search(ask[0], ask[1], ask[2], ask[3], from, found::add))
                .isTrue();
        assertThat(found).isEqualTo(expected);
    }

    @Property(seed = "20262", tries = 200)
    void positions_are_the_ranks_by_key_then_tie_then_input(@ForAll("scenes") double[] boxes, @ForAll int salt) {
        int n = boxes.length / 4;
        int[] ties = new Random(salt).ints(n, -3, 3).toArray();
        var index = BoxIndex.build(boxes, ties);
        int[] expected = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> key(boxes, i))
                        .thenComparingInt(i -> ties[i])
                        .thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        assertThat(index.order()).isEqualTo(expected);
        int[] positions = index.positions();
        for (int i = 0; i < n; i++) {
            assertThat(index.entry(positions[i])).isEqualTo(i);
            assertThat(index.key(positions[i])).isEqualTo(key(boxes, i));
            assertThat(index.firstPosition(key(boxes, i))).isLessThanOrEqualTo(positions[i]);
        }
    }

    @Property(seed = "20263", tries = 200)
    void neighbours_are_every_entry_at_a_finite_distance_by_distance_then_position(
            @ForAll("scenes") double[] boxes, @ForAll("box") double[] ask) {
        var index = BoxIndex.build(boxes);
        BoxDistance distance = BoxDistance.flat(finite(ask[0]), finite(ask[1]), 0.86, 1);
        double[] far = new double[index.located()];
        for (int position = 0; position < far.length; position++) {
            int at = 4 * index.entry(position);
            far[position] = distance.toBox(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
        }
        List<Integer> expected = IntStream.range(0, far.length)
                .filter(position -> far[position] < Double.POSITIVE_INFINITY)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(p -> far[p]).thenComparingInt(p -> p))
                .toList();
        List<Integer> found = new ArrayList<>();
        index.nearest(distance, (position, d) -> d == far[position] && found.add(position));
        assertThat(found).isEqualTo(expected);
    }

    @Property(seed = "20264", tries = 300)
    void the_curve_never_lifts_the_pen(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int x, @ForAll @IntRange(max = Integer.MAX_VALUE) int y) {
        // of the four neighbours of a cell (fewer at the rim), one holds the next key and one the key before
        long key = HilbertCurve.key(x, y);
        var around = new TreeSet<Long>();
        for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            if (x + step[0] >= 0 && y + step[1] >= 0) {
                around.add(HilbertCurve.key(x + step[0], y + step[1]));
            }
        }
        assertThat(around.contains(key + 1) || key == (1L << 62) - 1).isTrue();
        assertThat(around.contains(key - 1) || key == 0).isTrue();
    }

    @Provide
    Arbitrary<double[]> scenes() {
        return Combinators.combine(Arbitraries.of(0, 1, 15, 16, 17, 255, 256, 257, 800), Arbitraries.longs())
                .as((n, seed) -> scene(n, new Random(seed)));
    }

    @Provide
    Arbitrary<double[]> box() {
        return Arbitraries.longs().map(seed -> box(new Random(seed)));
    }

    private static double[] scene(int n, Random random) {
        boolean pointsOnly = random.nextBoolean();
        double[] boxes = new double[4 * n];
        for (int i = 0; i < n; i++) {
            double[] box = box(random);
            if (pointsOnly) {
                box[2] = box[0];
                box[3] = box[1];
            }
            System.arraycopy(box, 0, boxes, 4 * i, 4);
        }
        return boxes;
    }

    /** A lattice box; one in ten a point, one in twenty odd: world-size, out of the world, inverted or NaN. */
    private static double[] box(Random random) {
        double x = 117 + random.nextInt(31) / 10.0;
        double y = 30 + random.nextInt(31) / 10.0;
        double size = random.nextInt(10) == 0 ? 0 : random.nextInt(8) / 10.0;
        double[] box = {x, y, x + size, y + size * random.nextInt(3)};
        if (random.nextInt(20) == 0) {
            box[random.nextInt(4)] = ODD[random.nextInt(ODD.length)];
        }
        return random.nextInt(40) == 0 ? new double[] {-180, -90, 180, 90} : box;
    }

    private static boolean touches(double[] boxes, int at, double[] ask) {
        boolean located = boxes[at] <= boxes[at + 2] && boxes[at + 1] <= boxes[at + 3];
        return located
                && ask[0] <= ask[2]
                && ask[1] <= ask[3]
                && boxes[at] <= ask[2]
                && boxes[at + 2] >= ask[0]
                && boxes[at + 1] <= ask[3]
                && boxes[at + 3] >= ask[1];
    }

    private static long key(double[] boxes, int i) {
        double[] box = Arrays.copyOfRange(boxes, 4 * i, 4 * i + 4);
        return BoxIndex.hilbert(box[0], box[1], box[2], box[3]);
    }

    private static double finite(double ordinate) {
        return Math.abs(ordinate) <= 180 ? ordinate : 118;
    }
}
