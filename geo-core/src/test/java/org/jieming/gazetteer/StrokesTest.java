package org.jieming.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.jieming.place.PlaceTables;
import org.junit.jupiter.api.Test;

/** Names in the order of a dictionary of the mainland. */
class StrokesTest {
    private final Strokes strokes = Strokes.of(PlaceTables.SHIPPED);

    private int count(String character) {
        return strokes.first(character).orElseThrow();
    }

    /** Written out: 花 艹3+化4 = 7 and 达 辶3+大3 = 6, where traditional counts are 8 and 7; 鬼 9 (traditional 10). */
    @Test
    void characters_have_the_strokes_of_simplified_writing() {
        assertThat(List.of("一", "人", "三", "示", "石", "达", "花", "阳", "鬼", "桥", "爨", "齉"))
                .extracting(this::count)
                .containsExactly(1, 2, 3, 5, 5, 6, 7, 6, 9, 10, 30, 36);
        // of levels 2 and 3: 邗 干3+阝2, 㻬 of the last level
        assertThat(count("邗")).isEqualTo(5);
        assertThat(count("㻬")).isEqualTo(15);
        assertThat(strokes.first("龘")).isEqualTo(OptionalInt.empty());
        assertThat(strokes.first("")).isEqualTo(OptionalInt.empty());
    }

    /**
     * 三 3 < 石 5 = 东 5 (after the first stroke 横 the stroke 撇 of 石 comes before 折 of 东), then by the second character: 门 3 before
     * 桥 10; what is unknown last.
     */
    @Test
    void names_stand_in_the_order_of_strokes_character_by_character() {
        assertThat(List.of("龘村", "石桥村", "东门", "石门", "三里", "石").stream().sorted(strokes.order()))
                .containsExactly("三里", "石", "石门", "石桥村", "东门", "龘村");
    }

    /** Lu, lü: all syllables of lu come before those of lü, as dictionaries have it; then the tone; then the strokes. */
    @Test
    void headwords_stand_in_the_order_of_letters_then_tones_then_strokes() {
        List<Headword> heads = List.of(
                Headword.of("绿洲", "Lǜzhōu", true),
                Headword.of("罗村", "Luócūn", true),
                Headword.of("鲁村", "Lǔcūn", true),
                Headword.of("卢村", "Lúcūn", true),
                Headword.of("芦村", "Lúcūn", true),
                Headword.of("Ω", "", false),
                Headword.of("安村", "Āncūn", true));
        // lúcūn 2 before lǔcūn 3; 卢 5 strokes before 芦 7
        assertThat(heads.stream().sorted(Headword.bySound(strokes)).map(Headword::name))
                .containsExactly("安村", "卢村", "芦村", "鲁村", "罗村", "绿洲", "Ω");
        assertThat(heads).extracting(Headword::initial).contains("L", "A", Headword.NO_LETTER);
    }

    /** bāo 1, báo 2, bǎo 3, bào 4, bao without a mark; by their code points the marks would be 4, 2, 1, 3. */
    @Test
    void the_tones_stand_in_their_order() {
        List<Headword> heads = List.of(
                Headword.of("鲍", "Bào", true),
                Headword.of("雹", "Báo", true),
                Headword.of("孢", "Bao", true),
                Headword.of("包", "Bāo", true),
                Headword.of("宝", "Bǎo", true));
        assertThat(heads.stream().sorted(Headword.bySound(strokes)).map(Headword::name))
                .containsExactly("包", "雹", "宝", "鲍", "孢");
        // lǜzhōu: the dots of ü are no tone
        assertThat(Headword.of("绿洲", "Lǜzhōu", true).tones()).isEqualTo("545515");
    }

    @Test
    void a_class_is_called_by_the_narrowest_title_above_it_and_stands_in_the_chapter_of_its_first_two_digits() {
        PlaceClass classes = PlaceClass.of(PlaceTables.SHIPPED);
        assertThat(classes.title("22100").zh()).isEqualTo("城镇居民点");
        // 22199 is not in the skeleton; 22100 is
        assertThat(classes.title("22199").zh()).isEqualTo("城镇居民点");
        assertThat(PlaceClass.chapter("22100")).isEqualTo("22000");
        assertThat(classes.title("").en()).isEqualTo("Class not recorded");
        assertThat(PlaceClass.chapter("")).isEmpty();
    }
}
