package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Registers.street;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.measure.Metres;
import org.jieming.naming.DoubleEntries.Cluster;
import org.jieming.naming.DoubleEntries.Evidence;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.junit.jupiter.api.Test;

/** Streets of one town, some entered twice. 0.001° of latitude at 31° N is about 111 m. */
class DoubleEntriesTest {
    private static final String TOWN = "340207101000";
    private static final Metres HALF_A_KILOMETRE = new Metres(500);

    private static List<Cluster> clusters(Set<Namesakes> apart, ItemVersion... items) {
        return DoubleEntries.of(Arrays.asList(items), index(items), HALF_A_KILOMETRE, apart);
    }

    private static List<String> evidence(Cluster cluster) {
        return cluster.evidence().stream()
                .map(each -> each.likeness() + " " + each.one().name() + " "
                        + each.other().name())
                .toList();
    }

    @Test
    void near_ones_of_one_name_hang_together_and_a_far_one_stands_alone() {
        // 111 m from the first to the second, 333 m to the third; the fourth lies 11 km off
        List<Cluster> found = clusters(
                Set.of(),
                street("石桥路", TOWN, 118.3, 31.300),
                street("石桥路", TOWN, 118.3, 31.301),
                street("石桥路", TOWN, 118.3, 31.304),
                street("石桥路", TOWN, 118.3, 31.400));
        assertThat(found).singleElement().satisfies(cluster -> {
            assertThat(cluster.items()).hasSize(3);
            assertThat(cluster.evidence()).hasSize(3).allMatch(each -> each.likeness() == Likeness.SAME_NAME);
            assertThat(cluster.evidence().get(0).distance().orElseThrow().value())
                    .isBetween(110.0, 112.0);
        });
    }

    @Test
    void homophones_and_look_alikes_are_told_and_the_same_name_comes_first() {
        List<Cluster> found = clusters(
                Set.of(),
                street("新华路", TOWN, 118.30, 31.3),
                street("新花路", TOWN, 118.30, 31.3),
                street("天云路", TOWN, 118.31, 31.3),
                street("天去路", TOWN, 118.31, 31.3),
                street("长江路", TOWN, 118.32, 31.3),
                street("长江路", TOWN, 118.32, 31.3001));
        assertThat(found).extracting(DoubleEntriesTest::evidence).first().isEqualTo(List.of("SAME_NAME 长江路 长江路"));
        assertThat(found).extracting(DoubleEntriesTest::evidence).contains(List.of("LOOK_ALIKE 天云路 天去路"));
        // 华 huá and 花 huā differ in tone: no homophones
        assertThat(found).hasSize(2);
    }

    @Test
    void what_was_found_to_be_different_stays_apart_and_kinds_do_not_mix() {
        ItemVersion one = street("石桥路", TOWN, 118.3, 31.300);
        ItemVersion other = street("石桥路", TOWN, 118.3, 31.301);
        assertThat(clusters(Set.of(), one, other)).hasSize(1);
        assertThat(clusters(Set.of(Namesakes.of(other.id(), one.id())), one, other))
                .isEmpty();
        assertThat(clusters(Set.of(), place("石桥村", "K3", TOWN), place("石桥村", "K6", TOWN)))
                .isEmpty();
    }

    @Test
    void without_a_place_the_division_decides() {
        ItemVersion here = Registers.item(
                org.jieming.register.ItemType.PLACE,
                null,
                "name",
                "石桥村",
                "kind",
                "K3",
                "division_code",
                TOWN,
                "remarks",
                "甲");
        List<Cluster> found = clusters(
                Set.of(), here, place("石桥村", "K3", TOWN), place("石桥村", "K3", "340207102000"), place("石桥村", "K3", ""));
        assertThat(found).singleElement().satisfies(cluster -> {
            assertThat(cluster.items()).hasSize(2);
            assertThat(cluster.evidence().get(0).distance()).isEqualTo(Optional.empty());
        });
    }

    @Property(tries = 50)
    void pairs_are_those_that_a_comparison_of_each_with_each_finds(@ForAll long seed) {
        Random random = new Random(seed);
        ItemVersion[] items = new ItemVersion[40];
        for (int i = 0; i < items.length; i++) {
            String name = (random.nextBoolean() ? "石桥" : "新安") + "路";
            items[i] = street(name, TOWN, 118.3 + random.nextInt(200) / 1e4, 31.3 + random.nextInt(200) / 1e4);
        }
        Set<Namesakes> expected = new HashSet<>();
        for (ItemVersion one : items) {
            for (ItemVersion other : items) {
                boolean near =
                        Geodesy.distance(x(one), y(one), x(other), y(other)).value() <= 500;
                if (one.name().equals(other.name()) && !one.id().equals(other.id()) && near) {
                    expected.add(Namesakes.of(one.id(), other.id()));
                }
            }
        }
        List<Namesakes> found = new ArrayList<>();
        for (Cluster cluster : clusters(Set.of(), items)) {
            for (Evidence each : cluster.evidence()) {
                found.add(Namesakes.of(each.one().id(), each.other().id()));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static double x(ItemVersion item) {
        return item.shape().orElseThrow().envelope().getMinX();
    }

    private static double y(ItemVersion item) {
        return item.shape().orElseThrow().envelope().getMinY();
    }
}
