package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which end of a name is its generic part, and what stands apart in letters by that. */
class GenericPartsTest {
    private static final Romanizer ROMANIZER = Romanizer.of(PlaceTables.SHIPPED);

    private static Romanized read(String name, Optional<PlaceKind> kind, String classCode) {
        return ROMANIZER.romanize(new NameToSpell(name, kind, classCode, ""));
    }

    private static Romanized unknown(String name) {
        return read(name, Optional.empty(), "");
    }

    /** The longest part wins: 铁路 before 路, 隧道 before 道, 博物院 before 院. */
    @ParameterizedTest
    @CsvSource({
        "京九铁路, K7, 京九, 铁路, Jīngjiǔ Tiělù",
        "京九铁路, K5, 京九, 铁路, Jīngjiǔ Tiělù",
        "宁芜铁路, K5, 宁芜, 铁路, Níngwú Tiělù",
        "阳安铁路, K5, 阳安, 铁路, Yáng'ān Tiělù",
        "京沪高速铁路, K7, 京沪, 高速铁路, Jīnghù Gāosù Tiělù",
        "三河闸, K7, 三河, 闸, Sānhé Zhá",
        "青云渠, K7, 青云, 渠, Qīngyún Qú",
        "红旗渠, K7, 红旗, 渠, Hóngqí Qú",
        "淮河大堤, K7, 淮河, 大堤, Huáihé Dàdī",
        "三峡大坝, K7, 三峡, 大坝, Sānxiá Dàbà",
        "北区水厂, K7, 北区, 水厂, Běiqū Shuǐchǎng",
        "青云气象站, K7, 青云, 气象站, Qīngyún Qìxiàngzhàn",
        "青云水文站, K7, 青云, 水文站, Qīngyún Shuǐwénzhàn",
        "青云收费站, K7, 青云, 收费站, Qīngyún Shōufèizhàn",
        "青云加油站, K7, 青云, 加油站, Qīngyún Jiāyóuzhàn",
        "青云地铁站, K7, 青云, 地铁站, Qīngyún Dìtiězhàn",
        "长江口, K1, 长江, 口, Chángjiāng Kǒu",
        "珠江口, K1, 珠江, 口, Zhūjiāng Kǒu",
        "鼓浪屿, K1, 鼓浪, 屿, Gǔlàng Yǔ",
        "黄土岗, K1, 黄土, 岗, Huángtǔ Gǎng",
        "青云温泉, K1, 青云, 温泉, Qīngyún Wēnquán",
        "紫金山天池, K1, 紫金山, 天池, Zǐjīnshān Tiānchí",
        "翠湖隧道, K5, 翠湖, 隧道, Cuìhú Suìdào",
        "翠湖隧道, K7, 翠湖, 隧道, Cuìhú Suìdào",
        "水岸佳苑, K6, 水岸, 佳苑, Shuǐ'àn Jiāyuàn",
        "水岸雅苑, K6, 水岸, 雅苑, Shuǐ'àn Yǎyuàn",
        "水岸华庭, K6, 水岸, 华庭, Shuǐ'àn Huátíng",
        "水岸嘉园, K6, 水岸, 嘉园, Shuǐ'àn Jiāyuán",
        "工人文化宫, K8, 工人, 文化宫, Gōngrén Wénhuàgōng",
        "北京故宫博物院, K8, 北京故宫, 博物院, Běijīng Gùgōng Bówùyuàn",
        "青云动物园, K8, 青云, 动物园, Qīngyún Dòngwùyuán",
        "青云植物园, K4, 青云, 植物园, Qīngyún Zhíwùyuán",
        "青云遗址, K8, 青云, 遗址, Qīngyún Yízhǐ",
        "鲁迅故居, K8, 鲁迅, 故居, Lǔxùn Gùjū",
        "青云清真寺, K8, 青云, 清真寺, Qīngyún Qīngzhēnsì",
        "平遥古城, K8, 平遥, 古城, Píngyáo Gǔchéng",
        "太平洋, K1, 太平, 洋, Tàipíng Yáng",
        "青云绿洲, K1, 青云, 绿洲, Qīngyún Lǜzhōu",
        "青云热电厂, K7, 青云, 热电厂, Qīngyún Rèdiànchǎng",
        "青云酒店, K6, 青云, 酒店, Qīngyún Jiǔdiàn",
        "三环线, K5, 三, 环线, 3 Huánxiàn",
    })
    void the_longest_generic_part_of_the_kind_stands_apart(
            String name, PlaceKind kind, String specific, String generic, String toned) {
        Romanized read = read(name, Optional.of(kind), "");

        assertThat(read.parts().specific()).isEqualTo(specific);
        assertThat(read.parts().generic()).isEqualTo(generic);
        assertThat(read.toned()).isEqualTo(toned);
    }

