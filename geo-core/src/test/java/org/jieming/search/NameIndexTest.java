package org.jieming.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** A small register searched in every way people type. */
class NameIndexTest {
    private static final Period TODAY = Query.dayOf(LocalDate.of(2026, 1, 1));
    /** The dictionary of these tests: the syllables of a few characters. */
    private static final Map<Integer, String> SAID = Map.ofEntries(
            said("六", "liu4"),
            said("州", "zhou1"),
            said("洲", "zhou1"),
            said("社", "she4"),
            said("区", "qu1"),
            said("长", "chang2"),
            said("江", "jiang1"),
            said("路", "lu4"));

    private Snapshot register = Snapshot.EMPTY;

    private static Map.Entry<Integer, String> said(String character, String syllable) {
        return Map.entry(character.codePointAt(0), syllable);
    }

    private static List<String> read(String name, String region) {
        return name.codePoints()
                .mapToObj(point -> SAID.getOrDefault(point, Character.toString(point)))
                .toList();
    }

    private void write(Change... changes) {
        Edit edit = register.draft(ChangeSet.of("tester", "for the test", List.of(changes)), Instant.EPOCH);
        register = ((Edit.Applied) edit).after();
    }

    private void place(String name, String... more) {
        put(ItemType.PLACE, name, Period.ALWAYS, null, name, more);
    }

    private void division(String code, String name, String level) {
        put(ItemType.DIVISION, code, Period.ALWAYS, null, name, "code", code, "level", level);
    }

    private void put(ItemType type, String id, Period valid, Shape shape, String name, String... more) {
        Values.Builder values = Values.of(Descriptor.of(type)).parse("name", name);
        for (int i = 0; i < more.length; i += 2) {
            values.parse(more[i], more[i + 1]);
        }
        write(new Change.Put(ItemId.named(id), type, valid, values.build(), shape));
    }

    private List<Hit> hits(String typed) {
        return NameIndex.of(register, NameIndexTest::read).search(Question.of(typed, 20, TODAY));
    }

    private List<String> found(String typed) {
        return hits(typed).stream()
                .map(hit -> hit.match() + " " + hit.version().name())
                .toList();
    }

    @Test
    void a_whole_name_comes_before_its_beginning_and_that_before_a_part() {
        place("小杨家湾");
        place("杨家湾村");
        place("杨家湾");
        assertThat(found("杨家湾")).containsExactly("EXACT 杨家湾", "START 杨家湾村", "PART 小杨家湾");
        assertThat(hits("家湾").get(0).matched()).containsExactly(new Span(1, 3));
    }

    @Test
    void all_initials_or_a_mixture_find_a_name_by_its_sound() {
        place("杨家湾", "pinyin", "Yángjiāwān");
        place("双阳家园", "pinyin", "Shuāngyáng Jiāyuán");
        assertThat(found("yjw")).containsExactly("EXACT 杨家湾");
        assertThat(found("yj")).containsExactly("START 杨家湾", "PART 双阳家园");
        assertThat(found("yangjiawan")).containsExactly("EXACT 杨家湾");
        assertThat(found("yang jia w")).containsExactly("START 杨家湾");
        assertThat(found("yangjw")).containsExactly("EXACT 杨家湾");
        assertThat(found("杨jw")).containsExactly("EXACT 杨家湾");
        assertThat(found("yang家")).containsExactly("START 杨家湾", "PART 双阳家园");
        assertThat(found("shyjy")).containsExactly("EXACT 双阳家园");
    }

    @Test
    void one_spelling_may_be_one_syllable_or_two() {
        place("西安", "pinyin", "Xī'ān");
        place("先锋", "pinyin", "Xiānfēng");
        assertThat(found("xian")).containsExactly("EXACT 西安", "START 先锋");
        assertThat(found("xi'an")).containsExactly("EXACT 西安");
    }

    @Test
    void tones_narrow_and_without_them_any_tone_answers() {
        place("杨庄", "pinyin", "Yángzhuāng");
        place("样庄", "pinyin", "Yàngzhuāng");
        assertThat(found("yángzhuāng")).containsExactly("EXACT 杨庄");
        assertThat(found("yang4 zhuang1")).containsExactly("EXACT 样庄");
        assertThat(found("yangzhuang")).containsExactlyInAnyOrder("EXACT 杨庄", "EXACT 样庄");
        // nobody is called yǎngzhuāng: the tone was a slip
        assertThat(found("yǎngzhuāng")).containsExactlyInAnyOrder("CLOSE 杨庄", "CLOSE 样庄");
    }

    @Test
    void u_with_two_dots_is_typed_as_v_or_as_it_is() {
        place("吕梁", "pinyin", "Lǚliáng");
        assertThat(found("lvliang")).containsExactly("EXACT 吕梁");
        assertThat(found("lüliang")).containsExactly("EXACT 吕梁");
    }

