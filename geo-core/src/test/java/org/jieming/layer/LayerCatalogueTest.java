package org.jieming.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.junit.jupiter.api.Test;

/** The layers fit the item types that they show. */
class LayerCatalogueTest {
    private final LayerCatalogue catalogue = LayerCatalogue.shipped();

    @Test
    void every_item_type_is_on_the_map() {
        Set<ItemType> shown = catalogue.layers().stream().map(Layer::itemType).collect(Collectors.toSet());
        assertThat(shown).isEqualTo(EnumSet.allOf(ItemType.class));
    }

    @Test
    void attributes_labels_and_ranks_are_properties_of_the_item_type() {
        for (Layer layer : catalogue.layers()) {
            Set<String> properties = Descriptor.of(layer.itemType()).properties().stream()
                    .map(Property::name)
                    .collect(Collectors.toSet());
            assertThat(properties)
                    .as(layer.id())
                    .containsAll(layer.attributes())
                    .containsAll(layer.ranks().properties());
            assertThat(layer.attributes()).as(layer.id()).contains("schematic").doesNotHaveDuplicates();
            layer.label().ifPresent(label -> assertThat(layer.attributes()).contains(label));
        }
    }

    @Test
    void no_layer_carries_what_its_audience_may_not_see() {
        for (Layer layer : catalogue.layers()) {
            for (String attribute : layer.attributes()) {
                Property property =
                        Descriptor.of(layer.itemType()).property(attribute).orElseThrow();
                assertThat(property.audience()).as(layer.id() + " " + attribute).isEqualTo(Audience.PUBLIC);
            }
        }
        assertThat(catalogue.layer("boundary-markers").orElseThrow().audience()).isEqualTo(Audience.INTERNAL);
    }

    @Test
    void ranks_name_codes_that_the_code_lists_know() {
        for (Layer layer : catalogue.layers()) {
            for (RankRule.Step step : layer.ranks().steps()) {
                Property property = Descriptor.of(layer.itemType())
                        .property(step.property())
                        .orElseThrow();
                property.codeList().ifPresent(codes -> {
                    Set<String> known = new TreeSet<>(codes.entries().keySet());
                    known.add("*");
                    assertThat(known).as(layer.id()).containsAll(patterns(step));
                });
            }
        }
    }

    private static List<String> patterns(RankRule.Step step) {
        return step.ranks().stream().map(RankRule.Rank::pattern).toList();
    }

    @Test
    void shapes_of_other_geometries_are_left_to_layers_of_their_own() {
        for (Layer layer : catalogue.layers()) {
            GeometryKind ofItems = Descriptor.of(layer.itemType()).geometry();
            if (layer.drawnFrom() == DrawnFrom.SHAPE) {
                assertThat(ofItems).as(layer.id()).isIn(layer.geometry(), GeometryKind.ANY);
            }
        }
    }

    @Test
    void titles_are_there_in_both_languages_and_told_apart() {
        assertThat(catalogue.layers()).extracting(layer -> layer.title().zh()).doesNotHaveDuplicates();
        assertThat(catalogue.layers()).extracting(layer -> layer.title().en()).doesNotHaveDuplicates();
        assertThat(catalogue.layers())
                .extracting(Layer::group)
                .isSubsetOf(catalogue.groups().stream().map(LayerGroup::id).toList());
    }

    @Test
    void a_rank_begins_where_the_layer_has_tiles() {
        for (Layer layer : catalogue.layers()) {
            assertThat(layer.ranks().first()).as(layer.id()).isGreaterThanOrEqualTo(layer.minZoom());
            assertThat(layer.ranks().deepest()).as(layer.id()).isLessThanOrEqualTo(layer.maxZoom());
        }
    }

    @Test
    void the_first_value_of_the_first_step_that_fits_decides() {
        RankRule rule = RankRule.parse("class_code:12*@6|13000@8;kind:K1@9|*@14");
        assertThat(rule.firstZoom(Map.of("class_code", "12100", "kind", "K1")::get))
                .isEqualTo(6);
        assertThat(rule.firstZoom(Map.of("class_code", "13100", "kind", "K1")::get))
                .isEqualTo(9);
        assertThat(rule.firstZoom(Map.of("class_code", "13000")::get)).isEqualTo(8);
        assertThat(rule.firstZoom(Map.<String, String>of()::get)).isEqualTo(14);
        // the third rank of the rule
        assertThat(rule.place(Map.of("kind", "K1")::get)).isEqualTo(new RankRule.Place(9, 2));
        assertThat(rule.properties()).containsExactly("class_code", "kind");
    }

    @Test
    void a_rule_that_leaves_items_without_a_zoom_is_refused() {
        assertThatThrownBy(() -> RankRule.parse("kind:K1@9")).hasMessageContaining("ends with *");
        assertThatThrownBy(() -> RankRule.parse("kind:K1@99|*@3")).hasMessageContaining("value@zoom");
        assertThatThrownBy(() -> RankRule.parse("K1@9")).hasMessageContaining("property:value");
    }

    @Test
    void the_fill_of_a_division_follows_the_last_number_of_its_code() {
        // 340207103000: township 103 of its county, 103 mod 5 = 3; 340207: county 07, 7 mod 5 = 2; 340200: 02; 340000:
        // 34 mod 5 = 4
        assertThat(Tint.of(DivisionCode.parse("340207103000"))).isEqualTo(3);
        assertThat(Tint.of(DivisionCode.parse("340207"))).isEqualTo(2);
        assertThat(Tint.of(DivisionCode.parse("340200"))).isEqualTo(2);
        assertThat(Tint.of(DivisionCode.parse("340000"))).isEqualTo(4);
        // village 013 of township 103: 13 mod 5 = 3
        assertThat(Tint.of(DivisionCode.parse("340207103013"))).isEqualTo(3);
    }

    @Test
    void the_group_of_a_class_is_its_first_two_digits() {
        assertThat(ClassGroup.of("12100")).contains("12");
        assertThat(ClassGroup.of("")).isEmpty();
        assertThat(ClassGroup.of("河流")).isEmpty();
    }
}
