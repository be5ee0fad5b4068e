package org.jieming.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** Texts that read the same are one. */
class WritingTest {
    @Test
    void a_name_is_stored_without_what_nobody_sees() {
        // zero-width space, no-break space, byte order mark, joiner between Han
        for (String given : new String[] {"金\u200B桂路", "\u00A0金桂路\u3000", "\uFEFF金桂路", "金\u200D桂路"}) {
            assertThat(Writing.stored(given)).isEqualTo("金桂路");
        }
        // U+2F29 is the Kangxi radical of 小 (U+5C0F), U+F9E4 the compatibility form of 理 (U+7406)
        assertThat(Writing.stored("\u2F29\uF9E4")).isEqualTo("\u5C0F\u7406");
        // joiners spell Persian, and the width of a letter stays as given
        assertThat(Writing.stored("می\u200Cخواهم Ａ")).isEqualTo("می\u200Cخواهم Ａ");
    }

    @Test
    void what_is_stored_stays_and_nothing_unseen_makes_another_name() {
        for (String added : new String[] {
            "\u200D\u200D", "\u200B\u200D", "\u200D\uFE00", "\u2062", "\u3164", "\u180E", "\uDB40\uDD00"
        }) {
            String given = "金桂路" + added;
            assertThat(Writing.stored(Writing.stored(given))).isEqualTo(Writing.stored(given));
            assertThat(Writing.compared(given))
                    .as(Integer.toHexString(added.charAt(0)))
                    .isEqualTo("金桂路");
        }
        // the mark meets its letter when nothing stands between them
        assertThat(Writing.stored("e\u200B\u0301")).isEqualTo("é");
        assertThat(Writing.stored("\u200B\u00A0")).isEmpty();
        // a joiner after a digit means nothing to whoever reads
        assertThat(Writing.compared("一号1\uFE0F路")).isEqualTo("一号1路");
    }

    @Test
    void names_that_differ_by_width_and_blanks_compare_as_one() {
        assertThat(Writing.compared("Ｅ１ 路")).isEqualTo(Writing.compared("E1路"));
        // Lǜ as one letter and as ü with a mark
        assertThat(Writing.compared("L\u01DC")).isEqualTo(Writing.compared("Lu\u0308\u0300"));
    }

    @Test
    void the_properties_of_items_read_texts_in_that_form() {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "金\u200B桂路\u200B")
                .parse("alias_names", "\u2F29路|\u200B")
                .build();
        assertThat(values.text("name")).isEqualTo("金桂路");
        assertThat(values.get("alias_names")).contains(java.util.List.of("小路"));
        Values nothing = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "\u200B\u00A0")
                .build();
        assertThat(nothing.get("name")).isEmpty();
    }
}