    /** Rule 3: a village keeps all syllables together, whatever else such an end may be. */
    @ParameterizedTest
    @CsvSource({
        "周口, Zhōukǒu",
        "黄土岗, Huángtǔgǎng",
        "三河闸, Sānhézhá",
        "下屿, Xiàyǔ",
        "大渡口, Dàdùkǒu",
        "石坝, Shíbà",
        "牛心台, Niúxīntái",
        "张家大院, Zhāngjiādàyuàn",
        "马家坪, Mǎjiāpíng",
    })
    void a_village_is_one_word(String name, String toned) {
        assertThat(read(name, Optional.of(PlaceKind.K3), "").toned()).isEqualTo(toned);
        assertThat(read(name, Optional.empty(), "22200").toned()).isEqualTo(toned);
    }

    /** Of a name of which nothing is known 口, 岗 and 闸 say nothing, as 坡 does: most are villages. 铁路 and 博物院 are none. */
    @Test
    void what_mostly_ends_villages_counts_only_where_the_kind_is_told() {
        assertThat(unknown("汉口").toned()).isEqualTo("Hànkǒu");
        assertThat(unknown("南岗").toned()).isEqualTo("Nángǎng");
        assertThat(unknown("三河闸").entity()).isEqualTo(Entity.SETTLEMENT);
        assertThat(unknown("京九铁路").toned()).isEqualTo("Jīngjiǔ Tiělù");
        assertThat(unknown("青云渠").entity()).isEqualTo(Entity.NATURE);
    }

    /** A facility is called 石坝 or 二坝 by the village it stands in. */
    @ParameterizedTest
    @CsvSource({"石坝, Shíbà", "二坝, Èrbà", "葛洲坝, Gézhōu Bà", "灵渠, Líng Qú"})
    void a_dam_or_sluice_has_a_name_of_two_characters(String name, String toned) {
        assertThat(read(name, Optional.of(PlaceKind.K7), "").toned()).isEqualTo(toned);
    }

    /** Rule 4: the end of the specific part that was a generic part once stays with it. */
    @Test
    void a_generic_part_that_is_absorbed_stays_in_the_specific_one() {
        NameParts city = ROMANIZER.parts(NameToSpell.of("张家口市", PlaceKind.K2, "13"));
        assertThat(city).isEqualTo(new NameParts("张家口市", "张家口", "市", Optional.of("口")));
        assertThat(read("鼓浪屿路", Optional.of(PlaceKind.K5), "").toned()).isEqualTo("Gǔlàngyǔ Lù");
    }

    /** A name that is a generic part and nothing else has none: 天桥 of Beijing is no 桥 called 天. */
    @Test
    void a_generic_part_alone_is_a_name_of_its_own() {
        assertThat(read("天桥", Optional.of(PlaceKind.K8), "").toned()).isEqualTo("Tiānqiáo");
        assertThat(read("渡口", Optional.of(PlaceKind.K7), "").parts().generic()).isEmpty();
    }

    /**
     * Rule 7 makes digits of the ordinals of streets and lanes (街巷); a highway lies between two places, 同江 and 三亚, and rule 6
     * holds. What is written in figures, or counted with 号, is a code and stays one.
     */
    @Test
    void a35_a_highway_has_no_ordinal() {
        assertThat(read("同三高速公路", Optional.of(PlaceKind.K7), "").toned()).isEqualTo("Tóngsān Gāosù Gōnglù");
        assertThat(read("汉十公路", Optional.of(PlaceKind.K5), "").toned()).isEqualTo("Hànshí Gōnglù");
        assertThat(read("G330国道", Optional.of(PlaceKind.K5), "").toned()).isEqualTo("G330 Guódào");
        assertThat(read("中山一路", Optional.of(PlaceKind.K5), "").toned()).isEqualTo("Zhōngshān 1 Lù");
    }
}
