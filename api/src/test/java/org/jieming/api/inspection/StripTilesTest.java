package org.jieming.api.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * A line of 10 m at 118.1° E, 31° N. A tile of zoom 14 is 40,075 km × cos 31° ÷ 2¹⁴ = 2,097 m wide, one of zoom 16 524 m.
 */
class StripTilesTest {
    private static final Coordinate[] LINE = {new Coordinate(118.1, 31), new Coordinate(118.1, 31.0001)};

    private static Set<String> tiles(String level) {
        ItemVersion line = new ItemVersion(
                ItemId.named("line"),
                ItemType.BOUNDARY_LINE,
                Period.ALWAYS,
                new RevisionNumber(1),
                Values.of(Descriptor.of(ItemType.BOUNDARY_LINE))
                        .parse("level", level)
                        .build(),
                null);
        return StripTiles.along(LINE, StripWidth.of(line));
    }

    private static long columns(Set<String> tiles, int zoom) {
        return tiles.stream()
                .filter(tile -> tile.startsWith(zoom + "/"))
                .map(tile -> tile.substring(tile.lastIndexOf('/')))
                .distinct()
                .count();
    }

    /** 10 cm of 1:10,000 are 1 km: 2 km of map lie in two tiles of 2,097 m at least and in three at most. */
    @Test
    void the_strip_of_a_countys_line_is_a_kilometre_to_either_side() {
        assertThat(columns(tiles("county"), 14)).isEqualTo(2);
        // 500 m in the finest: 1,000 m lie in two to three tiles of 524 m
        assertThat(columns(tiles("county"), 16)).isEqualTo(3);
    }

    /** 10 cm of 1:50,000 are 5 km: 10 km of map lie in five or six tiles of 2,097 m; 2 cm are 1 km: 2 km in four or five of 524 m. */
    @Test
    void that_of_a_provinces_line_is_five() {
        assertThat(columns(tiles("province"), 14)).isBetween(5L, 6L);
        assertThat(columns(tiles("province"), 16)).isBetween(4L, 5L);
    }
}