    @Test
    void traditional_and_variant_characters_full_width_letters_and_signs_between_make_no_difference() {
        place("龙湾镇");
        place("CBD广场");
        place("新村·北区");
        assertThat(found("龍灣鎮")).containsExactly("EXACT 龙湾镇");
        assertThat(found("新邨北區")).containsExactly("EXACT 新村·北区");
        assertThat(found("CBD廣場")).containsExactly("EXACT CBD广场");
        // the dot is not compared but lies within what is shown as found
        assertThat(hits("村北").get(0).matched()).containsExactly(new Span(1, 4));
    }

    @Test
    void other_names_and_names_of_former_days_lead_to_the_item_and_say_so() {
        place("人民路", "alias_names", "大马路|洋街", "former_names", "中正路(1946—1949)|建设路\uFF081958\uFF09");
        assertThat(hits("洋街"))
                .extracting(Hit::kind, Hit::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(NameKind.ALIAS, "洋街"));
        assertThat(hits("中正路"))
                .extracting(Hit::match, Hit::kind, Hit::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Match.EXACT, NameKind.FORMER, "中正路(1946—1949)"));
        assertThat(hits("建设路")).extracting(Hit::match).containsExactly(Match.EXACT);
    }

    @Test
    void a_renamed_item_is_found_by_the_name_it_bore_and_shown_as_it_is_today() {
        put(ItemType.PLACE, "x", Period.from(LocalDate.of(1990, 1, 1)), null, "红旗公社");
        put(ItemType.PLACE, "x", Period.from(LocalDate.of(2020, 1, 1)), null, "石桥镇");
        assertThat(hits("红旗公社")).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(NameKind.FORMER);
            assertThat(hit.version().name()).isEqualTo("石桥镇");
        });
        // asked about 1995 it is the name of the day, and the later name is not yet known
        Question then = Question.of("红旗公社", 20, Query.dayOf(LocalDate.of(1995, 1, 1)));
        assertThat(NameIndex.of(register, NameIndexTest::read).search(then))
                .singleElement()
                .satisfies(hit -> assertThat(hit.kind()).isEqualTo(NameKind.STANDARD));
    }

    @Test
    void what_has_ended_is_found_only_in_its_time() {
        Period ended = Period.between(Optional.of(LocalDate.of(1990, 1, 1)), Optional.of(LocalDate.of(2000, 1, 1)));
        put(ItemType.PLACE, "x", ended, null, "东风桥");
        assertThat(found("东风桥")).isEmpty();
        Question always = Question.of("东风桥", 20, Period.ALWAYS);
        assertThat(NameIndex.of(register, NameIndexTest::read).search(always)).hasSize(1);
    }

    @Test
    void a_wrong_character_of_the_same_sound_is_forgiven_before_any_other_slip() {
        place("六洲社区");
        place("六合社区");
        assertThat(found("六州社区")).containsExactly("SOUND 六洲社区");
        assertThat(found("六周社区")).containsExactlyInAnyOrder("CLOSE 六洲社区", "CLOSE 六合社区");
    }

    @Test
    void a_sign_wrong_missing_too_many_or_exchanged_is_forgiven_when_nothing_answers_as_typed() {
        place("杨家湾", "pinyin", "Yángjiāwān");
        for (String slip : List.of("杨加湾", "杨湾", "杨家新湾", "杨湾家", "yangjiawna", "yagnjiawan", "yangjiwan", "yangjiawen")) {
            assertThat(found(slip)).as(slip).containsExactly("CLOSE 杨家湾");
        }
        assertThat(found("李家屯")).isEmpty();
    }

    /** 示桥村 Shìqiáocūn as far as it is typed: a letter exchanged, missing, too many, wrong, in the beginning, the middle, at the end. */
    @Test
    void pinyin_that_is_begun_with_one_slip_is_forgiven_too() {
        place("示桥村委会", "pinyin", "Shìqiáocūn Wěihuì");
        place("杨家湾", "pinyin", "Yángjiāwān");
        for (String slip : List.of(
                "shiqioac", "shqiao", "shiqiaaoc", "shiqiaox", "sgiqiao", "shiqiacu", "shiqiaocunw", "shiqaiocun")) {
            assertThat(found(slip))
                    .as(slip)
                    .allMatch(hit -> hit.endsWith(" 示桥村委会"))
                    .hasSize(1);
        }
        // two slips, and fewer letters than one may be wrong of
        assertThat(found("sqhiqioac")).isEmpty();
        assertThat(found("yxng")).isEmpty();
    }

    @Test
    void codes_are_found_whole_or_by_their_beginning() {
        division("340207", "鸠江区", "county");
        division("340207100", "沈巷镇", "township");
        place("六洲", "place_code", "34020710022200000001");
        assertThat(found("340207")).containsExactly("EXACT 鸠江区", "START 沈巷镇", "START 六洲");
        assertThat(found("34020710022200000001")).containsExactly("EXACT 六洲");
    }

    @Test
    void parts_stand_in_any_order_in_the_name_or_in_the_divisions_around() {
        division("340207", "鸠江区", "county");
        division("340207100", "沈巷镇", "township");
        place("石桥新村", "division_code", "340207100");
        place("石桥村", "division_code", "320481");
        assertThat(found("新村 石桥")).containsExactly("SCATTERED 石桥新村");
        // nothing parts these: 桥|石 and 新村|石桥
        assertThat(found("桥石")).containsExactly("SCATTERED 石桥村", "SCATTERED 石桥新村");
        assertThat(found("新村石桥")).containsExactly("SCATTERED 石桥新村");
        assertThat(found("鸠江 石桥")).containsExactly("SCATTERED 石桥新村");
        assertThat(found("鸠江区沈巷镇石桥新村")).containsExactly("SCATTERED 石桥新村");
        assertThat(found("石桥新村鸠江")).containsExactly("SCATTERED 石桥新村");
        assertThat(found("鸠江区沈巷镇")).containsExactly("SCATTERED 沈巷镇");
    }

    /** 青石乡 is to be called 青岭乡 from 2027-01-01: on 2026-01-01 nobody calls it so. */
    @Test
    void divisions_around_are_meant_and_told_by_their_names_of_the_day_asked_about() {
        LocalDate renamed = LocalDate.of(2027, 1, 1);
        division("340207200", "青石乡", "township");
        put(ItemType.DIVISION, "340207200", Period.from(renamed), null, "青岭乡", "code", "340207200");
        place("石桥村", "division_code", "340207200");
        NameIndex index = NameIndex.of(register, NameIndexTest::read);
        ItemVersion village = index.search(Question.of("石桥村", 1, TODAY)).get(0).version();
        assertThat(index.divisionsAround(village, renamed.minusDays(1)))
                .extracting(ItemVersion::name)
                .containsExactly("青石乡");
        assertThat(index.divisionsAround(village, renamed))
                .extracting(ItemVersion::name)
                .containsExactly("青岭乡");
        assertThat(found("青石乡石桥村")).containsExactly("SCATTERED 石桥村");
        assertThat(found("青岭乡石桥村")).isEmpty();
        assertThat(index.search(Question.of("青岭乡石桥村", 20, Query.dayOf(renamed))))
                .hasSize(1);
        assertThat(index.search(Question.of("青石 石桥", 20, Query.dayOf(renamed)))).isEmpty();
        // of all time: under either name
        assertThat(index.search(Question.of("青石 石桥", 20, Period.ALWAYS))).hasSize(1);
    }

    /** The town is known from 2027 on alone, and the place ended with 2025. */
    @Test
    void a_division_known_from_later_on_is_told_by_its_first_name_and_a_place_that_ended_by_the_day_it_ended() {
        put(ItemType.DIVISION, "340207200", Period.from(LocalDate.of(2027, 1, 1)), null, "青岭乡", "code", "340207200");
        division("340207201", "沈巷乡", "township");
        put(ItemType.DIVISION, "340207201", Period.from(LocalDate.of(2026, 1, 1)), null, "沈巷镇", "code", "340207201");
        Period until2025 = Period.between(Optional.empty(), Optional.of(LocalDate.of(2026, 1, 1)));
        put(ItemType.PLACE, "a", Period.ALWAYS, null, "石桥村", "division_code", "340207200");
        put(ItemType.PLACE, "b", until2025, null, "六洲村", "division_code", "340207201");
        NameIndex index = NameIndex.of(register, NameIndexTest::read);
        assertThat(index.search(Question.of("村", 20, Period.ALWAYS)))
                .extracting(hit -> index.divisionsAround(hit.version(), LocalDate.of(2026, 5, 1))
                        .get(0)
                        .name())
                .containsExactlyInAnyOrder("青岭乡", "沈巷乡");
    }

    @Test
    void what_is_in_use_comes_first_then_the_kind_of_name_then_high_divisions() {
        place("东山A", "status", "historical");
        place("西山", "alias_names", "东山B");
        place("东山村", "class_code", "22200");
        division("350626", "东山县", "county");
        division("350626100", "东山镇", "township");
        assertThat(hits("东山")).extracting(Hit::text).containsExactly("东山县", "东山镇", "东山村", "东山B", "东山A");
    }

    @Test
    void of_equal_names_the_nearest_comes_first() {
        put(ItemType.PLACE, "far", Period.ALWAYS, Shape.point(120, 31), "王家庄");
        put(ItemType.PLACE, "near", Period.ALWAYS, Shape.point(118, 31), "王家庄");
        put(ItemType.PLACE, "nowhere", Period.ALWAYS, null, "王家庄");
        List<Hit> hits = NameIndex.of(register, NameIndexTest::read)
                .search(Question.of("王家庄", 20, TODAY).near(118.1, 31, ItemVersion::shapeOrNull));
        assertThat(hits)
                .extracting(hit -> hit.version().id())
                .containsExactly(ItemId.named("near"), ItemId.named("far"), ItemId.named("nowhere"));
        // 0.1° of longitude at 31° N: 11,132 m × cos 31° = 9,542 m
        assertThat(hits.get(0).metres()).isCloseTo(9_542, org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void conditions_and_hidden_properties_keep_things_out() {
        place("石桥", "secrecy", "secret", "alias_names", "老桥");
        place("石桥村");
        NameIndex index = NameIndex.of(register, NameIndexTest::read);
        Question open = Question.of("石桥", 20, TODAY)
                .where(version -> version.values().text("secrecy").isEmpty());
        assertThat(index.search(open)).extracting(Hit::text).containsExactly("石桥村");
        Question namesOnly = Question.of("老桥", 20, TODAY)
                .seeing((Property property) -> property.name().equals("name"));
        assertThat(index.search(namesOnly)).isEmpty();
    }

    @Test
    void a_minority_name_is_found_as_it_is_spelled() {
        place("呼和浩特", "pinyin", "Hohhot", "minority_script", "ᠬᠥᠬᠡᠬᠣᠲᠠ");
        assertThat(found("hohhot")).containsExactly("EXACT 呼和浩特");
        assertThat(found("ᠬᠥᠬᠡᠬᠣᠲᠠ")).containsExactly("EXACT 呼和浩特");
    }

    @Test
    void nothing_typed_and_signs_alone_find_nothing() {
        place("石桥");
        for (String nothing : List.of("", "  ", "·—()", "\u0000", "\ud840")) {
            assertThat(found(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void places_of_one_name_stand_together_and_an_item_answers_once() {
        place("石桥村", "alias_names", "石桥老村|石桥");
        put(ItemType.PLACE, "other", Period.ALWAYS, null, "石桥村");
        put(ItemType.PLACE, "third", Period.ALWAYS, null, "石桥庄");
        // 石桥村 is found as 石桥 (exact), 石桥村 and 石桥老村 (beginning): the best of them counts
        assertThat(found("石桥")).containsExactly("EXACT 石桥村", "START 石桥庄", "START 石桥村");
        assertThat(hits("shiqiao")).isEmpty();
    }

    @Test
    void the_letters_of_a_whole_reading_are_not_taken_for_initials_or_the_beginning_of_another() {
        place("兰溪", "pinyin", "Lánxī");
        place("拉恩溪岸村", "pinyin", "Lā'ēn Xī'àn Cūn");
        place("李安南", "pinyin", "Lǐ'ānnán");
        assertThat(found("lanxi")).containsExactly("EXACT 兰溪");
        assertThat(hits("lanxi").get(0).matched()).containsExactly(new Span(0, 2));
        assertThat(found("lan")).containsExactly("START 兰溪", "PART 李安南");
        assertThat(hits("lan").get(1).matched()).containsExactly(new Span(0, 3));
        assertThat(found("LanXi")).containsExactly("EXACT 兰溪");
    }

    @Test
    void an_index_that_followed_the_register_answers_like_one_made_anew() {
        place("杨家湾", "pinyin", "Yángjiāwān");
        place("李家湾");
        NameIndex followed = NameIndex.of(register, NameIndexTest::read);
        List<NameIndex> steps = new ArrayList<>();
        place("张家湾");
        steps.add(followed = followed.in(register));
        put(ItemType.PLACE, "李家湾", Period.ALWAYS, null, "李家新湾");
        steps.add(followed = followed.in(register));
        write(new Change.End(ItemId.named("杨家湾"), LocalDate.of(2025, 1, 1)));
        steps.add(followed = followed.in(register));
        register = register.folded();
        steps.add(followed.in(register));
        Question question = Question.of("湾", 20, TODAY);
        assertThat(steps)
                .extracting(
                        index -> index.search(question).stream().map(Hit::text).toList())
                .containsExactly(
                        // of equal length in the order of their characters: 张 U+5F20, 李 U+674E, 杨 U+6768
                        List.of("张家湾", "李家湾", "杨家湾"),
                        List.of("张家湾", "杨家湾", "李家新湾"),
                        List.of("张家湾", "李家新湾"),
                        List.of("张家湾", "李家新湾"));
        assertThat(followed.folded().search(question))
                .usingRecursiveComparison()
                .comparingOnlyFields("match", "version", "metres")
                .isEqualTo(followed.search(question));
    }
}
