package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;

/** One case and more for every rule A-29 … A-47; the rules' own examples are in {@link RomanizationGoldTest}. */
class RomanizerTest {
    private static final Romanizer ROMANIZER = Romanizer.of(PlaceTables.SHIPPED);

    private static Romanized name(String name, PlaceKind kind, String region) {
        return ROMANIZER.romanize(NameToSpell.of(name, kind, region));
    }

    private static String street(String name) {
        return name(name, PlaceKind.K5, "").toned();
    }

    private static Romanized settlement(String name, String region) {
        return ROMANIZER.romanize(new NameToSpell(name, Optional.empty(), "22200", region));
    }

    @Test
    void a29_specific_and_generic_part_are_written_apart() {
        assertThat(name("镜湖区", PlaceKind.K2, "340202").toned()).isEqualTo("Jìnghú Qū");
        assertThat(name("天目山", PlaceKind.K1, "33").toned()).isEqualTo("Tiānmù Shān");
    }

    /** GB/T 3304 marks no tones: where its letters are the pinyin of the characters the name has theirs, and else none. */
    @Test
    void a38_names_of_groups_have_tones_where_they_are_spelled_as_they_are_read() {
        assertThat(name("丰宁满族自治县", PlaceKind.K2, "130826").toned()).isEqualTo("Fēngníng Mǎnzú Zìzhìxiàn");
        assertThat(name("金平苗族瑶族傣族自治县", PlaceKind.K2, "532530").toned())
                .isEqualTo("Jīnpíng Miáozú Yáozú Dǎizú Zìzhìxiàn");
        assertThat(name("延边朝鲜族自治州", PlaceKind.K2, "222400").toned()).isEqualTo("Yánbiān Chosenzu Zìzhìzhōu");
    }

    @Test
    void a29_a_reservoir_is_split_whether_it_is_taken_for_nature_or_for_a_work() {
        assertThat(name("密云水库", PlaceKind.K1, "110118").toned()).isEqualTo("Mìyún Shuǐkù");
        assertThat(name("密云水库", PlaceKind.K7, "110118").toned()).isEqualTo("Mìyún Shuǐkù");
    }

    /** 野三坡 of Laishui and 五里坡: a slope is counted by nobody, so that its numeral belongs to the name. */
    @Test
    void a34_the_numeral_of_a_slope_is_no_ordinal() {
        assertThat(name("野三坡", PlaceKind.K8, "130623").toned()).isEqualTo("Yěsānpō");
        assertThat(name("野三坡", PlaceKind.K1, "130623").toned()).isEqualTo("Yěsānpō");
        assertThat(ROMANIZER
                        .romanize(new NameToSpell("野三坡", Optional.empty(), "", "130623"))
                        .toned())
                .isEqualTo("Yěsānpō");
    }

    @Test
    void a35_figures_of_either_width_are_figures() {
        assertThat(street("１２３路")).isEqualTo("123 Lù").isEqualTo(street("123路"));
        assertThat(street("５号路")).isEqualTo("5 Hàolù").isEqualTo(street("5号路"));
        assertThat(street("大川淀１巷")).isEqualTo("Dàchuāndiàn 1 Xiàng");
        assertThat(name("１２０３高地", PlaceKind.K1, "").toned()).isEqualTo("1203 Gāodì");
    }

