package org.jieming.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.language.Malformed;

class DivisionCodePropertyTest {

    @Provide
    Arbitrary<DivisionCode> codes() {
        Arbitrary<DivisionLevel> level = Arbitraries.of(DivisionLevel.class);
        Arbitrary<Integer> two = Arbitraries.integers().between(1, 99);
        Arbitrary<Integer> three = Arbitraries.integers().between(1, 999);
        return Combinators.combine(level, two, two, two, three, three).as((l, a, b, c, d, e) -> {
            String whole = String.format(Locale.ROOT, "%02d%02d%02d%03d%03d", a, b, c, d, e);
            return new DivisionCode(whole.substring(0, l.digits()) + "0".repeat(12 - l.digits()));
        });
    }

    @Property
    void every_written_form_reads_back_as_the_same_code(@ForAll("codes") DivisionCode code) {
        assertThat(DivisionCode.parse(code.digits())).isEqualTo(code);
        assertThat(DivisionCode.parse(code.shortForm())).isEqualTo(code);
        assertThat(DivisionCode.parse(code.toString())).isEqualTo(code);
    }

    @Property
    void the_parent_is_a_unit_of_a_higher_level_that_contains_the_code(@ForAll("codes") DivisionCode code) {
        assertThat(code.parent().isEmpty()).isEqualTo(code.level() == DivisionLevel.PROVINCE);
        code.parent().ifPresent(parent -> {
            assertThat(parent.contains(code)).isTrue();
            assertThat(code.contains(parent)).isFalse();
            assertThat(parent.level().isAbove(code.level())).isTrue();
            assertThat(parent.isHeading()).isFalse();
        });
    }

    @Property
    void whoever_climbs_arrives_at_the_province_in_at_most_four_steps(@ForAll("codes") DivisionCode code) {
        DivisionCode here = code;
        int steps = 0;
        while (here.parent().isPresent()) {
            here = here.parent().get();
            steps++;
        }
        assertThat(steps).isLessThanOrEqualTo(4);
        assertThat(here.digits()).isEqualTo(code.digits().substring(0, 2) + "0000000000");
    }

    @Property
    void the_units_that_a_code_tells_contain_one_another_from_the_top_down(@ForAll("codes") DivisionCode code) {
        List<DivisionCode> chain = Arrays.stream(DivisionLevel.values())
                .flatMap(level -> code.at(level).stream())
                .toList();
        for (int upper = 0; upper < chain.size(); upper++) {
            for (int lower = 0; lower < chain.size(); lower++) {
                assertThat(chain.get(upper).contains(chain.get(lower))).isEqualTo(upper <= lower);
            }
        }
    }

    @Property
    void any_text_is_either_a_code_or_malformed(@ForAll String text) {
        try {
            assertThat(DivisionCode.parse(text).digits()).matches("[0-9]{12}");
        } catch (Malformed malformed) {
            assertThat(malformed.remedy().en()).isNotBlank();
        }
    }
}
