package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SyllableTest {

    @Test
    void the_mark_stands_on_a_or_e_then_on_o_of_ou_then_on_the_last_vowel() {
        assertThat(List.of("guang3", "xue2", "zhou1", "liu4", "gui4", "lv3", "lve4", "er4"))
                .extracting(text -> Syllable.parse(text).toned())
                .containsExactly("guǎng", "xué", "zhōu", "liù", "guì", "lǚ", "lüè", "èr");
    }

    @Test
    void a_syllable_is_read_with_mark_or_digit_and_v_is_u_umlaut() {
        assertThat(Syllable.parse("lǜ")).isEqualTo(new Syllable("lü", 4)).isEqualTo(Syllable.parse("lv4"));
        assertThat(Syllable.parse("tong")).isEqualTo(new Syllable("tong", 5));
    }

    @Test
    void what_is_no_syllable_is_refused_by_name_of_the_field() {
        assertThatThrownBy(() -> Syllable.parse("北"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("pinyin");
        assertThatThrownBy(() -> Syllable.parse("x1")).isInstanceOf(Malformed.class);
    }

    @Test
    void a_spelling_divides_into_as_many_syllables_as_there_are_characters() {
        // Xi'an is two syllables; without the apostrophe the count decides: xian is one, xi-an two
        assertThat(SpellingSplit.dividedInto("Xī'ān Shì", 3))
                .hasValueSatisfying(
                        found -> assertThat(found).extracting(Syllable::toned).containsExactly("xī", "ān", "shì"));
        // a syllable with a, o or e takes an apostrophe inside a word: without one it is fan-gan, with one fang-an
        assertThat(SpellingSplit.dividedInto("Fángǎn", 2))
                .hasValueSatisfying(
                        found -> assertThat(found).extracting(Syllable::toned).containsExactly("fán", "gǎn"));
        assertThat(SpellingSplit.dividedInto("Fáng'ǎn", 2))
                .hasValueSatisfying(
                        found -> assertThat(found).extracting(Syllable::toned).containsExactly("fáng", "ǎn"));
        assertThat(SpellingSplit.dividedInto("Hohhot", 4)).isEmpty();
        assertThat(SpellingSplit.dividedInto("Lù Xiàn", 1)).isEmpty();
    }

    @Property
    void every_syllable_of_the_dictionary_is_what_its_toned_form_reads(@ForAll @IntRange(max = 1500) int seed) {
        List<Syllable> readings = HanlpReader.INSTANCE.readings(Character.toString(0x4E00 + seed));
        assertThat(readings).allSatisfy(syllable -> {
            assertThat(Syllable.parse(syllable.toned())).isEqualTo(syllable);
            assertThat(SpellingSplit.dividedInto(syllable.toned(), 1)).contains(List.of(syllable));
        });
    }

    /** xiao divides in four ways, so that thirty of them do in 4^30; of what ends in v none is tried twice. */
    @Test
    @Timeout(60)
    void letters_that_cannot_be_divided_to_their_end_are_not_divided_in_all_ways_before() {
        assertThat(SpellingSplit.dividedInto("xiao".repeat(30) + "v", 100)).isEmpty();
        assertThat(SpellingSplit.isDivisible("xiao".repeat(49) + "v", 100)).isFalse();
        assertThat(SpellingSplit.dividedInto("xiao".repeat(30), 30)).isPresent();
    }
}