    @Test
    void a44_a_street_far_away_is_called_by_the_letters_of_the_city_it_is_named_for() {
        assertThat(name("拉萨路", PlaceKind.K5, "340202").toned()).isEqualTo("Lhasa Lù");
        assertThat(name("呼和浩特路", PlaceKind.K5, "310115").toned()).isEqualTo("Hohhot Lù");
        assertThat(name("乌鲁木齐路", PlaceKind.K5, "310115").toned()).isEqualTo("Ürümqi Lù");
        assertThat(name("哈尔滨路", PlaceKind.K5, "370202").toned()).isEqualTo("Harbin Lù");
        assertThat(name("鄂尔多斯大街", PlaceKind.K5, "110105").toned()).isEqualTo("Ordos Dàjiē");
        // so is one with a direction, which joins the generic part, or an ordinal
        assertThat(name("呼和浩特东街", PlaceKind.K5, "150102").toned()).isEqualTo("Hohhot Dōngjiē");
        assertThat(name("乌鲁木齐中路", PlaceKind.K5, "310106").toned()).isEqualTo("Ürümqi Zhōnglù");
        assertThat(name("乌鲁木齐二路", PlaceKind.K5, "650102").toned()).isEqualTo("Ürümqi 2 Lù");
        assertThat(name("鄂尔多斯东大街", PlaceKind.K5, "110105").toned()).isEqualTo("Ordos Dōngdàjiē");
    }

    @Test
    void a30_modifiers_of_one_syllable_join_and_a_short_specific_part_keeps_its_direction() {
        assertThat(street("南京东路")).isEqualTo("Nánjīng Dōnglù");
        assertThat(street("河东路")).isEqualTo("Hédōng Lù");
        assertThat(street("湖南路")).isEqualTo("Húnán Lù");
        assertThat(street("西四北大街")).isEqualTo("Xīsì Běidàjiē");
        assertThat(street("中山大道西")).isEqualTo("Zhōngshān Dàdào Xī");
        assertThat(name("沧湖东里", PlaceKind.K6, "").toned()).isEqualTo("Cānghú Dōnglǐ");
    }

    @Test
    void a31_and_a32_the_same_string_is_joined_as_a_settlement_and_split_as_a_town() {
        assertThat(settlement("西峰镇", "").toned()).isEqualTo("Xīfēngzhèn");
        assertThat(name("西峰镇", PlaceKind.K2, "").toned()).isEqualTo("Xīfēng Zhèn");
        assertThat(name("东门社区", PlaceKind.K3, "").toned()).isEqualTo("Dōngmén Shèqū");
    }

    @Test
    void a33_surname_and_given_name_are_joined() {
        assertThat(street("林则徐路")).isEqualTo("Línzéxú Lù");
    }

    @Test
    void a34_numbers_inside_names_are_spelled() {
        assertThat(street("五一路")).isEqualTo("Wǔyī Lù");
        assertThat(street("四平路")).isEqualTo("Sìpíng Lù");
        assertThat(name("千岛湖", PlaceKind.K1, "").toned()).isEqualTo("Qiāndǎo Hú");
        assertThat(name("曹杨一村", PlaceKind.K6, "31").toned()).isEqualTo("Cáoyáng Yīcūn");
    }

    @Test
    void a35_ordinals_of_streets_and_codes_are_digits() {
        assertThat(street("中山一路")).isEqualTo("Zhōngshān 1 Lù");
        assertThat(street("滨江二十三巷")).isEqualTo("Bīnjiāng 23 Xiàng");
        assertThat(street("东三环中路")).isEqualTo("Dōng 3 Huán Zhōnglù");
        assertThat(street("G330国道")).isEqualTo("G330 Guódào");
    }

    @Test
    void a35_what_can_be_no_number_is_read_and_a_building_named_by_its_number_alone_has_it_in_digits() {
        assertThat(street("百一路")).isEqualTo("Bǎiyī Lù");
        assertThat(street("一百零一路")).isEqualTo("101 Lù");
        assertThat(street("12十路")).doesNotContain("20");
        assertThat(name("幸福花园3号楼", PlaceKind.K6, "").toned()).isEqualTo("Xìngfú Huāyuán 3 Hàolóu");
        assertThat(name("3号楼", PlaceKind.K6, "").toned()).isEqualTo("3 Hàolóu");
    }

