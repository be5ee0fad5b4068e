package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.builtUpArea;
import static org.jieming.naming.Registers.division;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Registers.street;

import java.util.List;
import java.util.Set;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** Clusters of names that should not be alike. */
class DuplicateNamesTest {
    private static final Set<Likeness> SAME = Set.of(Likeness.SAME_NAME);

    private static List<NameCluster> clusters(Set<Likeness> likenesses, ItemVersion... items) {
        return RULES.duplicates(index(items), TODAY, likenesses, any -> true, any -> true);
    }

    @Test
    void streets_of_one_name_are_a_cluster_in_one_built_up_area_and_none_in_two() {
        // 河东 from 105.00 to 105.04, 河西 from 104.90 to 104.94; two 示例大道 in the one, one in the other
        List<NameCluster> clusters = clusters(
                SAME,
                builtUpArea("河东", 105.00, 35.00, 105.04, 35.04),
                builtUpArea("河西", 104.90, 35.00, 104.94, 35.04),
                street("示例大道", "990121001", 105.01, 35.01),
                street("示例大道", "990121002", 105.03, 35.01),
                street("示例大道", "990121003", 104.92, 35.01));
        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.finding().rule()).isEqualTo("A-13");
            assertThat(cluster.finding().severity()).isEqualTo(Severity.BLOCK);
            assertThat(cluster.scope().title().zh()).isEqualTo("河东");
            assertThat(cluster.members()).hasSize(2);
            assertThat(cluster.members().get(0).distance()).isEmpty();
            // 0.02° of longitude at 35.01° N: 0.02 × 111,320 m × cos 35.01° = 1,823 m, on the ellipsoid some metres
            // more
            assertThat(cluster.members().get(1).distance().orElseThrow().value())
                    .isBetween(1_820.0, 1_830.0);
        });
    }

    @Test
    void a_street_of_which_nobody_knows_where_it_is_stands_with_those_of_each_built_up_area_of_its_county() {
        // two in 河东, one in 河西, one without a position: it may be a third of the first or a second of the other
        List<NameCluster> clusters = clusters(
                SAME,
                builtUpArea("河东", 105.00, 35.00, 105.04, 35.04),
                builtUpArea("河西", 104.90, 35.00, 104.94, 35.04),
                place("示例大道", "K5", "990121000000"),
                street("示例大道", "990121001", 105.01, 35.01),
                street("示例大道", "990121002", 105.03, 35.01),
                street("示例大道", "990121003", 104.92, 35.01));
        assertThat(clusters)
                .extracting(
                        cluster -> cluster.scope().title().zh(),
                        cluster -> cluster.finding().severity(),
                        cluster -> cluster.members().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("河东", Severity.BLOCK, 3),
                        org.assertj.core.groups.Tuple.tuple("河西", Severity.WARN, 2));
    }

    @Test
    void committee_seats_are_compared_within_their_county() {
        List<NameCluster> clusters = clusters(
                SAME,
                place("石桥村", "K3", "990121100201"),
                place("石桥村", "K3", "990121200201"),
                place("石桥村", "K3", "990122100201"),
                place("石桥路", "K5", "990121100000"),
                place("柳林村", "K3", "990121100202"));
        assertThat(clusters).singleElement().satisfies(cluster -> assertThat(cluster.members())
                .extracting(member -> member.item().values().text("division_code"))
                .containsExactly("990121100201", "990121200201"));
    }

    @Test
    void the_unit_and_the_place_of_one_village_are_not_two_names() {
        assertThat(clusters(
                        SAME,
                        division("石桥村", "990121100201", "villagers-committee"),
                        place("石桥村", "K3", "990121100201")))
                .isEmpty();
    }

    @Test
    void homophones_are_a_warning_and_are_found_when_they_are_asked_for() {
        ItemVersion[] lakes = {place("桂子湖村", "K3", "990121100201"), place("贵子湖村", "K3", "990121200201")};
        assertThat(clusters(SAME, lakes)).isEmpty();
        assertThat(clusters(Set.of(Likeness.HOMOPHONE), lakes))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.finding().severity()).isEqualTo(Severity.WARN));
    }

    @Test
    void a_name_that_is_no_longer_in_use_or_may_not_be_shown_counts_for_nothing() {
        ItemVersion kept = place("石桥村", "K3", "990121100201");
        ItemVersion gone = item(
                ItemType.PLACE,
                null,
                "name",
                "石桥村",
                "kind",
                "K3",
                "division_code",
                "990121200201",
                "status",
                "abolished");
        assertThat(clusters(SAME, kept, gone)).isEmpty();
        ItemVersion hidden = place("石桥村", "K3", "990121300201");
        assertThat(RULES.duplicates(index(kept, hidden), TODAY, SAME, any -> true, shown -> shown != hidden))
                .isEmpty();
    }

    @Test
    void a_cluster_without_a_name_of_the_area_asked_about_is_left_out() {
        ItemVersion one = place("石桥村", "K3", "990121100201");
        ItemVersion other = place("石桥村", "K3", "990121200201");
        assertThat(RULES.duplicates(index(one, other), TODAY, SAME, asked -> asked == other, any -> true))
                .hasSize(1);
        assertThat(RULES.duplicates(index(one, other), TODAY, SAME, asked -> false, any -> true))
                .isEmpty();
    }
}
