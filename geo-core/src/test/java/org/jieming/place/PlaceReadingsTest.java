package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a general dictionary reads otherwise than a place name is read, and names of which it makes too much or too little. */
class PlaceReadingsTest {
    private static final Romanizer ROMANIZER = Romanizer.of(PlaceTables.SHIPPED);

    private static Romanized spelled(String name, PlaceKind kind) {
        return ROMANIZER.romanize(NameToSpell.of(name, kind, ""));
    }

    private static Romanized village(String name) {
        return ROMANIZER.romanize(new NameToSpell(name, Optional.empty(), "22200", ""));
    }

    @Test
    void names_are_read_as_the_dictionary_of_places_reads_them() {
        Map<String, String> units = Map.of(
                "调兵山市", "Diàobīngshān Shì",
                "任县", "Rén Xiàn",
                "宜兴市", "Yíxīng Shì",
                "新都区", "Xīndū Qū",
                "蒙城县", "Méngchéng Xiàn",
                "廊坊市", "Lángfáng Shì",
                "长葛市", "Chánggě Shì");
        units.forEach((name, letters) ->
                assertThat(spelled(name, PlaceKind.K2).toned()).as(name).isEqualTo(letters));
        assertThat(spelled("太行路", PlaceKind.K5).toned()).isEqualTo("Tàiháng Lù");
        assertThat(spelled("九华山路", PlaceKind.K5).toned()).isEqualTo("Jiǔhuáshān Lù");
        assertThat(spelled("三十里铺镇", PlaceKind.K2).toned()).isEqualTo("Sānshílǐpù Zhèn");
        assertThat(spelled("调兵山市", PlaceKind.K2).source().status()).isEqualTo("dictionary");
    }

    /** 长葛 is Chánggě and 葛洲坝 Gézhōubà: a character of which a dictionary knows two places is likely, and no more. */
    @Test
    void a_character_that_two_places_read_otherwise_settles_no_third() {
        assertThat(spelled("葛洲坝街道", PlaceKind.K2).toned()).isEqualTo("Gézhōubà Jiēdào");
        assertThat(village("万俟村").toned()).isEqualTo("Mòqícūn");
        assertThat(village("葛塘").source().status()).isEqualTo("unverified");
    }

    @Test
    void the_family_a_settlement_is_called_by_is_read_as_a_surname() {
        Map<String, String> families = Map.of(
                "仇家村", "Qiújiācūn",
                "单家庄", "Shànjiāzhuāng",
                "大解家村", "Dàxièjiācūn",
                "查家湾", "Zhājiāwān",
                "盖家沟", "Gějiāgōu",
                "曲家屯", "Qūjiātún",
                "区家村", "Ōujiācūn",
                "朴家店", "Piáojiādiàn",
                "逄家台", "Pángjiātái",
                "任家坝", "Rénjiābà");
        families.forEach(
                (name, letters) -> assertThat(village(name).toned()).as(name).isEqualTo(letters));
        assertThat(spelled("单家巷", PlaceKind.K5).toned()).isEqualTo("Shànjiā Xiàng");
        assertThat(village("仇家村").source().status()).isEqualTo("dictionary");
    }

    /** 解店 may be a family's shop; that the officer confirms. In 解放, 加查 and 盖州 no family is meant. */
    @Test
    void before_a_word_for_a_village_the_surname_is_likely_and_elsewhere_it_is_none() {
        assertThat(village("解店").toned()).isEqualTo("Xièdiàn");
        assertThat(village("解店").source().status()).isEqualTo("unverified");
        assertThat(spelled("解放路", PlaceKind.K5).toned()).isEqualTo("Jiěfàng Lù");
        assertThat(spelled("加查镇", PlaceKind.K2).toned()).isEqualTo("Jiāchá Zhèn");
        assertThat(spelled("盖州市", PlaceKind.K2).toned()).isEqualTo("Gàizhōu Shì");
        assertThat(village("华庄").toned()).isEqualTo("Huázhuāng");
    }

    @Test
    void a_character_of_one_reading_in_the_standard_dictionaries_needs_no_officer() {
        assertThat(spelled("睢河街道", PlaceKind.K2).toned()).isEqualTo("Suīhé Jiēdào");
        assertThat(spelled("睢河街道", PlaceKind.K2).source().status()).isEqualTo("dictionary");
        assertThat(spelled("红石砬子镇", PlaceKind.K2).toned()).isEqualTo("Hóngshílázǐ Zhèn");
    }

    /** CC-CEDICT knows the city by these four, and of 牟 the surname Móu beside the district of Yantai. */
    @Test
    void names_of_places_in_the_dictionary_need_no_officer() {
        assertThat(spelled("香格里拉路", PlaceKind.K5).toned()).isEqualTo("Xiānggélǐlā Lù");
        assertThat(spelled("香格里拉路", PlaceKind.K5).source().status()).isEqualTo("dictionary");
        assertThat(ROMANIZER
                        .romanize(NameToSpell.of("牟平区", PlaceKind.K2, "370612"))
                        .toned())
                .isEqualTo("Mùpíng Qū");
    }

    @Test
    void a_name_that_is_a_generic_part_and_nothing_else_is_one_word() {
        assertThat(spelled("火车站", PlaceKind.K8).toned()).isEqualTo("Huǒchēzhàn");
        assertThat(spelled("大桥", PlaceKind.K7).toned()).isEqualTo("Dàqiáo");
        assertThat(ROMANIZER.parts(NameToSpell.of("火车站", PlaceKind.K8, "")).generic())
                .isEmpty();
        assertThat(spelled("芜湖火车站", PlaceKind.K7).toned()).isEqualTo("Wúhú Huǒchēzhàn");
    }

    @Test
    void numbers_of_streets_rings_and_buildings_are_digits() {
        assertThat(spelled("一号路", PlaceKind.K5).toned()).isEqualTo("1 Hàolù");
        assertThat(spelled("纬二路", PlaceKind.K5).toned()).isEqualTo("Wěi 2 Lù");
        assertThat(spelled("东二环", PlaceKind.K5).toned()).isEqualTo("Dōng 2 Huán");
        assertThat(spelled("幸福花园1号楼", PlaceKind.K6).toned()).isEqualTo("Xìngfú Huāyuán 1 Hàolóu");
        assertThat(spelled("政务大楼三号楼", PlaceKind.K8).toned()).isEqualTo("Zhèngwù Dàlóu 3 Hàolóu");
    }
}