    @Test
    void a36_a_reading_belongs_to_its_region() {
        assertThat(settlement("黄圩", "341521").toned()).isEqualTo("Huángwéi");
        assertThat(settlement("黄圩", "450122").toned()).isEqualTo("Huángxū");
        assertThat(settlement("十里堡", "110105").toned()).isEqualTo("Shílǐpù");
        assertThat(settlement("枞阳", "").source()).isEqualTo(ReadingSource.TABLE);
    }

    @Test
    void a37_an_absorbed_generic_part_stays_in_the_specific_one() {
        NameParts parts = ROMANIZER.parts(NameToSpell.of("景德镇市", PlaceKind.K2, "36"));
        assertThat(parts).isEqualTo(new NameParts("景德镇市", "景德镇", "市", Optional.of("镇")));
        assertThat(street("三里河路")).isEqualTo("Sānlǐhé Lù");
    }

    @Test
    void a38_a39_and_a40_tone_marks_capitals_and_the_apostrophe_that_is_always_written() {
        Romanized name = name("东阿县", PlaceKind.K2, "371524");
        assertThat(name.toned()).isEqualTo("Dōng'ē Xiàn");
        assertThat(name.plain()).isEqualTo("Dong'e Xian");
        assertThat(name("恩施市", PlaceKind.K2, "42").toned()).isEqualTo("Ēnshī Shì");
    }

    @Test
    void a41_a_written_suffix_is_r_and_a_child_or_a_place_read_in_full_is_not() {
        assertThat(street("帽儿胡同")).isEqualTo("Màor Hútong");
        assertThat(name("儿童公园", PlaceKind.K4, "").toned()).isEqualTo("Értóng Gōngyuán");
        assertThat(name("台儿庄区", PlaceKind.K2, "370405").toned()).isEqualTo("Tái'érzhuāng Qū");
    }

    @Test
    void a42_a_line_may_break_at_a_hyphen_between_syllables() {
        assertThat(name("西安市", PlaceKind.K2, "61").breakable()).isEqualTo("Xī-ān Shì");
    }

    @Test
    void a43_long_names_of_institutions_are_words() {
        assertThat(name("上海交通大学", PlaceKind.K8, "31").toned()).isEqualTo("Shànghǎi Jiāotōng Dàxué");
        assertThat(name("浙江省测绘局", PlaceKind.K8, "33").toned()).isEqualTo("Zhèjiāng Shěng Cèhuìjú");
    }

    @Test
    void a44_minority_names_have_their_own_spelling() {
        assertThat(name("呼和浩特市", PlaceKind.K2, "150100").toned()).isEqualTo("Hohhot Shì");
        assertThat(name("呼和浩特路", PlaceKind.K5, "150102").toned()).isEqualTo("Hohhot Lù");
        assertThat(name("拉萨路", PlaceKind.K5, "540102").toned()).isEqualTo("Lhasa Lù");
        assertThat(name("玉龙纳西族自治县", PlaceKind.K2, "530721").plain()).isEqualTo("Yulong Naxizu Zizhixian");
    }

    @Test
    void a45_u_umlaut_stays() {
        assertThat(name("吕梁市", PlaceKind.K2, "1411").plain()).isEqualTo("Lüliang Shi");
        assertThat(name("绿春县", PlaceKind.K2, "532531").sign()).isEqualTo("LÜCHUN XIAN");
    }

    @Test
    void a46_and_a47_a_sign_has_capitals_and_no_translation() {
        assertThat(name("长安街", PlaceKind.K5, "11").sign()).isEqualTo("CHANG'AN JIE");
    }

    @Test
    void initials_take_one_letter_of_each_syllable() {
        assertThat(settlement("杨家湾", "").initials()).isEqualTo("yjw");
        assertThat(name("二马路", PlaceKind.K5, "").initials()).isEqualTo("2ml");
        assertThat(name("Ａ路", PlaceKind.K5, "").initials())
                .isEqualTo(name("A路", PlaceKind.K5, "").initials());
    }

