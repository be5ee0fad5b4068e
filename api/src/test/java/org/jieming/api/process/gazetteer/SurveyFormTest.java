package org.jieming.api.process.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.junit.jupiter.api.Test;

class SurveyFormTest {
    /** data/item-types marks them with A.12*; the division code stands beside them as the other way to say where it lies. */
    @Test
    void every_property_that_the_form_makes_compulsory_is_asked_for() {
        List<String> compulsory = Descriptor.of(ItemType.PLACE).properties().stream()
                .filter(property -> property.source().contains("A.12*"))
                .map(Property::name)
                .toList();
        List<String> asked = Arrays.stream(SurveyForm.values())
                .flatMap(field -> field.properties().stream())
                .filter(name -> !name.equals("division_code"))
                .toList();
        assertThat(asked).containsExactlyInAnyOrderElementsOf(compulsory);
    }
}
