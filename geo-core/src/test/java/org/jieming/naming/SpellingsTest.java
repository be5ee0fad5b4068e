package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;

import java.util.List;
import java.util.Optional;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers write in letters, against what the rules of 1984 give. */
class SpellingsTest {

    private static List<NameFinding> findings(String name, PlaceKind kind, String region, Letters letters) {
        return RULES.spelling(new NameToSpell(name, Optional.of(kind), "", region), letters, index());
    }

    @ParameterizedTest
    @CsvSource({
        "玫瑰路, K5, Rose Road, A-46, BLOCK, Méiguī Lù",
        "玫瑰路, K5, Meigui Road, A-46, BLOCK, Méiguī Lù",
        "中山大道, K5, Zhongshan Avenue, A-46, BLOCK, Zhōngshān Dàdào",
        "人民路, K5, Rénmínlù, A-29, WARN, Rénmín Lù",
        "石桥村, K3, Shíqiáo Cūn, A-31, WARN, Shíqiáocūn",
        "人民路, K5, Rénmín lù, A-39, WARN, Rénmín Lù",
        "西安路, K5, Xīān Lù, A-40, WARN, Xī'ān Lù",
        "吕梁山, K1, Lvliang Shan, A-45, WARN, Lǚliáng Shān",
        "二马路, K5, Èr Mǎlù, A-35, WARN, 2 Mǎlù",
        "三八路, K5, 38 Lù, A-35, WARN, Sānbā Lù",
        "人民路, K5, Rénmǐn Lù, A-36, WARN, Rénmín Lù",
        "重庆路, K5, Zhòngqìng Lù, A-36, WARN, Chóngqìng Lù",
        "人民路, K5, Ｒénmín Ｌù, A-39, WARN, Rénmín Lù",
        "人民路, K5, Renmin Lu, A-38, NOTE, Rénmín Lù",
        "呼和浩特市, K2, Hūhéhàotè Shì, A-44, WARN, Hohhot Shì"
    })
    void each_departure_has_its_rule_and_says_what_is_expected(
            String name, PlaceKind kind, String written, String rule, Severity severity, String expected) {
        String region = kind == PlaceKind.K2 ? "150100000000" : "";
        assertThat(findings(name, kind, region, Letters.typed(written, "")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().rule()).isEqualTo(rule);
                    assertThat(found.finding().severity()).isEqualTo(severity);
                    assertThat(found.finding().field()).isEqualTo("pinyin");
                    assertThat(found.finding().sentence().zh()).contains(written, expected);
                    assertThat(found.finding().sentence().en()).contains(expected);
                    assertThat(found.finding().citation().article()).isNotBlank();
                });
    }

    @Test
    void what_is_by_the_rules_has_no_finding_whatever_apostrophe_it_was_typed_with() {
        assertThat(findings("西安路", PlaceKind.K5, "", Letters.typed("Xī’ān Lù", "")))
                .isEmpty();
        assertThat(findings("王村", PlaceKind.K3, "", new Letters("Wángcūn", "Wangcun", "", false, "", "")))
                .isEmpty();
        assertThat(findings("人民路", PlaceKind.K5, "", new Letters("Rénmín Lù", "Renmin Lu", "Lù", false, "", "")))
                .isEmpty();
    }

    @Test
    void letters_without_tones_and_of_the_generic_part_are_looked_at_too() {
        Letters translated = new Letters("Rénmín Lù", "Renmin Road", "Road", false, "", "");
        assertThat(findings("人民路", PlaceKind.K5, "", translated))
                .extracting(found -> found.finding().field() + found.finding().rule())
                .containsExactly("pinyin_plainA-46", "pinyin_genericA-46");
    }

    @Test
    void a_name_of_a_minority_language_is_spelled_by_rules_of_its_own_and_no_foreign_language_is_one() {
        assertThat(findings("乌兰镇", PlaceKind.K2, "", Letters.typed("Ulan Zhen", "蒙古语")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().rule()).isEqualTo("A-44");
                    assertThat(found.finding().severity()).isEqualTo(Severity.WARN);
                });
        // with the name in its script one sees what the letters stand for
        Letters written = new Letters("Ulan Zhen", "", "", false, "蒙古语", "ᠤᠯᠠᠭᠠᠨ");
        assertThat(findings("乌兰镇", PlaceKind.K2, "", written))
                .extracting(found -> found.finding().severity())
                .containsExactly(Severity.NOTE);
        assertThat(findings("玫瑰路", PlaceKind.K5, "", Letters.typed("Rose Road", "英语")))
                .extracting(found -> found.finding().rule())
                .containsExactly("A-46");
    }

    @Test
    void a_character_among_the_letters_is_no_reading_until_somebody_states_one() {
        for (Letters given : new Letters[] {Letters.typed("㵲yáng Lù", ""), Letters.typed("", "")}) {
            assertThat(findings("㵲阳路", PlaceKind.K5, "", given)).singleElement().satisfies(found -> {
                assertThat(found.finding().rule()).isEqualTo("A-36");
                assertThat(found.finding().severity()).isEqualTo(Severity.BLOCK);
                assertThat(found.finding().sentence().zh()).contains("“㵲”的读音不明");
            });
        }
        assertThat(findings("㵲阳路", PlaceKind.K5, "", Letters.typed("Wǔyáng Lù", "")))
                .noneMatch(found -> found.finding().severity() == Severity.BLOCK);
        assertThat(findings("人民路", PlaceKind.K5, "", Letters.typed("", ""))).isEmpty();
    }

    @Test
    void another_reading_is_a_note_where_nothing_is_sure_or_an_officer_vouches_for_it() {
        Letters confirmed = new Letters("Rénmǐn Lù", "", "", true, "", "");
        assertThat(findings("人民路", PlaceKind.K5, "", confirmed))
                .extracting(found -> found.finding().severity())
                .containsExactly(Severity.NOTE);
    }

    @Test
    void specific_and_generic_part_make_up_the_name_unless_one_is_absorbed() {
        ItemVersion wrong = item(ItemType.PLACE, null, "name", "人民东路", "specific", "人民", "generic", "路");
        assertThat(RULES.spelling(wrong, index())).singleElement().satisfies(found -> {
            assertThat(found.finding().rule()).isEqualTo("A-03");
            assertThat(found.finding().field()).isEqualTo("specific");
        });
        ItemVersion right = item(ItemType.PLACE, null, "name", "人民东路", "specific", "人民东", "generic", "路");
        ItemVersion absorbed =
                item(ItemType.PLACE, null, "name", "黄河路", "specific", "黄", "generic", "路", "generic_absorbed", "是");
        assertThat(RULES.spelling(right, index())).isEmpty();
        assertThat(RULES.spelling(absorbed, index())).isEmpty();
    }

    /** A survey divides the letters of a village as it likes; what follows from them is theirs, whatever the rules say of the space. */
    @Test
    void letters_that_come_in_are_completed_by_themselves() {
        for (String letters : List.of("Liǔlíncūn", "Liǔlín Cūn")) {
            Values whole = Respelling.completed(item(ItemType.PLACE, null, "name", "柳林村", "pinyin", letters), index());
            assertThat(whole.text("pinyin")).isEqualTo(letters);
            assertThat(whole.text("pinyin_plain"))
                    .isEqualTo(letters.replace("ǔ", "u").replace("í", "i").replace("ū", "u"));
            assertThat(whole.text("initials")).isEqualTo("llc");
            assertThat(whole.text("specific") + "+" + whole.text("generic")).isEqualTo("柳林+村");
        }
        // letters of another language say nothing of syllables
        Values rose =
                Respelling.completed(item(ItemType.PLACE, null, "name", "玫瑰村", "pinyin", "Rose Village"), index());
        assertThat(rose.text("pinyin_plain") + rose.text("initials")).isEmpty();
        assertThat(rose.text("specific")).isEqualTo("玫瑰");
    }

    private static Values renamed(ItemVersion before, String... changed) {
        Values.Builder values = before.values().toBuilder();
        for (int i = 0; i < changed.length; i += 2) {
            values.parse(changed[i], changed[i + 1]);
        }
        ItemVersion after = new ItemVersion(
                before.id(), before.type(), before.valid(), before.recorded(), values.build(), before.shapeOrNull());
        return Respelling.of(before.values(), after, index());
    }

    @Test
    void a_new_name_takes_no_letters_over_from_the_old_one_and_keeps_those_written_for_it() {
        ItemVersion people = item(
                ItemType.PLACE,
                null,
                "name",
                "人民路",
                "kind",
                "K5",
                "pinyin",
                "Rénmín Lù",
                "pinyin_plain",
                "Renmin Lu",
                "initials",
                "rml",
                "specific",
                "人民");
        Values peace = renamed(people, "name", "和平路");
        assertThat(peace.text("pinyin")).isEqualTo("Hépíng Lù");
        assertThat(peace.text("pinyin_plain")).isEqualTo("Heping Lu");
        assertThat(peace.text("initials")).isEqualTo("hpl");
        assertThat(peace.text("specific")).isEqualTo("和平");
        // nothing is written that nobody wrote before
        assertThat(peace.get("pinyin_status")).isEmpty();

        // 六 is read lù in Anhui: what she wrote decides the rest
        Values six = renamed(people, "name", "六合路", "pinyin", "Lùhé Lù");
        assertThat(six.text("pinyin")).isEqualTo("Lùhé Lù");
        assertThat(six.text("pinyin_plain")).isEqualTo("Luhe Lu");
        assertThat(renamed(people, "kind", "K8").text("pinyin")).isEqualTo("Rénmín Lù");
    }
}
