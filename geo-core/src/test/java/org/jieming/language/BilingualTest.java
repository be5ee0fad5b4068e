package org.jieming.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each language lists and joins in its own way, so that nobody writes 、 between English words. */
class BilingualTest {
    private static final Bilingual TOWN = Bilingual.of("镇", "town");
    private static final Bilingual VILLAGE = Bilingual.of("村", "village");

    @Test
    void things_are_listed_with_the_marks_of_each_language() {
        assertThat(Bilingual.listed(List.of(TOWN, VILLAGE))).isEqualTo(Bilingual.of("镇、村", "town, village"));
        assertThat(Bilingual.listed(List.of(TOWN))).isEqualTo(TOWN);
    }

    @Test
    void sentences_are_joined_with_the_marks_of_each_language() {
        assertThat(Bilingual.joined(List.of(TOWN, VILLAGE))).isEqualTo(Bilingual.of("镇;村", "town; village"));
    }

    @Test
    void of_nothing_there_is_no_text_in_two_languages() {
        assertThatThrownBy(() -> Bilingual.listed(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bilingual.joined(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_of_one_language_are_listed_as_it_lists_them() {
        assertThat(Bilingual.listed(List.of("1", "2"), "zh-CN")).isEqualTo("1、2");
        assertThat(Bilingual.listed(List.of("1", "2"), "en-GB")).isEqualTo("1, 2");
        assertThat(Bilingual.listed(List.of(), "en")).isEmpty();
    }
}
