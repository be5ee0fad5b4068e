package org.jieming.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The locator against JTS asked area by area. */
class MosaicLocatorPropertyTest {

    @Property(seed = "20265", tries = 250)
    void every_area_answers_as_jts_says(@ForAll long seed) {
        var scenes = new MosaicScenes(seed);
        List<Geometry> scene = scenes.scene();
        var locator = MosaicLocator.build(scene);
        for (Coordinate point : scenes.points(scene, 200)) {
            int[] expected = holders(scene, point);
            assertThat(locator.all(point.x, point.y)).as("at %s", point).isEqualTo(expected);
            assertThat(locator.first(point.x, point.y))
                    .as("at %s", point)
                    .isEqualTo(expected.length == 0 ? MosaicLocator.NONE : expected[0]);
        }
    }

    @Property(seed = "20266", tries = 60)
    void the_order_of_the_areas_does_not_matter(@ForAll long seed) {
        var scenes = new MosaicScenes(seed);
        List<Geometry> scene = scenes.scene();
        int n = scene.size();
        List<Geometry> backwards =
                IntStream.range(0, n).mapToObj(i -> scene.get(n - 1 - i)).toList();
        var one = MosaicLocator.build(scene);
        var other = MosaicLocator.build(
                backwards, IntStream.range(0, n).map(i -> n - 1 - i).toArray());
        for (Coordinate point : scenes.points(scene, 100)) {
            assertThat(other.all(point.x, point.y)).isEqualTo(one.all(point.x, point.y));
        }
    }

    private static int[] holders(List<Geometry> scene, Coordinate point) {
        return IntStream.range(0, scene.size())
                .filter(i -> SimplePointInAreaLocator.locate(point, scene.get(i)) != Location.EXTERIOR)
                .toArray();
    }
}