    @Test
    void a_choice_among_several_readings_is_unverified_and_a_table_is_not() {
        assertThat(name("重阳路", PlaceKind.K5, "").source()).isEqualTo(ReadingSource.GENERAL);
        assertThat(name("六安路", PlaceKind.K5, "340104").source()).isNotEqualTo(ReadingSource.CONFIRMED);
        assertThat(name("铅山县", PlaceKind.K2, "").source()).isEqualTo(ReadingSource.GENERAL);
        assertThat(name("铅山县", PlaceKind.K2, "361124").source()).isEqualTo(ReadingSource.TABLE);
    }

    @Test
    void a_row_of_the_table_that_no_source_was_checked_for_is_given_and_stays_unverified() {
        Romanized unchecked = name("会稽路", PlaceKind.K5, "330602");
        assertThat(unchecked.toned()).isEqualTo("Kuàijī Lù");
        assertThat(unchecked.source()).isEqualTo(ReadingSource.UNCHECKED);
        assertThat(unchecked.source().status()).isEqualTo("unverified");
    }

    @Test
    void a_reading_that_an_officer_confirmed_is_reused_in_her_county_only() {
        // 六州社区 of seed 000: the table knows 六 as liù or lù; the officer says lù
        ConfirmedReading lu = ConfirmedReading.of("六州社区", "六州", "Lùzhōu Shèqū", "340207102001")
                .orElseThrow();
        Romanizer confirmed = ROMANIZER.confirmed(List.of(lu));

        Romanized street = confirmed.romanize(NameToSpell.of("六州路", PlaceKind.K5, "340207102000"));
        assertThat(street.toned()).isEqualTo("Lùzhōu Lù");
        assertThat(street.words().get(0).spoken()).allMatch(one -> one.source() == ReadingSource.CONFIRMED);
        assertThat(confirmed
                        .romanize(NameToSpell.of("六州路", PlaceKind.K5, "110101"))
                        .toned())
                .isEqualTo("Liùzhōu Lù");
    }

    @Test
    void a_reading_of_a_name_that_tells_its_city_alone_holds_in_the_city() {
        ConfirmedReading lu =
                ConfirmedReading.of("六州湖", "六州", "Lùzhōu Hú", "340200000000").orElseThrow();
        assertThat(lu.region()).isEqualTo("3402");
        assertThat(ROMANIZER
                        .confirmed(List.of(lu))
                        .romanize(NameToSpell.of("六州路", PlaceKind.K5, "340207102000"))
                        .toned())
                .isEqualTo("Lùzhōu Lù");
    }

    @Test
    void local_tables_stand_in_for_the_shipped_ones() {
        PlaceTables local = PlaceTables.with(path -> path.equals("readings/overrides.csv")
                ? Optional.of("characters,region,pinyin,where,confidence,source\n六,3402,lù,any,sure,本地读音\n")
                : Optional.empty());
        assertThat(Romanizer.of(local)
                        .romanize(NameToSpell.of("六州路", PlaceKind.K5, "340207"))
                        .toned())
                .isEqualTo("Lùzhōu Lù");
    }

    @Test
    void a_blank_or_endless_name_is_refused() {
        assertThatThrownBy(() -> NameToSpell.of(" ", PlaceKind.K5, "")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> NameToSpell.of("路".repeat(101), PlaceKind.K5, ""))
                .isInstanceOf(Malformed.class);
    }

    @Property
    void the_words_of_any_name_make_up_the_name_again(
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = '一', to = '丿') String rest,
            @ForAll PlaceKind kind) {
        for (String name : List.of(rest, rest + "路", rest + "东路", "第" + rest, rest + "三巷", rest + "省" + rest + "局")) {
            Romanized spelled = name(name, kind, "");
            assertThat(spelled.words().stream().map(Word::characters).collect(Collectors.joining()))
                    .isEqualTo(name);
            assertThat(spelled.sign()).isEqualTo(spelled.sign().toUpperCase(java.util.Locale.ROOT));
        }
    }
}
